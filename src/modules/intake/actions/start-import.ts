import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { importJob } from '../import-list.ts';
import { isOpen } from '../referral.ts';
import { heldList, tallyOf } from '../store.ts';
import { referralListKind } from '../words.ts';

const refusal = refusalsOf('intake', {
  'not-judged': {
    nl: 'De regels zijn nog niet beoordeeld. Wacht tot dat klaar is.',
    en: 'The rows have not been judged yet. Wait until that is done.',
  },
  'nobody-to-import': {
    nl: 'Er is geen regel die mee kan. Verbeter eerst een regel, of kies bij een twijfel voor meenemen.',
    en: 'No row can go in. First correct a row, or choose to take in one that is doubted.',
  },
});

/**
 * Puts forward everybody of a list who goes in, in the background; later those who were corrected since. Asked twice, it is
 * done once.
 */
export const startImport = action({
  name: 'intake/start-import',
  title: { nl: 'Kandidaten van een lijst voordragen', en: 'Put forward the candidates of a list' },
  who: ['referrer', 'coach'],
  input: z.object({ listId: field.id() }),
  load: async (db, { listId }) => {
    const list = await heldList(db, listId);
    return list === null ? null : { status: list.status, tally: await tallyOf(db, listId) };
  },
  decide: ({ status, tally }) => {
    const wasDone = status === 'imported' && tally.toGo === 0;
    if (status === 'importing' || wasDone) return accept({ begin: false, tally });
    if (!isOpen(status)) return refuse(refusal('not-judged'));
    return tally.toGo === 0 ? refuse(refusal('nobody-to-import')) : accept({ begin: true, tally });
  },
  save: async (db, { begin, tally }, { actor, enqueue }, { listId }) => {
    if (!begin) return { listId };
    await db
      .updateTable('referral_list')
      .set({ status: 'importing', rows_done: tally.imported })
      .where('id', '=', listId)
      .execute();
    const { partnershipId, membershipId } = actor;
    enqueue(importJob, { partnershipId, listId, membershipId });
    return { listId };
  },
  about: referralListKind,
  object: ({ listId }) => listId,
});
