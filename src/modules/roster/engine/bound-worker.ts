import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { rosterAmong } from '../../../planner/pool/bound/among.ts';
import { proveBound } from '../../../planner/pool/bound/bound.ts';
import { search } from '../../../planner/pool/search/search.ts';
import { askedOf } from './messages.ts';

const { problem, seed, seconds } = askedOf(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a thread of the planner.');

// On Linux this is about this thread alone: the searches go before it where there are not more cores. Elsewhere it would be about the
// whole process.
if (process.platform === 'linux') setPriority(5);

/** A higher bound comes many times a second; who listens needs it now and then. */
const everyMs = 500;
/** Of the time: until where the bound is proven, and until where a roster is made of what that found likely. */
const shares = { bound: 0.4, among: 0.85 };

const began = Date.now();
const leftUntil = (share: number) => share * seconds - (Date.now() - began) / 1000;
let last = 0;
const highs = await loadHighs();
const proof = proveBound(problem, {
  seconds: leftUntil(shares.bound),
  now: () => Date.now() / 1000,
  onBound: (bound) => {
    if (Date.now() - last < everyMs) return;
    last = Date.now();
    port.postMessage({ bound });
  },
});
if (proof !== null) {
  port.postMessage({ bound: proof.bound });
  const start = rosterAmong(highs, problem, proof.likely, Math.max(1, leftUntil(shares.among)));
  const milliseconds = 1000 * leftUntil(0.98);
  if (start !== null && milliseconds > 0) {
    // Cool: what is good already is only mended where the law asks for it.
    const heat = { from: 0.5, to: 0.1 };
    const budget = { milliseconds, now: () => Date.now() };
    const { roster, cost } = search(problem, { seed, start, budget, heat });
    port.postMessage({ roster, cost });
  }
}
port.close();
