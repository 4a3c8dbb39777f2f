import { addDays, dayOf, type Instant, momentOf } from '../../kernel/local-date.ts';
import { bewaartermijn } from '../../law/bewaren/bewaren.ts';
import { kandidatenlijst } from '../../law/bewaren/parameters.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { actAsSystem } from '../../platform/session.ts';
import type { ListKey } from './compare.ts';
import './tables.ts';

export const forgetJob = 'intake-forget';

/** Until when rows that were left out, and lists that nobody finished, are kept: the term of `law/bewaren`, from now on. */
export function keptUntil(now: Instant): Instant {
  const today = dayOf(now);
  return momentOf(addDays(today, bewaartermijn(kandidatenlijst, today)), '00:00');
}

/** Empties everything personal of a list; what stays is how many rows there were and what became of them. */
export async function emptyList(db: Transaction, { partnershipId, listId }: ListKey): Promise<void> {
  await db
    .updateTable('referral_list')
    .set({ sealed_file: null, sealed_head: null })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', listId)
    .execute();
  await db
    .updateTable('referral_row')
    .set({ sealed: null, bsn_key: null, name_key: null })
    .where('partnership_id', '=', partnershipId)
    .where('list_id', '=', listId)
    .execute();
}

/** Empties a list whose time is over; asked for when it comes in and when it is done, and harmless before its time. */
export const forget: Job = {
  name: forgetJob,
  run: async (platform, { partnershipId = '', listId = '' }) => {
    await platform.db.transaction().execute(async (db) => {
      await actAsSystem(db);
      const list = await db
        .selectFrom('referral_list')
        .select(['status', 'keep_until'])
        .where('partnership_id', '=', partnershipId)
        .where('id', '=', listId)
        .forUpdate()
        .executeTakeFirst();
      const now = platform.clock.now();
      if (list === undefined || list.keep_until > now) return;
      await emptyList(db, { partnershipId, listId });
      if (list.status === 'imported' || list.status === 'cancelled') return;
      await db
        .updateTable('referral_list')
        .set({ status: 'cancelled', ended_at: now })
        .where('partnership_id', '=', partnershipId)
        .where('id', '=', listId)
        .execute();
    });
  },
};
