import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { draftRefusal } from '../rules/draft.ts';
import { heldDraft } from '../store.ts';
import { runJob, runKind } from '../words.ts';

const refusal = refusalsOf('roster', {
  'running-already': {
    nl: 'Er loopt al een berekening voor dit concept. Wacht tot die klaar is, of stop haar.',
    en: 'A calculation for this draft is running already. Wait until it is done, or stop it.',
  },
  'no-such-weights': { nl: 'Kies een weging uit de lijst.', en: 'Choose weights from the list.' },
});

/**
 * Asks for a better roster than a draft, in the background; the draft stays, and the answer is a draft beside it. The same seed
 * and the same draft begin the same way.
 */
export const askRun = action({
  name: 'roster/ask-run',
  title: { nl: 'Een rooster laten berekenen', en: 'Have a roster calculated' },
  who: ['planner', 'coach'],
  input: z.object({
    draftId: field.id(),
    seconds: field.whole(1, 3600).default(30),
    seed: field.whole(1, 1_000_000).default(1),
    /** `standard` for what holds when nothing was recorded; left out for what the draft was made with. */
    weightSetId: z.union([z.literal('standard'), field.id()]).optional(),
  }),
  load: async (db, { draftId, weightSetId }) => {
    const draft = await heldDraft(db, draftId);
    if (draft === null) return null;
    const running = await db
      .selectFrom('roster_run')
      .select('id')
      .where('draft_id', '=', draftId)
      .where('state', 'in', ['asked', 'running'])
      .executeTakeFirst();
    const weights =
      weightSetId === undefined || weightSetId === 'standard'
        ? null
        : await db.selectFrom('weight_set').select('id').where('id', '=', weightSetId).executeTakeFirst();
    return { draft, running: running !== undefined, unknownWeights: weights === undefined };
  },
  decide: ({ draft, running, unknownWeights }) => {
    if (draft.state !== 'open') return refuse(draftRefusal('draft-closed'));
    if (unknownWeights) return refuse(refusal('no-such-weights', { field: 'weightSetId' }));
    return running ? refuse(refusal('running-already')) : accept(draft);
  },
  save: async (db, draft, { actor, now, newId, enqueue }, { seconds, seed, weightSetId }) => {
    const id = newId();
    const { partnershipId, membershipId } = actor;
    await db
      .insertInto('roster_run')
      .values({
        partnership_id: partnershipId,
        id,
        firm_organisation_id: draft.firm_organisation_id,
        draft_id: draft.id,
        result_draft_id: null,
        weight_set_id: weightSetId === 'standard' ? null : (weightSetId ?? draft.weight_set_id),
        seed,
        seconds,
        state: 'asked',
        progress: null,
        best: null,
        asked_by: membershipId,
        asked_at: now,
        ended_at: null,
      })
      .execute();
    enqueue(runJob, { partnershipId, runId: id, membershipId });
    return { id };
  },
  about: runKind,
  object: (_input, output) => output?.id ?? null,
});
