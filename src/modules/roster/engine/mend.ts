import { type Mended, mendedOf, type ToMend } from './messages.ts';
import { threadOf } from './thread.ts';

/** Ways to mend a published roster and to fill what is newly asked, found in a thread of its own within a second or so. */
export function mend({ problem, seed, events }: ToMend): Promise<readonly Mended[]> {
  return new Promise((resolve, reject) => {
    const worker = threadOf('./mend-worker.ts', { problem, seed, events });
    worker.once('message', (message: unknown) => resolve(mendedOf(message)));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`the thread of a repair ended with ${code}`));
    });
  });
}
