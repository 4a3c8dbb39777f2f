import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { addDays, dayOf, isLocalDate, type LocalDate } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { act, type PageContext, visitAs } from '../../../../platform/web/visit.ts';
import {
  Button,
  ButtonRow,
  DataTable,
  EmptyState,
  formatDay,
  HiddenField,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  refused,
  Stack,
} from '../../../../ui/index.ts';
import { confirmHours } from '../../actions/confirm-hours.ts';
import { type FloorShift, shiftsOn } from '../../queries/floor.ts';
import { clockOf, hoursOf } from '../../rules/clock.ts';
import { outcomeNames } from '../../words.ts';
import { mondayOf } from '../reading.ts';

async function weekOf(context: PageContext, request: Request) {
  const { platform, actor } = visitAs(context, ['employer-contact']);
  const today = dayOf(platform.clock.now());
  const search = new URL(request.url).searchParams;
  const asked = search.get('week');
  const week = mondayOf(isLocalDate(asked) ? asked : addDays(today, -7));
  const shifts = await asActor(platform, actor, (db) =>
    shiftsOn(db, { from: week, to: addDays(week, 7) }, { organisationId: actor.organisationId }),
  );
  return { today, week, shifts, done: search.get('klaar') !== null };
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { today, week, shifts, done } = await weekOf(context, request);
  return { today, week, shifts, done };
}

export async function action({ context, request }: ActionFunctionArgs) {
  visitAs(context, ['employer-contact']);
  const form = await request.formData();
  const result = await act(context, confirmHours, form);
  const week = String(form.get('week') ?? '');
  if (!result.ok) return refused(form, result.refusals);
  return redirect(`/uren/bevestigen?week=${isLocalDate(week) ? week : ''}&klaar=1`);
}

/** The hours of a week at the own organisation, to be confirmed as they are. */
export default function Confirm() {
  const { today, week, shifts, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const open = shifts.filter(({ confirmed }) => !confirmed);
  const last = addDays(week, 6);
  return (
    <Stack>
      <PageTitle
        lead={`Week van ${formatDay(week, 'nl', 'dayMonth')} tot en met ${formatDay(last, 'nl', 'dayMonth')}. Op wat u bevestigt, volgt de factuur.`}
        refusals={answer?.refusals}
      >
        Uren bevestigen
      </PageTitle>
      <WeekLinks week={week} today={today} />
      {done && open.length === 0 ? <Notice kind="ok">De uren zijn bevestigd.</Notice> : null}
      <DataTable
        caption="Wie werkte wanneer"
        rows={shifts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', label: 'Naam', cell: ({ name }) => name ?? 'Een oud-collega' },
          { key: 'day', label: 'Dag', cell: ({ onDate }) => formatDay(onDate, 'nl', 'near') },
          { key: 'work', label: 'Werk', cell: ({ work }) => work },
          { key: 'times', label: 'Tijden', cell: timesOf },
          { key: 'state', label: 'Wat kwam ervan', cell: stateOf },
          { key: 'hours', label: 'Uren', numeric: true, cell: ({ workedMinutes }) => hoursOf(workedMinutes) },
        ]}
        empty={<EmptyState title="In deze week stond er niemand bij u in het rooster." />}
      />
      {open.length === 0 ? null : <Decision shifts={open} week={week} today={today} />}
    </Stack>
  );
}

function Decision({
  shifts,
  week,
  today,
}: {
  readonly shifts: readonly FloorShift[];
  readonly week: LocalDate;
  readonly today: LocalDate;
}) {
  const days = [...new Set(shifts.map(({ onDate }) => onDate))].filter((day) => day <= today);
  const whole = addDays(week, 6) <= today;
  return (
    <>
      {shifts.some(({ outcome, onDate }) => outcome === null && onDate <= today) ? (
        <Notice>
          Van sommige diensten is nog niet vastgelegd wie er was.{' '}
          <Link href={`/vandaag?dag=${shifts.find(({ outcome }) => outcome === null)?.onDate ?? week}`}>
            Leg dat eerst vast
          </Link>
        </Notice>
      ) : null}
      {whole ? (
        <OneDecision shifts={shifts} week={week} from={week} days={7} label="Bevestig deze week" />
      ) : (
        <Paragraph>Deze week is nog niet voorbij. U kunt dagen die voorbij zijn al bevestigen.</Paragraph>
      )}
      {whole
        ? null
        : days.map((day) => (
            <OneDecision
              key={day}
              shifts={shifts.filter(({ onDate }) => onDate === day)}
              week={week}
              from={day}
              days={1}
              label={`Bevestig ${formatDay(day, 'nl', 'near')}`}
            />
          ))}
    </>
  );
}

type OneDecisionProps = {
  readonly shifts: readonly FloorShift[];
  readonly week: LocalDate;
  readonly from: LocalDate;
  readonly days: number;
  readonly label: string;
};

/** One button with the sum that was looked at: what changed since then is refused. */
function OneDecision({ shifts, week, from, days, label }: OneDecisionProps) {
  const minutes = shifts.reduce((sum, { workedMinutes }) => sum + workedMinutes, 0);
  return (
    <PostForm action={`/uren/bevestigen?week=${week}`}>
      <HiddenField name="week" value={week} />
      <HiddenField name="fromDate" value={from} />
      <HiddenField name="days" value={String(days)} />
      <HiddenField name="seenMinutes" value={String(minutes)} />
      <ButtonRow>
        <Button kind={days === 7 ? 'primary' : 'secondary'}>{`${label}: ${hoursOf(minutes)} uur`}</Button>
      </ButtonRow>
    </PostForm>
  );
}

function WeekLinks({ week, today }: { readonly week: LocalDate; readonly today: LocalDate }) {
  return (
    <Paragraph>
      <Link href={`/uren/bevestigen?week=${addDays(week, -7)}`}>Een week eerder</Link>
      {addDays(week, 7) <= today ? (
        <>
          {' · '}
          <Link href={`/uren/bevestigen?week=${addDays(week, 7)}`}>Een week later</Link>
        </>
      ) : null}
    </Paragraph>
  );
}

function timesOf({ workedFrom, workedTo, fromMinute, toMinute }: FloorShift): string {
  const planned = `${clockOf(fromMinute)} – ${clockOf(toMinute)}`;
  if (workedFrom === null || workedTo === null) return planned;
  if (workedFrom === fromMinute && workedTo === toMinute) return planned;
  return `${clockOf(workedFrom)} – ${clockOf(workedTo)} (rooster: ${planned})`;
}

function stateOf({ outcome, confirmed }: FloorShift): string {
  if (outcome === null) return 'nog niet vastgelegd';
  return confirmed ? `${outcomeNames[outcome].nl}, bevestigd` : outcomeNames[outcome].nl;
}
