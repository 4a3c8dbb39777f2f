import type { Module } from '../../platform/module.ts';
import { access, doorTables } from './access.ts';
import * as actions from './actions/index.ts';
import { migrations } from './migrations.ts';
import { calculating, mending } from './run.ts';

export * from './actions/index.ts';
export { brokenBySeat } from './problem/beside-seat.ts';
export { problemOf } from './problem/judge.ts';
export { proposal } from './propose.ts';
export { goneAmong, toldOf } from './queries/gone.ts';
export { comingWeek, type MyShift, nextShift } from './queries/mine.ts';
export { learningAhead, learningFor } from './queries/seats.ts';
export { timesOf as shiftTimes, wayWords } from './web/mine/words.ts';

/** Who works which shift: drafts, calculations, what was published and taken back, and what people say of it. */
export const rosterModule: Module = {
  name: 'roster',
  migrations,
  access,
  doorTables,
  actions: Object.values(actions),
  jobs: [calculating, mending],
  navigation: [
    { href: '/rooster', label: { nl: 'Rooster', en: 'Roster' }, roles: ['planner', 'coach'] },
    {
      href: '/mijn/rooster',
      pages: ['/mijn/agenda'],
      label: { nl: 'Mijn rooster', en: 'My roster' },
      roles: ['participant'],
    },
    {
      href: '/rooster/bij-ons',
      label: { nl: 'Wie komt er?', en: 'Who comes?' },
      roles: ['employer-contact', 'floor-supervisor'],
    },
  ],
};
