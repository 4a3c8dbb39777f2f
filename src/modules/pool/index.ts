import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import * as actions from './actions/index.ts';
import { migrations } from './migrations.ts';

export * from './actions/index.ts';
export {
  type Assignment,
  type DecidedPostings,
  decidePostings,
  loadPostings,
  savePostings,
} from './assign.ts';
export { type Guaranteed, owedIn, seriesOf } from './rules/guarantee.ts';
export { sharesIn } from './rules/shares.ts';
export { runningContract } from './store.ts';

/** Employment by the social firm and the assignments under it. */
export const poolModule: Module = {
  name: 'pool',
  migrations,
  access,
  actions: Object.values(actions),
};
