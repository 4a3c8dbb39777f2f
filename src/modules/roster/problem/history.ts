import { type RawBuilder, sql } from 'kysely';
import { addDays, type LocalDate, zone } from '../../../kernel/local-date.ts';
import { type Minute, momentOn } from '../../../law/arbeidstijd/clock.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { goneAmong } from '../queries/gone.ts';
import type { Days } from '../store.ts';
import type { HistoryShift } from './facts.ts';

/** The law looks back 52 weeks (Sundays, nights); the roster before that no longer matters. */
export const lookBack = 52 * 7;

/** The law counts hours in at most 16 weeks (ATW 5:7, 5:8), and somebody is no stranger where they worked in the last 26. */
export const allBack = 26 * 7;

/** Rest, the weekly rest and the average of four weeks can be broken by a shift so many days before another. */
export const lookAhead = 28;

/** With the minutes that were planned, whatever was worked. */
type PlannedShift = HistoryShift & { readonly plannedMinutes: number };
type ByPerson = ReadonlyMap<string, readonly PlannedShift[]>;

/**
 * What people worked, or would have worked had they not been ill or on leave, in the 52 weeks before a day; of the first half of them
 * only what the law can still count (`countedForAYear`, decision 0049). Where somebody recorded what came of a shift, that counts: rest and weeks are
 * reckoned from the hours that were worked, not from those that were meant.
 */
export async function historyOf(
  db: Transaction,
  participantIds: readonly string[],
  until: LocalDate,
): Promise<ByPerson> {
  const recent = addDays(until, -allBack);
  const before = shiftsOf(participantIds, { from: addDays(until, -lookBack), to: recent });
  return workIn(db, [
    ...(await rowsOf(db, sql`${before} and ${countedForAYear(before)}`)),
    ...(await rowsOf(db, shiftsOf(participantIds, { from: recent, to: until }))),
  ]);
}

/** All that the same people worked in the first half of those 52 weeks: for who has no work since, what they had last. */
export async function longAgo(
  db: Transaction,
  participantIds: readonly string[],
  until: LocalDate,
): Promise<ByPerson> {
  if (participantIds.length === 0) return new Map();
  return workBetween(db, participantIds, { from: addDays(until, -lookBack), to: addDays(until, -allBack) });
}

/** What is published of people in the four weeks from a day on: a roster before it must leave them their rest. */
export async function aheadOf(
  db: Transaction,
  participantIds: readonly string[],
  from: LocalDate,
): Promise<ByPerson> {
  return workBetween(db, participantIds, { from, to: addDays(from, lookAhead) });
}

/** What people worked on some days, or what is published of them. */
export async function workBetween(
  db: Transaction,
  participantIds: readonly string[],
  days: Days,
): Promise<ByPerson> {
  return workIn(db, await rowsOf(db, shiftsOf(participantIds, days)));
}

/** Published shifts with what was recorded of them; those taken back only when their person was ill or on leave. */
function shiftsOf(participantIds: readonly string[], { from, to }: Days): RawBuilder<unknown> {
  return sql`
    from rostered_shift r
    left join worked_shift w
      on w.partnership_id = r.partnership_id and w.rostered_shift_id = r.id
        and w.on_date >= ${from}::date and w.on_date < ${to}::date
    where r.participant_id = any (${[...participantIds]}::uuid[])
      and r.on_date >= ${from}::date and r.on_date < ${to}::date
      and (r.withdrawn_in is null or r.withdrawn_cause in ('sick', 'leave'))`;
}

/**
 * Of shifts longer ago than any period in which the law counts hours: work on a Sunday (ATW 5:6), and of who has night diensten (5:8) all
 * work, because what stands beside a night can be of the same dienst. A night and a Sunday that begin the evening before count.
 */
