import { parentPort, workerData } from 'node:worker_threads';
import { repair } from '../../../planner/pool/repair.ts';
import { type Mended, toMendOf } from './messages.ts';

/** Milliseconds of search for one way; three are within a second. */
const perWay = 200;

const { problem, seed, events } = toMendOf(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a thread of the planner.');

const ways: readonly Mended[] = repair(problem, events, {
  seed,
  budget: { milliseconds: perWay, now: () => performance.now() },
}).map(({ way, roster, changes, unfilledMinutes }) => ({
  way,
  roster,
  changes: changes.length,
  unfilledMinutes,
}));
port.postMessage(ways);
port.close();
