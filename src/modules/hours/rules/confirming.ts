import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { counted } from './counted.ts';
import { refusal } from './refusals.ts';

/** A shift of some days at one employer, with what was recorded of it. */
export type ToConfirm = {
  readonly shiftId: string;
  readonly minutes: number | null;
  readonly confirmed: boolean;
};

/**
 * Confirms all hours of some days at one employer. `seen` is the sum of minutes that the employer looked at: another sum means
 * that somebody changed something meanwhile. Refuses days that are not over, shifts of which nothing was recorded, and days on
 * which nothing is left to confirm.
 */
export function decideConfirmation(
  shifts: readonly ToConfirm[],
  asked: { readonly from: LocalDate; readonly days: number; readonly seen: number },
  today: LocalDate,
): Result<readonly string[]> {
  if (addDays(asked.from, asked.days - 1) > today) return refuse(refusal('not-over', { field: 'fromDate' }));
  const missing = shifts.filter(({ minutes }) => minutes === null).length;
  if (missing > 0) return refuse(refusal('not-recorded', { values: { shifts: counted(missing) } }));
  const open = shifts.filter(({ confirmed }) => !confirmed);
  if (open.length === 0) return refuse(refusal('nothing-to-confirm'));
  const sum = open.reduce((total, { minutes }) => total + (minutes ?? 0), 0);
  return sum === asked.seen
    ? accept(open.map(({ shiftId }) => shiftId))
    : refuse(refusal('changed-meanwhile'));
}
