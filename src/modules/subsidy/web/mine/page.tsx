import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Card,
  Columns,
  Day,
  Facts,
  formatCents,
  Link,
  LinkButton,
  PageTitle,
  Paragraph,
  Stack,
  useText,
} from '../../../../ui/index.ts';
import { assessmentLines, jobsWithoutSubsidy, subsidyLines } from '../../queries/overview.ts';
import { proposalViews } from '../../queries/proposal.ts';
import { standingNames } from '../../words.ts';

const all = { limit: 50, offset: 0 };

export async function loader({ context }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ['participant']);
  const me = actor.participantId ?? '';
  const today = dayOf(platform.clock.now());
  return asActor(platform, actor, async (db) => {
    const { lines } = await subsidyLines(db, today, all, me);
    const decisions: Record<string, string | null> = {};
    for (const { id } of lines) {
      const views = await proposalViews(db, { subsidyId: id });
      decisions[id] = views.findLast(({ outcome }) => outcome === 'agreed')?.id ?? null;
    }
    return {
      assessments: (await assessmentLines(db, actor.role, all, me)).lines,
      subsidies: lines.map((line) => ({ ...line, decisionId: decisions[line.id] ?? null })),
      jobs: await jobsWithoutSubsidy(db, today, 5),
    };
  });
}

type Mine = Awaited<ReturnType<typeof loader>>;

/** What was measured and decided about the work of the participant, in plain words. */
export default function MyWageValue() {
  const { assessments, subsidies, jobs } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <>
      <PageTitle
        lead={t({
          nl: 'De loonwaarde zegt wat uw werk nu waard is voor de werkgever, vergeleken met een gemiddelde collega. U krijgt altijd het gewone loon.',
          en: 'The wage value says what your work is worth to the employer now, compared with an average colleague. You always get the normal wage.',
        })}
      >
        {t({ nl: 'Mijn loonwaarde', en: 'My wage value' })}
      </PageTitle>
      <Columns>
        <Stack>
          {assessments.length === 0 ? (
            <Card title={t({ nl: 'Er is nog niets gemeten', en: 'Nothing was measured yet' })}>
              <Paragraph>
                {t({
                  nl: 'Als iemand komt meten, hoort u dat eerst. U mag dan zelf vertellen hoe uw werk gaat.',
                  en: 'If somebody comes to measure, you will hear it first. You can then tell how your work goes.',
                })}
              </Paragraph>
            </Card>
          ) : (
            assessments.map((line) => <Assessment key={line.id} line={line} />)
          )}
        </Stack>
        <Stack>
          {subsidies.map((line) => (
            <Subsidy key={line.id} line={line} />
          ))}
          {jobs.map(({ placementId, work }) => (
            <Card key={placementId} title={t({ nl: 'Subsidie voor uw baan', en: 'Subsidy for your job' })}>
              <Paragraph>
                {t({
                  nl: `De gemeente kan een deel van uw loon betalen aan uw werkgever (${work}). Meestal vraagt de werkgever dat. U mag het ook zelf vragen.`,
                  en: `The municipality can pay a part of your wage to your employer (${work}). Usually the employer asks. You can ask yourself too.`,
                })}
              </Paragraph>
              <Link href={`/werk/${placementId}/subsidie`}>
                {t({ nl: 'Vraag subsidie aan', en: 'Ask for subsidy' })}
              </Link>
            </Card>
          ))}
        </Stack>
      </Columns>
    </>
  );
}

function Assessment({ line }: { readonly line: Mine['assessments'][number] }) {
  const t = useText();
  const { id, percent, plannedOn, measuredOn, viewed, organisation } = line;
  if (percent === null)
    return (
      <Card
        weight={viewed ? 'calm' : 'lifted'}
        title={t({ nl: `Meting bij ${organisation}`, en: `Assessment at ${organisation}` })}
      >
        <Paragraph>
          {t({ nl: 'Een deskundige kijkt mee op', en: 'An expert comes to look on' })} <Day day={plannedOn} />
          .{' '}
          {viewed
            ? t({ nl: 'U hebt verteld hoe het gaat.', en: 'You told how it goes.' })
            : t({ nl: 'Vertel eerst zelf hoe uw werk gaat.', en: 'First tell yourself how your work goes.' })}
        </Paragraph>
        {viewed ? (
          <Link href={`/loonwaarde/${id}`}>{t({ nl: 'Bekijk de meting', en: 'See the assessment' })}</Link>
        ) : (
          <LinkButton href={`/loonwaarde/${id}/kijk`}>
            {t({ nl: 'Vertel hoe het gaat', en: 'Tell how it goes' })}
          </LinkButton>
        )}
      </Card>
    );
  return (
    <Card
      title={t({ nl: `${percent} procent bij ${organisation}`, en: `${percent} percent at ${organisation}` })}
    >
      <Paragraph>
        {t({ nl: 'Gemeten op', en: 'Measured on' })} <Day day={measuredOn ?? plannedOn} />.
      </Paragraph>
      <Link href={`/loonwaarde/${id}`}>
        {t({ nl: 'Zo is dit berekend, en het rapport', en: 'How this was calculated, and the report' })}
      </Link>
    </Card>
  );
}

function Subsidy({ line }: { readonly line: Mine['subsidies'][number] }) {
  const t = useText();
  const { standing, centsPerMonth, employer, decisionId } = line;
  return (
    <Card title={t({ nl: `Subsidie voor ${employer}`, en: `Subsidy for ${employer}` })}>
      <Facts
        rows
        facts={[
          { label: t({ nl: 'Stand', en: 'Standing' }), value: t(standingNames[standing]) },
          ...(centsPerMonth === null
            ? []
            : [{ label: t({ nl: 'Per maand', en: 'A month' }), value: formatCents(centsPerMonth) }]),
        ]}
      />
      <Paragraph soft>
        {t({
          nl: 'Dit krijgt uw werkgever. Uw loon verandert er niet door.',
          en: 'Your employer gets this. It does not change your wage.',
        })}
      </Paragraph>
      {decisionId === null ? null : (
        <Link href={`/subsidie/voorstel/${decisionId}`}>
          {t({ nl: 'Bekijk het besluit', en: 'See the decision' })}
        </Link>
      )}
    </Card>
  );
}
