import { addDays, daysBetween, earlier, type LocalDate, later } from '../../../kernel/local-date.ts';

type Days = { readonly from: LocalDate; readonly to: LocalDate };

/** What somebody is owed and does in a week. */
export type WeekOfPerson = {
  /** What is guaranteed in each calendar month that the week touches, in minutes. */
  readonly owed: readonly (Days & { readonly minutes: number })[];
  /** Days that are paid without work: on leave, or ill. */
  readonly absent: readonly LocalDate[];
  /** Minutes in the roster of this week. */
  readonly planned: number;
};

/**
 * The share of the guarantee that some days carry, in minutes: each weekday its part of the month (Monday to Friday, as the guarantee
 * is reckoned elsewhere), and days of paid absence nothing. What fell short before the days is not in it.
 */
export function dueIn(days: Days, { owed, absent }: Omit<WeekOfPerson, 'planned'>): number {
  const away = new Set(absent);
  const due = owed.reduce((sum, month) => {
    const from = later(month.from, days.from);
    const to = earlier(month.to, days.to);
    const all = weekdaysIn(month.from, month.to).length;
    const here = weekdaysIn(from, to).filter((day) => !away.has(day)).length;
    return all === 0 ? sum : sum + (month.minutes * here) / all;
  }, 0);
  return Math.round(due);
}

/** What of that has no work in it yet, in minutes. */
export function idleInWeek(week: Days, { planned, ...person }: WeekOfPerson): number {
  return Math.max(0, dueIn(week, person) - planned);
}

function weekdaysIn(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const first = weekdayOf(from);
  return Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, day) => day)
    .filter((day) => (first + day) % 7 < 5)
    .map((day) => addDays(from, day));
}

/** 0 is Monday. */
export function weekdayOf(day: LocalDate): number {
  return ((daysBetween('2024-01-01', day) % 7) + 7) % 7;
}
