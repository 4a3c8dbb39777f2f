import { z } from 'zod';
import { accept, type Result, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { answersTo } from '../answers.ts';
import { withCauses } from '../problem/causes.ts';
import { judgeChange } from '../problem/change.ts';
import { sharingIn } from '../problem/coached.ts';
import { problemOf } from '../problem/judge.ts';
import {
  after,
  type DraftShift,
  draftRefusal,
  keyOf,
  type Step,
  whoIsTouched,
  whyNotNow,
  writtenOut,
} from '../rules/draft.ts';
import { type AskFirst, askFirst } from '../rules/notice.ts';
import { changesBy } from '../rules/publication.ts';
import { draftShifts, heldDraft, publishedShifts, writeDifference } from '../store.ts';
import { keepChange } from '../undo.ts';
import { draftKind } from '../words.ts';

const refusal = refusalsOf('roster', {
  'breaks-a-rule': {
    nl: 'Dit kan niet. {rule}: {why}',
    en: 'This is not possible. {rule}: {why}',
  },
});

const given = { participantId: field.id(), demandId: field.id(), onDate: field.date() };

type Decided = {
  readonly before: readonly DraftShift[];
  readonly after: readonly DraftShift[];
  readonly steps: readonly Step[];
  /** Who is asked, since the change is so near. */
  readonly asks: readonly AskFirst[];
};

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
  load: async (db, { draftId, steps }, { actor, today, now }) => {
    const draft = await heldDraft(db, draftId);
    if (draft === null) return null;
    const days = { from: draft.from_date, to: draft.to_date };
    const firmId = actor.organisationId;
    const shifts = await draftShifts(db, draftId);
    const published = await publishedShifts(db, firmId, days);
    const only = whoIsTouched([...shifts, ...published], steps, await sharingIn(db, firmId, days));
    const touched = published.filter((each) => steps.some((step) => keyOf(step) === keyOf(each)));
    return {
      draft,
      built: await problemOf(db, { firmId, days, today, now, only }),
      shifts,
      published: touched,
      answers: await answersTo(db, touched),
    };
  },
  decide: ({ draft, built, shifts, published, answers }, { steps }): Result<Decided> => {
    const late = whyNotNow(draft, steps, built.isOver);
    if (late !== null) return refuse(late);
    const all = writtenOut(shifts, steps);
    const changed = after(shifts, all);
    if (!changed.ok) return changed;
    const { unknown, breaches } = judgeChange(built, shifts, changed.value);
    if (unknown.length > 0) return refuse(draftRefusal('no-such-shift'));
    if (breaches.length > 0)
      return refuse(
        ...breaches.map(({ title, why }) => refusal('breaks-a-rule', { values: { rule: title, why } })),
      );
    const { add, withdraw } = changesBy(shifts, changed.value, published);
    const asks = askFirst({ add, withdraw: withCauses(built, withdraw, answers) }, built.noticeOf);
    return accept({ before: shifts, after: changed.value, steps: all, asks });
  },
  save: async (db, { before, after: now, steps, asks }, context, { draftId }) => {
    const key = { partnershipId: context.actor.partnershipId, draftId };
    await keepChange(db, key, steps, context);
    await writeDifference(db, key, before, now);
    return { draftId, asks };
  },
  about: draftKind,
  object: ({ draftId }) => draftId,
});
