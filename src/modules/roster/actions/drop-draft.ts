import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { draftRefusal } from '../rules/draft.ts';
import { heldDraft } from '../store.ts';
import { draftKind } from '../words.ts';

/** Puts a draft away that will not become the roster. */
export const dropDraft = action({
  name: 'roster/drop-draft',
  title: { nl: 'Een conceptrooster wegleggen', en: 'Put a draft roster away' },
  who: ['planner', 'coach'],
  input: z.object({ draftId: field.id() }),
  load: (db, { draftId }) => heldDraft(db, draftId),
  decide: ({ state }) => (state === 'open' ? accept(null) : refuse(draftRefusal('draft-closed'))),
  save: async (db, _decision, _context, { draftId }) => {
    await db.updateTable('roster_draft').set({ state: 'dropped' }).where('id', '=', draftId).execute();
    return { draftId };
  },
  about: draftKind,
  object: ({ draftId }) => draftId,
});
