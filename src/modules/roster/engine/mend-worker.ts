import { parentPort, workerData } from 'node:worker_threads';
import { repair } from '../../../planner/pool/repair.ts';
import { type Mended, toMendOf } from './messages.ts';

/** Milliseconds of search for one way; three are within a second. */
const perWay = 200;

const { problem, seed, newlyAsked } = toMendOf(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a thread of the planner.');

// What happened is in the problem already, so of what was asked no more than that it is new has to be told.
const events = newlyAsked.map((shift) => ({
  kind: 'places' as const,
  shift,
  places: problem.shifts[shift]?.places ?? 0,
}));
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
