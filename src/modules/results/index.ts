import type { Module } from '../../platform/module.ts';
import { migrations } from './migrations.ts';
import { countingRoles, exportLook } from './words.ts';

export { cohort } from './queries.ts';

/** Cohorts, targets and what came of it; reads only, and computes everything from the facts. */
export const resultsModule: Module = {
  name: 'results',
  migrations,
  access: [],
  looks: [exportLook],
  navigation: [{ href: '/resultaten', label: { nl: 'Resultaten', en: 'Results' }, roles: countingRoles }],
};
