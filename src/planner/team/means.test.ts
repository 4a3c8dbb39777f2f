import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../random.ts';
import { construct } from './greedy.ts';
import { Master } from './master.ts';
import { Means } from './means.ts';
import { Pricing } from './pricing.ts';
import { type Team, teamCost } from './problem.ts';
import { allowed, cheapest, smallTeams } from './small-teams.ts';

const highs = await loadHighs();

function climbed(team: Team, rounds: number): Means {
  const pricing = new Pricing(team);
  const means = new Means(team, pricing, construct(team, pricing));
  for (let round = 0; round < rounds && !means.isSettled; round += 1) means.climb(() => false);
  return means;
}

/** What the linear programme costs that has every roster of everybody. */
function fractional(team: Team): number {
  const master = new Master(highs, team);
  const rosters = allowed(team);
  team.people.forEach((_, person) => {
    for (const roster of rosters) master.add(person, roster);
  });
  const found = master.solve();
  master.dispose();
  return found?.objective ?? Number.NaN;
}

describe("everybody's mean of rosters", () => {
  it('comes to what the linear programme over all rosters costs, and its bound is never above that', () => {
    fc.assert(
      fc.property(smallTeams, (team) => {
        const means = climbed(team, 400);
        const least = fractional(team);
        expect(means.bound).toBeLessThanOrEqual(least + 1e-6);
        expect(means.cost).toBeGreaterThanOrEqual(least - 1e-6);
        expect(means.isSettled).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('has a bound that no roster of the team goes below after any number of rounds', () => {
    fc.assert(
      fc.property(smallTeams, fc.integer({ min: 1, max: 6 }), (team, rounds) => {
        const { bound } = climbed(team, rounds);
        expect(bound).toBeLessThanOrEqual(cheapest(team) + 1e-6);
        expect(bound).toBeGreaterThan(Number.NEGATIVE_INFINITY);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('dives to one allowed roster for everybody and stays as it was, so that it can dive again', () => {
    let better = 0;
    fc.assert(
      fc.property(smallTeams, fc.nat({ max: 99 }), (team, seed) => {
        const means = climbed(team, 30);
        const before = means.cost;
        const random = randomFrom(seed);
        const noise = () => 1 + 0.3 * (random() - 0.5);
        const found = means.copy().dive({ steps: 5, noise }, () => false);
        const again = means.copy().dive({ steps: 5, noise: () => 1 }, () => false);
        const rosters = allowed(team).map((roster) => roster.join());
        for (const each of [found, again]) {
          expect(each).toHaveLength(team.people.length);
          for (const roster of each ?? []) expect(rosters).toContain(roster.join());
          expect(teamCost(team, each ?? [])).toBeGreaterThanOrEqual(means.bound - 1e-6);
        }
        expect(means.cost).toBeCloseTo(before, 6);
        if (teamCost(team, again ?? []) === cheapest(team)) better += 1;
      }),
      { numRuns: 60 },
    );
    expect(better).toBeGreaterThan(20);
  }, 60_000);

  it('gives no roster when time is over before all is decided', () => {
    fc.assert(
      fc.property(smallTeams, (team) => {
        const means = climbed(team, 2).copy();
        const isWhole = team.people.every((_, person) => means.rostersOf(person).length === 1);
        fc.pre(!isWhole);
        expect(means.dive({ steps: 25, noise: () => 1 }, () => true)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});
