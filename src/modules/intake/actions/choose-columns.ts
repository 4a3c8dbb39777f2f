import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { encodings, readList, readMapping, separators } from '../../participants/index.ts';
import { judgeJob } from '../judge-list.ts';
import { mayTakeOver } from '../referral.ts';
import { openFile, openHead, sealHead } from '../sealed.ts';
import { heldList, sealedFileOf } from '../store.ts';
import { referralListKind } from '../words.ts';

const refusal = refusalsOf('intake', {
  'no-longer-open': {
    nl: 'Deze lijst is al ingelezen of gestopt. De kolommen staan vast.',
    en: 'This list has been imported or stopped. Its columns can no longer be changed.',
  },
  'other-columns': {
    nl: 'De kolommen zijn veranderd. Open de pagina opnieuw.',
    en: 'The columns have changed. Open the page again.',
  },
});

/**
 * Says what every column of a list holds, and in which letters and with which separator it was written; then every row
 * is judged anew. Refuses a mapping without a name and a date of birth, and once people were put forward.
 */
export const chooseColumns = action({
  name: 'intake/choose-columns',
  title: { nl: 'Kolommen van een lijst kiezen', en: 'Choose the columns of a list' },
  who: ['referrer', 'coach'],
  input: z.object({
    listId: field.id(),
    encoding: field.choice(encodings).optional(),
    separator: field.choice(separators).optional(),
    columns: z.array(z.string()),
  }),
  load: async (db, { listId }) => {
    const held = await heldList(db, listId);
    return held === null ? null : { held, sealedFile: await sealedFileOf(db, listId) };
  },
  decide: ({ held, sealedFile }, input, { today, actor, keys }) => {
    const { status } = held;
    const open = status === 'uploaded' || status === 'judging' || status === 'judged';
    if (!open || sealedFile === null) return refuse(refusal('no-longer-open'));
    const file = openFile(keys, held.id, sealedFile);
    const list = readList(file, today, input.encoding, input.separator);
    if (!list.ok) return list;
    if (input.columns.length !== list.value.columns.length) return refuse(refusal('other-columns'));
    const mapping = readMapping(input.columns);
    if (!mapping.ok) return mapping;
    return accept({
      held,
      rows: list.value.rows.length,
      header: list.value.header?.cells ?? [],
      mapping: mapping.value.map((column) =>
        column === 'ignore' || mayTakeOver(actor.role, column) ? column : 'ignore',
      ),
    });
  },
  save: async (db, { held, rows, header, mapping }, { actor, keys, enqueue, derive }, input) => {
    const list = { partnershipId: actor.partnershipId, listId: held.id };
    const fileName = held.sealed_head === null ? '' : openHead(keys, held.id, held.sealed_head).fileName;
    await db
      .updateTable('referral_list')
      .set({
        encoding: input.encoding ?? null,
        separator: input.separator ?? null,
        mapping: JSON.stringify(mapping),
        sealed_head: sealHead(keys, held.id, { fileName, header }),
        status: 'judging',
        round: held.round + 1,
        rows_total: rows,
        rows_done: 0,
      })
      .where('id', '=', held.id)
      .execute();
    derive(async (system) => {
      await system
        .deleteFrom('referral_row')
        .where('partnership_id', '=', list.partnershipId)
        .where('list_id', '=', list.listId)
        .execute();
    });
    enqueue(judgeJob, list);
    return { listId: held.id, rows };
  },
  about: referralListKind,
  object: ({ listId }) => listId,
});
