import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { Problem, Roster } from '../../../planner/pool/problem.ts';
import { type Asked, type News, newsOf, provenOf } from './messages.ts';
import { threadOf } from './thread.ts';

export type ToPlan = {
  readonly problem: Problem;
  /** What does not fit any more is left out. */
  readonly start: Roster;
  readonly seed: number;
  readonly seconds: number;
};

/** The best roster so far. */
export type Planned = {
  readonly roster: Roster;
  readonly cost: number;
  /** No roster can cost less; null when nothing was proven. */
  readonly bound: number | null;
  /** Places with nobody. */
  readonly unfilled: number;
  readonly seconds: number;
};

export type Watching = {
  readonly everyMs: number;
  readonly signal: AbortSignal;
  /** Told now and then of the best so far; the next is not told before this one has been heard. */
  readonly told: (soFar: Planned) => Promise<void>;
};

/**
 * Plans in threads of its own, so that nobody waits for it: one a core, each with a seed of its own, that hear what another gained;
 * the best of all counts.
 * Ends when the seconds are over or the signal says so, and gives the best of then; null when nothing was found yet.
 */
export async function plan(toPlan: ToPlan, { everyMs, signal, told }: Watching): Promise<Planned | null> {
  if (toPlan.seconds <= 0 || signal.aborted) return null;
  const found = new Found(toPlan.problem);
  const workers = Array.from({ length: Math.max(1, Math.min(2, availableParallelism())) }, (_, place) => {
    const asked: Asked = { ...toPlan, seed: toPlan.seed + place };
    return threadOf('./worker.ts', asked);
  });
  const proving = isProven(toPlan) ? prove(toPlan, found) : null;
  const stop = () => {
    for (const worker of workers) void worker.terminate();
    void proving?.terminate();
  };
  signal.addEventListener('abort', stop);
  let hearing = false;
  const timer = setInterval(() => {
    const now = found.soFar();
    if (now === null || hearing) return;
    hearing = true;
    told(now)
      .catch(stop)
      .finally(() => {
        hearing = false;
      });
  }, everyMs);
  try {
    await Promise.all(
      workers.map((worker) =>
        ended(worker, (news) => {
          if (found.hear(news)) for (const other of workers) if (other !== worker) other.postMessage(news);
        }),
      ),
    );
  } finally {
    clearInterval(timer);
    signal.removeEventListener('abort', stop);
    stop();
  }
  return found.soFar();
}

/** Of so many people a bound is proven beside the search, when there is at least so much time. */
const proven = { people: 150, seconds: 20 };

function isProven({ problem, seconds }: ToPlan): boolean {
  return problem.people.length <= proven.people && seconds >= proven.seconds;
}

/** A thread that proves how much a roster costs at least, and makes a roster of what it learned by that. Nobody waits for it. */
function prove(toPlan: ToPlan, found: Found): Worker {
  const asked: Asked = { ...toPlan, start: [] };
  const worker = threadOf('./bound-worker.ts', asked);
  worker.on('message', (message: unknown) => {
    const proven = provenOf(message);
    if ('bound' in proven) found.hearBound(proven.bound);
    else found.hear(proven);
  });
  worker.on('error', () => undefined);
  return worker;
}

function ended(worker: Worker, hear: (news: News) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: unknown) => hear(newsOf(message)));
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}

/** What all threads found together. */
class Found {
  readonly #problem: Problem;
  readonly #began = Date.now();
  #best: News | null = null;
  #bound: number | null = null;

  constructor(problem: Problem) {
    this.#problem = problem;
  }

  /** True when it is better than what all knew. */
  hear(news: News): boolean {
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
