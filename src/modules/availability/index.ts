import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import * as actions from './actions/index.ts';
import { migrations } from './migrations.ts';
import { availabilityLook } from './words.ts';

export * from './actions/index.ts';
export { keepPoints, readGeoNames } from './postcodes.ts';
export { type Availability, availabilityOf } from './queries/availability.ts';
export { guidedByCoach } from './queries/guided.ts';
export { pointsOf } from './queries/points.ts';
export { usualLimits } from './rules/limits.ts';
export { fourDigits, type Point, type Travel, travelFor } from './rules/travel.ts';

/** When and how somebody can work: the week, days off, having reported sick, what work must be like, and the way there. */
export const availabilityModule: Module = {
  name: 'availability',
  migrations,
  access,
  actions: Object.values(actions),
  looks: [availabilityLook],
  navigation: [
    {
      href: '/mijn/beschikbaarheid',
      label: { nl: 'Wanneer kan ik werken?', en: 'When can I work?' },
      roles: ['participant'],
    },
  ],
};
