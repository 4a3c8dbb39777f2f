import type { LocalDate } from '../../../kernel/local-date.ts';
import type { IdleCause } from '../words.ts';
import { absentDays } from './absent-days.ts';
import { absenceOn, inOrder, type SharedMonth, sharesOf } from './days.ts';
import type { Line, LineKind, MonthFacts, ShiftFact } from './facts.ts';
import { idleLines } from './idle.ts';
import { isDue, type Lost, lessTraining, lostAs, unreplaced } from './lost.ts';

/** The month of a person, in minutes. `owed + surplus = worked + trained + leave + sick + idle + open`, always. */
export type Ledger = Readonly<Record<LineKind, number>> & {
  readonly month: LocalDate;
  readonly owed: number;
  /** In the roster as it stands. */
  readonly planned: number;
  /** Above what is owed: also of what was called off too late, which is paid as if it had been worked. */
  readonly surplus: number;
  /** The hours behind the figures: of each kind they add up to its figure. */
  readonly lines: readonly Line[];
};

/**
 * What became of what is owed. A shift counts as what came of it; a day off or ill counts as the shift that was planned, or else as
 * what its week lacks, up to its share of the month; what is left of the guarantee is open as long as it can still be worked or
 * recorded, and idle else, with the cause of each minute (see README.md for the choices). What was called off too late is idle in full,
 * whatever else was worked, because it is paid in full. Facts of other months do not belong in it.
 */
export function ledgerOf(given: MonthFacts): Ledger {
  const facts = { ...given, shares: sharesOf(given) };
  const { lines: known, lost, spare } = accounted(facts);
  const due = sum(lost.filter((each) => each.due));
  const done = sum(known) + due;
  const left = Math.max(0, facts.owed - done);
  const open = openLines(facts, known, left, spare);
  const idle = idleLines(facts, [...known, ...open], lost, left - sum(open) + due);
  const lines = [...known, ...open, ...idle].toSorted(byDay);
  return {
    month: facts.month,
    owed: facts.owed,
    planned: facts.shifts
      .filter(({ withdrawnIn }) => withdrawnIn === null)
      .reduce((total, { minutes }) => total + minutes, 0),
    surplus: Math.max(0, done - facts.owed),
    worked: of(lines, 'worked'),
    trained: of(lines, 'trained'),
    leave: of(lines, 'leave'),
    sick: of(lines, 'sick'),
    idle: of(lines, 'idle'),
    open: of(lines, 'open'),
    lines,
  };
}

/** What two series of contracts came to in one month, together. */
export function ledgersTogether(one: Ledger, other: Ledger): Ledger {
  const sumOf = (of: (ledger: Ledger) => number) => of(one) + of(other);
  return {
    month: one.month,
    owed: sumOf(({ owed }) => owed),
    planned: sumOf(({ planned }) => planned),
    surplus: sumOf(({ surplus }) => surplus),
    worked: sumOf(({ worked }) => worked),
    trained: sumOf(({ trained }) => trained),
    leave: sumOf(({ leave }) => leave),
    sick: sumOf(({ sick }) => sick),
    idle: sumOf(({ idle }) => idle),
    open: sumOf(({ open }) => open),
    lines: [...one.lines, ...other.lines].toSorted(byDay),
  };
}

/** Minutes of idleness by cause. */
export function idleByCause(lines: readonly Line[]): ReadonlyMap<IdleCause, number> {
  const causes = new Map<IdleCause, number>();
  for (const { cause, minutes } of lines)
    if (cause !== null) causes.set(cause, (causes.get(cause) ?? 0) + minutes);
  return causes;
}

type Accounted = { readonly lines: readonly Line[]; readonly lost: readonly Lost[] };

/** With the minutes of days off or ill from today on that do not count, because their week has its hours on other days. */
function accounted(facts: SharedMonth): Accounted & { readonly spare: number } {
  const left = unreplaced(facts.shifts);
  const parts = facts.shifts.map((shift) =>
    shift.withdrawnIn === null
      ? ofStanding(shift, facts)
      : ofTakenBack(shift, left.get(shift.id) ?? 0, facts),
  );
  const trained = facts.training
    .filter(({ minutes, onDate }) => minutes > 0 && isUnderContract(facts, onDate))
    .map(({ onDate, minutes }) => lineOf({ onDate, kind: 'trained', minutes }));
  const lines = [...parts.flatMap((part) => part.lines), ...trained];
  const lost = lessTraining(
    parts.flatMap((part) => part.lost),
    perDay(trained),
  );
  const days = absentDays(facts, {
    rostered: rosteredDays(facts),
    done: perDay(lines),
    given: perDay([...lines, ...givenBeside(facts, lines, lost)]),
  });
  return {
    lines: [
      ...lines,
      ...days
        .filter(({ minutes }) => minutes > 0)
        .map(({ onDate, kind, minutes }) => lineOf({ onDate, kind, minutes })),
    ],
    lost,
    spare: sum(days.filter(({ onDate }) => onDate >= facts.today).map((day) => ({ minutes: day.spare }))),
  };
}

/** Hours of a day without a contract are owed to nobody. */
function isUnderContract({ contracts }: MonthFacts, day: LocalDate): boolean {
  return contracts.some(({ from, to }) => from <= day && day < to);
}

