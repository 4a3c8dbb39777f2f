import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import * as actions from './actions/index.ts';
import { migrations } from './migrations.ts';

export * from './actions/index.ts';
export { expectedAmong, expectedOn, takenByOthers } from './comers.ts';
export { askedIn, daysOfShift, type Shift, shiftKey } from './rules/occurrences.ts';
export type { Demand } from './rules/shift-facts.ts';
export {
  askedBetween,
  dayChangesIn,
  demandsIn,
  holdAllDemand,
  holdPublishing,
  mentorsSince,
  sitesOf,
} from './store.ts';

/** What employers ask of the pool: where, when, what and how many. */
export const demandModule: Module = {
  name: 'demand',
  migrations,
  access,
  actions: Object.values(actions),
  navigation: [
    {
      href: '/vraag',
      label: { nl: 'Vraag naar werk', en: 'Work to do' },
      roles: ['employer-contact', 'planner'],
    },
  ],
};
