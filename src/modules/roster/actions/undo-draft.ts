import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { after, draftRefusal, undoing } from '../rules/draft.ts';
import { draftShifts, heldDraft, writeDifference } from '../store.ts';
import { forgetChange, lastChange } from '../undo.ts';
import { draftKind } from '../words.ts';

/** Takes back the last change that was made by hand; again and again, back to where the draft began. */
export const undoDraft = action({
  name: 'roster/undo-draft',
  title: { nl: 'Een verandering in een conceptrooster terugdraaien', en: 'Undo a change in a draft roster' },
  who: ['planner', 'coach'],
  input: z.object({ draftId: field.id() }),
  load: async (db, { draftId }) => {
    const draft = await heldDraft(db, draftId);
    if (draft === null) return null;
    return { draft, last: await lastChange(db, draftId), shifts: await draftShifts(db, draftId) };
  },
  decide: ({ draft, last, shifts }) => {
    if (draft.state !== 'open') return refuse(draftRefusal('draft-closed'));
    if (last === undefined) return refuse(draftRefusal('nothing-to-undo'));
    const changed = after(shifts, undoing(last.changes));
    return changed.ok ? accept({ place: last.place, before: shifts, after: changed.value }) : changed;
  },
  save: async (db, { place, before, after: now }, { actor }, { draftId }) => {
    await forgetChange(db, draftId, place);
    await writeDifference(db, { partnershipId: actor.partnershipId, draftId }, before, now);
    return { draftId };
  },
  about: draftKind,
  object: ({ draftId }) => draftId,
});
