import { addDays, daysBetween, earlier, type LocalDate, later } from '../../../kernel/local-date.ts';
import { dueIn, type WeekOfPerson, weekdayOf } from './week-idle.ts';

/** Why somebody has no work: theirs ended, the employer asks for it no more, nothing is planned, or nothing ever was. */
export type WhyBetween = 'assignment-ended' | 'called-off' | 'not-planned' | 'new';

/** Work that somebody had and lost, on a day from today on. */
export type LostWork = {
  readonly onDate: LocalDate;
  readonly why: 'assignment-ended' | 'called-off';
  readonly siteId: string | null;
};

/** What is known of somebody under contract, as far as it says whether they have work ahead. */
export type WorkAhead = Pick<WeekOfPerson, 'shares' | 'absent'> & {
  /** Days with a shift that stands, from some weeks back until some weeks ahead, in any order. */
  readonly works: readonly LocalDate[];
  /** Days from today on that they can work, in order: under contract, not on leave, not ill. */
  readonly can: readonly LocalDate[];
  readonly lost: readonly LostWork[];
};

export type Between = {
  /** The first day without work: before today where they have none already. */
  readonly since: LocalDate;
  readonly why: WhyBetween;
  /** Of work that was lost, where. */
  readonly siteId: string | null;
};

/** Less than a week without a shift is a roster with a hole in it: a repair mends it, and nobody is between two assignments. */
const aWeek = 7;
/** An empty week that begins later is for the planning of that week; work that was lost is told so far ahead. */
const plannedAhead = 7;
const lostAhead = 14;

/**
 * Since when somebody is between assignments, and why; null when they are not. They are as soon as a week without a shift lies ahead
 * of them, that begins within a week, or within two where they had work in it and lost it. Today's work says nothing of tomorrow,
 * nor does a shift in two weeks of the days until then. Who is on leave or ill for most of that week is not in it: nothing can be done
 * for them then. Without work lost it counts only where their guarantee asks for work, and where a roster was made:
 * `publishedUntil` is the first day without one, and somebody whose shifts go on until there waits for the planner as everybody does.
 */
export function betweenOf(person: WorkAhead, known: Known): Between | null {
  for (const from of person.can.filter((day) => day < addDays(known.today, lostAhead))) {
    const found = emptyFrom(from, person, known);
    if (found !== null) return found;
  }
  return null;
}

/** What is known of the pool as a whole. */
type Known = { readonly today: LocalDate; readonly publishedUntil: LocalDate | null };

/** The same of a week that begins on one day. */
function emptyFrom(
  from: LocalDate,
  { works, lost, shares, absent }: WorkAhead,
  known: Known,
): Between | null {
  const { today, publishedUntil } = known;
  const week = { from, to: addDays(from, aWeek) };
  const next = firstOf(works.filter((day) => day >= from)) ?? addDays(from, 2 * lostAhead);
  if (next < week.to || mostlyAway(week, absent)) return null;
  const last = lastOf(works.filter((day) => day < from));
  const begin = last === null ? today : later(today, addDays(last, 1));
  const gone = lost.filter(({ onDate }) => onDate >= begin && onDate < next);
  const [first] = gone.toSorted((a, b) => a.onDate.localeCompare(b.onDate));
  const since = sinceOf(from, { last, absent, today });
  if (first !== undefined) return { since, why: first.why, siteId: first.siteId };
  if (from >= addDays(today, plannedAhead) || dueIn(week, { shares, absent }) === 0) return null;
  if (last === null) return { since, why: 'new', siteId: null };
  const made = publishedUntil !== null && publishedUntil > today ? earlier(next, publishedUntil) : next;
  return daysBetween(last, made) > aWeek ? { since, why: 'not-planned', siteId: null } : null;
}

/** Of days without work that have begun already: the day after the last that was worked, or paid as leave or illness. */
function sinceOf(
  from: LocalDate,
  known: {
    readonly last: LocalDate | null;
    readonly absent: readonly LocalDate[];
    readonly today: LocalDate;
  },
): LocalDate {
  if (from > known.today || known.last === null) return from;
  const busy = lastOf([known.last, ...known.absent.filter((day) => day < known.today)]) ?? known.last;
  return earlier(from, addDays(busy, 1));
}

function mostlyAway({ from }: { readonly from: LocalDate }, absent: readonly LocalDate[]): boolean {
  const weekdays = Array.from({ length: aWeek }, (_, day) => addDays(from, day)).filter(
    (day) => weekdayOf(day) < 5,
  );
  const away = new Set(absent);
  return weekdays.filter((day) => away.has(day)).length * 2 > weekdays.length;
}

function firstOf(days: readonly LocalDate[]): LocalDate | null {
  return days.toSorted()[0] ?? null;
}

function lastOf(days: readonly LocalDate[]): LocalDate | null {
  return days.toSorted().at(-1) ?? null;
}
