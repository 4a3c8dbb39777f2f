import type { Role } from '../../../../kernel/actor.ts';

/** Who plans sessions, or gives their seats. */
export const sessionReaders: readonly Role[] = ['training-coordinator', 'coach', 'planner'];
