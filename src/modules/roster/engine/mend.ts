import { repair } from '../../../planner/pool/repair.ts';
import type { Mended, ToMend } from './messages.ts';

/** Milliseconds of search for one way; three are within a second. */
const perWay = 200;

/** Ways to mend a published roster and to fill what is newly asked. */
export function mend({ problem, seed, events }: ToMend): readonly Mended[] {
  const budget = { milliseconds: perWay, now: () => performance.now() };
  return repair(problem, events, { seed, budget }).map(({ way, roster, changes, unfilledMinutes }) => ({
    way,
    roster,
    changes: changes.length,
    unfilledMinutes,
  }));
}
