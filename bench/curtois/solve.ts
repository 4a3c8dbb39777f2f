import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Asked, newsSchema, type Told } from './messages.ts';

/** What all workers found together; each hears of what another found, and all stop when nothing can be better. */
class Found {
  best: Told | null = null;
  bound: number | null = null;
  readonly workers: Worker[] = [];

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

/** The best rosters of two workers in so many seconds, with the best bound that one of them proved. */
export async function solve(text: string, seconds: number): Promise<Told | null> {
  const until = Date.now() + seconds * 1000;
  const found = new Found();
  const work = (seed: number) => {
    const asked: Asked = { text, until, seed: seed + 1, whole: seed === 0 };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: asked });
    found.workers.push(worker);
    return new Promise<void>((resolve, reject) => {
      worker.on('message', (message: unknown) => found.hear(worker, message));
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, (_, seed) => work(seed)));
  return found.best === null ? null : { ...found.best, bound: found.bound };
}
