import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import * as actions from './actions/index.ts';
import { migrations } from './migrations.ts';
import './tables.ts';

export * from './actions/index.ts';

/** What came of the roster: who was there, what the employer confirmed, and the ledger of what was promised. */
export const hoursModule: Module = {
  name: 'hours',
  migrations,
  access,
  actions: Object.values(actions),
};
