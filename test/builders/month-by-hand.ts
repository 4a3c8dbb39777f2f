import { sql } from 'kysely';
import { addDays, daysBetween, type LocalDate } from '../../src/kernel/local-date.ts';
import type { Players } from './month.ts';
import type { TestPlatform } from './platform.ts';

/** What somebody's month came to, added up from the facts in the database; minutes. */
export type ByHand = {
  readonly owed: number;
  readonly worked: number;
  readonly trained: number;
  readonly sick: number;
  readonly leave: number;
  readonly idle: number;
  readonly surplus: number;
  /** Of what is idle, what the employer bears: called off too late, with nothing in its place. */
  readonly byEmployer: number;
};

type Days = { readonly from: LocalDate; readonly to: LocalDate };
type Contract = {
  readonly who: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly kind: string;
  readonly minutes: number;
};
type Shift = {
  readonly who: string;
  readonly day: LocalDate;
  readonly minutes: number;
  readonly publishedIn: number;
  readonly takenIn: number | null;
  readonly cause: string | null;
  readonly outcome: string | null;
  readonly worked: number;
};
type Trained = { readonly who: string; readonly day: LocalDate; readonly minutes: number };
type Absence = {
  readonly who: string;
  readonly kind: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/**
 * The ledger of a whole month that is over, of everybody under contract in it, reckoned apart from the product: its own questions to
 * the database and its own sums. It knows only what happens in the story of the month: who goes home early is not in it.
 */
export async function monthByHand(
  { db }: TestPlatform,
  { firmId }: Players,
  month: Days,
): Promise<ReadonlyMap<string, ByHand>> {
  const { from, to } = month;
  const contracts = await sql<Contract>`
    select participant_id as who, greatest(from_date, ${from}::date)::text as "from",
      least(coalesce(to_date, ${to}::date), ${to}::date)::text as "to", guarantee_kind as kind, guaranteed_minutes as minutes
    from pool_contract where firm_organisation_id = ${firmId}::uuid
      and from_date < ${to}::date and coalesce(to_date, ${to}::date) > ${from}::date`.execute(db);
  // What an employer called off on the day itself stands in the roster when no planner took it back; nobody came to it.
  const shifts = await sql<Shift>`
    select r.participant_id as who, r.on_date::text as day, r.work_minutes as minutes, r.published_in as "publishedIn",
      case when x.places = 0 and w.outcome is null then coalesce(r.withdrawn_in, r.published_in + 1) else r.withdrawn_in end as "takenIn",
      case when x.places = 0 and w.outcome is null and r.withdrawn_in is null then 'cancelled-by-employer'
        else r.withdrawn_cause end as cause,
      w.outcome, coalesce(w.work_minutes, 0) as worked
    from rostered_shift r
    left join worked_shift w on w.rostered_shift_id = r.id
    left join shift_day x on x.demand_id = r.demand_id and x.on_date = r.on_date
    where r.firm_organisation_id = ${firmId}::uuid and r.on_date >= ${from}::date and r.on_date < ${to}::date`.execute(
    db,
  );
  const training = await sql<Trained>`
    select participant_id as who, on_date::text as day, minutes from training_hours
    where firm_organisation_id = ${firmId}::uuid and on_date >= ${from}::date and on_date < ${to}::date`.execute(
    db,
  );
  const absences = await sql<Absence>`
    select participant_id as who, kind, from_date::text as "from", coalesce(to_date, ${to}::date)::text as "to"
    from absence where firm_organisation_id = ${firmId}::uuid and withdrawn_at is null
      and kind in ('sick', 'leave')`.execute(db);
  const people = Map.groupBy(contracts.rows, ({ who }) => who);
  const of = <Row extends { readonly who: string }>(rows: readonly Row[], who: string) =>
    rows.filter((row) => row.who === who);
  return new Map(
    [...people].map(([who, own]) => [
      who,
      reckon(month, {
        contracts: own,
        shifts: of(shifts.rows, who),
        training: of(training.rows, who),
        absences: of(absences.rows, who),
      }),
    ]),
  );
}

type Known = {
  readonly contracts: readonly Contract[];
  readonly shifts: readonly Shift[];
  readonly training: readonly Trained[];
  readonly absences: readonly Absence[];
};

function reckon(month: Days, { contracts, shifts, training, absences }: Known): ByHand {
  const owed = sum(contracts.map((contract) => owedBy(contract, month)));
  const standing = shifts.filter(({ takenIn }) => takenIn === null);
  const worked = sum(standing.map((shift) => shift.worked));
  const trained = sum(training.map(({ minutes }) => minutes));
  const away = { sick: 0, leave: 0 };
  const weekdays = daysOf(month).filter(
    (day) => !isWeekend(day) && contracts.some(({ from, to }) => from <= day && day < to),
  );
  for (const day of daysOf(month)) {
    const kind = kindOn(absences, day);
    const here = standing.filter((shift) => shift.day === day);
    for (const shift of here) {
      const counts = shift.outcome === 'sick' ? 'sick' : kind;
      if (counts !== null) away[counts] += shift.minutes - shift.worked;
    }
    if (kind === null) continue;
    const taken = shifts.filter((each) => each.day === day && each.takenIn !== null && each.cause === kind);
    away[kind] += sum(taken.map(({ minutes }) => minutes));
    if (here.length + taken.length > 0) continue;
    const place = weekdays.indexOf(day);
    const until = (count: number) => Math.round((owed * count) / weekdays.length);
    const share = place < 0 ? 0 : until(place + 1) - until(place);
    away[kind] += Math.max(
      0,
      share - sum(training.filter((each) => each.day === day).map((each) => each.minutes)),
    );
  }
  const done = worked + trained + away.sick + away.leave;
  const idle = Math.max(0, owed - done);
  return {
    owed,
    worked,
    trained,
    ...away,
    idle,
    surplus: Math.max(0, done - owed),
    byEmployer: Math.min(idle, sum(calledOff(shifts, absences))),
  };
}

/** Minutes of each shift that was called off, less what was given in its place on that day. */
function calledOff(shifts: readonly Shift[], absences: readonly Absence[]): readonly number[] {
  return shifts
    .filter(({ cause, day }) => cause === 'cancelled-by-employer' && kindOn(absences, day) === null)
    .map((lost) => {
      const instead = shifts.filter(
        ({ day, takenIn, publishedIn }) =>
          day === lost.day && takenIn === null && publishedIn >= (lost.takenIn ?? 0),
      );
      return Math.max(0, lost.minutes - sum(instead.map(({ minutes }) => minutes)));
    });
}

/** Of a month guarantee the days under contract of the month; of annual hours a twelfth of the year, rounded on the running sum. */
function owedBy({ from, to, kind, minutes }: Contract, month: Days): number {
  const number = Number(month.from.slice(5, 7));
  const whole =
    kind === 'month'
      ? minutes
      : Math.round((minutes * number) / 12) - Math.round((minutes * (number - 1)) / 12);
  const until = (day: LocalDate) =>
    Math.round((whole * daysBetween(month.from, day)) / daysBetween(month.from, month.to));
  return until(to) - until(from);
}

function kindOn(absences: readonly Absence[], day: LocalDate): 'sick' | 'leave' | null {
  const kinds = absences.filter(({ from, to }) => from <= day && day < to).map(({ kind }) => kind);
  if (kinds.includes('sick')) return 'sick';
  return kinds.includes('leave') ? 'leave' : null;
}

function daysOf({ from, to }: Days): readonly LocalDate[] {
  return Array.from({ length: daysBetween(from, to) }, (_, place) => addDays(from, place));
}

function isWeekend(day: LocalDate): boolean {
  return [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
