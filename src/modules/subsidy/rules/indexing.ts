import { type LocalDate, yearOf } from '../../../kernel/local-date.ts';
import type { OwnValue } from '../../../law/parameter.ts';
import { type Amount, amountFrom, type Footing } from './grant.ts';
import { agreedPeriods, agreedTerms, type Proposal, waiting } from './standing.ts';

/** The 1 January whose amounts are set ready on a day: that of the next year in December, else that of this one. */
export function newYearFor(today: LocalDate): LocalDate {
  return `${yearOf(today) + (today.slice(5, 7) === '12' ? 1 : 0)}-01-01`;
}

/**
 * The new amount of a running subsidy on 1 January (Pwet 10d lid 7), or null: where none runs on that day, where one that begins
 * then was agreed, or waits, or was sent back, and where the law does not know the amount yet.
 */
export function newYearAmount(
  footing: Footing,
  proposals: readonly Proposal[],
  jobEnds: LocalDate | null,
  newYear: LocalDate,
  own: readonly OwnValue[],
): Amount | null {
  if (waiting(proposals) !== null) return null;
  const runs = agreedPeriods(proposals, jobEnds).some(
    ({ from, to }) => from < newYear && (to === null || to > newYear),
  );
  const later = proposals.some((each) => each.from >= newYear && each.centsPerMonth !== null);
  if (!runs || later) return null;
  const amount = amountFrom(footing, agreedTerms(proposals), newYear, own);
  return amount.ok ? amount.value : null;
}
