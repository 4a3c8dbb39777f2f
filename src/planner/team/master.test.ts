import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../random.ts';
import { Master, type Solved } from './master.ts';
import type { Person, Roster, Team } from './problem.ts';

const highs = await loadHighs();
const days = 6;
const width = 3;

/** Some people who like and dislike shifts, and what is asked of them. */
function teamOf(seed: number): Team {
  const random = randomFrom(seed);
  const some = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const each = (make: () => number) => Float64Array.from({ length: days * width }, make);
  const people = Array.from({ length: some(2, 8) }, (_, at): Person => {
    const limits = { minMinutes: 0, maxMinutes: 9999, maxRun: 9, minRun: 1, minRest: 1, maxWeekends: 9 };
    const most = new Array<number>(width).fill(days);
    return { id: `P${at}`, most, ...limits, off: new Set(), base: 0, wish: each(() => some(-3, 3)) };
  });
  return {
    days,
    shifts: ['A', 'B', 'C'].map((id) => ({ id, minutes: 480, notBefore: [] })),
    people,
    need: Int32Array.from({ length: days * width }, () => some(0, 3)),
    underCost: each(() => some(5, 100)),
    overCost: each(() => some(0, 3)),
  };
}

/** A master with some rosters of everybody. */
function solved(seed: number): { readonly team: Team; readonly found: Solved | null } {
  const team = teamOf(seed);
  const random = randomFrom(seed + 1);
  const master = new Master(highs, team);
  team.people.forEach((_, person) => {
    for (let roster = 0; roster < 6; roster += 1) master.add(person, anyRoster(random));
  });
  const found = master.solve();
  master.dispose();
  return { team, found };
}

function anyRoster(random: () => number): Roster {
  return Int16Array.from({ length: days }, () => Math.floor(random() * (width + 1)) - 1);
}

describe('the linear programme over rosters', () => {
  it('gives everybody one roster in parts, and its prices prove what it costs and no more', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 }), (seed) => {
        const { team, found } = solved(seed);
        const { saving = new Float64Array(0), perPerson = new Float64Array(0), share } = found ?? {};
        expect(share?.reduce((sum, each) => sum + each, 0)).toBeCloseTo(team.people.length, 4);
        const needed = saving.reduce((sum, each, cell) => sum + each * (team.need[cell] ?? 0), 0);
        const proven = perPerson.reduce((sum, each) => sum + each, needed);
        expect(proven).toBeCloseTo(found?.objective ?? Number.NaN, 3);
        saving.forEach((each, cell) => {
          expect(each).toBeLessThanOrEqual(team.underCost[cell] ?? 0);
          expect(each).toBeGreaterThanOrEqual(-(team.overCost[cell] ?? 0));
        });
      }),
      { numRuns: 60 },
    );
  });
});
