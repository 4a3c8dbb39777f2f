import type { Module } from '../../platform/module.ts';
import { access, settingRoles } from './access.ts';
import * as actions from './actions/index.ts';
import { migrations } from './migrations.ts';

export * from './actions/index.ts';
export { ownValuesOf } from './queries.ts';

/** Dated values of the law that a municipality sets itself, with source and four eyes. */
export const municipalValuesModule: Module = {
  name: 'municipal-values',
  migrations,
  access,
  actions: Object.values(actions),
  navigation: [
    {
      href: '/wetswaarden',
      label: { nl: 'Wetswaarden', en: 'Values of the law' },
      roles: [...settingRoles, 'programme-manager'],
    },
  ],
};
