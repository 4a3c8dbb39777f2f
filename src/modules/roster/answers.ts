import type { Transaction } from '../../platform/database/database.ts';
import type { Published } from './rules/publication.ts';
import './tables.ts';

export type Answer = 'yes' | 'no';

/** What people said of their shifts, by the shift's id. */
export async function answersTo(
  db: Transaction,
  shifts: readonly Published[],
): Promise<ReadonlyMap<string, Answer>> {
  if (shifts.length === 0) return new Map();
  const rows = await db
    .selectFrom('shift_answer')
    .select(['rostered_shift_id', 'answer'])
    .where('rostered_shift_id', '=', (eb) => eb.fn.any(eb.val(shifts.map(({ id }) => id))))
    .execute();
  return new Map(rows.map((row) => [row.rostered_shift_id, row.answer]));
}

/** Shifts to which their person said no, by the shift's id, with the reason that they gave; null when they gave none. */
export async function refusedAmong(
  db: Transaction,
  shiftIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (shiftIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('shift_answer')
    .select(['rostered_shift_id', 'reason'])
    .where('answer', '=', 'no')
    .where('rostered_shift_id', '=', (eb) => eb.fn.any(eb.val([...shiftIds])))
    .execute();
  return new Map(rows.map((row) => [row.rostered_shift_id, row.reason]));
}
