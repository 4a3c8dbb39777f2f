import { Worker } from 'node:worker_threads';
import type { ToPlan } from './messages.ts';

/**
 * How much a thread may keep, in megabytes. What is made is mostly dropped at once: with a small nursery, and not much room before the old
 * is looked through, a big pool stays small. It is several times what a pool needs.
 */
const limits = { young: 24, old: 256, oldPerPerson: 0.05 };

/**
 * A thread of the planner. Its file is named at run time: the pages are bundled, jobs are not, and a bundler that sees the name would
 * make a page of the thread.
 */
export function threadOf(file: string, workerData: ToPlan): Worker {
  const { young, old, oldPerPerson } = limits;
  return new Worker(new URL(file, import.meta.url), {
    workerData,
    resourceLimits: {
      maxYoungGenerationSizeMb: young,
      maxOldGenerationSizeMb: old + oldPerPerson * workerData.problem.people.length,
    },
  });
}
