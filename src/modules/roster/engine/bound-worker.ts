import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { rosterAmong } from '../../../planner/pool/bound/among.ts';
import { proveBound } from '../../../planner/pool/bound/bound.ts';
import type { Roster } from '../../../planner/pool/problem.ts';
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
/**
 * Of the time: until where the bound is proven, a roster is made of that and that is mended; and until where, of so few people that it
 * helps, HiGHS makes one of what the proof found likely.
 */
const shares = { bound: 0.35, dive: 0.6, mend: 0.7, among: 0.85 };
const few = 150;

const began = Date.now();
const leftUntil = (share: number) => share * seconds - (Date.now() - began) / 1000;
let last = 0;
const proof = proveBound(problem, {
  seconds: leftUntil(shares.bound),
  diveSeconds: (shares.dive - shares.bound) * seconds,
  now: () => Date.now() / 1000,
  onBound: (bound) => {
    if (Date.now() - last < everyMs) return;
    last = Date.now();
    port.postMessage({ bound });
  },
});
if (proof !== null) {
  port.postMessage({ bound: proof.bound });
  const isSmall = problem.people.length <= few;
  mend(proof.roster, isSmall ? shares.mend : 0.98);
  if (isSmall)
    mend(rosterAmong(await loadHighs(), problem, proof.likely, Math.max(1, leftUntil(shares.among))), 0.98);
}
port.close();

/** Tells of a roster after a cool search: what is good already is only mended where the law asks for it. */
function mend(start: Roster | null, until: number): void {
  const milliseconds = 1000 * leftUntil(until);
  if (start === null || milliseconds <= 0) return;
  const budget = { milliseconds, now: () => Date.now() };
  const { roster, cost } = search(problem, { seed, start, budget, heat: { from: 0.5, to: 0.1 } });
  port?.postMessage({ roster, cost });
}
