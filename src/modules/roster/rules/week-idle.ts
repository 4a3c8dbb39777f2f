import { addDays, addMonths, daysBetween, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { Shares } from '../../../kernel/shares.ts';

type Days = { readonly from: LocalDate; readonly to: LocalDate };

/** What somebody is owed and does in a week. */
export type WeekOfPerson = {
  /** What each day carries of the guarantee, in minutes: at least of the days of the week. */
  readonly shares: Shares;
  /** Days that are paid without work: on leave, or ill. */
  readonly absent: readonly LocalDate[];
  /** Minutes in the roster of this week. */
  readonly planned: number;
};

/**
 * The part of the guarantee that some days carry, in minutes: the shares of their weekdays under contract, as the ledger reckons, and
 * days of paid absence nothing. What fell short before the days is not in it.
 */
export function dueIn({ from, to }: Days, { shares, absent }: Omit<WeekOfPerson, 'planned'>): number {
  const away = new Set(absent);
  let due = 0;
  for (const [day, minutes] of shares) if (from <= day && day < to && !away.has(day)) due += minutes;
  return due;
}

/** What of that has no work in it yet, in minutes. */
export function idleInWeek(week: Days, { planned, ...person }: WeekOfPerson): number {
  return Math.max(0, dueIn(week, person) - planned);
}

/** The first days of the months that some days touch. */
export function monthsOf({ from, to }: Days): readonly LocalDate[] {
  const months: LocalDate[] = [];
  for (let month = localDate(`${from.slice(0, 7)}-01`); month < to; month = addMonths(month, 1))
    months.push(month);
  return months;
}

/** 0 is Monday. */
export function weekdayOf(day: LocalDate): number {
  return ((daysBetween('2024-01-01', day) % 7) + 7) % 7;
}

/** In which week a day is, from the one of another: 0 for the same. */
export function weeksFrom(first: LocalDate, day: LocalDate): number {
  return Math.floor(daysBetween(mondayOf(first), day) / 7);
}

/** The Monday of the week of a day. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -weekdayOf(day));
}
