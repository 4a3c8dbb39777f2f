import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import '../tables.ts';
import { mayFinish } from '../rules/goal-action.ts';
import { goalActionKind, goalRoles } from '../words.ts';

const refusal = refusalsOf('trajectories', {
  'not-your-action': { nl: 'Deze actie is aan een ander.', en: 'This action belongs to somebody else.' },
});

/** Says that an action is done: who was asked to do it (see `mayFinish`). */
export const finishGoalAction = action({
  name: 'trajectories/finish-goal-action',
  title: { nl: 'Een actie afronden', en: 'Finish an action' },
  who: goalRoles,
  input: z.object({ goalActionId: field.id() }),
  load: async (db, input) =>
    (await db
      .selectFrom('goal_action')
      .selectAll()
      .where('id', '=', input.goalActionId)
      .executeTakeFirst()) ?? null,
  decide: (goalAction, input, { actor }) =>
    mayFinish(actor.role, goalAction.by_role) ? accept(input) : refuse(refusal('not-your-action')),
  save: async (db, { goalActionId }, { today }) => {
    await db
      .updateTable('goal_action')
      .set({ done_on: today })
      .where('id', '=', goalActionId)
      .where('done_on', 'is', null)
      .execute();
    return { id: goalActionId };
  },
  about: goalActionKind,
  object: (input) => input.goalActionId,
});
