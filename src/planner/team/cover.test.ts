import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { coverTeam } from './cover.ts';
import { type Team, teamCost } from './problem.ts';
import { cheapest, smallTeams } from './small-teams.ts';

const highs = await loadHighs();
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
      fc.property(smallTeams, (team) => {
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
      fc.property(smallTeams, fc.nat({ max: 5 }), fc.nat({ max: 60 }), (team, seed, tries) => {
        const [one, two] = [search(team, seed, tries, false), search(team, seed, tries, false)];
        expect(two.rosters).toEqual(one.rosters);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('refuses a team with somebody whom no roster fits, by name', () => {
    const [team] = fc.sample(smallTeams, 1);
    const people = team?.people.map((person) => ({ ...person, minMinutes: 9000 })) ?? [];
    expect(() => search({ ...(team ?? emptyTeam), people }, 1, 10)).toThrow(
      'No roster keeps the rules of P0.',
    );
  });
});

const emptyTeam: Team = {
  days: 5,
  shifts: [],
  people: [],
  need: new Int32Array(0),
  underCost: new Float64Array(0),
  overCost: new Float64Array(0),
};
