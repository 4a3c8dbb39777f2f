import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { Problem, Roster } from '../../../planner/pool/problem.ts';
import { type Better, newsOf, type Planned, type ToPlan } from './messages.ts';
import { threadOf } from './thread.ts';

export type Watching = {
  readonly everyMs: number;
  readonly signal: AbortSignal;
  /** Told now and then of the best so far; the next is not told before this one has been heard. */
  readonly told: (soFar: Planned) => Promise<void>;
};

/**
 * Plans in threads: searches with a seed each, and where there is time for it one that proves
 * how much a roster costs at least and makes one of what it learned. All hear what another gained; the best of all counts.
 * Ends when the seconds are over or the signal says so, and gives the best of then; null when nothing was found yet. It fails when a
 * search ends before its time or nobody hears: who asked goes on from the best that was told.
 */
export async function plan(toPlan: ToPlan, { everyMs, signal, told }: Watching): Promise<Planned | null> {
  if (toPlan.seconds <= 0 || signal.aborted) return null;
  const found = new Found(toPlan.problem);
  const cores = Math.min(2, availableParallelism());
  const proves = isProven(toPlan);
  const searches = Array.from({ length: Math.max(1, proves ? cores - 1 : cores) }, (_, place) => {
    const asked: ToPlan = { ...toPlan, seed: toPlan.seed + place };
    return threadOf('./worker.ts', asked);
  });
  const prover = proves ? [threadOf('./bound-worker.ts', toPlan)] : [];
  const threads = [...searches, ...prover];
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    for (const thread of threads) void thread.terminate();
  };
  for (const thread of threads)
    thread.on('message', (message: unknown) => {
      const news = newsOf(message);
      if ('bound' in news) found.hearBound(news.bound);
      else if (found.hear(news)) for (const other of threads) if (other !== thread) other.postMessage(news);
    });
  // Nobody waits for a proof: without one there is a roster all the same.
  for (const thread of prover) thread.on('error', () => undefined);
  signal.addEventListener('abort', stop);
  const untold = Promise.withResolvers<never>();
  let hearing = false;
  const timer = setInterval(() => {
    const now = found.soFar();
    if (now === null || hearing) return;
    hearing = true;
    told(now)
      .catch(untold.reject)
      .finally(() => {
        hearing = false;
      });
  }, everyMs);
  try {
    await Promise.race([
      Promise.all(searches.map((thread) => ended(thread, () => isStopped))),
      untold.promise,
    ]);
  } finally {
    clearInterval(timer);
    signal.removeEventListener('abort', stop);
    stop();
  }
  return found.soFar();
}

/** A bound is proven beside the search when there are at least so many seconds, and so many for each person. */
const proven = { seconds: 20, perPerson: 0.05 };

function isProven({ problem, seconds }: ToPlan): boolean {
  return seconds >= Math.max(proven.seconds, proven.perPerson * problem.people.length);
}

/** Whoever is not stopped ends with 0: a thread that was killed must not pass for one that had its time. */
function ended(thread: Worker, isStopped: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    thread.on('error', reject);
    thread.on('exit', (code) => {
      if (code === 0 || isStopped()) resolve();
      else reject(new Error(`a thread that plans ended with ${code}`));
    });
  });
}

/** What all threads found together. */
class Found {
  readonly #problem: Problem;
  readonly #began = Date.now();
  #best: Better | null = null;
  #bound: number | null = null;

  constructor(problem: Problem) {
    this.#problem = problem;
  }

  /** True when it is better than what all knew. */
  hear(news: Better): boolean {
    if (this.#best !== null && news.cost >= this.#best.cost) return false;
    this.#best = news;
    return true;
  }

  hearBound(bound: number): void {
    if (this.#bound === null || bound > this.#bound) this.#bound = bound;
  }

  soFar(): Planned | null {
    if (this.#best === null) return null;
    return {
      ...this.#best,
      bound: this.#bound,
      unfilled: unfilledIn(this.#problem, this.#best.roster),
      seconds: Math.round((Date.now() - this.#began) / 1000),
    };
  }
}

/** Places that nobody works. */
function unfilledIn({ shifts }: Problem, roster: Roster): number {
  const filled = new Int32Array(shifts.length);
  for (const own of roster) for (const shift of own) filled[shift] = (filled[shift] ?? 0) + 1;
  return shifts.reduce((sum, { places }, shift) => sum + Math.max(0, places - (filled[shift] ?? 0)), 0);
}
