import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { check, costsOf } from '../check.ts';
import type { Problem, Roster } from '../problem.ts';
import { fixedOf } from '../rules/read.ts';
import { Days } from '../search/day.ts';
import { modelOf } from '../search/model.ts';
import { search } from '../search/search.ts';
import { State } from '../search/state.ts';
import { smallPool } from '../small-pools.ts';
import { improve } from './improve.ts';
import { planIn } from './plan.ts';
import { improvePart, takeOver } from './try.ts';

const seeds = fc.nat({ max: 2 ** 31 });
const size = { people: 6, days: 9, shifts: 26 };
const crowded = { people: 24, days: 3, shifts: 40 };
const highs = await loadHighs();

/** What is in a roster that no rule allows, and what is fixed and not in it. */
function wrongIn(problem: Problem, roster: Roster): readonly string[] {
  return check(problem, roster)
    .violations.filter(({ standing }) => !standing)
    .map(({ rule, person, shift }) => `${rule} ${person} ${shift}`);
}

/** A roster with something left to gain: of a short search. */
function begun(
  seed: number,
  of = size,
): { readonly problem: Problem; readonly state: State; readonly start: Roster } {
  const problem = smallPool(seed, of);
  const start = search(problem, {
    seed,
    budget: { moves: 4096 },
    withoutDays: true,
    heat: { from: 60, to: 40 },
  }).roster;
  const state = new State(modelOf(problem));
  state.load(start);
  return { problem, state, start: state.roster };
}

const isOpenIn = (state: State) => (cell: number) => {
  const had = state.holds[cell] ?? -1;
  return had < 0 || !state.isFixed(had);
};

describe('whole days', () => {
  it('cost what a full count says, breach nothing and never cost more', () => {
    let gained = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { problem, state, start } = begun(seed);
        const days = new Days(state, isOpenIn(state));
        let cost = 0;
        for (let day = 0; day < problem.days; day += 1) {
          const more = days.improve(day);
          expect(more).toBeLessThanOrEqual(0);
          cost += more;
        }
        if (cost < 0) gained += 1;
        expect(costsOf(problem, start).total + cost).toBeCloseTo(costsOf(problem, state.roster).total, 4);
        expect(wrongIn(problem, state.roster)).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(gained).toBeGreaterThan(50);
  }, 300_000);

  it('breach nothing with many people for few places either, where long rounds get in the way of each other, and come to an end', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { problem, state, start } = begun(seed, crowded);
        const days = new Days(state, isOpenIn(state));
        let [cost, looks] = [0, 0];
        const isLong = () => {
          looks += 1;
          return looks > 5000;
        };
        for (let day = 0; day < problem.days; day += 1) cost += days.improve(day, isLong);
        expect(looks).toBeLessThan(5000);
        expect(costsOf(problem, start).total + cost).toBeCloseTo(costsOf(problem, state.roster).total, 4);
        expect(wrongIn(problem, state.roster)).toEqual([]);
      }),
      { numRuns: 100, examples: [[27]] },
    );
  }, 300_000);

  it('are mostly as cheap as HiGHS makes them', () => {
    let [same, worse] = [0, 0];
    fc.assert(
      fc.property(seeds, (seed) => {
        const { problem, state } = begun(seed);
        const day = seed % problem.days;
        const isOpen = isOpenIn(state);
        new Days(state, isOpen).improve(day);
        const cells = Array.from(state.holds.keys()).filter(
          (cell) => cell % problem.days === day && isOpen(cell),
        );
        const { cost } = improvePart(highs, state, cells, { nodes: 1000 });
        if (cost < -0.01) worse += 1;
        else same += 1;
      }),
      { numRuns: 300 },
    );
    // Guidance that is full, and the law, can keep a round away that two others would make possible.
    expect(worse).toBeLessThan(same / 20);
  }, 300_000);
});

describe('parts', () => {
  it('of any cells cost what a full count says, and breach nothing', () => {
    let gained = 0;
    fc.assert(
      fc.property(seeds, fc.infiniteStream(fc.boolean()), (seed, chosen) => {
        const { problem, state, start } = begun(seed);
        const isOpen = isOpenIn(state);
        const cells = Array.from(state.holds.keys()).filter(
          (cell) => chosen.next().value === true && isOpen(cell),
        );
        const { cost } = improvePart(highs, state, cells, { nodes: 1000 });
        if (cost < 0) gained += 1;
        expect(cost).toBeLessThanOrEqual(0);
        expect(costsOf(problem, start).total + cost).toBeCloseTo(costsOf(problem, state.roster).total, 4);
        expect(wrongIn(problem, state.roster)).toEqual([]);
        const other = new Set(cells);
        state.roster.forEach((_, person) => {
          for (let day = 0; day < problem.days; day += 1) {
            if (other.has(person * problem.days + day)) continue;
            const on = (roster: Roster) =>
              (roster[person] ?? []).filter((shift) => problem.shifts[shift]?.day === day);
            expect(on(state.roster)).toEqual(on(start));
          }
        });
      }),
      { numRuns: 150 },
    );
    expect(gained).toBeGreaterThan(30);
  }, 300_000);

  it('never make a roster worse, keep what is fixed and the days that are not open, and are the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { problem, state, start } = begun(seed);
        const isFree = (person: number, day: number) => person !== 0 && day > 1;
        const asked = { seed, start, isFree, budget: { parts: 6 } };
        const { roster, cost } = improve(highs, state.model, asked);
        expect(cost).toBeLessThanOrEqual(costsOf(problem, start).total + 1e-6);
        expect(cost).toBeCloseTo(costsOf(problem, roster).total, 6);
        expect(wrongIn(problem, roster)).toEqual([]);
        roster.forEach((own, person) => {
          for (const shift of fixedOf(problem, person))
            if (start[person]?.includes(shift)) expect(own).toContain(shift);
          const closed = (shift: number) => !isFree(person, problem.shifts[shift]?.day ?? 0);
          expect(own.filter(closed)).toEqual((start[person] ?? []).filter(closed));
        });
        expect(improve(highs, state.model, asked).roster).toEqual(roster);
      }),
      { numRuns: 60 },
    );
  }, 300_000);

  it('take over what another found where that gains, without a breach', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { problem, state, start } = begun(seed);
        const other = search(problem, { seed: seed + 1, budget: { moves: 16_384 } });
        const cost = takeOver(state, other.roster, isOpenIn(state));
        const now = costsOf(problem, state.roster).total;
        expect(costsOf(problem, start).total + cost).toBeCloseTo(now, 4);
        expect(now).toBeLessThanOrEqual(costsOf(problem, start).total + 1e-6);
        expect(wrongIn(problem, state.roster)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 300_000);

  it('stop when they are told to', () => {
    const { start, problem } = begun(7);
    let now = 0;
    const answer = planIn(highs, problem, {
      seed: 1,
      milliseconds: 1e9,
      now: () => (now += 1),
      start,
      stop: () => now > 50,
    });
    expect(wrongIn(problem, answer.roster)).toEqual([]);
    expect(now).toBeLessThan(1e6);
  });
});
