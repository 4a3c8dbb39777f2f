import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { coverTeam } from '../../src/planner/team/cover.ts';
import { judge } from './check.ts';
import { readInstance } from './instance.ts';
import { madeInstance } from './made.ts';
import { named } from './rosters.ts';

/** A team of two for three weeks, in the format of the benchmarks. */
const text = `# made for this test
SECTION_HORIZON
21

SECTION_SHIFTS
E,480,
L,480,E

SECTION_STAFF
A,E=21|L=2,3360,960,4,2,2,1
B,E=21|L=0,9600,0,7,1,1,3

SECTION_DAYS_OFF
A,0

SECTION_SHIFT_ON_REQUESTS
A,1,E,3

SECTION_SHIFT_OFF_REQUESTS
A,2,E,4

SECTION_COVER
1,E,1,100,1
2,E,0,100,1
`;

const rest = Array.from({ length: 21 }, () => '');
const worked = (...on: readonly (readonly [day: number, shift: string])[]) =>
  rest.map((_, day) => on.find(([each]) => each === day)?.[1] ?? '');
const good = worked([1, 'E'], [2, 'E']);

describe('the checker of the benchmarks', () => {
  it.each([
    ['a request that is met, one that is not, one too many', good, 4 + 1],
    ['nobody where one is needed, and a request not met', worked([8, 'E'], [9, 'E']), 100 + 3],
  ])('counts %s', (_, roster, cost) => {
    expect(judge(text, [roster, rest])).toEqual({ violations: [], objective: cost });
  });

  it.each([
    ['too few minutes', worked([20, 'E']), '480 minutes'],
    [
      'too many minutes',
      worked(...[1, 2, 3, 4, 7, 8, 9, 10].map((day) => [day, 'E'] as const)),
      '3840 minutes',
    ],
    ['a shift too often', worked([1, 'L'], [2, 'L'], [3, 'L']), '3 times L'],
    ['an early shift after a late one', worked([1, 'L'], [2, 'E']), 'E after L'],
    [
      'too many days in a row',
      worked(...[1, 2, 3, 4, 7].map((day) => [day, 'E'] as const), [5, 'E']),
      '5 days of work',
    ],
    ['a single day of work', worked([1, 'E'], [4, 'E'], [5, 'E']), '1 days of work'],
    ['a single day off', worked([1, 'E'], [2, 'E'], [4, 'E'], [5, 'E']), '1 days of rest'],
    ['two weekends', worked([4, 'E'], [5, 'E'], [12, 'E'], [13, 'E']), '2 weekends'],
    ['a day that was to be free', worked([0, 'E'], [1, 'E']), 'works on day off 0'],
    ['a roster that is too short', good.slice(0, 20), 'has 20 days'],
  ])('sees %s', (_, roster, words) => {
    expect(judge(text, [roster, rest]).violations.join('; ')).toContain(words);
  });
});

/** Says stop when it was asked so often. */
function stopAfter(times: number): () => boolean {
  let left = times;
  return () => {
    left -= 1;
    return left < 0;
  };
}

const folder = fileURLToPath(new URL('../../../shared/data/curtois/', import.meta.url));
const absent = !existsSync(folder);

describe.skipIf(absent)(`public instances${absent ? ` (skipped: ${folder} is not there)` : ''}`, () => {
  it.each([
    [2, 828],
    [3, 1001],
    [4, 1716],
  ])(
    'instance %i is covered for %i, which is proven to be the least',
    async (instance, cost) => {
      const file = readFileSync(`${folder}Instance${instance}.txt`, 'utf8');
      const team = readInstance(file);
      const found = coverTeam(await loadHighs(), team, { seed: 1, stop: stopAfter(20_000), whole: true });
      expect(judge(file, named(found.rosters, team))).toEqual({ violations: [], objective: cost });
      expect(Math.ceil(found.bound - 1e-4)).toBe(cost);
    },
    60_000,
  );
});

describe('an instance that is made', () => {
  const size = { days: 14, people: 8, shifts: 6 };

  it('is the same for a seed, has the size that was asked, and is covered by rosters that the checker counts the same', async () => {
    const text = madeInstance(size, 1);
    expect(madeInstance(size, 1)).toBe(text);
    expect(madeInstance(size, 2)).not.toBe(text);
    const team = readInstance(text);
    expect([team.days, team.people.length, team.shifts.length]).toEqual([14, 8, 6]);
    const found = coverTeam(await loadHighs(), team, { seed: 1, stop: stopAfter(20), whole: true });
    expect(judge(text, named(found.rosters, team))).toEqual({ violations: [], objective: found.cost });
  });

  it.each([
    ['many people', { days: 14, people: 40, shifts: 3 }, true],
    ['many days', { days: 60, people: 5, shifts: 2 }, true],
    ['many days, in windows alone', { days: 60, people: 5, shifts: 2 }, false],
    ['half a year', { days: 182, people: 4, shifts: 1 }, true],
  ])(
    'of %s is covered near a bound that holds, the same each time, by rosters that keep every rule',
    async (_, size, whole) => {
      const text = madeInstance(size, 1);
      const team = readInstance(text);
      const highs = await loadHighs();
      const [found, again] = [1, 2].map(() =>
        coverTeam(highs, team, { seed: 1, stop: stopAfter(16_000), whole }),
      );
      expect(again?.rosters).toEqual(found?.rosters);
      const { rosters = [], cost = Number.NaN, bound = Number.NaN } = found ?? {};
      expect(judge(text, named(rosters, team))).toEqual({ violations: [], objective: cost });
      expect(bound).toBeLessThanOrEqual(cost + 1e-6);
      if (whole) expect(cost).toBeLessThan(1.3 * bound);
    },
    120_000,
  );
});
