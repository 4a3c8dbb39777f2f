import type { Module } from '../../platform/module.ts';
import { access, settingRoles } from './access.ts';
import { migrations } from './migrations.ts';

export { decideValue } from './actions/decide-value.ts';
export { proposeValue } from './actions/propose-value.ts';
export { ownValuesOf } from './queries.ts';

/** Dated values of the law that a municipality sets itself, with source and four eyes. */
export const municipalValuesModule: Module = {
  name: 'municipal-values',
  migrations,
  access,
  navigation: [
    {
      href: '/wetswaarden',
      label: { nl: 'Wetswaarden', en: 'Values of the law' },
      roles: [...settingRoles, 'programme-manager'],
    },
  ],
};
