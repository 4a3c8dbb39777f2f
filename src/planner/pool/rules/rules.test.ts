import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { midnightOf } from '../../../law/arbeidstijd/clock.ts';
import { check } from '../check.ts';
import {
  type Guidance,
  type Person,
  type Problem,
  type Roster,
  type Shift,
  standardWeights,
  unreachable,
} from '../problem.ts';
import { limitRules, pairRules, personRules, wishes } from './index.ts';

const at = (day: number, hour: number) => midnightOf(`2027-02-0${day + 1}`) + hour * 60;

function shift(
  number: number,
  day: number,
  hours: readonly [number, number],
  more: Partial<Shift> = {},
): Shift {
  const [from, to] = [at(day, hours[0]), at(day, hours[1])];
  return {
    id: `${number}`,
    site: 0,
    trip: number,
    day,
    from,
    to,
    breaks: [{ from: from + 120, to: from + 150 }],
    workMinutes: to - from - 30,
    places: 1,
    importance: 1,
    certificates: [],
    guidance: 0,
    mentor: null,
    unpopular: false,
    closed: false,
    ...more,
  };
}

const someone: Person = {
  id: 'A',
  facts: { work: [], absent: [], onCall: [], calls: [], adultFrom: 0 },
  deviations: {},
  available: [{ from: at(0, 0), to: at(7, 0) }],
  certificates: [],
  guidance: 0,
  nights: true,
  longestShift: 600,
  weekMinutes: 2400,
  besideInWeek: [],
  guarantees: [],
  travel: new Int16Array(9).fill(30),
  liking: new Int8Array(9),
  familiar: [0],
  mentors: [0],
  unpopularBefore: 0,
  pinned: [],
  published: [],
  fallen: [],
};

/** A roster of a pool from Monday on: of one person with every shift, unless it says otherwise. */
type Case = {
  readonly shifts: readonly Shift[];
  readonly people?: readonly Partial<Person>[];
  readonly guidance?: Guidance;
  readonly site?: Partial<Problem['sites'][number]>;
  readonly roster?: Roster;
};

const withoutHours = { coachMinutes: null, coachedInWeek: [] };

function checked({ shifts, people = [{}], guidance, site, roster = [[...shifts.keys()]] }: Case) {
  const problem: Problem = {
    firstDay: '2027-02-01',
    days: 7,
    sites: [
      { id: 'one', employer: 0, ...withoutHours, ...site },
      { id: 'two', employer: 1, ...withoutHours },
    ],
    guidance: [guidance ?? { mentorPlaces: 0, coachPlaces: 0 }],
    shifts,
    people: people.map((more) => ({ ...someone, ...more })),
    weights: standardWeights,
  };
  const { violations, costs } = check(problem, roster);
  return {
    rules: violations.map(({ rule }) => rule),
    texts: violations.map((each) => each.sentence.text),
    ...costs,
  };
}

/** One person with some shifts. */
const one = (shifts: readonly Shift[], person: Partial<Person> = {}, roster?: Roster): Case => ({
  shifts,
  people: [person],
  ...(roster && { roster }),
});

const day = shift(0, 0, [8, 13]);
const tomorrow = shift(1, 1, [8, 13]);
const vca = { ...day, certificates: ['vca'] };
const both: Roster = [[0], [0]];
const guidance = { mentorPlaces: 2, coachPlaces: 2 };
/** Nine hours over two days. */
const coached: Case = { ...evenings([[0], [1]]), guidance, people: [{ guidance: 2 }, { guidance: 2 }] };

const rules = [...pairRules, ...limitRules, ...personRules];

