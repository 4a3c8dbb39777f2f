import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import '../tables.ts';
import { goalKind } from '../words.ts';

/** Adds an action to a goal: who does what by when. */
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
    (await db.selectFrom('goal').selectAll().where('id', '=', input.goalId).executeTakeFirst()) ?? null,
  decide: (goal, input) => {
    const held = textsHeldBack({ words: input.words }, ['debts']);
    return held.length > 0 ? refuse(...held) : accept({ ...input, trajectoryId: goal.trajectory_id });
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
