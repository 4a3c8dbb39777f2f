import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../kernel/local-date.ts';
import { midnightOf } from '../../../law/arbeidstijd/clock.ts';
import { randomFrom } from '../../random.ts';
import type { Person, Problem, Roster, Shift } from '../problem.ts';
import { leastRest } from '../rules/overlap.ts';
import { shiftOf } from '../rules/read.ts';
import { workingTime } from '../rules/working-time.ts';
import { openDay } from '../small-pools.ts';
import { addLawRows } from './law-rows.ts';
import { linearModelOf, type Making } from './model.ts';

const days = 11;
const firstDay = '2027-03-08';
/** Hours from the midnight at which the day begins; the last of them are nights. */
const hours: readonly (readonly [number, number])[] = [
  [6, 14],
  [7, 15],
  [7, 18],
  [8, 16],
  [12, 22],
  [13, 22],
  [14, 22],
  [14, 23],
  [15, 24],
  [19, 27],
  [22, 30],
  [23, 31],
];

/** Somebody who may have any of a dozen shifts on each day, and nothing of whose time is known before. */
function anyHours(more: Partial<Person>): Problem {
  const [one] = openDay([1], [{}]).shifts;
  const shifts = Array.from({ length: days }, (_, day) =>
    hours.flatMap(([begin, end], trip): Shift[] => {
      const from = midnightOf(addDays(firstDay, day)) + begin * 60;
      const breaks = [{ from: from + 180, to: from + 225 }];
      const to = from + (end - begin) * 60;
      const own = { id: `${day} ${trip}`, trip, day, from, to, breaks, workMinutes: to - from - 45 };
      return one === undefined ? [] : [{ ...one, ...own }];
    }),
  )
    .flat()
    .toSorted((a, b) => a.from - b.from);
  const available = [{ from: 0, to: Number.MAX_SAFE_INTEGER }];
  const pool = openDay(
    hours.map(() => 1),
    [{ available, weekMinutes: 9000, longestShift: 900, ...more }],
  );
  return { ...pool, firstDay, days, shifts };
}

/** A shift on most days, with at least the shortest rest between them. */
function anyRoster(problem: Problem, random: () => number): readonly number[] {
  let end = 0;
  return Array.from({ length: days }, (_, day) => day).flatMap((day) => {
    if (random() < 0.12) return [];
    const open = [...problem.shifts.keys()].filter((each) => {
      const shift = shiftOf(problem, each);
      return shift.day === day && shift.from >= end + leastRest;
    });
    const chosen = open[Math.floor(random() * open.length)];
    if (chosen === undefined) return [];
    end = shiftOf(problem, chosen).to;
    return [chosen];
  });
}

/** How many of its rows of the law a roster breaks. */
function brokenRows({ lines, rows, pairs }: Making, [own = []]: Roster): number {
  const has = Array.from(pairs.shift, (shift) => (own.includes(shift) ? 1 : 0));
  return rows.filter(({ for: what }, row) => {
    if (what !== 'law') return false;
    const [from = 0, to = 0] = [lines.starts[row], lines.starts[row + 1]];
    const sum = lines.indices
      .slice(from, to)
      .reduce((so, pair, place) => so + (has[pair] ?? 0) * (lines.values[from + place] ?? 0), 0);
    return sum > (lines.rowUpper[row] ?? 0);
  }).length;
}

/** The numbers of shifts by their days and hours. */
function numbersOf(
  problem: Problem,
  ...wanted: readonly (readonly [day: number, begin: number, end: number])[]
) {
  const midnight = (day: number) => midnightOf(addDays(firstDay, day));
  return wanted.map(([day, begin, end]) =>
    problem.shifts.findIndex(
      (each) => each.from === midnight(day) + begin * 60 && each.to === midnight(day) + end * 60,
    ),
  );
}

it('two short rests in a week are one too many, and the same rests are lawful when the first shift begins earlier (ATW 5:3 lid 2)', () => {
  const problem = anyHours({ nights: false });
  const week = [
    [1, 7, 15],
    [7, 13, 22],
    [8, 7, 15],
  ] as const;
  const broken = [numbersOf(problem, [0, 14, 22], ...week)];
  const lawful = [numbersOf(problem, [0, 12, 22], ...week)];
  const model = linearModelOf(problem);
  expect([addLawRows(model, lawful), addLawRows(model, broken)]).toEqual([0, 1]);
  expect([brokenRows(model, lawful), brokenRows(model, broken)]).toEqual([0, 1]);
});

it('what is pinned between two nights stood there when they broke the law: it does not part them', () => {
  const bare = anyHours({ nights: true });
  const pinned = numbersOf(bare, [1, 22, 30]);
  const problem = { ...bare, people: bare.people.map((person) => ({ ...person, pinned })) };
  const roster = [numbersOf(problem, [0, 22, 30], [1, 22, 30], [2, 22, 30], [4, 6, 14])];
  const model = linearModelOf(problem);
  expect([addLawRows(model, roster), brokenRows(model, roster)]).toEqual([1, 1]);
});

/** Rosters that are a change or two away from each other, so that what one may not have is nearly what another may. */
function nearly(problem: Problem, roster: readonly number[], random: () => number): readonly number[] {
  const other = anyRoster(problem, random);
  const taken = Math.floor(random() * days);
  const changed = [taken, taken + 1];
  const isChanged = (each: number) => changed.includes(shiftOf(problem, each).day);
  const mixed = [...roster.filter((each) => !isChanged(each)), ...other.filter(isChanged)].toSorted(
    (a, b) => a - b,
  );
  const rests = mixed.every((each, place) => {
    const next = mixed[place + 1];
    return next === undefined || shiftOf(problem, next).from - shiftOf(problem, each).to >= leastRest;
  });
  return rests ? mixed : roster;
}

describe.each([
  ['somebody who works by day', { nights: false }],
  ['somebody who has nights', { nights: true }],
])('the law as rows, of %s', (_, more) => {
  it('has a row for each breach of a roster, and no row that a lawful roster breaks', () => {
    const problem = anyHours(more);
    const found = workingTime.of(problem);
    const counts = { rows: 0, lawful: 0 };
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = randomFrom(seed);
        const model = linearModelOf(problem);
        const mayHave = new Set(model.pairs.shift);
        const lawful: Roster[] = [];
        let own = anyRoster(problem, random);
        for (let each = 0; each < 40; each += 1) {
          own = nearly(problem, own, random).filter((shift) => mayHave.has(shift));
          const roster = [own];
          const breaches = found(0, own).length > 0;
          expect(addLawRows(model, roster) > 0).toBe(breaches);
          expect(brokenRows(model, roster) > 0).toBe(breaches);
          if (!breaches) lawful.push(roster);
        }
        for (const roster of lawful) expect(brokenRows(model, roster)).toBe(0);
        counts.lawful += lawful.length;
        counts.rows += model.rows.filter(({ for: what }) => what === 'law').length;
      }),
      { numRuns: 400 },
    );
    expect(counts.rows).toBeGreaterThan(1000);
    expect(counts.lawful).toBeGreaterThan(2000);
  }, 120_000);
});