function ofStanding(shift: ShiftFact, facts: SharedMonth): Accounted {
  const { id: shiftId, demandId, onDate, worked, outcome } = shift;
  const here = { onDate, shiftId, demandId };
  const lines = worked > 0 ? [lineOf({ ...here, kind: 'worked', minutes: worked })] : [];
  const minutes = Math.max(0, shift.minutes - worked);
  if (minutes === 0) return { lines, lost: [] };
  const absence = absenceOn(facts.absences, onDate, facts.today);
  const kind = outcome === 'sick' ? 'sick' : absence;
  if (kind === 'sick' || kind === 'leave')
    return { lines: [...lines, lineOf({ ...here, kind, minutes })], lost: [] };
  return { lines, lost: outcome === null ? [] : [lostOf(shift, minutes, facts)] };
}

function ofTakenBack(shift: ShiftFact, minutes: number, facts: SharedMonth): Accounted {
  if (minutes === 0) return { lines: [], lost: [] };
  const { id: shiftId, demandId, onDate, cause } = shift;
  // Days after the contract are not owed.
  if (cause === 'contract-ended') return { lines: [], lost: [] };
  const absence = absenceOn(facts.absences, onDate, facts.today);
  const loss = lostOf(shift, minutes, facts);
  if ((absence === null || loss.due) && onDate >= facts.today) return { lines: [], lost: [] };
  // A wage that is due stays due, also of who falls ill after it was called off.
  if (absence === null || loss.due) return { lines: [], lost: [loss] };
  // Lost through another cause on a day on which somebody was not there anyhow: the day counts by what its week lacks.
  if (absence === 'away' || cause !== absence) return { lines: [], lost: [] };
  return { lines: [lineOf({ onDate, shiftId, demandId, kind: absence, minutes })], lost: [] };
}

/** Minutes of a shift that came to nothing; nothing is due of a day without a contract. */
function lostOf(shift: ShiftFact, minutes: number, facts: SharedMonth): Lost {
  const due = isDue(shift) && isUnderContract(facts, shift.onDate);
  return { shift, minutes, ...lostAs(shift, facts.grounds), due };
}

/** Days with a shift: also one that was taken back because somebody was ill or off, which counts as one that stands. */
function rosteredDays({ shifts, absences, today }: SharedMonth): ReadonlySet<LocalDate> {
  return new Set(
    shifts
      .filter(
        ({ withdrawnIn, cause, onDate }) =>
          withdrawnIn === null || cause === absenceOn(absences, onDate, today),
      )
      .map(({ onDate }) => onDate),
  );
}

/**
 * What somebody was given in the roster beside what counts already: what was lost, and what nobody recorded yet. What a planner
 * replanned in time is in the roster elsewhere, or not at all.
 */
function givenBeside(
  { shifts }: SharedMonth,
  lines: readonly Line[],
  lost: readonly Lost[],
): readonly Minutes[] {
  const seen = new Set(lines.map(({ shiftId }) => shiftId));
  return [
    ...lost
      .filter(({ shift, due }) => due || shift.cause !== 'replanned')
      .map(({ shift: { onDate }, minutes }) => ({ onDate, minutes })),
    ...shifts.filter(
      ({ id, withdrawnIn, outcome }) => withdrawnIn === null && outcome === null && !seen.has(id),
    ),
  ];
}

/**
 * What can still be worked or recorded, as far as it is owed: shifts of days that are over and that nobody recorded; and of the days
 * from today on their shifts, or their share of the month where that is more. `spare` is what of the share of coming days off does
 * not count.
 */
function openLines(facts: SharedMonth, known: readonly Line[], left: number, spare: number): readonly Line[] {
  const done = perDay(known);
  const waiting = facts.shifts.filter(
    ({ id, withdrawnIn, outcome }) =>
      withdrawnIn === null && outcome === null && !known.some(({ shiftId }) => shiftId === id),
  );
  const ahead = [...facts.shares].filter(
    ([day]) => day >= facts.today && absenceOn(facts.absences, day, facts.today) === null,
  );
  const share = ahead.reduce(
    (total, [day, minutes]) => total + Math.max(0, minutes - (done.get(day) ?? 0)),
    spare,
  );
  const planned = waiting
    .filter(({ onDate }) => onDate >= facts.today)
    .reduce((total, { minutes }) => total + minutes, 0);
  const lines: Line[] = [];
  let more = left;
  for (const { id: shiftId, demandId, onDate, minutes } of waiting) {
    const taken = Math.min(more, minutes);
    if (taken > 0) lines.push(lineOf({ onDate, shiftId, demandId, kind: 'open', minutes: taken }));
    more -= taken;
  }
  const unplanned = Math.min(more, Math.max(0, share - planned));
  return unplanned > 0 ? [...lines, lineOf({ onDate: null, kind: 'open', minutes: unplanned })] : lines;
}

/** A line with what is not given left empty. */
export function lineOf(given: Pick<Line, 'onDate' | 'kind' | 'minutes'> & Partial<Line>): Line {
  return { shiftId: null, demandId: null, due: false, cause: null, carrier: null, ...given };
}

type Minutes = Pick<Line, 'onDate' | 'minutes'>;

/** Minutes of each day, whatever they count as. */
export function perDay(lines: readonly Minutes[]): ReadonlyMap<LocalDate, number> {
  const days = new Map<LocalDate, number>();
  for (const { onDate, minutes } of lines)
    if (onDate !== null) days.set(onDate, (days.get(onDate) ?? 0) + minutes);
  return days;
}

function of(lines: readonly Line[], kind: LineKind): number {
  return sum(lines.filter((line) => line.kind === kind));
}

function sum(lines: readonly Pick<Line, 'minutes'>[]): number {
  return lines.reduce((total, { minutes }) => total + minutes, 0);
}

function byDay(a: Line, b: Line): number {
  return inOrder(a.onDate ?? '9999', b.onDate ?? '9999') || inOrder(a.shiftId ?? '', b.shiftId ?? '');
}
