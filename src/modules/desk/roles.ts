import type { Role } from '../../kernel/actor.ts';

/** The roles that see how many, and never who. */
export const countingRoles: readonly Role[] = ['alderman', 'social-return-adviser'];

/** The roles that have people, and so the list of them. */
export const rolesWithPeople: readonly Role[] = [
  'referrer',
  'income-adviser',
  'coach',
  'planner',
  'training-coordinator',
  'programme-manager',
  'finance',
];

/** The roles on whose list something can stand. */
export const rolesWithTasks: readonly Role[] = [
  'referrer',
  'income-adviser',
  'coach',
  'planner',
  'training-coordinator',
  'programme-manager',
  'finance',
];

/** The roles of the place where somebody works: they see colleagues, and nothing of the circle. */
export const workplaceRoles: readonly Role[] = ['employer-contact', 'floor-supervisor'];
