import { z } from 'zod';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { unlessHeldBack } from '../../participants/index.ts';
import { refreshDeadlines } from '../due.ts';
import { decideAnswer } from '../rules/mutual-yes.ts';
import { loadCase } from '../store.ts';
import { trajectoryKind } from '../words.ts';

/**
 * One side says yes or no after the introduction (A2, source 002:26 "wederzijds mogelijkheden"). A no carries its
 * reason; a later yes takes its place. A coach speaks for the social firm, the participant for themselves, and a
 * referrer may pass on what the participant said.
 */
export const answerAfterIntroduction = action({
  name: 'trajectories/answer-after-introduction',
  title: { nl: 'Ja of nee zeggen na de kennismaking', en: 'Say yes or no after the introduction' },
  who: ['participant', 'referrer', 'coach'],
  input: z.object({
    trajectoryId: field.id(),
    answer: field.choice(['yes', 'no']),
    reason: field.text(500).optional(),
  }),
  load: async (db, input) => loadCase(db, input.trajectoryId),
  decide: (facts, input, { actor }) =>
    unlessHeldBack(decideAnswer(facts, actor.role, input.answer, input.reason ?? null), {
      reason: input.reason,
    }),
  save: async (db, { trajectoryId, side, answer, reason }, { actor, now, newId, derive }) => {
    const id = newId();
    await db
      .insertInto('introduction_answer')
      .values({
        partnership_id: actor.partnershipId,
        id,
        trajectory_id: trajectoryId,
        side,
        answer,
        reason,
        at: now,
        by_membership_id: actor.membershipId,
        by_role: actor.role,
      })
      .execute();
    derive((system) => refreshDeadlines(system, actor.partnershipId, trajectoryId));
    return { id };
  },
  about: trajectoryKind,
  object: (input) => input.trajectoryId,
});
