import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Asked, newsSchema, type Told } from './messages.ts';

/** A worker may end so much later than asked: a linear programme is not broken off at once. */
const grace = 2000;
/** So often a worker that failed begins again, with the best rosters so far and another seed. */
const mostFailures = 5;

/** What all workers found together; each hears of what another found, and all stop when nothing can be better. */
class Found {
  best: Told | null = null;
  bound: number | null = null;
  failure: Error | null = null;
  readonly workers = new Set<Worker>();

  hear(from: Worker, message: unknown): void {
    const news = newsSchema.parse(message);
    this.bound = highest(this.bound, news.bound);
    if (this.best !== null && news.cost >= this.best.cost) return;
    this.best = news;
    for (const worker of this.workers) if (worker !== from) worker.postMessage(news);
    if (this.bound !== null && news.cost <= Math.ceil(this.bound - 1e-4)) this.stop();
  }

  stop(): void {
    for (const worker of this.workers) void worker.terminate();
  }
}

function highest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/**
 * The best rosters of two workers in so many seconds, with the best bound that one of them proved. A worker that fails loses nothing
 * of what was found; only when nothing was, that is said.
 */
export async function solve(text: string, seconds: number): Promise<Told | null> {
  const until = Date.now() + seconds * 1000;
  const found = new Found();
  const late = setTimeout(() => found.stop(), seconds * 1000 + grace);
  const seeds = Array.from({ length: Math.min(2, availableParallelism()) }, (_, at) => at + 1);
  await Promise.all(
    seeds.map((seed) => keepWorking(found, { text, until, seed, whole: seed === 1, rosters: null })),
  );
  clearTimeout(late);
  if (found.best === null && found.failure !== null) throw found.failure;
  return found.best === null ? null : { ...found.best, bound: found.bound };
}

async function keepWorking(found: Found, asked: Asked): Promise<void> {
  for (let failures = 0; failures < mostFailures; failures += 1) {
    const again = {
      ...asked,
      seed: asked.seed + 2 * failures,
      whole: false,
      rosters: found.best?.rosters ?? null,
    };
    const failure = await work(found, failures === 0 ? asked : again);
    if (failure === null || Date.now() >= asked.until) return;
    found.failure = failure;
  }
}

/** One worker until its end; what it failed on. */
function work(found: Found, asked: Asked): Promise<Error | null> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: asked });
  found.workers.add(worker);
  return new Promise((resolve) => {
    let failure: Error | null = null;
    worker.on('message', (message: unknown) => found.hear(worker, message));
    worker.on('error', (error) => {
      failure = error instanceof Error ? error : new Error(String(error));
    });
    worker.on('exit', () => {
      found.workers.delete(worker);
      resolve(failure);
    });
  });
}
