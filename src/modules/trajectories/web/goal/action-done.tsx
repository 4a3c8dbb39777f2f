import { useLoaderData } from 'react-router';
import { smallPost } from '../../../../platform/web/small-post.ts';
import { type Ask, AskPage } from '../../../../ui/index.ts';
import { personNamed, trailOf } from '../../../participants/index.ts';
import { finishGoalAction } from '../../actions/finish-goal-action.ts';

const post = smallPost({
  action: finishGoalAction,
  input: ({ goalActionId }) => ({ goalActionId }),
  page: async (db, { id = '', goalActionId = '' }): Promise<Ask | null> => {
    const person = await personNamed(db, id);
    const step = await db
      .selectFrom('goal_action')
      .select('words')
      .where('id', '=', goalActionId)
      .executeTakeFirst();
    if (person === null || step === undefined) return null;
    return {
      title: 'Is dit gedaan?',
      lead: `„${step.words}”, van ${person.name}.`,
      trail: trailOf(person),
      confirm: 'Ja, dit is gedaan',
    };
  },
  back: ({ id }, { role }) => (role === 'participant' ? '/' : `/deelnemers/${id}`),
});
export const loader = post.loader;
export const action = post.action;

export default function GoalActionDone() {
  return <AskPage ask={useLoaderData<typeof loader>()} />;
}
