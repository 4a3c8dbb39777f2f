import { addDays, daysBetween, type LocalDate } from '../../../../kernel/local-date.ts';
import { pageOf } from '../../../../ui/index.ts';
import type { Days } from '../../store.ts';

/** What of a draft the board shows, as the address says it. */
export type BoardAddress = {
  readonly by: 'people' | 'employers';
  /** Weeks of the draft, counted from 1. */
  readonly week: number;
  readonly weeks: number;
  readonly days: readonly LocalDate[];
  readonly page: number;
  readonly name: string;
  readonly certificate: string;
  readonly employer: string;
};

/** How many weeks a draft has, the last perhaps not whole. */
export function weeksIn({ from, to }: Days): number {
  return Math.ceil(daysBetween(from, to) / 7);
}

function whole(text: string | null, most: number): number {
  const asked = Number(text ?? '1');
  return Number.isSafeInteger(asked) ? Math.min(Math.max(asked, 1), most) : 1;
}

/** Reads it; what makes no sense is the first week of everybody. */
export function readAddress(search: URLSearchParams, { from, to }: Days): BoardAddress {
  const all = weeksIn({ from, to });
  const week = whole(search.get('week'), all);
  const weeks = Math.min(whole(search.get('weken'), 8), all - week + 1);
  const first = addDays(from, (week - 1) * 7);
  const count = Math.min(weeks * 7, daysBetween(first, to));
  return {
    by: search.get('beeld') === 'werkgevers' ? 'employers' : 'people',
    week,
    weeks,
    days: Array.from({ length: count }, (_, day) => addDays(first, day)),
    page: pageOf(search),
    name: search.get('naam')?.trim() ?? '',
    certificate: search.get('certificaat') ?? '',
    employer: search.get('werkgever') ?? '',
  };
}
