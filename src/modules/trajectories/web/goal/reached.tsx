import { smallPost } from '../../../../platform/web/small-post.ts';
import { reachGoal } from '../../actions/reach-goal.ts';

const post = smallPost(
  reachGoal,
  ({ goalId }) => ({ goalId }),
  ({ id }) => `/deelnemers/${id}`,
);
export const loader = post.loader;
export const action = post.action;
