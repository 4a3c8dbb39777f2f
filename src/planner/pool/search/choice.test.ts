import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import { type Choosing, pairsOf, personOf } from '../pairs.ts';
import type { Problem, Roster } from '../problem.ts';
import { smallPool } from '../small-pools.ts';
import { choiceOf, isAllLookedAt } from './choice.ts';
import { search } from './search.ts';
import { searchAmongSome } from './some.ts';

const seeds = fc.nat({ max: 2 ** 31 });
const size = { people: 5, days: 7, shifts: 40 };

function ticks(): () => number {
  let now = 0;
  return () => {
    now += 1;
    return now;
  };
}

const pairsIn = (problem: Problem, choose?: Choosing) => {
  const pairs = pairsOf(problem, choose);
  return Array.from(pairs.shift, (shift, pair) => `${personOf(pairs, pair)} ${shift}`);
};

describe('a choice of what a search looks at', () => {
  it('has only what may be, all that is kept, and no more of a day than was asked', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 4 }), (seed, perDay) => {
        const problem = smallPool(seed, size);
        const { roster } = search(problem, { seed, budget: { moves: 4096 } });
        const all = new Set(pairsIn(problem));
        const keep = (person: number) => roster[person] ?? [];
        const pairs = pairsOf(problem, choiceOf(problem, { seed, keep, perDay }));
        const chosen = new Map<string, number>();
        pairs.shift.forEach((shift, pair) => {
          const person = personOf(pairs, pair);
          expect(all).toContain(`${person} ${shift}`);
          if (pairs.fixed[pair] === 1 || roster[person]?.includes(shift) === true) return;
          const key = `${person} ${problem.shifts[shift]?.day}`;
          chosen.set(key, (chosen.get(key) ?? 0) + 1);
        });
        expect(Math.max(0, ...chosen.values())).toBeLessThanOrEqual(perDay);
        const looked = new Set(pairsIn(problem, choiceOf(problem, { seed, keep, perDay })));
        roster.forEach((own, person) => {
          for (const shift of own) expect(looked).toContain(`${person} ${shift}`);
        });
      }),
      { numRuns: 60 },
    );
  }, 300_000);

  it('is the same for a seed, and sees everything over some seeds', () => {
    const problem = smallPool(3, size);
    const choose = (seed: number) => pairsIn(problem, choiceOf(problem, { seed, keep: () => [], perDay: 2 }));
    expect(choose(1)).toEqual(choose(1));
    const seen = new Set(Array.from({ length: 200 }, (_, seed) => choose(seed)).flat());
    expect([...seen].sort()).toEqual(pairsIn(problem).sort());
  });

  it('is not made for a pool in which all can be looked at', () => {
    expect(isAllLookedAt(smallPool(1, size))).toBe(true);
    const problem = smallPool(1, size);
    const people = Array.from({ length: 60_000 }, () => problem.people).flat();
    expect(isAllLookedAt({ ...problem, people })).toBe(false);
  });
});

describe('a search among some pairs', () => {
  const wrongIn = (problem: Problem, roster: Roster) =>
    check(problem, roster)
      .violations.filter(({ standing }) => !standing)
      .map(({ rule, person }) => `${rule} ${person}`);

  it('breaks no rule, counts its cost right, and is never worse than what it hears', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = smallPool(seed, size);
        const heard = search(problem, { seed, budget: { moves: 4096 } });
        const answer = searchAmongSome(problem, {
          seed,
          perDay: 2,
          milliseconds: 20,
          now: ticks(),
          others: () => heard.roster,
        });
        expect(answer.cost).toBeLessThanOrEqual(heard.cost + 1e-6);
        expect(answer.cost).toBeCloseTo(check(problem, answer.roster).costs.total, 4);
        expect(wrongIn(problem, answer.roster)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 300_000);
});
