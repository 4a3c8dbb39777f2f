import { Worker } from 'node:worker_threads';

/**
 * A thread of the planner. Its file is named at run time: the pages are bundled, jobs are not, and a bundler that sees the name would
 * make a page of the thread.
 */
export function threadOf(file: string, workerData: unknown): Worker {
  return new Worker(new URL(file, import.meta.url), { workerData });
}
