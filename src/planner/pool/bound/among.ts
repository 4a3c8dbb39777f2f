import type { Highs } from 'highs';
import { eachPair } from '../pairs.ts';
import type { Problem, Roster } from '../problem.ts';
import { real } from '../search/cells.ts';
import { linearModelOf } from './model.ts';

/** Of the best as near as this is near enough: a search goes on from it. */
const near = 2e-4;

/**
 * The cheapest roster that HiGHS finds within the seconds among likely shifts of each person and what is fixed. It keeps every limit, but
 * knows nothing of the law of working time: a search that begins with it leaves out what does not fit. Null when it found none.
 */
export function rosterAmong(
  highs: Highs,
  problem: Problem,
  likely: readonly Int32Array[],
  seconds: number,
): Roster | null {
  const { lines, pairs } = linearModelOf(problem);
  if (pairs.count === 0) return null;
  const isLikely = likely.map((own) => new Set(own));
  eachPair(pairs, (person, shift, pair) => {
    if (isLikely[person]?.has(shift) !== true) lines.upper[pair] = lines.lower[pair] ?? 0;
  });
  const model = lines.in(highs, pairs.count);
  try {
    model.options.set({
      output_flag: false,
      mip_lp_solver: 'ipm',
      time_limit: seconds,
      mip_rel_gap: near,
    });
    model.run();
    if (!Number.isFinite(model.getObjectiveValue())) return null;
    const { colValue } = model.getSolution();
    if (colValue.length < pairs.count) return null;
    const roster: number[][] = problem.people.map(() => []);
    eachPair(pairs, (person, shift, pair) => {
      if (real(colValue, pair) > 0.5) roster[person]?.push(shift);
    });
    return roster;
  } finally {
    model.dispose();
  }
}
