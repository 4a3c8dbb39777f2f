import { z } from 'zod';
import { accept } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { emptyList, forgetJob, keptUntil } from '../keep.ts';
import { heldList, tallyOf } from '../store.ts';
import { referralListKind } from '../words.ts';

/**
 * Stops a list. While people are being put forward: after those of the running transaction; who was put forward stays,
 * the other rows are kept. Before that: the list goes, with everything in it. A list that is done stays as it is.
 */
export const stopList = action({
  name: 'intake/stop-list',
  title: { nl: 'Een lijst stoppen', en: 'Stop a list' },
  who: ['referrer', 'coach'],
  input: z.object({ listId: field.id() }),
  // Waits for the running transaction of the import, which holds the list.
  load: async (db, { listId }) => {
    const list = await heldList(db, listId);
    return list === null ? null : { status: list.status, imported: (await tallyOf(db, listId)).imported };
  },
  decide: ({ status, imported }) =>
    accept({
      stop: status !== 'imported' && status !== 'cancelled',
      keepRows: status === 'importing',
      imported,
    }),
  save: async (db, { stop, keepRows, imported }, { actor, now, enqueue, derive }, { listId }) => {
    if (!stop) return { listId };
    await db
      .updateTable('referral_list')
      .set({
        status: 'cancelled',
        ended_at: now,
        rows_done: imported,
        sealed_file: null,
        keep_until: keptUntil(now),
      })
      .where('id', '=', listId)
      .execute();
    const list = { partnershipId: actor.partnershipId, listId };
    if (keepRows) enqueue(forgetJob, list, keptUntil(now));
    else derive((system) => emptyList(system, list));
    return { listId };
  },
  about: referralListKind,
  object: ({ listId }) => listId,
});
