import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { Role } from '../../../../kernel/actor.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  ButtonRow,
  Card,
  Columns,
  capital,
  Facts,
  formatDay,
  LinkButton,
  PageTitle,
  Paragraph,
  ReceiptView,
  Stack,
} from '../../../../ui/index.ts';
import { noteLook } from '../../../access/index.ts';
import { describeTasks } from '../../actions/describe-tasks.ts';
import { giveView } from '../../actions/give-view.ts';
import { viewSideNames, wageValueLook } from '../../words.ts';
import { subsidyTrail } from '../subject.ts';
import { loadAssessment } from './load.ts';
import { MomentsTable, TasksTable } from './MomentsTable.tsx';

const readers: readonly Role[] = ['income-adviser', 'coach', 'employer-contact', 'finance', 'participant'];

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, readers);
  const id = params.wageValueId ?? '';
  return asActor(platform, actor, async (db) => {
    const page = isId(id) ? await loadAssessment(db, id) : null;
    if (page === null) throw data(null, { status: 404 });
    const { assessment, views } = page;
    await noteLook(db, platform, actor, assessment.participant_id, wageValueLook);
    const expert = await db
      .selectFrom('membership')
      .select('name')
      .where('id', '=', assessment.expert_membership_id)
      .executeTakeFirst();
    const side = actor.role === 'participant' ? 'participant' : 'employer';
    const viewed = views.some((view) => view.side === side);
    return {
      ...page,
      expert: expert?.name ?? 'een deskundige',
      measures: describeTasks.who.includes(actor.role),
      mayView: giveView.who.includes(actor.role) && assessment.settled_on === null && !viewed,
      self: actor.role === 'participant',
    };
  });
}

type View = Awaited<ReturnType<typeof loader>>;

/** One assessment: its tasks, moments, views and outcome. */
export default function AssessmentPage() {
  const view = useLoaderData<typeof loader>();
  const { assessment, who, workplace, result, self, mayView, measures } = view;
  const here = `/loonwaarde/${assessment.id}`;
  return (
    <>
      <Breadcrumb trail={self ? [{ href: '/mijn/loonwaarde', label: 'Mijn loonwaarde' }] : subsidyTrail} />
      <PageTitle
        lead={
          result === null
            ? `De meting bij ${workplace} is gepland op ${formatDay(assessment.planned_on)}.`
            : `${result.percent} procent van het minimumloon, bij ${workplace}.`
        }
      >
        {`Loonwaarde: ${who.name}`}
      </PageTitle>
      <Columns>
        <Stack>
          {mayView ? (
            <Card weight="lifted" eyebrow="Aan u" title="Vertel hoe het werk gaat">
              <Paragraph>Uw kijk telt mee voor de uitkomst.</Paragraph>
              <LinkButton href={`${here}/kijk`}>Vertel het</LinkButton>
            </Card>
          ) : null}
          {measures && result === null ? <ToMeasure view={view} /> : null}
          {result === null ? null : <Outcome view={view} />}
          <Card title="De taken van de baan">
            {view.tasks.length === 0 ? (
              <Paragraph>De deskundige legt de taken nog vast.</Paragraph>
            ) : (
              <TasksTable tasks={view.tasks} />
            )}
          </Card>
          {view.moments.length === 0 ? null : (
            <Card title="Wat er gemeten is">
              <MomentsTable tasks={view.tasks} moments={view.moments} />
            </Card>
          )}
          {result === null ? null : (
            <Card>
              <ReceiptView receipt={result.receipt} />
            </Card>
          )}
        </Stack>
        <Stack>
          <Card title="De meting">
            <Facts
              facts={[
                { label: 'Deskundige', value: view.expert },
                { label: 'Vergeleken met', value: assessment.norm_job },
                {
                  label: 'Werktijd',
                  value: `${assessment.hours_per_week} uur in ${assessment.days_per_week} dagen per week`,
                },
                { label: 'Gepland op', value: formatDay(assessment.planned_on) },
                ...(result === null
                  ? []
                  : [{ label: 'Opnieuw kijken', value: formatDay(result.look_again_on) }]),
              ]}
            />
          </Card>
          <Views views={view.views} />
        </Stack>
      </Columns>
    </>
  );
}

function Outcome({ view: { assessment, result } }: { readonly view: View }) {
  if (result === null) return null;
  return (
    <Card weight="lifted" title={`Loonwaarde ${result.percent} procent`}>
      <Paragraph>{result.explanation}</Paragraph>
      <Paragraph soft>
        De loonwaarde zegt iets over dit werk op deze plek, vergeleken met een gemiddelde collega. Zij
        verandert het loon van de werknemer niet.
      </Paragraph>
      <LinkButton kind="secondary" href={`/loonwaarde/${assessment.id}/rapport.pdf`}>
        Open het rapport (PDF)
      </LinkButton>
    </Card>
  );
}

/** The next step of the expert: tasks, then moments, then the outcome. */
function ToMeasure({ view: { assessment, tasks, moments } }: { readonly view: View }) {
  const here = `/loonwaarde/${assessment.id}`;
  if (tasks.length === 0)
    return (
      <Card weight="lifted" eyebrow="Aan u" title="Leg de taken vast">
        <Paragraph>Deel het werk op in taken, met de norm van een gemiddelde collega.</Paragraph>
        <LinkButton href={`${here}/taken`}>Leg de taken vast</LinkButton>
      </Card>
    );
  return (
    <Card
      weight="lifted"
      eyebrow="Aan u"
      title={moments.length === 0 ? 'Meet op de werkplek' : 'Meet nog eens, of rond af'}
    >
      <ButtonRow>
        <LinkButton href={`${here}/meting`}>Leg een meting vast</LinkButton>
        {moments.length === 0 ? (
          <LinkButton kind="secondary" href={`${here}/taken`}>
            Verander de taken
          </LinkButton>
        ) : (
          <LinkButton kind="secondary" href={`${here}/vastleggen`}>
            Leg de loonwaarde vast
          </LinkButton>
        )}
      </ButtonRow>
    </Card>
  );
}

function Views({ views }: { readonly views: View['views'] }) {
  return (
    <Card title="Hoe het werk gaat">
      {views.length === 0 ? (
        <Paragraph>Werkgever en deelnemer hebben nog niets verteld.</Paragraph>
      ) : (
        <Facts
          facts={views.map(({ side, goesWell, couldHelp }) => ({
            label: capital(viewSideNames[side].nl),
            value: couldHelp === null ? goesWell : `${goesWell} Wat zou helpen: ${couldHelp}`,
          }))}
        />
      )}
    </Card>
  );
}
