import { isId } from '../../../../kernel/ids.ts';
import { accept, type Refusal, type Result, refuse } from '../../../../kernel/result.ts';
import { performEachIn, unlessBeaten } from '../../../../platform/action.ts';
import type { Visit } from '../../../../platform/web/visit.ts';
import { recordAttendance } from '../../actions/record-attendance.ts';
import type { FloorShift } from '../../queries/floor.ts';
import { type Outcome, outcomes } from '../../words.ts';

/** What a button says: `worked:<id>`; null when it says nothing that we know. */
export function tapOf(value: unknown): { readonly outcome: Outcome; readonly shiftId: string } | null {
  if (typeof value !== 'string') return null;
  const [name, shiftId = ''] = value.split(':');
  const outcome = outcomes.find((each) => each === name);
  return outcome === undefined || !isId(shiftId) ? null : { outcome, shiftId };
}

/**
 * Records that everybody of whom nothing was recorded yet was there, in one transaction; what stands already stays, and who is not
 * expected is left to be recorded by name.
 */
export async function recordEverybody(
  { platform, actor }: Visit,
  shifts: readonly FloorShift[],
): Promise<Result<number>> {
  const raws = shifts
    .filter(({ outcome, expected }) => outcome === null && expected)
    .map(({ id }) => ({ rosteredShiftId: id, outcome: 'worked' }));
  if (raws.length === 0) return accept(0);
  return unlessBeaten(platform, actor, 'page', recordAttendance, raws[0], async () => {
    const results = await platform.db
      .transaction()
      .execute((db) => performEachIn(db, platform, actor, 'page', recordAttendance, raws));
    const wrong: readonly Refusal[] = results.flatMap((each) => (each.ok ? [] : each.refusals));
    return wrong.length > 0 ? refuse(...wrong.slice(0, 1)) : accept(results.length);
  });
}
