import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { proveBound } from '../../../planner/pool/bound/bound.ts';
import { askedOf } from './messages.ts';

const { problem, seconds } = askedOf(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a thread of the planner.');

// On Linux this is about this thread alone: the searches go before it where there are not more cores. Elsewhere it would be about the
// whole process.
if (process.platform === 'linux') setPriority(5);

/** A higher bound comes many times a second; who listens needs it now and then. */
const everyMs = 500;
let last = 0;
const proof = proveBound(await loadHighs(), problem, {
  seconds,
  now: () => Date.now() / 1000,
  onBound: (bound) => {
    if (Date.now() - last < everyMs) return;
    last = Date.now();
    port.postMessage({ bound });
  },
});
if (proof !== null) port.postMessage({ bound: proof.bound });
port.close();
