import { useLoaderData } from 'react-router';
import { smallPost } from '../../../../platform/web/small-post.ts';
import { type Ask, AskPage } from '../../../../ui/index.ts';
import { personNamed, trailOf } from '../../../participants/index.ts';
import { reachGoal } from '../../actions/reach-goal.ts';

const post = smallPost({
  action: reachGoal,
  input: ({ goalId }) => ({ goalId }),
  page: async (db, { id = '', goalId = '' }): Promise<Ask | null> => {
    const person = await personNamed(db, id);
    const goal = await db.selectFrom('goal').select('title').where('id', '=', goalId).executeTakeFirst();
    if (person === null || goal === undefined) return null;
    return {
      title: 'Is dit doel bereikt?',
      lead: `„${goal.title}”, van ${person.name}. Het blijft in het verhaal staan.`,
      trail: trailOf(person),
      confirm: 'Ja, het doel is bereikt',
    };
  },
  back: ({ id }) => `/deelnemers/${id}`,
});
export const loader = post.loader;
export const action = post.action;

export default function GoalReached() {
  return <AskPage ask={useLoaderData<typeof loader>()} />;
}
