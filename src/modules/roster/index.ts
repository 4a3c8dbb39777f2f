import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import * as actions from './actions/index.ts';
import { migrations } from './migrations.ts';
import { calculating } from './run.ts';

export * from './actions/index.ts';
export { proposal } from './propose.ts';

/** Who works which shift: drafts, calculations, what was published and taken back, and what people say of it. */
export const rosterModule: Module = {
  name: 'roster',
  migrations,
  access,
  actions: Object.values(actions),
  jobs: [calculating],
  navigation: [{ href: '/rooster', label: { nl: 'Rooster', en: 'Roster' }, roles: ['planner', 'coach'] }],
};
