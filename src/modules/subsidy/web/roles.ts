import type { Role } from '../../../kernel/actor.ts';

/** Who has use for the list of requests and assessments. */
export const overviewRoles: readonly Role[] = [
  'income-adviser',
  'coach',
  'employer-contact',
  'finance',
  'planner',
];

/** Who has use for the list of claims. */
export const claimRoles: readonly Role[] = ['finance', 'employer-contact', 'income-adviser'];
