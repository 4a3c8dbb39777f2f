import type { Call } from '../../platform/api/index.ts';
import { listCalls } from './api/lists.ts';
import { personCalls } from './api/one-trajectory.ts';
import { programmeCalls } from './api/programmes.ts';
import { stepCalls } from './api/steps.ts';

/** Calls about the circle: programmes, where people are, what is due, and the steps. */
export const trajectoriesApi: readonly Call[] = [
  ...programmeCalls,
  ...listCalls,
  ...personCalls,
  ...stepCalls,
];
