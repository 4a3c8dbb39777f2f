import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../kernel/local-date.ts';
import { spreadOver } from '../../../kernel/shares.ts';
import { midnightOf } from '../../../law/arbeidstijd/clock.ts';
import { check, costsOf } from '../../../planner/pool/check.ts';
import { type Person, type Problem, standardWeights } from '../../../planner/pool/problem.ts';
import { type Move, whatIf } from '../../../planner/pool/what-if.ts';
import { figuresOf, hoursOf } from './figures.ts';

const firstDay = '2026-11-30';
const people = 4;
const days = 4;

/** Two sites of two employers; on each day an early shift for two at the first and a late one for one at the other. */
const shifts: Problem['shifts'] = Array.from({ length: days }, (_, day) => {
  const midnight = midnightOf(addDays(firstDay, day));
  const shift = (site: number, from: number, places: number) => ({
    id: `${day} ${site}`,
    site,
    trip: 2 * day + site,
    day,
    from: midnight + from * 60,
    to: midnight + (from + 5) * 60,
    breaks: [],
    workMinutes: 300,
    places,
    importance: site === 0 ? (3 as const) : (1 as const),
    certificates: site === 0 ? [] : ['kassa'],
    guidance: site,
    mentor: null,
    unpopular: site === 1,
    closed: false,
  });
  return [shift(0, 7, 2), shift(1, 14, 1)];
}).flat();

const person = (number: number): Person => ({
  id: String(number),
  facts: { work: [], absent: [], onCall: [], calls: [], adultFrom: 0 },
  deviations: {},
  available: [{ from: midnightOf(firstDay), to: midnightOf(addDays(firstDay, 7)) }],
  certificates: number === 3 ? [] : [{ name: 'kassa', from: 0, until: null }],
  guidance: number === 1 ? 1 : 0,
  nights: true,
  longestShift: 600,
  weekMinutes: 15 * 60,
  besideInWeek: [],
  guarantees: [{ fromDay: 0, toDay: days, minutes: 1200 }],
  travel: Int16Array.from(shifts, ({ trip }) => 10 + number + trip),
  liking: Int8Array.from(shifts, ({ trip }) => ((number + trip) % 5) - 2),
  familiar: [number % 2],
  mentors: [],
  unpopularBefore: number,
  pinned: [],
  published: number === 0 ? [0] : [],
  fallen: [],
});

const problem: Problem = {
  firstDay,
  days,
  sites: [
    { id: 'a', employer: 0, coachMinutes: null, coachedInWeek: [] },
    { id: 'b', employer: 1, coachMinutes: null, coachedInWeek: [] },
  ],
  guidance: [
    { mentorPlaces: 1, coachPlaces: 0 },
    { mentorPlaces: 0, coachPlaces: 0 },
  ],
  shifts,
  people: Array.from({ length: people }, (_, number) => person(number)),
  weights: standardWeights,
};

const rosters = fc.array(fc.uniqueArray(fc.nat(shifts.length - 1), { maxLength: 4 }), {
  minLength: people,
  maxLength: people,
});

/** A roster, and one pair of it that goes or one that comes. */
const cases = fc.record({ roster: rosters, who: fc.nat(people - 1), what: fc.nat(shifts.length - 1) });

function changed({ roster, who, what }: { roster: number[][]; who: number; what: number }) {
  const before = roster.map((own) => own.toSorted((a, b) => a - b));
  const has = before[who]?.includes(what) === true;
  const move: Move = { person: who, shift: what, does: has ? 'remove' : 'add' };
  const after = before.map((own, number) => {
    if (number !== who) return own;
    return has ? own.filter((shift) => shift !== what) : [...own, what].sort((a, b) => a - b);
  });
  return { before, after, move };
}

describe('what a change would do', () => {
  it('costs exactly what the roster costs more afterwards, wish by wish', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { before, after, move } = changed(given);
        const effect = whatIf(problem, before).effect([move]);
        const [then, now] = [costsOf(problem, before).by, costsOf(problem, after).by];
        for (const [weight, delta] of Object.entries(effect))
          expect(delta).toBeCloseTo(
            Number(Object.entries(now).find(([key]) => key === weight)?.[1]) -
              Number(Object.entries(then).find(([key]) => key === weight)?.[1]),
            6,
          );
      }),
      { numRuns: 300 },
    );
  });

  it('breaches a rule exactly when the checker finds one that it did not find before', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { before, after, move } = changed(given);
        const marks = (roster: readonly (readonly number[])[]) =>
          check(problem, roster).violations.map(
            ({ rule, person: who, shift, sentence }) => `${rule} ${who} ${shift} ${sentence.text}`,
          );
        const known = new Set(marks(before));
        const found = marks(after).filter((mark) => !known.has(mark));
        const told = whatIf(problem, before).breaches([move]);
        if (move.does === 'add') expect(told.length > 0).toBe(found.length > 0);
        else expect(told).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('swaps two people in one change without seeing a full shift in between', () => {
    const roster = [[0], [2], [], []];
    const { breaches } = whatIf(problem, roster);
    expect(breaches([{ person: 3, shift: 1, does: 'add' }]).map(({ rule }) => rule)).toEqual([
      'certificates',
    ]);
    const full = whatIf(problem, [[1], [], [], []]);
    expect(full.breaches([{ person: 2, shift: 1, does: 'add' }]).map(({ rule }) => rule)).toEqual(['places']);
    expect(
      full.breaches([
        { person: 0, shift: 1, does: 'remove' },
        { person: 2, shift: 1, does: 'add' },
      ]),
    ).toEqual([]);
  });
});

describe('the figures of a roster', () => {
  it('count places, and the paid minutes without work of a person', () => {
    const always = [{ from: '2026-11-01', to: null }] as const;
    const shares = new Map([
      ...spreadOver('2026-11-01', 21 * 300, always),
      ...spreadOver('2026-12-01', 23 * 300, always),
    ]);
    const owing = { problem, people: problem.people.map(() => ({ shares, paidAbsence: [] })) };
    expect(figuresOf(owing, [[], [], [], []])).toEqual({ asked: 12, unfilled: 12 });
    expect(figuresOf(owing, [[0, 2, 4], [0], [1], []])).toEqual({ asked: 12, unfilled: 7 });
    expect(hoursOf(owing, [[0, 2, 4], [], [], []])[0]).toEqual({ planned: 900, owed: 1200, idle: 300 });
  });
});
