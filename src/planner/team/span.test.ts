import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { construct, windowsOver } from './greedy.ts';
import { Pricing } from './pricing.ts';
import { free, type Person, type Roster, type Team } from './problem.ts';
import { isRested, spanWithin } from './span.ts';

const width = 2;

function teamOf(days: number, person: Person): Team {
  return {
    days,
    shifts: [
      { id: 'E', minutes: 480, notBefore: [] },
      { id: 'L', minutes: 600, notBefore: [0] },
    ],
    people: [person],
    need: new Int32Array(days * width).fill(1),
    underCost: new Float64Array(days * width).fill(100),
    overCost: new Float64Array(days * width).fill(1),
  };
}

function personOf(days: number, off: readonly number[], minRun: number, minRest: number): Person {
  return {
    id: 'A',
    most: [days, Math.round(days / 7)],
    minMinutes: days * 160,
    maxMinutes: days * 240,
    maxRun: 5,
    minRun,
    minRest,
    maxWeekends: Math.round(days / 10),
    off: new Set(off),
    base: 0,
    wish: new Float64Array(days * width),
  };
}

/** The exact search finds this roster when nothing else is worth anything: only then it keeps all rules. */
function isAllowed(team: Team, roster: Roster): boolean {
  const own = (cell: number) => (roster[Math.floor(cell / width)] === cell % width ? -1 : 1000);
  const best = new Pricing(team).best(0, own);
  return best !== null && -best.cost === roster.filter((shift) => shift !== free).length;
}

const costOf = (roster: Roster, prices: readonly number[]) =>
  roster.reduce((sum, shift, day) => sum + (shift === free ? 0 : (prices[day * width + shift] ?? 0)), 0);

describe('a roster of which only a window changes', () => {
  const days = 28;
  const pricesOf = fc.array(fc.integer({ min: -20, max: 20 }), {
    minLength: days * width,
    maxLength: days * width,
  });
  const windows = fc.record({
    from: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 5, max: 28 }),
  });

  it('keeps every rule, stays as it is outside the window, and costs no more than it did', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: days - 1 }), { maxLength: 3 }),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 1, max: 3 }),
        pricesOf,
        pricesOf,
        windows,
        (off, minRun, minRest, first, second, { from, length }) => {
          const team = teamOf(days, personOf(days, off, minRun, minRest));
          const pricing = new Pricing(team);
          const roster = pricing.best(0, (cell) => first[cell] ?? 0)?.roster;
          fc.pre(roster !== undefined);
          if (roster === undefined) return;
          const window = { from, to: Math.min(days, from + length) };
          const found = pricing.best(0, (cell) => second[cell] ?? 0, { window, roster });
          const [person] = team.people;
          const span = person === undefined ? null : spanWithin(team, person, roster, window);
          if (span === null) expect(found?.roster).toEqual(roster);
          expect(found).not.toBeNull();
          if (found === null) return;
          expect(isAllowed(team, found.roster)).toBe(true);
          expect(costOf(found.roster, second)).toBeLessThanOrEqual(costOf(roster, second));
          expect(
            [...found.roster].every(
              (shift, day) => shift === roster[day] || (day >= window.from && day < window.to),
            ),
          ).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('a first roster of many days', () => {
  it('keeps every rule, though it is built window after window', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 111 }), { maxLength: 10 }),
        fc.integer({ min: 1, max: 3 }),
        (off, minRest) => {
          const team = teamOf(112, personOf(112, off, 2, minRest));
          const [roster] = construct(team, new Pricing(team));
          expect(roster === undefined || isAllowed(team, roster)).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it('is improved in windows that together are all days', () => {
    for (const offset of [0, 0.5, 0.99]) {
      const windows = windowsOver(182, offset);
      const covered = Array.from({ length: 182 }, (_, day) =>
        windows.some(({ from, to }) => day >= from && day < to),
      );
      expect(covered.every(Boolean)).toBe(true);
    }
  });
});

describe('being rested', () => {
  const [off, on] = [free, 0];
  it.each([
    ['after enough days off', [on, off, off, on], 3, true],
    ['after too few', [on, on, off, on], 3, false],
    ['on the first day', [on, on], 0, true],
    ['off since before the first day', [off, on], 1, true],
  ])('is so, or not, %s', (_, roster, day, rested) => {
    expect(isRested(Int16Array.from(roster), personOf(4, [], 1, 2), day)).toBe(rested);
  });
});
