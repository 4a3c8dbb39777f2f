import { addMonths, type LocalDate } from '../../kernel/local-date.ts';
import { accept, type Result } from '../../kernel/result.ts';
import { valueOn } from '../parameter.ts';
import type { Route } from './job.ts';
import { forfaitMaanden } from './parameters.ts';

/** The first day without the fixed share of a job that began on `startDate`, where it lasts this many months (Pwet 10d lid 5). */
export function forfaitEndAfter(startDate: LocalDate, months: number): LocalDate {
  return addMonths(startDate, months);
}

/**
 * The first day on which the fixed share of a decision is over, by the months that the law gives on the day the decision begins
 * (Pwet 10d lid 5); null for a decision by the wage value. Refuses days whose term is not known.
 */
export function forfaitEnd(
  startDate: LocalDate,
  { route, from }: { readonly route: Route; readonly from: LocalDate },
): Result<LocalDate | null> {
  if (route !== 'forfaitair') return accept(null);
  const months = valueOn(forfaitMaanden, from);
  return months.ok ? accept(forfaitEndAfter(startDate, months.value.value.valueOf())) : months;
}
