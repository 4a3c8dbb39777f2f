import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { endedRefusals } from '../rules/move.ts';
import { loadCase } from '../store.ts';
import { trajectoryKind } from '../words.ts';

/** Agrees on a goal with its first action: who does what by when (A5). More actions can be added to it. */
export const agreeGoal = action({
  name: 'trajectories/agree-goal',
  title: { nl: 'Een doel afspreken', en: 'Agree on a goal' },
  who: ['coach'],
  input: z.object({
    trajectoryId: field.id(),
    title: field.text(160),
    words: field.text(300),
    byRole: field.choice(roles),
    dueOn: field.date(),
  }),
  load: async (db, input) => loadCase(db, input.trajectoryId),
  decide: (facts, input) => {
    const standing = [
      ...endedRefusals(facts),
      ...textsHeldBack({ title: input.title, words: input.words }, ['debts']),
    ];
    return standing.length > 0 ? refuse(...standing) : accept(input);
  },
  save: async (db, { trajectoryId, title, words, byRole, dueOn }, { actor, today, newId }) => {
    const goalId = newId();
    const row = { partnership_id: actor.partnershipId, trajectory_id: trajectoryId };
    await db
      .insertInto('goal')
      .values({ ...row, id: goalId, title, agreed_on: today })
      .execute();
    await db
      .insertInto('goal_action')
      .values({ ...row, id: newId(), goal_id: goalId, words, by_role: byRole, due_on: dueOn })
      .execute();
    return { id: goalId };
  },
  about: trajectoryKind,
  object: (input) => input.trajectoryId,
});
