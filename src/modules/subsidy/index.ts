import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import * as actions from './actions/index.ts';
import { subsidyNightJob } from './jobs/nightly.ts';
import { migrations } from './migrations.ts';
import './tables.ts';
import { claimLook, subsidyLook, wageValueLook } from './words.ts';

export * from './actions/index.ts';
export { openClaims } from './claiming.ts';
export { workOfTheNight } from './jobs/nightly.ts';
export { type AssessmentLine, assessmentLines, type SubsidyLine, subsidyLines } from './queries/overview.ts';

export { standingNames } from './words.ts';

/** Wage value, wage-cost subsidy and the monthly claims: measured, requested, proposed, decided by another, paid. */
export const subsidyModule: Module = {
  name: 'subsidy',
  migrations,
  access,
  actions: Object.values(actions),
  looks: [wageValueLook, subsidyLook, claimLook],
  jobs: [subsidyNightJob],
  navigation: [
    {
      href: '/subsidie',
      pages: ['/loonwaarde', '/werk/:id/loonwaarde', '/werk/:id/subsidie', '/contract/:id/subsidie'],
      label: { nl: 'Subsidie', en: 'Subsidy' },
      roles: ['income-adviser', 'coach', 'employer-contact'],
    },
    {
      href: '/declaraties',
      label: { nl: 'Declaraties', en: 'Claims' },
      roles: ['finance', 'employer-contact'],
    },
    {
      href: '/mijn/loonwaarde',
      pages: ['/loonwaarde', '/werk/:id/subsidie', '/contract/:id/subsidie'],
      label: { nl: 'Mijn loonwaarde', en: 'My wage value' },
      roles: ['participant'],
    },
  ],
};
