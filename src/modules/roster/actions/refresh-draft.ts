import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { publishedNow } from '../queries/ended.ts';
import { draftRefusal } from '../rules/draft.ts';
import { rebased } from '../rules/publication.ts';
import { draftShifts, heldDraft, lastPublications, rewriteShifts, shiftsWhen } from '../store.ts';
import { draftKind } from '../words.ts';

/** Takes over into a draft what others published since it was begun; the rest of the draft stays. What was done before can no longer be undone. */
export const refreshDraft = action({
  name: 'roster/refresh-draft',
  title: {
    nl: 'Veranderingen van het rooster in een concept overnemen',
    en: 'Take changes of the roster over into a draft',
  },
  who: ['planner', 'coach'],
  input: z.object({ draftId: field.id() }),
  load: async (db, { draftId }, { actor }) => {
    const draft = await heldDraft(db, draftId);
    if (draft === null) return null;
    const days = { from: draft.from_date, to: draft.to_date };
    const firmId = actor.organisationId;
    return {
      draft,
      last: (await lastPublications(db, firmId, days)).last,
      shifts: await draftShifts(db, draftId),
      before: await shiftsWhen(db, firmId, days, draft.based_on),
      now: (await publishedNow(db, firmId, days)).standing,
    };
  },
  decide: ({ draft, last, shifts, before, now }) =>
    draft.state === 'open'
      ? accept({ last, shifts: rebased(shifts, before, now) })
      : refuse(draftRefusal('draft-closed')),
  save: async (db, { last, shifts }, { actor }, { draftId }) => {
    await db.deleteFrom('draft_change').where('draft_id', '=', draftId).execute();
    await rewriteShifts(db, { partnershipId: actor.partnershipId, draftId }, shifts);
    await db.updateTable('roster_draft').set({ based_on: last }).where('id', '=', draftId).execute();
    return { draftId };
  },
  about: draftKind,
  object: ({ draftId }) => draftId,
});
