import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RosterFinder } from './best-roster.ts';
import { free, type Person, type Roster, type Team } from './problem.ts';
import { Scratch } from './scratch.ts';

const days = 8;
const width = 2;

/** Eight days of an early and a late shift, with one person; after a late comes no early, unless both are of one kind. */
function teamOf(person: Person, minutes: readonly [number, number], sameKind = false): Team {
  return {
    days,
    shifts: [
      { id: 'E', minutes: minutes[0], notBefore: [] },
      { id: 'L', minutes: minutes[1], notBefore: sameKind ? [] : [0] },
    ],
    people: [person],
    need: new Int32Array(days * width),
    underCost: new Float64Array(days * width),
    overCost: new Float64Array(days * width),
  };
}

const people = fc.record({
  most: fc.tuple(fc.constantFrom(0, 2, 8), fc.constantFrom(1, 3, 8)),
  minMinutes: fc.constantFrom(0, 480, 960),
  maxMinutes: fc.constantFrom(1440, 2400, 9600),
  maxRun: fc.integer({ min: 1, max: 5 }),
  minRun: fc.integer({ min: 1, max: 3 }),
  minRest: fc.integer({ min: 1, max: 3 }),
  maxWeekends: fc.integer({ min: 0, max: 2 }),
  off: fc.uniqueArray(fc.nat({ max: days - 1 }), { maxLength: 2 }),
});
type Rules = Omit<Person, 'id' | 'base' | 'wish' | 'off'> & { readonly off: readonly number[] };

function personOf({ off, ...rules }: Rules): Person {
  return { id: 'A', base: 0, wish: new Float64Array(days * width), off: new Set(off), ...rules };
}

/** Every rule read anew from the roster itself. */
function keepsRules(team: Team, person: Person, roster: Roster): boolean {
  const works = [...roster].map((shift) => shift !== free);
  const minutes = [...roster].reduce((sum, shift) => sum + (team.shifts[shift]?.minutes ?? 0), 0);
  const stretches = [
    ...works
      .map((each) => (each ? 'x' : '-'))
      .join('')
      .matchAll(/x+|-+/g),
  ];
  return (
    minutes >= person.minMinutes &&
    minutes <= person.maxMinutes &&
    works.every((each, day) => !each || !person.off.has(day)) &&
    person.most.every((most, shift) => [...roster].filter((each) => each === shift).length <= most) &&
    [...roster].every(
      (shift, day) => team.shifts[roster[day - 1] ?? free]?.notBefore.includes(shift) !== true,
    ) &&
    Number(works[5] === true || works[6] === true) <= person.maxWeekends &&
    stretches.every(({ 0: { length }, 0: stretch, index }) => {
      const atEdge = index === 0 || index + length === days;
      if (stretch.startsWith('x')) return length <= person.maxRun && (atEdge || length >= person.minRun);
      return atEdge || length >= person.minRest;
    })
  );
}

/** All rosters there are: three choices for each of eight days. */
const everyRoster: readonly Roster[] = Array.from({ length: 3 ** days }, (_, code) =>
  Int16Array.from({ length: days }, (__, day) => (Math.floor(code / 3 ** day) % 3) - 1),
);

function priceOf(roster: Roster, prices: Float64Array): number {
  return roster.reduce(
    (sum, shift, day) => sum + (shift === free ? 0 : (prices[day * width + shift] ?? 0)),
    0,
  );
}

describe('the best roster of one person', () => {
  const lengths = fc.constantFrom([480, 480] as const, [480, 600] as const);
  const pricesOf = fc
    .array(fc.integer({ min: -20, max: 20 }), { minLength: days * width, maxLength: days * width })
    .map((each) => Float64Array.from(each));

  it('keeps every rule and is as cheap as the cheapest of all rosters there are', () => {
    fc.assert(
      fc.property(people, lengths, pricesOf, fc.boolean(), (rules, minutes, prices, sameKind) => {
        const person = personOf(rules);
        const team = teamOf(person, minutes, sameKind);
        const found = new RosterFinder(team, person, new Scratch()).find(prices);
        const allowed = everyRoster.filter((each) => keepsRules(team, person, each));
        const cheapest = Math.min(...allowed.map((each) => priceOf(each, prices)));
        expect(found === null).toBe(allowed.length === 0);
        if (found === null) return;
        expect(keepsRules(team, person, found.roster)).toBe(true);
        expect([priceOf(found.roster, prices), found.cost]).toEqual([cheapest, cheapest]);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('is found again by the same finder at other prices: nothing of an earlier call is left', () => {
    fc.assert(
      fc.property(people, pricesOf, pricesOf, (rules, first, second) => {
        const person = personOf(rules);
        const team = teamOf(person, [480, 600]);
        const finder = new RosterFinder(team, person, new Scratch());
        const fresh = new RosterFinder(team, person, new Scratch()).find(second);
        finder.find(first);
        expect(finder.find(second)?.cost).toBe(fresh?.cost);
      }),
    );
  });

  it('of all days counts no more than it can after parts of them counted more', () => {
    const limits = { minMinutes: 0, maxMinutes: 9600, maxRun: 5, minRun: 1, minRest: 1, maxWeekends: 2 };
    const person = personOf({ ...limits, most: [2, 2], off: [] });
    const team = teamOf(person, [480, 480]);
    const finder = new RosterFinder(team, person, new Scratch(), { whole: 0, part: 400_000 });
    const prices = new Float64Array(days * width).fill(-1);
    expect(finder.findWithin(prices, { from: 0, to: days }, person)).toMatchObject({ cost: -4, least: -4 });
    expect(finder.find(prices)?.least).toBeLessThan(-4);
  });

  it('that is too much to count has a price that none goes below, and keeps every rule all the same', () => {
    let between = 0;
    fc.assert(
      fc.property(people, pricesOf, fc.boolean(), (rules, prices, within) => {
        const person = personOf(rules);
        const team = teamOf(person, [480, 480]);
        const finder = new RosterFinder(team, person, new Scratch(), { whole: 0, part: 0 });
        const found = within ? finder.findWithin(prices, { from: 0, to: days }, person) : finder.find(prices);
        if (found === null) return;
        const allowed = everyRoster.filter((each) => keepsRules(team, person, each));
        const cheapest = Math.min(...allowed.map((each) => priceOf(each, prices)));
        expect(keepsRules(team, person, found.roster)).toBe(true);
        expect(found.cost).toBe(priceOf(found.roster, prices));
        expect(found.least).toBeLessThanOrEqual(cheapest);
        if (found.least < cheapest && Number.isFinite(found.least)) between += 1;
      }),
      { numRuns: 200 },
    );
    expect(between).toBeGreaterThan(0);
  }, 60_000);
});
