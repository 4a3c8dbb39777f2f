import { smallPost } from '../../../../platform/web/small-post.ts';
import { bridgeDistance } from '../../actions/bridge-distance.ts';

const post = smallPost(
  bridgeDistance,
  ({ distanceId }) => ({ distanceId }),
  ({ id }) => `/deelnemers/${id}`,
);
export const loader = post.loader;
export const action = post.action;
