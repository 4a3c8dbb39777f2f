import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import '../tables.ts';
import { goalActionKind } from '../words.ts';

const refusal = refusalsOf('trajectories', {
  'not-your-action': { nl: 'Deze actie is aan een ander.', en: 'This action belongs to somebody else.' },
});

/** Says that an action is done. A participant finishes their own; the coach may finish any. */
export const finishGoalAction = action({
  name: 'trajectories/finish-goal-action',
  title: { nl: 'Een actie afronden', en: 'Finish an action' },
  who: ['coach', 'participant'],
  input: z.object({ goalActionId: field.id() }),
  load: async (db, input) =>
    (await db
      .selectFrom('goal_action')
      .selectAll()
      .where('id', '=', input.goalActionId)
      .executeTakeFirst()) ?? null,
  decide: (goalAction, input, { actor }) =>
    actor.role === 'participant' && goalAction.by_role !== 'participant'
      ? refuse(refusal('not-your-action'))
      : accept(input),
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
