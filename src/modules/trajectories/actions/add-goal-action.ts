import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { endedRefusals } from '../rules/move.ts';
import '../tables.ts';
import { goalKind } from '../words.ts';

/** Adds an action to a goal: who does what by when. Refuses one of a trajectory that has ended. */
export const addGoalAction = action({
  name: 'trajectories/add-goal-action',
  title: { nl: 'Een actie toevoegen', en: 'Add an action to a goal' },
  who: ['coach'],
  input: z.object({
    goalId: field.id(),
    words: field.text(300),
    byRole: field.choice(roles),
    dueOn: field.date(),
  }),
  load: async (db, input) =>
    (await db
      .selectFrom('goal')
      .innerJoin('trajectory', 'trajectory.id', 'goal.trajectory_id')
      .select(['goal.trajectory_id', 'trajectory.phase'])
      .where('goal.id', '=', input.goalId)
      .executeTakeFirst()) ?? null,
  decide: (goal, input) => {
    const standing = [...endedRefusals(goal), ...textsHeldBack({ words: input.words }, ['debts'])];
    return standing.length > 0 ? refuse(...standing) : accept({ ...input, trajectoryId: goal.trajectory_id });
  },
  save: async (db, { goalId, trajectoryId, words, byRole, dueOn }, { actor, newId }) => {
    const id = newId();
    await db
      .insertInto('goal_action')
      .values({
        partnership_id: actor.partnershipId,
        id,
        goal_id: goalId,
        trajectory_id: trajectoryId,
        words,
        by_role: byRole,
        due_on: dueOn,
      })
      .execute();
    return { id };
  },
  about: goalKind,
  object: (input) => input.goalId,
});
