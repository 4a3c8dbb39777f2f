import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import * as actions from './actions/index.ts';
import { hoursNightJob } from './jobs/nightly.ts';
import { migrations } from './migrations.ts';
import './tables.ts';
import { hoursExportLook, hoursListLook, hoursLook } from './words.ts';

export * from './actions/index.ts';
export { findAllGrounds } from './jobs/grounds.ts';

/** What came of the roster: who was there, what the employer confirmed, and the ledger of what was promised. */
export const hoursModule: Module = {
  name: 'hours',
  migrations,
  access,
  actions: Object.values(actions),
  looks: [hoursLook, hoursExportLook, hoursListLook],
  jobs: [hoursNightJob],
  navigation: [
    {
      href: '/vandaag',
      label: { nl: 'Vandaag', en: 'Today' },
      roles: ['floor-supervisor', 'employer-contact'],
    },
    { href: '/uren/bevestigen', label: { nl: 'Uren', en: 'Hours' }, roles: ['employer-contact'] },
    { href: '/flexpoule/uren', label: { nl: 'Uren', en: 'Hours' }, roles: ['planner', 'coach', 'finance'] },
    { href: '/mijn/uren', label: { nl: 'Mijn uren', en: 'My hours' }, roles: ['participant'] },
  ],
};
