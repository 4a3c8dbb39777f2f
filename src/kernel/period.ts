import type { LocalDate } from './local-date.ts';

/** Half-open: `from` belongs to it, `to` does not; `null` means that no end is known. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate | null };

/** A period of at least one day; refuses an end on or before the start. */
export function period(from: LocalDate, to: LocalDate | null = null): Period {
  if (to !== null && to <= from)
    throw new RangeError(`a period cannot end (${to}) before it begins (${from})`);
  return { from, to };
}

export function contains({ from, to }: Period, day: LocalDate): boolean {
  return from <= day && (to === null || day < to);
}

export function overlaps(a: Period, b: Period): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
}

/** The calendar year as a period. */
export function calendarYear(year: number): { readonly from: LocalDate; readonly to: LocalDate } {
  return { from: `${year}-01-01`, to: `${year + 1}-01-01` };
}
