import type { Transaction } from '../../platform/database/database.ts';
import type { Keys } from '../../platform/platform.ts';
import { decryptBsn } from './rules/bsn.ts';
import './tables.ts';

/**
 * The citizen service number of somebody, for who has a legal basis to read it; null for everybody else, and where none
 * is kept. Whoever calls it notes the look.
 */
export async function bsnOf(db: Transaction, keys: Keys, participantId: string): Promise<string | null> {
  const row = await db
    .selectFrom('participant_identity')
    .select('bsn_encrypted')
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  return row === undefined ? null : decryptBsn(keys.bsn, participantId, row.bsn_encrypted);
}
