import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { coverTeam } from './cover.ts';
import { free, type Person, type Roster, type Team, teamCost } from './problem.ts';

const highs = await loadHighs();
const days = 5;

const wishes = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: days, maxLength: days });

/** Two or three people, five days, one shift: few enough to try everything. */
const teams = fc
  .record({
    wishes: fc.array(wishes, { minLength: 2, maxLength: 3 }),
    need: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: days, maxLength: days }),
    maxRun: fc.integer({ min: 2, max: 4 }),
  })
  .map(({ wishes: each, need, maxRun }): Team => {
    const person = (wish: readonly number[], at: number): Person => ({
      id: `P${at}`,
      most: [days],
      minMinutes: 480,
      maxMinutes: 4 * 480,
      maxRun,
      minRun: 1,
      minRest: 1,
      maxWeekends: 1,
      off: new Set(),
      base: 0,
      wish: Float64Array.from(wish),
    });
    return {
      days,
      shifts: [{ id: 'D', minutes: 480, notBefore: [] }],
      people: each.map(person),
      need: Int32Array.from(need),
      underCost: new Float64Array(days).fill(20),
      overCost: new Float64Array(days).fill(5),
    };
  });

function allowed(team: Team): readonly Roster[] {
  const person = team.people[0];
  return Array.from({ length: 2 ** days }, (_, code) =>
    Int16Array.from({ length: days }, (__, day) => (Math.floor(code / 2 ** day) % 2 === 1 ? 0 : free)),
  ).filter((roster) => {
    const worked = roster.filter((each) => each !== free).length;
    const longest = Math.max(
      ...[...roster]
        .map((each) => (each === free ? '-' : 'x'))
        .join('')
        .split('-')
        .map(({ length }) => length),
    );
    return worked >= 1 && worked <= 4 && longest <= (person?.maxRun ?? 0);
  });
}

function cheapest(team: Team): number {
  const rosters = allowed(team);
  const costs = (chosen: readonly Roster[]): number =>
    chosen.length === team.people.length
      ? teamCost(team, chosen)
      : Math.min(...rosters.map((each) => costs([...chosen, each])));
  return costs([]);
}

/** A search that may try so many times. */
function search(team: Team, seed: number, tries: number, whole = true) {
  let left = tries;
  const stop = () => {
    left -= 1;
    return left < 0;
  };
  return coverTeam(highs, team, { seed, stop, whole });
}

describe('covering the shifts of a team', () => {
  it('costs what the best of all possible rosters cost, and the bound is never above it', () => {
    fc.assert(
      fc.property(teams, (team) => {
        const found = search(team, 1, 400);
        expect(found.cost).toBe(teamCost(team, found.rosters));
        expect(found.cost).toBe(cheapest(team));
        expect(found.bound).toBeLessThanOrEqual(found.cost + 1e-6);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is the same for the same seed and the same number of tries', () => {
    fc.assert(
      fc.property(teams, fc.nat({ max: 5 }), fc.nat({ max: 60 }), (team, seed, tries) => {
        const [one, two] = [search(team, seed, tries, false), search(team, seed, tries, false)];
        expect(two.rosters).toEqual(one.rosters);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('refuses a team with somebody whom no roster fits, by name', () => {
    const [team] = fc.sample(teams, 1);
    const people = team?.people.map((person) => ({ ...person, minMinutes: 9000 })) ?? [];
    expect(() => search({ ...(team ?? emptyTeam), people }, 1, 10)).toThrow(
      'No roster keeps the rules of P0.',
    );
  });
});

const emptyTeam: Team = {
  days,
  shifts: [],
  people: [],
  need: new Int32Array(0),
  underCost: new Float64Array(0),
  overCost: new Float64Array(0),
};
