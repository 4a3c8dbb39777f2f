import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { addDays, dayOf, daysBetween, isLocalDate, type LocalDate } from '../../../../kernel/local-date.ts';
import { refusalsOf } from '../../../../kernel/result.ts';
import { asActor } from '../../../../platform/session.ts';
import { act } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  CheckboxField,
  counted,
  EmptyState,
  formatDay,
  Link,
  LinkButton,
  PageTitle,
  Paragraph,
  PostForm,
  refused,
} from '../../../../ui/index.ts';
import { changeDraft } from '../../actions/change-draft.ts';
import { dropDraft } from '../../actions/drop-draft.ts';
import { startDraft } from '../../actions/start-draft.ts';
import { proposing } from '../../queries/proposals.ts';
import { mostWeeks, type PublishedView, viewPublished, weeksAhead } from '../../queries/published.ts';
import { mondayOf } from '../../rules/week-idle.ts';
import { waysFor } from '../between/ways.ts';
import { draftHref, rosterPath } from '../paths.ts';
import { clockOf, inHours } from '../text.ts';
import { planning } from '../visit.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = planning(context);
  const now = platform.clock.now();
  const today = dayOf(now);
  const participantId = params.participantId ?? '';
  const at = { firmId: actor.organisationId, today, now };
  const lookedUp = async (weeks: number) => {
    const view = await asActor(platform, actor, (db) => viewPublished(db, at, weeks));
    return { view, found: proposing(view, addDays(today, 1))(participantId) };
  };
  const soon = await lookedUp(weeksAhead);
  // Somebody whose contract begins later is in the roster of later weeks.
  const { view, found } = soon.found === null ? await lookedUp(mostWeeks) : soon;
  if (found === null) throw data(null, { status: 404 });
  const name = view.names.people.get(participantId) ?? '';
  return {
    participantId,
    name,
    courses: found.courses,
    own: ownShifts(view, participantId, today),
    ways: waysFor(actor.role, { participantId, name, byCircle: false }),
    shifts: found.shifts.map((shift) => ({
      value: `${shift.demandId} ${shift.onDate}`,
      label: `${formatDay(shift.onDate, 'nl', 'near')}, ${clockOf(shift)}: ${shift.work}`,
      hint: `${view.names.sites.get(shift.siteId)?.employer ?? ''}, ${inHours(shift.workMinutes)}, ${shift.travel} minuten reizen`,
    })),
  };
}

/** What somebody has in the published roster from today on, in order of time. */
function ownShifts({ built, roster, names }: PublishedView, participantId: string, today: LocalDate) {
  const person = built.people.findIndex((each) => each.participantId === participantId);
  return (roster[person] ?? [])
    .flatMap((number) => built.shifts[number] ?? [])
    .filter(({ onDate }) => onDate >= today)
    .map((shift) => ({
      key: `${shift.demandId} ${shift.onDate}`,
      words: `${formatDay(shift.onDate, 'nl', 'near')}, ${clockOf(shift)}, ${names.sites.get(shift.siteId)?.employer ?? ''}: ${shift.work}`,
    }));
}

const refusal = refusalsOf('roster', {
  'no-shift-chosen': { nl: 'Kies ten minste één dienst.', en: 'Choose at least one shift.' },
});

/** The chosen shifts become a draft beside the roster, and the page that publishes it says what changes. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { platform } = planning(context);
  const form = await request.formData();
  const chosen = form
    .getAll('shift')
    .slice(0, 60)
    .flatMap((each) => {
      const [demandId = '', onDate = ''] = String(each).split(' ');
      return isLocalDate(onDate) ? [{ demandId, onDate }] : [];
    });
  const days = chosen.map(({ onDate }) => onDate).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined)
    return refused(form, [refusal('no-shift-chosen', { field: 'shift' })]);
  const started = await act(context, startDraft, draftOver(first, last, dayOf(platform.clock.now())));
  if (!started.ok) return refused(form, started.refusals);
  const draftId = started.value.id;
  const participantId = params.participantId ?? '';
  const changed = await act(context, changeDraft, {
    draftId,
    steps: chosen.map((given) => ({ ...given, participantId, does: 'add' })),
  });
  if (changed.ok) return redirect(`${draftHref(draftId)}/publiceren`);
  await act(context, dropDraft, { draftId });
  return refused(
    form,
    changed.refusals.map((each) => ({ ...each, field: 'shift' })),
  );
}

/** A draft over the weeks of the chosen days, from today on at the earliest. */
function draftOver(first: LocalDate, last: LocalDate, today: LocalDate) {
  const monday = mondayOf(first);
  const fromDate = monday < today ? today : monday;
  const weeks = Math.min(8, Math.floor(daysBetween(fromDate, last) / 7) + 1);
  return { name: `Ander werk vanaf ${formatDay(first, 'nl', 'dayMonth')}`, fromDate, weeks };
}

/** Open shifts of the coming weeks that somebody may do, beside what is in the roster already; and what else there is to do. */
export default function OtherWorkPage() {
  const { participantId, name, own, shifts, courses, ways } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Breadcrumb trail={[{ href: rosterPath, label: 'Rooster' }]} />
      <PageTitle
        refusals={answer?.refusals}
        lead="Open diensten in de komende weken die passen: tijd, reis, certificaten en de wet."
      >
        {`Ander werk voor ${name}`}
      </PageTitle>
      {shifts.length === 0 ? (
        <EmptyState title="Er is nu geen open dienst die past" />
      ) : (
        <PostForm answer={answer}>
          <CheckboxField
            name="shift"
            label={`Welke diensten? (${counted(shifts.length, 'dienst past', 'diensten passen')})`}
            hint="U kijkt daarna alles nog een keer na. Pas als u publiceert, verandert het rooster."
            options={shifts}
          />
          <ButtonRow>
            <Button>Zet in een concept</Button>
          </ButtonRow>
        </PostForm>
      )}
      {courses.length === 0 ? null : (
        <Paragraph>
          {`Met een certificaat erbij past meer: ${courses
            .map(({ course, shifts: more }) => `${course} (${counted(more, 'open dienst', 'open diensten')})`)
            .join(', ')}.`}
        </Paragraph>
      )}
      <Card title="In het rooster">
        {own.length === 0 ? (
          <Paragraph>{`${name} heeft de komende weken geen dienst.`}</Paragraph>
        ) : (
          <ul className="wk-list">
            {own.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        )}
        <Paragraph>
          <Link href={`/flexpoule/uren/${participantId}`}>{`Bekijk de uren van ${name}`}</Link>
        </Paragraph>
      </Card>
      <Paragraph>
        <Link href={ways.learning.href}>{ways.learning.label}</Link>
        {' · '}
        <Link href={ways.talk.href}>{ways.talk.label}</Link>
      </Paragraph>
      <ButtonRow>
        <LinkButton kind="secondary" href={`/deelnemers/${participantId}/beschikbaarheid`}>
          {`Wanneer ${name} kan werken`}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
