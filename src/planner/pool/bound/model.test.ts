import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { check, costsOf } from '../check.ts';
import { personOf } from '../pairs.ts';
import type { Problem, Roster } from '../problem.ts';
import { search } from '../search/search.ts';
import { smallPool } from '../small-pools.ts';
import { type LinearModel, linearModelOf } from './model.ts';

const highs = await loadHighs();
const seeds = fc.nat({ max: 2 ** 31 });

/** The least cost of the model; with a roster, of the model held to that roster. */
function leastOf({ pairs, lines, constant }: LinearModel, roster?: Roster): number | null {
  const model = lines.in(highs, roster === undefined ? pairs.count : 0);
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-7 });
  for (let pair = 0; roster !== undefined && pair < pairs.count; pair += 1) {
    const has = roster[personOf(pairs, pair)]?.includes(pairs.shift[pair] ?? -1) === true ? 1 : 0;
    model.changeColBounds(pair, has, has);
  }
  model.run();
  const isOptimal = model.getModelStatus() === highs.constants.modelStatus.optimal;
  const least = lines.cost.length === 0 ? 0 : model.getObjectiveValue();
  model.dispose();
  return isOptimal || lines.cost.length === 0 ? least + constant : null;
}

/** The least that any roster costs that breaches no rule but the law: every subset of the pairs is counted. */
function cheapest(problem: Problem, { pairs }: LinearModel): number {
  let least = Number.POSITIVE_INFINITY;
  for (let code = 0; code < 2 ** pairs.count; code += 1) {
    const roster = problem.people.map((_, person) =>
      Array.from(pairs.shift).filter(
        (_, pair) => personOf(pairs, pair) === person && (code >> pair) % 2 === 1,
      ),
    );
    const { total } = costsOf(problem, roster);
    if (total > least - 1e-9) continue;
    const wrong = check(problem, roster).violations;
    if (wrong.every(({ rule, standing }) => standing || rule === 'working-time')) least = total;
  }
  return least;
}

describe('the linear model of a pool', () => {
  it('says of a searched roster that it is possible, and costs what the check counts', () => {
    let filled = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = smallPool(seed, { people: 6, days: 10, shifts: 26 });
        const { roster } = search(problem, { seed, budget: { moves: 4096 } });
        filled += roster.flat().length;
        expect(leastOf(linearModelOf(problem), roster)).toBeCloseTo(check(problem, roster).costs.total, 5);
      }),
      { numRuns: 600 },
    );
    expect(filled).toBeGreaterThan(3000);
  }, 600_000);

  it('has as its least what the cheapest of all rosters costs, the law left out', () => {
    let counted = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = smallPool(seed, { people: 2, days: 4, shifts: 9 });
        const model = linearModelOf(problem);
        fc.pre(model.pairs.count < 12);
        counted += 1;
        expect(leastOf(model)).toBeCloseTo(cheapest(problem, model), 5);
      }),
      { numRuns: 200 },
    );
    expect(counted).toBe(200);
  }, 600_000);
});
