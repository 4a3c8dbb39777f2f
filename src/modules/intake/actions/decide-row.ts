import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { correctRow, type Field, fields } from '../../participants/index.ts';
import { compareAgain, newDoubts, rowColumns } from '../compare.ts';
import { isOpen, mayTakeOver } from '../referral.ts';
import { openRow } from '../sealed.ts';
import { heldList } from '../store.ts';
import { referralListKind } from '../words.ts';

const refusal = refusalsOf('intake', {
  'row-done': {
    nl: 'Deze regel is al ingelezen, of wordt niet meer bewaard. Verbeter de gegevens bij de persoon zelf.',
    en: 'This row has been imported, or is kept no longer. Correct the facts with the person.',
  },
  'list-busy': {
    nl: 'Met deze lijst wordt nu gewerkt. Wacht tot dat klaar is, of stop het eerst.',
    en: 'This list is being worked on. Wait until that is done, or stop it first.',
  },
  'refused-row-in': {
    nl: 'Deze regel kan zo niet mee. Verbeter eerst wat er niet klopt.',
    en: 'This row cannot go in like this. First correct what is wrong.',
  },
});

/**
 * Corrects a row in place and judges it anew, or decides whether it goes in or stays out. A decision to take in a row
 * that is doubted holds only for the doubts that were seen; refuses to take in what is refused.
 */
export const decideRow = action({
  name: 'intake/decide-row',
  title: { nl: 'Een regel van een lijst nakijken', en: 'Check a line of a list' },
  who: ['referrer', 'coach'],
  input: z.object({
    listId: field.id(),
    line: field.whole(1, 10_000_000),
    /** The row as it should read; fields that are not named stay as they are. */
    values: z.partialRecord(z.enum(fieldNames()), z.string().max(4000, 'too-long')).default({}),
    choice: field.choice(['in', 'out']).optional(),
  }),
  load: async (db, input, { keys }) => {
    const list = await heldList(db, input.listId);
    if (list === null) return null;
    const row = await db
      .selectFrom('referral_row')
      .select(['sealed', 'choice', 'corrected', 'bsn_key', 'name_key', 'participant_id'])
      .where('list_id', '=', input.listId)
      .where('line', '=', input.line)
      .executeTakeFirst();
    if (row === undefined) return null;
    const judged = row.sealed === null ? null : openRow(keys, input.listId, input.line, row.sealed);
    return { status: list.status, row, judged };
  },
  decide: ({ status, row, judged }, { values, choice }, { today, actor }) => {
    if (!isOpen(status)) return refuse(refusal('list-busy'));
    if (judged === null || row.participant_id !== null) return refuse(refusal('row-done'));
    const changes = Object.fromEntries(
      Object.entries(values).filter(([name]) => fields.some((f) => f === name && mayTakeOver(actor.role, f))),
    );
    const corrected = Object.keys(changes).length > 0;
    const after = corrected ? correctRow(judged, changes, today) : judged;
    if (choice === 'in' && !corrected && after.verdict === 'refused')
      return refuse(refusal('refused-row-in', { field: 'choice' }));
    const seen = judged.reasons.map(({ rule }) => rule);
    const decided = choice === 'in' && newDoubts(after, seen) ? null : (choice ?? row.choice);
    return accept({ before: row, seen, after, corrected: corrected || row.corrected, choice: decided });
  },
  save: async (db, { before, seen, after, corrected, choice }, { actor, keys, derive }, { listId, line }) => {
    const columns = rowColumns(keys, listId, after);
    await db
      .updateTable('referral_row')
      .set({ ...columns, corrected, choice })
      .where('list_id', '=', listId)
      .where('line', '=', line)
      .execute();
    const about = {
      line,
      seen,
      bsnKeys: [before.bsn_key, columns.bsn_key].filter((key) => key !== null),
      nameKeys: [before.name_key, columns.name_key].filter((key) => key !== null),
    };
    const list = { partnershipId: actor.partnershipId, listId };
    derive((system) => compareAgain(system, list, about, keys));
    return { listId, line };
  },
  about: referralListKind,
  object: ({ listId }) => listId,
});

function fieldNames(): readonly [Field, ...Field[]] {
  const [first = 'familyName', ...rest] = fields;
  return [first, ...rest];
}
