import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomFrom } from '../random.ts';
import { check } from './check.ts';
import { pairsOf, personOf, rowsOf } from './pairs.ts';
import { limitRules, pairRules } from './rules/index.ts';
import { smallPool } from './small-pools.ts';

it('the rows of the linear model hold exactly when the full check finds no limit passed', () => {
  const limits = new Set(limitRules.map(({ name }) => name));
  const ofPairs = new Set(pairRules.map(({ name }) => name));
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (seed, other) => {
      const problem = smallPool(seed, { people: 4, days: 6, shifts: 14 });
      const pairs = pairsOf(problem);
      const random = randomFrom(other);
      const has = Array.from(pairs.shift, () => (random() < 0.4 ? 1 : 0));
      const roster = problem.people.map((_, person) =>
        Array.from(pairs.shift).filter((_, pair) => personOf(pairs, pair) === person && has[pair] === 1),
      );
      const rows = rowsOf(problem, pairs).filter(({ pairs: own, amounts, limit }) => {
        const sum = own.reduce((so, pair, place) => so + (amounts[place] ?? 0) * (has[pair] ?? 0), 0);
        return sum > limit;
      });
      const { violations } = check(problem, roster);
      const broken = violations.filter(({ rule }) => limits.has(rule));
      expect(rows.map(({ rule }) => rule).toSorted()).toEqual(broken.map(({ rule }) => rule).toSorted());
      // What the pairs leave in breaks no rule about one pair, unless it is fixed.
      expect(violations.filter(({ rule, standing }) => ofPairs.has(rule) && !standing)).toEqual([]);
    }),
    { numRuns: 600 },
  );
}, 120_000);
