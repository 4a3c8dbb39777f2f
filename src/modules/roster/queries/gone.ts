import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/database.ts';
import type { WithdrawnCause } from '../words.ts';
import { endedAmong } from './ended.ts';

/**
 * Of published shifts, by their ids, those that the employer called off before they began and that nobody took back; of each whether
 * it was told within the agreed notice, which makes it the employer's to carry.
 */
export async function calledOffAmong(
  db: Transaction,
  shiftIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly late: boolean }>> {
  if (shiftIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; late: boolean }>`
    select id, late from shifts_called_off(${[...shiftIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, late }) => [id, { late }]));
}

/**
 * Of published shifts, by their ids, those to which nobody was to come although no planner took them back, each with why: work of
 * the person ended, or the employer called the shift off. Read from the facts each time.
 */
export async function goneAmong(
  db: Transaction,
  shiftIds: readonly string[],
): Promise<ReadonlyMap<string, WithdrawnCause>> {
  const ended = await endedAmong(db, shiftIds);
  const calledOff = await calledOffAmong(db, shiftIds);
  return new Map(
    shiftIds.flatMap((id): (readonly [string, WithdrawnCause])[] => {
      const why = ended.get(id)?.why ?? null;
      if (why !== null) return [[id, `${why}-ended`]];
      return calledOff.has(id) ? [[id, 'cancelled-by-employer']] : [];
    }),
  );
}

/**
 * Of published shifts, by their ids, those whose person is to be there: not ill, not off, and they did not say no. For the employer
 * where it is and for the firm whose pool it is; it says nothing of why.
 */
export async function expectedAmong(
  db: Transaction,
  shiftIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (shiftIds.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select shifts_expected(${[...shiftIds]}::uuid[]) as id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
