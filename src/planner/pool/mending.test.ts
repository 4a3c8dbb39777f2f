import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { onlyMending } from './mending.ts';
import type { Problem, Roster } from './problem.ts';
import { unfilledIn } from './repair.ts';
import { Laws } from './search/law.ts';
import { modelOf } from './search/model.ts';
import { search } from './search/search.ts';
import { openDay, smallPool } from './small-pools.ts';
import { type Change, changesIn } from './told.ts';

const seeds = fc.nat({ max: 2 ** 31 });
const size = { people: 6, days: 9, shifts: 24 };
const budget = { moves: 8192 };

const wrongIn = (problem: Problem, roster: Roster) =>
  check(problem, roster)
    .violations.filter(({ standing }) => !standing)
    .map(({ rule, person }) => `${rule} ${person}`);

/** A published roster of which the first person lost everything, and what a search that minds no changes makes of it. */
function mended(seed: number): { readonly problem: Problem; readonly roster: Roster } {
  const whole = smallPool(seed, size);
  const before = search(whole, { seed, budget });
  const people = whole.people.map((person, each) => ({
    ...person,
    published: before.roster[each] ?? [],
    ...(each === 0 ? { available: [], pinned: [] } : {}),
  }));
  const problem = { ...whole, people, weights: { ...whole.weights, change: 0 } };
  return { problem, roster: search(problem, { seed: seed + 1, budget }).roster };
}

const onlyOf = (problem: Problem, roster: Roster) => onlyMending(modelOf(problem), new Laws(problem), roster);

describe('a roster that was mended', () => {
  it('leaves no more empty by importance, asks nothing of others that it did not ask before, and breaks no rule, when what mends nothing is taken back', () => {
    let fewer = 0;
    const unfilledCost = (problem: Problem, roster: Roster) => check(problem, roster).costs.by.unfilledHour;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { problem, roster } = mended(seed);
        const only = onlyOf(problem, roster);
        expect(unfilledCost(problem, only)).toBeLessThanOrEqual(unfilledCost(problem, roster) + 1e-6);
        expect(wrongIn(problem, only)).toEqual([]);
        const all = changesIn(problem, roster);
        const left = changesIn(problem, only);
        for (const each of left) expect(all).toContainEqual(each);
        // Two who only changed places stay so when a rule keeps them.
        for (const [one, other] of swapsIn(left)) {
          const back = only.map((own, person) => {
            if (person !== one.person && person !== other.person) return own;
            return own.map(
              (shift) => (shift === one.to ? other.to : shift === other.to ? one.to : shift) ?? 0,
            );
          });
          expect(wrongIn(problem, back)).not.toEqual([]);
        }
        fewer += all.length - left.length;
      }),
      { numRuns: 200 },
    );
    // A search that minds no changes makes some that mend nothing: about one in ten, sometimes fewer.
    expect(fewer).toBeGreaterThan(5);
  }, 300_000);

  it('has two who changed places beside what was filled where they were', () => {
    const ill = { published: [0], available: [] };
    const problem = openDay([2, 1], [ill, {}, { published: [0] }, { published: [1] }]);
    const roster = [[], [0], [1], [0]];
    expect(wrongIn(problem, roster)).toEqual([]);
    expect(onlyOf(problem, roster)).toEqual([[], [0], [0], [1]]);
  });

  it('has two who changed places beside somebody who came for a person who has worked their week', () => {
    const full = { published: [1], besideInWeek: [2400] };
    const problem = openDay([1, 2], [full, { published: [0] }, { published: [1] }, {}]);
    const roster = [[], [1], [0], [1]];
    expect(wrongIn(problem, roster)).toEqual([]);
    expect(onlyOf(problem, roster)).toEqual([[], [0], [1], [1]]);
  });

  it('that only had people change places is what was published again', () => {
    let found = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const whole = smallPool(seed, size);
        const { roster } = search(whole, { seed, budget });
        const people = whole.people.map((person, each) => ({ ...person, published: roster[each] ?? [] }));
        const problem = { ...whole, people };
        const swapped = swapIn(problem, roster);
        fc.pre(swapped !== null && wrongIn(problem, roster).length === 0);
        expect(onlyOf(problem, swapped)).toEqual(roster);
        expect(unfilledIn(problem, swapped)).toBe(unfilledIn(problem, roster));
        found += 1;
      }),
      { numRuns: 60 },
    );
    expect(found).toBe(60);
  }, 300_000);
});

/** Of changes those of two people who have each other's shift now. */
function swapsIn(changes: readonly Change[]): readonly (readonly [Change, Change])[] {
  return changes.flatMap((one) =>
    changes
      .filter(({ person }) => person > one.person)
      .filter(({ from, to }) => from !== null && to !== null && from === one.to && to === one.from)
      .map((other) => [one, other] as const),
  );
}

/** Two people who change places on a day without a breach, in a roster by days; null when nobody can. */
function swapIn(problem: Problem, roster: Roster): Roster | null {
  const given = roster.flatMap((own, person) => own.map((shift) => ({ person, shift })));
  const dayOf = (shift: number) => problem.shifts[shift]?.day;
  for (const one of given)
    for (const other of given) {
      if (dayOf(one.shift) !== dayOf(other.shift) || one.shift >= other.shift) continue;
      if (one.person === other.person) continue;
      const swapped = roster.map((own, person) =>
        own.map((shift) => {
          if (person === one.person && shift === one.shift) return other.shift;
          return person === other.person && shift === other.shift ? one.shift : shift;
        }),
      );
      const isFixed = [one, other].some(({ person, shift }) =>
        problem.people[person]?.pinned.includes(shift),
      );
      if (!isFixed && wrongIn(problem, swapped).length === 0) return swapped;
    }
  return null;
}
