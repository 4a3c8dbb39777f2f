import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/database.ts';
import { type Published, splitByEnd } from '../rules/publication.ts';
import { type Days, publishedShifts } from '../store.ts';
import type { EndedWork } from '../words.ts';

/** What became of the work behind a published shift: what ended before its day, and a number that grows when that changes. */
export type Ended = { readonly why: EndedWork | null; readonly changes: number };

/**
 * Of published shifts, by their ids, those with an assignment or contract that ended before the day. Read from the facts each time:
 * ending work takes somebody out of the roster in the same moment, and nothing is written twice.
 */
export async function endedAmong(
  db: Transaction,
  shiftIds: readonly string[],
): Promise<ReadonlyMap<string, Ended>> {
  if (shiftIds.length === 0) return new Map();
  const { rows } = await sql<Ended & { id: string }>`
    select id, why, changes from shifts_ended(${[...shiftIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...ended }) => [id, ended]));
}

/** The published roster of some days: what stands, and what fell away because the work of the person there ended. */
export async function publishedNow(
  db: Transaction,
  firmId: string,
  days: Days,
): Promise<ReturnType<typeof splitByEnd<Published>>> {
  const all = await publishedShifts(db, firmId, days);
  const ended = await endedAmong(
    db,
    all.map(({ id }) => id),
  );
  return splitByEnd(all, (id) => ended.get(id)?.why ?? null);
}
