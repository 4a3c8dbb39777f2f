import type { Line, LineKind } from './facts.ts';
import type { Ledger } from './ledger.ts';

const counting: readonly LineKind[] = ['worked', 'trained', 'leave', 'sick'];

/** What counts towards the guarantee; open hours, and idle ones that were not called off too late, are what is missing of it. */
function counts({ kind, due }: Line): boolean {
  return due || counting.includes(kind);
}

/**
 * The hours above the guarantee. Hours fill the guarantee in the order of their days, so these are the last of the month, and a day
 * on which the guarantee is reached counts for the part that is above it.
 */
export function linesAbove({ surplus, lines }: Pick<Ledger, 'surplus' | 'lines'>): readonly Line[] {
  const above: Line[] = [];
  let left = surplus;
  for (const line of lines.filter(counts).toReversed()) {
    const minutes = Math.min(left, line.minutes);
    if (minutes > 0) above.unshift({ ...line, minutes });
    left -= minutes;
  }
  return above;
}
