import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import { migrations } from './migrations.ts';

export { endAssignment } from './actions/end-assignment.ts';
export { endContract } from './actions/end-contract.ts';
export { signContract } from './actions/sign-contract.ts';
export { startAssignment } from './actions/start-assignment.ts';
export { runningContract } from './store.ts';

/** Employment by the social firm and the assignments under it. */
export const poolModule: Module = { name: 'pool', migrations, access };
