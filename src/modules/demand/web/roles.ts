import type { Role } from '../../../kernel/actor.ts';

/** Who reads what is asked; the database gives each of them their own part. */
export const readers: readonly Role[] = [
  'employer-contact',
  'planner',
  'coach',
  'programme-manager',
  'floor-supervisor',
];

/** Who reads of several employers. */
export const ofSeveral: readonly Role[] = ['planner', 'coach', 'programme-manager'];
