import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/**
 * Gives back what is not used any more, now: most of what a thread holds are typed arrays, which do not press the collector by themselves, so
 * that those of a part of the work would still stand while the next part makes its own.
 */
export function tidy(): void {
  if (typeof collect === 'function') collect();
}
