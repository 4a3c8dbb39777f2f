import { z } from 'zod';
import { accept } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import '../tables.ts';
import { goalKind } from '../words.ts';

/** Says that a goal is reached. */
export const reachGoal = action({
  name: 'trajectories/reach-goal',
  title: { nl: 'Melden dat een doel is bereikt', en: 'Say that a goal is reached' },
  who: ['coach'],
  input: z.object({ goalId: field.id() }),
  load: async (db, input) =>
    (await db.selectFrom('goal').select('id').where('id', '=', input.goalId).executeTakeFirst()) ?? null,
  decide: (_goal, input) => accept(input),
  save: async (db, { goalId }, { today }) => {
    await db
      .updateTable('goal')
      .set({ reached_on: today })
      .where('id', '=', goalId)
      .where('reached_on', 'is', null)
      .execute();
    return { id: goalId };
  },
  about: goalKind,
  object: (input) => input.goalId,
});
