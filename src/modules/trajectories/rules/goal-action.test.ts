import { expect, it } from 'vitest';
import { mayFinish } from './goal-action.ts';

it.each([
  ['participant', 'participant', true],
  ['participant', 'coach', false],
  ['coach', 'participant', true],
  ['coach', 'training-coordinator', true],
  ['training-coordinator', 'training-coordinator', true],
  ['referrer', 'planner', false],
] as const)('a %s says that an action of a %s is done: %s', (role, byRole, may) =>
  expect(mayFinish(role, byRole)).toBe(may),
);
