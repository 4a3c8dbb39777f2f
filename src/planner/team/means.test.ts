import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../random.ts';
import { construct } from './greedy.ts';
import { Master } from './master.ts';
import { Means } from './means.ts';
import { Pricing } from './pricing.ts';
import { type Person, type Roster, type Span, type Team, teamCost } from './problem.ts';
import { allowed, cheapest, smallTeams } from './small-teams.ts';
import { isRested, spanWithin } from './span.ts';

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

/** One person in five days of an early and a late shift, who works at most two of the one and three of the other. */
function atLimits(
  { minMinutes }: Pick<Person, 'minMinutes'>,
  wish: readonly number[],
  need: readonly number[],
): Team {
  const shift = { minutes: 480, notBefore: [] };
  const limits = { minMinutes, maxMinutes: 5 * 480, maxRun: 5, minRun: 1, minRest: 1, maxWeekends: 1 };
  const own = { most: [2, 3], off: new Set<number>(), base: 0, wish: Float64Array.from(wish) };
  return {
    days: 5,
    shifts: [
      { ...shift, id: 'E' },
      { ...shift, id: 'L' },
    ],
    people: [{ id: 'P0', ...limits, ...own }],
    need: Int32Array.from(need),
    underCost: new Float64Array(10).fill(20),
    overCost: new Float64Array(10).fill(5),
  };
}

/** All rosters there are in five days of two shifts. */
const everyRoster: readonly Roster[] = Array.from({ length: 3 ** 5 }, (_, code) =>
  Int16Array.from({ length: 5 }, (__, day) => (Math.floor(code / 3 ** day) % 3) - 1),
);

/** The same team, of which only the days of a window cost something when they are short or too full. */
function countedIn(team: Team, { from, to }: Span): Team {
  const only = (cost: Float64Array) => cost.map((each, day) => (day >= from && day < to ? each : 0));
  return { ...team, underCost: only(team.underCost), overCost: only(team.overCost) };
}

/** What somebody may have in place of a roster when only a window changes, between days on which they are rested. */
function changesOf(team: Team, at: number, own: Roster, window: Span): readonly Roster[] {
  const person = team.people[at];
  const span = person === undefined ? null : spanWithin(team, person, own, window);
  if (person === undefined || span === null) return [own];
  return allowed(team).filter(
    (each) =>
      each.every((shift, day) => (day >= span.from && day < span.to) || shift === own[day]) &&
      (span.to === team.days || isRested(each, person, span.to)),
  );
}

function combinations(choices: readonly (readonly Roster[])[]): readonly (readonly Roster[])[] {
  return choices.reduce<readonly (readonly Roster[])[]>(
    (all, each) => all.flatMap((before) => each.map((roster) => [...before, roster])),
    [[]],
  );
}

describe("everybody's mean of rosters", () => {
  it('comes to what the linear programme over all rosters costs, and its bound is never above that', () => {
    fc.assert(
      fc.property(smallTeams, (team) => {
        const means = climbed(team, 400);
        const least = fractional(team);
        expect(means.bound).toBeLessThanOrEqual(least + 1e-6);
        // Crumbs of rosters are forgotten within a round.
        expect(means.cost).toBeGreaterThanOrEqual(least - 1e-3);
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
        expect(means.cost).toBe(before);
        if (teamCost(team, again ?? []) === cheapest(team)) better += 1;
      }),
      { numRuns: 60 },
    );
    expect(better).toBeGreaterThan(20);
  }, 60_000);

  it('of a window leaves all other days as they were, and its bound holds for whatever changes there between days of rest', () => {
    fc.assert(
      fc.property(smallTeams, fc.integer({ min: 0, max: 2 }), (team, from) => {
        const window = { from, to: from + 3 };
        const pricing = new Pricing(team);
        const begin = construct(team, pricing);
        const means = new Means(team, pricing, begin, window);
        for (let round = 0; round < 100 && !means.isSettled; round += 1) means.climb(() => false);
        const outside = (roster: Roster) => roster.filter((_, day) => day < window.from || day >= window.to);
        const found = means.copy().dive({ steps: 5, noise: () => 1 }, () => false) ?? [];
        found.forEach((roster, person) => {
          expect(allowed(team).map((each) => each.join())).toContain(roster.join());
          expect(outside(roster)).toEqual(outside(begin[person] ?? roster));
        });
        const counted = countedIn(team, window);
        const choices = begin.map((own, person) => changesOf(team, person, own, window));
        const least = Math.min(...combinations(choices).map((each) => teamCost(counted, each)));
        expect(means.bound).toBeLessThanOrEqual(least + 1e-6);
        expect(teamCost(counted, found)).toBeGreaterThanOrEqual(least - 1e-6);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('has a bound that holds where rosters are too many to count, and the cheapest is not always found', () => {
    const ten = (least: number, most: number) =>
      fc.array(fc.integer({ min: least, max: most }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(ten(-6, 6), ten(0, 1), (wish, need) => {
        const team = atLimits({ minMinutes: 480 }, wish, need);
        const rosters = everyRoster.filter((roster) => {
          const [early, late] = [0, 1].map((kind) => roster.filter((shift) => shift === kind).length);
          return (early ?? 0) <= 2 && (late ?? 0) <= 3 && (early ?? 0) + (late ?? 0) >= 1;
        });
        const pricing = new Pricing(team, { whole: 0, part: 0 });
        const means = new Means(team, pricing, [Int16Array.from([0, 0, 1, 1, 1])]);
        for (let round = 0; round < 10; round += 1) means.climb(() => false);
        const least = Math.min(...rosters.map((roster) => teamCost(team, [roster])));
        expect(means.bound).toBeLessThanOrEqual(least + 1e-6);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('claims no bound where it did not find a cheapest roster of somebody', () => {
    // Of two kinds of shift, as often as they may be worked: made dearer, all of them become of the other kind.
    const team = atLimits(
      { minMinutes: 5 * 480 },
      new Array<number>(10).fill(0),
      new Array<number>(10).fill(0),
    );
    const pricing = new Pricing(team, { whole: 0, part: 0 });
    const means = new Means(team, pricing, [Int16Array.from([0, 0, 1, 1, 1])]);
    means.climb(() => false);
    expect(pricing.best(0, () => 0)).toBeNull();
    expect(means.bound).toBe(Number.NEGATIVE_INFINITY);
  });

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
