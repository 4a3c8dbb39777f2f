import type { Problem } from '../../../planner/pool/problem.ts';
import { type Mended, mendedOf } from './messages.ts';
import { threadOf } from './thread.ts';

/** Ways to mend a published roster, found in a thread of its own within a second or so. */
export function mend(problem: Problem, seed: number): Promise<readonly Mended[]> {
  return new Promise((resolve, reject) => {
    const worker = threadOf('./mend-worker.ts', { problem, seed });
    worker.once('message', (message: unknown) => resolve(mendedOf(message)));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`the thread of a repair ended with ${code}`));
    });
  });
}
