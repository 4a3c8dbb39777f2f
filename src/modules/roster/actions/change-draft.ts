import { z } from 'zod';
import { accept, type Result, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { judge, newViolations, problemOf } from '../problem/judge.ts';
import { after, type DraftShift, draftRefusal, type Step, writtenOut } from '../rules/draft.ts';
import { draftShifts, heldDraft, rewriteShifts } from '../store.ts';
import { keepChange } from '../undo.ts';
import { draftKind } from '../words.ts';

const refusal = refusalsOf('roster', {
  'breaks-a-rule': {
    nl: 'Dit kan niet. {rule}: {why}',
    en: 'This is not possible. {rule}: {why}',
  },
});

const given = { participantId: field.id(), demandId: field.id(), onDate: field.date() };

/** What a planner does on the board: one or more steps that are done together or not at all. */
export const changeDraft = action({
  name: 'roster/change-draft',
  title: { nl: 'Een conceptrooster veranderen', en: 'Change a draft roster' },
  who: ['planner', 'coach'],
  input: z.object({
    draftId: field.id(),
    steps: z
      .array(z.object({ does: field.choice(['add', 'remove', 'pin', 'unpin']), ...given }))
      .min(1)
      .max(200),
  }),
  load: async (db, { draftId }, { actor, today, now }) => {
    const draft = await heldDraft(db, draftId);
    if (draft === null) return null;
    const days = { from: draft.from_date, to: draft.to_date };
    return {
      draft,
      built: await problemOf(db, { firmId: actor.organisationId, days, today, now }),
      shifts: await draftShifts(db, draftId),
    };
  },
  decide: (
    { draft, built, shifts },
    { steps },
  ): Result<{ readonly shifts: readonly DraftShift[]; readonly steps: readonly Step[] }> => {
    if (draft.state !== 'open') return refuse(draftRefusal('draft-closed'));
    const outside = steps.find(({ onDate }) => onDate < draft.from_date || onDate >= draft.to_date);
    if (outside !== undefined) return refuse(draftRefusal('day-outside', { field: 'onDate' }));
    if (steps.some(built.isOver)) return refuse(draftRefusal('in-the-past'));
    const all = writtenOut(shifts, steps);
    const changed = after(shifts, all);
    if (!changed.ok) return changed;
    const before = judge(built, shifts);
    const now = judge(built, changed.value);
    if (now.lost.length > before.lost.length) return refuse(draftRefusal('no-such-shift'));
    const wrong = newViolations(before, now);
    if (wrong.length > 0)
      return refuse(
        ...wrong.map(({ title, sentence }) =>
          refusal('breaks-a-rule', { values: { rule: title, why: sentence.text } }),
        ),
      );
    return accept({ shifts: changed.value, steps: all });
  },
  save: async (db, { shifts, steps }, context, { draftId }) => {
    const key = { partnershipId: context.actor.partnershipId, draftId };
    await keepChange(db, key, steps, context);
    await rewriteShifts(db, key, shifts);
    return { draftId };
  },
  about: draftKind,
  object: ({ draftId }) => draftId,
});
