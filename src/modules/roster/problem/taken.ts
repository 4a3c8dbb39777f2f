import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { shiftKey } from '../../demand/index.ts';
import type { Days } from '../store.ts';

/** How many places of each shift, by its key, other social firms of the partnership filled in their published rosters. */
export async function takenByOthers(
  db: Transaction,
  { from, to }: Days,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ demandId: string; onDate: LocalDate; places: number }>`
    select demand_id as "demandId", on_date as "onDate", places from places_taken(${from}::date, ${to}::date)`.execute(
    db,
  );
  return new Map(rows.map(({ demandId, onDate, places }) => [shiftKey(demandId, onDate), places]));
}

/**
 * Holds the publishing of rosters in this partnership until the transaction ends: two social firms that publish at the same moment do so
 * one after the other, and the second sees which places are taken.
 */
export async function onePublicationAtATime(db: Transaction, partnershipId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`publication ${partnershipId}`}, 0))`.execute(db);
}