function countedForAYear(shifts: RawBuilder<unknown>): RawBuilder<unknown> {
  const onClock = (moment: 'from_at' | 'to_at') =>
    sql`extract(epoch from (${sql.ref(`r.${moment}`)} at time zone ${zone}) - r.on_date) / 60`;
  return sql`(
    extract(isodow from r.on_date) = 7
    or r.participant_id in (
      select r.participant_id ${shifts}
        and (coalesce(w.from_minute, ${onClock('from_at')}) < 6 * 60 or coalesce(w.to_minute, ${onClock('to_at')}) > 24 * 60)
    ))`;
}

type Row = Recorded & {
  readonly id: string;
  readonly participantId: string;
  readonly siteId: string;
  readonly demandId: string;
  readonly cause: string | null;
  /** They are ill, on leave or away on that day, and did not work it all the same. */
  readonly away: boolean;
};

async function rowsOf(db: Transaction, shifts: RawBuilder<unknown>): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select r.id, r.participant_id as "participantId", r.on_date as "onDate", r.site_id as "siteId", r.demand_id as "demandId",
      (extract(epoch from r.from_at) / 60)::integer as "from", (extract(epoch from r.to_at) / 60)::integer as "to",
      r.work_minutes as "workMinutes", r.withdrawn_cause as cause,
      w.outcome, w.from_minute as "fromMinute", w.to_minute as "toMinute", w.break_minutes as "breakMinutes",
      w.outcome is distinct from 'worked' and exists (
        select from absence a
        where a.partnership_id = r.partnership_id and a.participant_id = r.participant_id
          and a.withdrawn_at is null and a.from_date <= r.on_date and (a.to_date is null or a.to_date > r.on_date)
      ) as away
    ${shifts}`.execute(db);
  return rows;
}

async function workIn(db: Transaction, rows: readonly Row[]): Promise<ByPerson> {
  const unseen = rows.filter(({ cause, outcome }) => cause === null && outcome === null);
  const gone = await goneAmong(
    db,
    unseen.map(({ id }) => id),
  );
  const shifts = rows.flatMap((row) => {
    if (gone.has(row.id)) return [];
    const times = row.cause === null ? timesOf(row) : plannedTimes(row);
    if (times === null) return [];
    const { participantId, onDate, siteId, demandId, workMinutes: plannedMinutes } = row;
    const ill = row.outcome === 'sick' || row.away;
    const worked = row.outcome === 'worked' || row.outcome === 'sent-home';
    const absent = row.cause !== null || (ill && !worked);
    return [{ participantId, onDate, siteId, demandId, plannedMinutes, ...times, absent }];
  });
  const inOrder = shifts.toSorted((a, b) => a.from - b.from);
  return Map.groupBy(inOrder, ({ participantId }) => participantId);
}

/** What is left of a shift beside its work is its break; where it lay no longer matters. */
export function middle(from: number, to: number, minutes: number) {
  if (minutes <= 0) return [];
  const begin = from + Math.floor((to - from - minutes) / 2);
  return [{ from: begin, to: begin + minutes }];
}

type Recorded = Planned & {
  readonly outcome: 'worked' | 'absent' | 'sick' | 'sent-home' | null;
  readonly fromMinute: number | null;
  readonly toMinute: number | null;
  readonly breakMinutes: number | null;
};

type Planned = {
  readonly onDate: LocalDate;
  readonly from: Minute;
  readonly to: Minute;
  readonly workMinutes: number;
};

/** When somebody worked, or would have; null when they were not there and not ill: then nothing was worked. */
function timesOf(row: Recorded) {
  const { outcome, onDate, fromMinute, toMinute, breakMinutes } = row;
  if (outcome === null || outcome === 'sick') return plannedTimes(row);
  if (fromMinute === null || toMinute === null) return null;
  const [from, to] = [momentOn(onDate, fromMinute), momentOn(onDate, toMinute)];
  return { from, to, breaks: middle(from, to, breakMinutes ?? 0) };
}

function plannedTimes({ from, to, workMinutes }: Planned) {
  return { from, to, breaks: middle(from, to, to - from - workMinutes) };
}
