import { addMonths, type LocalDate, localDate, yearOf } from '../../src/kernel/local-date.ts';
import { claims, newYear, valueProposed } from '../beats/subsidy.ts';
import type { Cast } from '../cast.ts';
import { before, workday } from '../days.ts';
import type { Beat } from '../stage.ts';

/** How many months of claims are told one by one; what is older comes in with the first of them. */
const told = 6;

/**
 * The new amounts of each January, and the claims of the last months; of the last one a decision is still open, as is one on a value
 * of the law.
 */
export function moneyOf(casts: readonly Cast[], today: LocalDate): Beat[] {
  const thisMonth = localDate(`${today.slice(0, 8)}01`);
  const januaries = [yearOf(today) - 1, yearOf(today)].map((year) => workday(`${year}-01-05`));
  const months = Array.from({ length: told }, (_, place) => addMonths(thisMonth, place - told + 1));
  return casts.flatMap((cast) => [
    ...januaries.flatMap((day) => newYear(cast, day)),
    ...months.map((month) => {
      const day = workday(localDate(`${month.slice(0, 8)}06`));
      return claims(cast, day, addMonths(month, -1), month === thisMonth);
    }),
    valueProposed(cast, before(today, 2)),
    ...newYear(cast, before(today, 1)).slice(0, 1),
  ]);
}