/** A roster that breaks the rule and no other, and one that is mended. */
const rosters: Readonly<Record<string, { readonly broken: Case; readonly mended: Case }>> = {
  reachable: {
    broken: one([day], { travel: new Int16Array([unreachable]) }),
    mended: one([day], { travel: new Int16Array([0]) }),
  },
  'longest-shift': {
    broken: one([day], { longestShift: 269 }),
    mended: one([day], { longestShift: 270 }),
  },
  nights: {
    broken: one([shift(0, 0, [0, 5])], { nights: false }),
    mended: one([shift(0, 0, [5, 10])], { nights: false }),
  },
  fallen: {
    broken: one([day], { fallen: [0] }),
    mended: one([day, tomorrow], { fallen: [1] }, [[0]]),
  },
  closed: {
    broken: one([{ ...day, closed: true }]),
    mended: one([{ ...day, closed: true }], { published: [0] }),
  },
  available: {
    broken: one([day], { available: [{ from: at(0, 8), to: at(0, 12) }] }),
    mended: one([day], { available: [{ from: at(0, 8), to: at(0, 13) }] }),
  },
  certificates: {
    broken: one([vca], { certificates: [{ name: 'vca', from: 0, until: at(0, 12) }] }),
    mended: one([vca], { certificates: [{ name: 'vca', from: 0, until: at(0, 13) }] }),
  },
  occupied: {
    broken: one([day], { facts: { ...someone.facts, onCall: [{ from: at(0, 12), to: at(0, 20) }] } }),
    mended: one([day], { facts: { ...someone.facts, absent: [{ from: at(0, 13), to: at(0, 20) }] } }),
  },
  'one-a-day': {
    broken: one([shift(0, 0, [0, 5]), shift(1, 0, [14, 19])]),
    mended: one([shift(0, 0, [0, 5]), shift(1, 1, [14, 19])]),
  },
  places: {
    broken: { shifts: [day], people: [{}, {}], roster: both },
    mended: { shifts: [{ ...day, places: 2 }], people: [{}, {}], roster: both },
  },
  'week-hours': {
    broken: one([day], { weekMinutes: 500, besideInWeek: [231] }),
    mended: one([day], { weekMinutes: 500, besideInWeek: [230] }),
  },
  mentors: {
    broken: {
      shifts: [{ ...day, places: 2 }],
      people: [{ guidance: 1 }, { guidance: 1 }],
      guidance: { mentorPlaces: 1, coachPlaces: 0 },
      roster: both,
    },
    mended: {
      shifts: [{ ...day, places: 2 }],
      people: [{ guidance: 1 }, { guidance: 0 }],
      guidance: { mentorPlaces: 1, coachPlaces: 0 },
      roster: both,
    },
  },
  coaches: {
    broken: { shifts: [day], people: [{ guidance: 2 }], guidance: { mentorPlaces: 1, coachPlaces: 0 } },
    mended: { shifts: [day], people: [{ guidance: 2 }], guidance: { mentorPlaces: 1, coachPlaces: 1 } },
  },
  'coach-hours': {
    broken: { ...coached, site: { coachMinutes: 600, coachedInWeek: [61] } },
    mended: { ...coached, site: { coachMinutes: 600, coachedInWeek: [60] } },
  },
  pinned: {
    broken: one([day], { pinned: [0] }, [[]]),
    mended: one([day], { pinned: [0] }, [[0]]),
  },
  overlap: {
    broken: one([shift(0, 0, [19, 23]), shift(1, 1, [6, 9])]),
    mended: one([shift(0, 0, [15, 19]), shift(1, 1, [6, 9])]),
  },
  'working-time': {
    broken: one([shift(0, 0, [6, 22])], { longestShift: 2000 }),
    mended: one([shift(0, 0, [6, 16])], { longestShift: 2000 }),
  },
};

/** Points in a roster where the wish costs something, and in one where it costs less. */
const weighed: Readonly<Record<string, { readonly dear: [Case, number]; readonly cheap: [Case, number] }>> = {
  // 4.5 hours at 20.
  unfilled: { dear: [one([day], {}, [[]]), 90], cheap: [one([day]), 0] },
  // Of 6 hours 1.5 are idle, at 15.
  idle: {
    dear: [one([day], { guarantees: [{ fromDay: 0, toDay: 7, minutes: 360 }] }), 22.5],
    cheap: [one([day], { guarantees: [{ fromDay: 0, toDay: 7, minutes: 270 }] }), 0],
  },
  // Half an hour there and half an hour back, at 6.
  travel: { dear: [one([day]), 6], cheap: [one([day], { travel: new Int16Array([10]) }), 2] },
  employers: {
    dear: [one([day, { ...tomorrow, site: 1 }]), 20],
    cheap: [one([day, tomorrow]), 0],
  },
  // Of two evenings one for each of two people is fair.
  fair: {
    dear: [evenings([[0, 1], []]), 10],
    cheap: [evenings([[0], [1]]), 0],
  },
  familiar: { dear: [one([{ ...day, site: 1 }]), 2], cheap: [one([day]), 0] },
  likings: {
    dear: [one([day], { liking: new Int8Array([-1]) }), 4],
    cheap: [one([day], { liking: new Int8Array([2]) }), -8],
  },
  changes: {
    dear: [one([day], { published: [0] }, [[]]), 25],
    cheap: [one([day], { published: [0] }), 0],
  },
};

function evenings(roster: Roster): Case {
  return {
    shifts: [day, tomorrow].map((each) => ({ ...each, unpopular: true })),
    people: [{}, {}],
    roster,
  };
}

/** The case of a rule; a rule without one is not tried. */
function caseOf<Of>(cases: Readonly<Record<string, Of>>, name: string): Of {
  const found = cases[name];
  if (found === undefined) throw new RangeError(`${name} has no case`);
  return found;
}

describe('people stay with who they know', () => {
  const points = (mentor: number | null, site: number, mentors: readonly number[]) =>
    checked(one([{ ...day, mentor, site }], { mentors })).by.unfamiliarShift;

  it.each([
    ['a mentor they know, at a site they know', 1, 0, [1], 0],
    ['a mentor they know, at another site', 1, 1, [1], 0],
    ['another mentor at a site they know is half of it', 1, 0, [2], 1],
    ['another mentor at another site', 1, 1, [2], 2],
    ['nobody said who the mentor is, at a site they know', null, 0, [], 0],
    ['nobody said who the mentor is, at another site', null, 1, [1], 2],
  ] as const)('%s', (_, mentor, site, mentors, cost) => expect(points(mentor, site, mentors)).toBe(cost));
});

