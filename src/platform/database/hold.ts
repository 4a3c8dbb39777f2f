import { sql } from 'kysely';
import type { Transaction } from './database.ts';

/**
 * Holds a name until the transaction ends: whoever holds the same one at the same moment waits. For what has no row to lock, or one that the
 * role may not change. Whoever holds several takes the most shared one first.
 */
export async function hold(db: Transaction, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
}
