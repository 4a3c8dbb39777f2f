import type { Highs } from 'highs';
import type { Problem, Roster } from '../problem.ts';
import { int, real } from '../search/cells.ts';
import { linearModelOf } from './model.ts';

/** Of the best as near as this is near enough: a search goes on from it. */
const near = 2e-4;

/**
 * The cheapest roster that HiGHS finds within the seconds among likely pairs (1 in `likely`) and what is fixed. It keeps every limit, but
 * knows nothing of the law of working time: a search that begins with it leaves out what does not fit. Null when it found none.
 */
export function rosterAmong(
  highs: Highs,
  problem: Problem,
  likely: Uint8Array,
  seconds: number,
): Roster | null {
  const { lines, pairs } = linearModelOf(problem);
  if (pairs.count === 0) return null;
  for (let pair = 0; pair < pairs.count; pair += 1)
    if (likely[pair] !== 1) lines.upper[pair] = lines.lower[pair] ?? 0;
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
    for (let pair = 0; pair < pairs.count; pair += 1)
      if (real(colValue, pair) > 0.5) roster[int(pairs.person, pair)]?.push(int(pairs.shift, pair));
    return roster;
  } finally {
    model.dispose();
  }
}
