import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import * as actions from './actions/index.ts';
import { importing } from './import-list.ts';
import { judge } from './judge-list.ts';
import { forget } from './keep.ts';
import { migrations } from './migrations.ts';

/** Candidates read from a list: judged row by row, corrected, and put forward once. */
export const intakeModule: Module = {
  name: 'intake',
  migrations,
  access,
  actions: Object.values(actions),
  jobs: [judge, importing, forget],
  navigation: [
    {
      href: '/kandidaten/inlezen',
      label: { nl: 'Kandidaten inlezen', en: 'Import candidates' },
      roles: ['referrer', 'coach'],
    },
  ],
};
