import { smallPost } from '../../../../platform/web/small-post.ts';
import { finishGoalAction } from '../../actions/finish-goal-action.ts';

const post = smallPost(
  finishGoalAction,
  ({ goalActionId }) => ({ goalActionId }),
  ({ id }, { role }) => (role === 'participant' ? '/' : `/deelnemers/${id}`),
);
export const loader = post.loader;
export const action = post.action;
