import type { Role } from '../../../kernel/actor.ts';

/** What a token may be used for. A scope only ever narrows what the role may do already. */
export const scopes = [
  'organisations:read',
  'participants:read',
  'participants:write',
  'trajectories:read',
  'trajectories:write',
  'contracts:read',
  'contracts:write',
  'placements:read',
  'placements:write',
  'course-results:read',
  'course-results:write',
  'course-sessions:read',
  'course-sessions:write',
  'shift-demands:read',
  'shift-demands:write',
  'hours:read',
  'results:read',
  'roster:read',
  'roster:answer',
] as const;
export type Scope = (typeof scopes)[number];

const reading: readonly Scope[] = [
  'organisations:read',
  'participants:read',
  'trajectories:read',
  'contracts:read',
  'placements:read',
  'course-results:read',
  'results:read',
];

const scopesByRole: Readonly<Record<Role, readonly Scope[]>> = {
  referrer: [...reading, 'participants:write', 'trajectories:write'],
  'income-adviser': [...reading, 'trajectories:write'],
  // What somebody says of their own shifts is theirs.
  coach: scopes.filter((scope) => scope !== 'roster:answer'),
  'floor-supervisor': [
    'organisations:read',
    'participants:read',
    'placements:read',
    'course-results:read',
    'shift-demands:read',
  ],
  'training-coordinator': [
    ...reading,
    'course-results:write',
    'course-sessions:read',
    'course-sessions:write',
  ],
  planner: [
    ...reading,
    'course-sessions:read',
    'hours:read',
    'roster:read',
    'trajectories:write',
    'contracts:write',
    'placements:write',
    'shift-demands:read',
    'shift-demands:write',
  ],
  'employer-contact': [
    'organisations:read',
    'participants:read',
    'placements:read',
    'placements:write',
    'course-results:read',
    'shift-demands:read',
    'shift-demands:write',
  ],
  participant: [
    'organisations:read',
    'participants:read',
    'trajectories:read',
    'trajectories:write',
    'contracts:read',
    'placements:read',
    'course-results:read',
    'hours:read',
    'roster:read',
    'roster:answer',
  ],
  'social-return-adviser': ['organisations:read', 'results:read'],
  'programme-manager': [...reading, 'trajectories:write', 'shift-demands:read'],
  alderman: ['organisations:read', 'results:read'],
  finance: [...reading, 'hours:read'],
  administrator: ['organisations:read'],
};

/** The scopes that a token of this role gets. */
export function scopesOf(role: Role): readonly Scope[] {
  return scopesByRole[role];
}

/** Reads the scopes of a stored token; a scope that this version does not know is left out. */
export function readScopes(stored: string): readonly Scope[] {
  const names = new Set(stored.split(' '));
  return scopes.filter((scope) => names.has(scope));
}
