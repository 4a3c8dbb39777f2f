import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { AbsenceFact, MonthFacts } from './facts.ts';

/** The days of a calendar month. */
export function daysOf(month: LocalDate): readonly LocalDate[] {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return Array.from({ length: days }, (_, place) =>
    localDate(`${month.slice(0, 8)}${String(place + 1).padStart(2, '0')}`),
  );
}

/** Monday to Friday. */
function isWeekday(day: LocalDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6;
}

/**
 * What each weekday under contract carries of what is owed in the month: the hours of a day off or ill without a shift. Rounded on
 * the running sum, so that all days are together what is owed.
 */
export function sharesOf({ month, owed, contracts }: MonthFacts): ReadonlyMap<LocalDate, number> {
  const under = daysOf(month).filter(
    (day) => isWeekday(day) && contracts.some(({ from, to }) => from <= day && day < to),
  );
  const until = (count: number) => Math.round((owed * count) / under.length);
  return new Map(under.map((day, place) => [day, until(place + 1) - until(place)]));
}

/** A month with the shares of its days, reckoned once. */
export type SharedMonth = MonthFacts & { readonly shares: ReadonlyMap<LocalDate, number> };

/**
 * What somebody was on a day: ill goes before off, as in BW 7:637, off before away. Illness without an end is known until today and
 * not further.
 */
export function absenceOn(
  absences: readonly AbsenceFact[],
  day: LocalDate,
  today: LocalDate,
): AbsenceFact['kind'] | null {
  const holds = ({ kind, from, to }: AbsenceFact) =>
    from <= day && (to === null ? kind !== 'sick' || day <= today : day < to);
  const kinds = new Set(absences.filter(holds).map(({ kind }) => kind));
  return (['sick', 'leave', 'away'] as const).find((kind) => kinds.has(kind)) ?? null;
}

/** The order of texts such as days and ids, for sorting: by their characters, which is quick and the same everywhere. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
