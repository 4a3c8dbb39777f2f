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
