import { repair } from '../../../planner/pool/repair.ts';
import type { Mended, ToMend } from './messages.ts';

/** Milliseconds of search for one way: with 200 the ways are no better (docs/planning.md), and somebody waits for them. */
const perWay = 120;

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
