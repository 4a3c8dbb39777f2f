import { repair } from '../../../planner/pool/repair.ts';
import type { Mended, ToMend } from './messages.ts';

/** Milliseconds of the processor for one way, so that a busy machine takes longer and finds as much: with 200 the ways are no better (docs/planning.md), and somebody waits for them. */
const perWay = 120;

/** Ways to mend a published roster and to fill what is newly asked. */
export function mend({ problem, seed, events }: ToMend): readonly Mended[] {
  const budget = { milliseconds: perWay, now: worked };
  return repair(problem, events, { seed, budget }).map(({ way, roster, changes, unfilledMinutes }) => ({
    way,
    roster,
    changes: changes.length,
    unfilledMinutes,
  }));
}

/** Milliseconds that this thread has worked. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
