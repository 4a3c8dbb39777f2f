import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../random.ts';
import { check } from '../check.ts';
import { search } from '../search/search.ts';
import { smallPool } from '../small-pools.ts';
import { proveBound } from './bound.ts';
import { Relaxed } from './relaxed.ts';

const seeds = fc.nat({ max: 2 ** 31 });

/** A clock that goes on by a second each time it is looked at. */
function ticks(): () => number {
  let now = 0;
  return () => {
    now += 1;
    return now;
  };
}

describe('the bound of a pool', () => {
  it('is at most what a searched roster costs, at any prices and any number of tries', () => {
    let near = 0;
    fc.assert(
      fc.property(seeds, seeds, fc.constantFrom(1, 5, 99), (seed, other, tries) => {
        const problem = smallPool(seed, { people: 5, days: 9, shifts: 24 });
        const { cost } = search(problem, { seed, budget: { moves: 8192 } });
        const relaxed = new Relaxed(problem);
        const random = randomFrom(other);
        const prices = new Float64Array(relaxed.size).map(() => (random() < 0.5 ? 0 : random() * 60));
        const value = relaxed.valueOf(relaxed.allowed(prices), tries, () => false);
        expect(value).toBeLessThanOrEqual(cost + 1e-6);
        if ((value ?? 0) > cost - 200) near += 1;
      }),
      { numRuns: 600 },
    );
    expect(near).toBeGreaterThan(0);
  }, 600_000);

  it('is proven, and often reaches what the search found', () => {
    let proven = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = smallPool(seed, { people: 4, days: 7, shifts: 14 });
        const { cost } = search(problem, { seed, budget: { moves: 20_480 } });
        const proof = proveBound(problem, { seconds: 400, now: ticks(), upper: cost });
        expect(proof?.bound).toBeLessThanOrEqual(cost + 1e-6);
        if ((proof?.bound ?? 0) > cost - 1) proven += 1;
      }),
      { numRuns: 150 },
    );
    expect(proven).toBeGreaterThan(40);
  }, 600_000);

  it('makes a roster that keeps every rule about pairs and what people share', () => {
    // Of a person alone: the law, the rest between two weeks, and a week with two guarantees. A search mends those.
    const ofOne = ['working-time', 'overlap', 'week-hours'];
    let filled = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = smallPool(seed, { people: 5, days: 9, shifts: 24 });
        const proof = proveBound(problem, { seconds: 200, diveSeconds: 1e6, now: ticks() });
        const roster = proof?.roster ?? [];
        expect(roster).toHaveLength(problem.people.length);
        filled += roster.flat().length;
        const wrong = check(problem, roster).violations;
        expect(wrong.filter(({ rule, standing }) => !standing && !ofOne.includes(rule))).toEqual([]);
        if (wrong.length === 0)
          expect(proof?.bound).toBeLessThanOrEqual(check(problem, roster).costs.total + 1e-6);
      }),
      { numRuns: 60 },
    );
    expect(filled).toBeGreaterThan(300);
  }, 600_000);
});