describe('every rule', () => {
  it('has a case, and no case is of a rule that is gone', () => {
    const names = (each: readonly { readonly name: string }[]) => each.map(({ name }) => name).toSorted();
    expect(Object.keys(rosters).toSorted()).toEqual(names(rules));
    expect(Object.keys(weighed).toSorted()).toEqual(names(wishes));
  });

  it.each([...rules, ...wishes])('$name is alone in the file of its name', ({ name }) => {
    const text = readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8');
    expect([...text.matchAll(/^ {2}name: '(.+)',$/gm)].map(([, each]) => each)).toEqual([name]);
  });
});

describe('hard rules', () => {
  it('an ordinary day breaches nothing', () => expect(checked(one([day])).rules).toEqual([]));

  it.each(rules)('$name: the roster that breaks it is told, and the mended one is fine', ({ name }) => {
    const { broken, mended } = caseOf(rosters, name);
    expect([...new Set(checked(broken).rules)]).toEqual([name]);
    expect(checked(mended).rules).toEqual([]);
  });

  it('a certificate is asked for', () => expect(checked(one([vca])).rules).toEqual(['certificates']));

  it('a certificate that was renewed in time is valid all the while', () => {
    const certificates = [
      { name: 'vca', from: 0, until: at(0, 10) },
      { name: 'vca', from: at(0, 10), until: null },
    ];
    expect(checked(one([vca], { certificates })).rules).toEqual([]);
  });

  it('a coach is asked for besides a mentor', () =>
    expect(checked(one([day], { guidance: 2 })).rules).toEqual(['mentors', 'coaches']));

  it('two shifts on a day, and one that begins before the other ends', () =>
    expect(checked(one([day, shift(1, 0, [12, 15])])).rules).toEqual(['one-a-day', 'overlap']));

  it('a late evening and an early morning: too little rest', () =>
    expect(checked(one([shift(0, 0, [16, 23]), shift(1, 1, [6, 11])])).texts).toContain(
      'Na de vorige dienst is er 7 uur rust. Het moet minstens 8 uur zijn.',
    ));

  it('what is published and too near stays, what is published and not too near may go', () => {
    const near = { ...day, closed: true };
    expect(checked(one([near], { published: [0] }, [[]])).rules).toEqual(['pinned']);
    expect(checked(one([day], { published: [0] }, [[]])).rules).toEqual([]);
  });

  it('the law, with its article', () =>
    expect(checked(caseOf(rosters, 'working-time').broken).texts.join(' ')).toContain('ATW 5:7'));
});

describe('what is weighed', () => {
  it.each(wishes)('$name: points where it is wanting, and fewer where it is not', ({ name, weight }) => {
    const { dear, cheap } = caseOf(weighed, name);
    expect(checked(dear[0]).by[weight]).toBeCloseTo(dear[1]);
    expect(checked(cheap[0]).by[weight]).toBeCloseTo(cheap[1]);
    expect(cheap[1]).toBeLessThan(dear[1]);
  });

  it('an empty place weighs more when the work is more important', () => {
    const empty = (importance: 1 | 2 | 3) =>
      checked(one([{ ...day, importance }], {}, [[]])).by.unfilledHour / 4.5;
    expect([empty(1), empty(2), empty(3)]).toEqual([20, 30, 45]);
  });

  it('idle hours: each next quarter of the guarantee half as much again', () => {
    const idle = (minutes: number) =>
      checked(one([day], { guarantees: [{ fromDay: 0, toDay: 7, minutes }] })).by.idleHour /
      standardWeights.idleHour;
    expect(idle(360)).toBeCloseTo(1.5);
    // Of 9 hours half: a quarter, and a quarter half as dear again.
    expect(idle(540)).toBeCloseTo(2.25 + 1.5 * 2.25);
  });

  it('unpopular shifts of the weeks before count, and cost nothing by themselves', () => {
    const alone = (unpopularBefore: number, roster: Roster) =>
      checked({ ...evenings(roster), people: [{ unpopularBefore }, {}] }).by.unfairShift;
    // Of four before and two now three are fair: who had four has enough, and the other may have both.
    expect(alone(4, [[], [0, 1]])).toBe(0);
    expect(alone(4, [[0], [1]])).toBe(10);
  });

  it('a day otherwise than published counts once, and so does a shift on a day off', () => {
    const two = [day, shift(1, 0, [14, 19])];
    expect(checked(one(two, { published: [0] }, [[1]])).by.change).toBe(25);
    const week = [day, tomorrow, shift(2, 2, [8, 13])];
    expect(checked(one(week, { published: [0, 2] }, [[0, 1, 2]])).by.change).toBe(25);
  });
});
