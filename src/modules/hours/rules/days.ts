import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Shares, spreadOver } from '../../../kernel/shares.ts';
import type { AbsenceFact, MonthFacts } from './facts.ts';

/** What each weekday under contract carries of what is owed in the month, as the planner reckons: a day off or ill without a shift counts no more. */
export function sharesOf({ month, owed, contracts }: MonthFacts): Shares {
  return spreadOver(month, owed, contracts);
}

/** A month with the shares of its days, reckoned once. */
export type SharedMonth = MonthFacts & { readonly shares: Shares };

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
