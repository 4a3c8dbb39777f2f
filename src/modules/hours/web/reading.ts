import { addDays, addMonths, isLocalDate, type LocalDate, localDate } from '../../../kernel/local-date.ts';

/** Who records who was there. */
export const floorRoles = ['floor-supervisor', 'employer-contact', 'planner', 'coach'] as const;
/** Who reads the ledgers of the pool. */
export const ledgerRoles = ['planner', 'coach', 'finance'] as const;

/** The first day of the month that an address asks for, `maand=2026-11`; else of the month of `today`. */
export function monthAsked(search: URLSearchParams, today: LocalDate): LocalDate {
  const asked = `${search.get('maand') ?? ''}-01`;
  return isLocalDate(asked) ? asked : firstOf(today);
}

/** The day that an address asks for, `dag=2026-11-26`, and not after `today`; else today. */
export function dayAsked(search: URLSearchParams, today: LocalDate): LocalDate {
  const asked = search.get('dag');
  return isLocalDate(asked) && asked <= today ? asked : today;
}

/** The Monday of a day. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The months that can be chosen, the newest first: the next one and a year back. */
export function monthsAround(today: LocalDate): readonly LocalDate[] {
  return Array.from({ length: 14 }, (_, place) => addMonths(firstOf(today), 1 - place));
}

function firstOf(day: LocalDate): LocalDate {
  return localDate(`${day.slice(0, 7)}-01`);
}

/** `2026-11`, as it stands in an address. */
export function inAddress(month: LocalDate): string {
  return month.slice(0, 7);
}
