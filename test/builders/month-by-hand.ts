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
  /** Its person heard less than four days ahead that it was gone. */
  readonly late: boolean;
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
      w.outcome, coalesce(w.work_minutes, 0) as worked,
      coalesce(
        coalesce(case when x.places = 0 then x.changed_at end, p.published_at) at time zone 'Europe/Amsterdam'
          > r.from_at at time zone 'Europe/Amsterdam' - interval '4 days', false)
        and not exists (select from shift_answer s where s.rostered_shift_id = r.id and s.answer = 'no') as late
    from rostered_shift r
    left join worked_shift w on w.rostered_shift_id = r.id
    left join shift_day x on x.demand_id = r.demand_id and x.on_date = r.on_date
    left join publication p on p.firm_organisation_id = r.firm_organisation_id and p.number = r.withdrawn_in
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
  const weekdays = daysOf(month).filter(
    (day) => !isWeekend(day) && contracts.some(({ from, to }) => from <= day && day < to),
  );
  const until = (count: number) => Math.round((owed * count) / weekdays.length);
  const shares = new Map(weekdays.map((day, place) => [day, until(place + 1) - until(place)]));
  // From Monday to Monday, as far as it lies in the month.
  const mondays = daysOf(month).filter((day, place) => place === 0 || weekdayOf(day) === 1);
  const weeks = mondays.map((from, place) =>
    awayIn(
      daysOf({ from, to: mondays[place + 1] ?? month.to }).map((day) =>
        dayByHand(day, shares.get(day) ?? 0, { contracts, shifts, training, absences }),
      ),
    ),
  );
  const away = { sick: sum(weeks.map(({ sick }) => sick)), leave: sum(weeks.map(({ leave }) => leave)) };
  const done = worked + trained + away.sick + away.leave;
  const due = sum(calledOffLate(shifts));
  const idle = Math.max(0, owed - done - due) + due;
  return {
    owed,
    worked,
    trained,
    ...away,
    idle,
    surplus: Math.max(0, done + due - owed),
    byEmployer: Math.min(idle, sum(calledOff(shifts, absences))),
  };
}

type Kind = 'sick' | 'leave';
type Day = {
  readonly share: number;
  /** Off or ill by shifts of the day. */
  readonly sick: number;
  readonly leave: number;
  /** Shifts and courses of the day, whatever came of them. */
  readonly given: number;
  /** Off or ill without a shift: as what, and how much it can be. */
  readonly empty: { readonly kind: Kind; readonly most: number } | null;
};

function dayByHand(day: LocalDate, share: number, { shifts, training, absences }: Known): Day {
  const kind = kindOn(absences, day);
  const here = shifts.filter((shift) => shift.day === day && shift.takenIn === null);
  const planned = sum(here.map(({ minutes }) => minutes));
  const learned = sum(training.filter((each) => each.day === day).map(({ minutes }) => minutes));
  const ill = sum(here.filter(({ outcome }) => outcome === 'sick').map((each) => each.minutes - each.worked));
  if (kind === null) {
    // Work that came to nothing was given as well; a course on that day stands in its place.
    const missed = sum(here.filter(({ outcome }) => outcome === 'absent').map(({ minutes }) => minutes));
    const given = planned - missed + Math.max(learned, missed + sum(gone(shifts, day)));
    return { share, sick: ill, leave: 0, given, empty: null };
  }
  const taken = shifts.filter((each) => each.day === day && each.takenIn !== null && each.cause === kind);
  const back = sum(taken.map(({ minutes }) => minutes));
  const others = here.filter(({ outcome }) => outcome !== 'sick');
  const off = sum(others.map((each) => each.minutes - each.worked)) + back;
  const most = Math.max(0, share - learned);
  return {
    share,
    sick: ill + (kind === 'sick' ? off : 0),
    leave: kind === 'leave' ? off : 0,
    given: planned + learned + back + sum(calledOffLate(shifts.filter((each) => each.day === day))),
    empty: here.length + taken.length === 0 ? { kind, most } : null,
  };
}

/** Off or ill in a week: its shifts, and of its empty days together no more than the week still lacks. */
function awayIn(week: readonly Day[]): Readonly<Record<Kind, number>> {
  const away = { sick: sum(week.map(({ sick }) => sick)), leave: sum(week.map(({ leave }) => leave)) };
  const lacks = Math.max(0, sum(week.map(({ share, given }) => share - given)));
  const empty = week.flatMap((day) => day.empty ?? []);
  const most = sum(empty.map((day) => day.most));
  const part = most === 0 ? 0 : Math.min(1, lacks / most);
  let [asked, counted] = [0, 0];
  for (const day of empty) {
    asked += day.most;
    const minutes = Math.round(asked * part) - counted;
    away[day.kind] += minutes;
    counted += minutes;
  }
  return away;
}

/** Minutes of each shift of a day that was taken back, without what a planner replanned, less what was given in its place. */
function gone(shifts: readonly Shift[], day: LocalDate): readonly number[] {
  return shifts
    .filter((each) => each.day === day && each.takenIn !== null)
    .filter(({ cause, late }) => (late || cause !== 'replanned') && cause !== 'contract-ended')
    .map((lost) => lessInstead(lost, shifts));
}

/** Minutes of each shift that was called off, less what was given in its place on that day. */
function calledOff(shifts: readonly Shift[], absences: readonly Absence[]): readonly number[] {
  return shifts
    .filter(
      ({ cause, day, late }) => cause === 'cancelled-by-employer' && (late || kindOn(absences, day) === null),
    )
    .map((lost) => lessInstead(lost, shifts));
}

/** Minutes of each shift that was taken away too late: paid as if it had been worked. */
function calledOffLate(shifts: readonly Shift[]): readonly number[] {
  const own = ['sick', 'leave', 'refused', 'contract-ended'];
  return shifts
    .filter(({ cause, late, takenIn }) => late && takenIn !== null && !own.includes(cause ?? ''))
    .map((lost) => lessInstead(lost, shifts));
}

function lessInstead(lost: Shift, shifts: readonly Shift[]): number {
  const instead = shifts.filter(
    ({ day, takenIn, publishedIn }) =>
      day === lost.day && takenIn === null && publishedIn >= (lost.takenIn ?? 0),
  );
  return Math.max(0, lost.minutes - sum(instead.map(({ minutes }) => minutes)));
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
  return [0, 6].includes(weekdayOf(day));
}

/** 0 is Sunday. */
function weekdayOf(day: LocalDate): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
