import { describe, expect, it } from 'vitest';
import { midnightOf } from '../../../law/arbeidstijd/clock.ts';
import { check } from '../check.ts';
import { type Person, type Problem, type Shift, standardWeights, unreachable } from '../problem.ts';

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
  workedInFirstWeek: 0,
  guarantees: [],
  travel: new Int16Array(9).fill(30),
  liking: new Int8Array(9),
  familiar: [0],
  unpopularBefore: 0,
  pinned: [],
  published: [],
};

/** One person from Monday on, with every shift that is given. */
function checked(shifts: readonly Shift[], more: Partial<Person> = {}, roster = [[...shifts.keys()]]) {
  const problem: Problem = {
    firstDay: '2027-02-01',
    days: 7,
    sites: [
      { id: 'one', employer: 0 },
      { id: 'two', employer: 1 },
    ],
    guidance: [{ mentorPlaces: 0, coachPlaces: 0 }],
    shifts,
    people: [{ ...someone, ...more }],
    weights: standardWeights,
  };
  const { violations, costs } = check(problem, roster);
  return {
    rules: violations.map(({ rule }) => rule),
    texts: violations.map((each) => each.sentence.text),
    ...costs,
  };
}

const day = shift(0, 0, [8, 13]);

describe('hard rules', () => {
  it('an ordinary day breaches nothing', () => expect(checked([day]).rules).toEqual([]));

  it.each<[string, Shift, Partial<Person>]>([
    ['available', day, { available: [{ from: at(0, 8), to: at(0, 12) }] }],
    ['certificates', { ...day, certificates: ['vca'] }, {}],
    [
      'certificates',
      { ...day, certificates: ['vca'] },
      { certificates: [{ name: 'vca', from: 0, until: at(0, 12) }] },
    ],
    ['reachable', day, { travel: new Int16Array([unreachable]) }],
    ['nights', shift(0, 0, [0, 5]), { nights: false }],
    ['longest-shift', day, { longestShift: 240 }],
    ['week-hours', day, { weekMinutes: 500, workedInFirstWeek: 300 }],
    ['mentors', day, { guidance: 1 }],
    ['places', { ...day, places: 0 }, {}],
    ['closed', { ...day, closed: true }, {}],
    ['occupied', day, { facts: { ...someone.facts, onCall: [{ from: at(0, 12), to: at(0, 20) }] } }],
  ])('%s', (rule, only, person) => expect(checked([only], person).rules).toEqual([rule]));

  it('a coach is asked for besides a mentor', () =>
    expect(checked([day], { guidance: 2 }).rules).toEqual(['mentors', 'coaches']));

  it('a certificate that was renewed in time is valid all the while', () => {
    const certificates = [
      { name: 'vca', from: 0, until: at(0, 10) },
      { name: 'vca', from: at(0, 10), until: null },
    ];
    expect(checked([{ ...day, certificates: ['vca'] }], { certificates }).rules).toEqual([]);
  });

  it('two shifts on a day, and one that begins before the other ends', () =>
    expect(checked([day, shift(1, 0, [12, 15])]).rules).toEqual(['one-a-day', 'overlap']));

  it('a late evening and an early morning: too little rest', () =>
    expect(checked([shift(0, 0, [16, 23]), shift(1, 1, [6, 11])]).texts).toContain(
      'Na de vorige dienst is er 7 uur rust. Het moet minstens 8 uur zijn.',
    ));

  it('what is pinned stays', () => expect(checked([day], { pinned: [0] }, [[]]).rules).toEqual(['pinned']));

  it('the law, with its article', () => {
    const { rules, texts } = checked([shift(0, 0, [6, 22])], { longestShift: 2000 });
    expect(new Set(rules)).toEqual(new Set(['working-time']));
    expect(texts.join(' ')).toContain('ATW 5:7');
  });
});

describe('what is weighed', () => {
  const [perHour] = standardWeights.unfilledHour;

  it('an empty place by its hours; travel there and back', () => {
    expect(checked([day], {}, [[]]).by.unfilledHour).toBeCloseTo(perHour * 4.5);
    expect(checked([day]).by.travelHour).toBeCloseTo(standardWeights.travelHour);
  });

  it('idle hours: each next quarter of the guarantee half as much again', () => {
    const idle = (minutes: number) =>
      checked([day], { guarantees: [{ fromDay: 0, toDay: 7, minutes }] }).by.idleHour /
      standardWeights.idleHour;
    expect(idle(270)).toBe(0);
    // Of 6 hours 1.5 are idle: the first quarter. Of 9 half: a quarter, and a quarter half as dear again.
    expect(idle(360)).toBeCloseTo(1.5);
    expect(idle(540)).toBeCloseTo(2.25 + 1.5 * 2.25);
  });

  it('employers beyond the first; sites that are not known; likings both ways', () => {
    const two = [day, shift(1, 1, [8, 13], { site: 1 })];
    const { by } = checked(two, { liking: new Int8Array([2, -1]) });
    expect(by.extraEmployer).toBe(standardWeights.extraEmployer);
    expect(by.unfamiliarShift).toBe(standardWeights.unfamiliarShift);
    expect(by.dislike).toBe(-standardWeights.dislike);
  });

  it('unpopular shifts above a fair share, which is what the pool has to do', () => {
    const two = [{ ...day, unpopular: true }, shift(1, 1, [8, 13], { unpopular: true })];
    expect(checked(two).by.unfairShift).toBe(0);
  });

  it('a day otherwise than published counts once', () => {
    const two = [day, shift(1, 0, [14, 19])];
    expect(checked(two, { published: [0] }, [[0]]).by.change).toBe(0);
    expect(checked(two, { published: [0] }, [[1]]).by.change).toBe(standardWeights.change);
    expect(checked(two, { published: [0] }, [[]]).by.change).toBe(standardWeights.change);
  });
});
