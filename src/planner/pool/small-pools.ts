import { addDays, localDate } from '../../kernel/local-date.ts';
import { midnightOf } from '../../law/arbeidstijd/clock.ts';
import { randomFrom } from '../random.ts';
import { type Person, type Problem, type Shift, standardWeights, unreachable } from './problem.ts';

/** Small pools with everything in them that a rule looks at, for tests: days, evenings and nights, fixed and published work. */
export function smallPool(seed: number, size: Size): Problem {
  const dice = new Dice(seed);
  const shifts = Array.from({ length: size.shifts }, (_, number) => shiftOf(number, size, dice)).toSorted(
    (a, b) => a.from - b.from,
  );
  const people = Array.from({ length: size.people }, (_, number) => personOf(number, size, shifts, dice));
  const guidance = Array.from({ length: size.days * employers.length }, () => ({
    mentorPlaces: dice.whole(0, 2),
    coachPlaces: dice.whole(0, 1),
  }));
  const sites = employers.map((employer, site) => ({
    id: `site-${site}`,
    employer,
    coachMinutes: dice.chance(0.5) ? dice.whole(0, 12) * 60 : null,
    coachedInWeek: dice.perhaps(0.3, 120),
  }));
  const { days } = size;
  const bare: Problem = { firstDay, days, sites, guidance, shifts, people, weights: standardWeights };
  return dice.chance(0.5) ? bare : withHistory(bare, dice.random);
}

/** Of each site. */
const employers = [0, 0, 1, 2] as const;

/** A day with shifts at the same hours, of so many places each, that everybody may have. */
export function openDay(places: readonly number[], people: readonly Partial<Person>[]): Problem {
  const problem = smallPool(0, { people: 1, days: 1, shifts: 1 });
  const shifts = places.flatMap((each, trip) =>
    problem.shifts.map((shift) => ({ ...shift, trip, places: each, certificates: [], closed: false })),
  );
  const able = {
    facts: { work: [], absent: [], onCall: [], calls: [], adultFrom: 0 },
    available: shifts.slice(0, 1).map(({ from, to }) => ({ from, to })),
    certificates: [],
    guidance: 0 as const,
    nights: true,
    longestShift: 600,
    weekMinutes: 2400,
    besideInWeek: [],
    travel: new Int16Array(places.length),
    pinned: [],
    published: [],
    fallen: [],
  };
  const anybody = problem.people.map((person) => ({ ...person, ...able }));
  return {
    ...problem,
    shifts,
    people: people.flatMap((more) => anybody.map((person) => ({ ...person, ...more }))),
  };
}

type Size = { readonly people: number; readonly days: number; readonly shifts: number };

/** A Wednesday, some days before the clock changes. */
const firstDay = localDate('2027-03-24');
const at = (day: number, hour: number) => midnightOf(addDays(firstDay, day)) + hour * 60;

class Dice {
  readonly random: () => number;
  constructor(seed: number) {
    this.random = randomFrom(seed);
  }
  whole(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }
  chance(share: number): boolean {
    return this.random() < share;
  }
  /** A list that is mostly empty, or not. */
  perhaps<Item>(share: number, ...items: readonly Item[]): readonly Item[] {
    return this.chance(share) ? items : [];
  }
}

function shiftOf(number: number, size: Size, dice: Dice): Shift {
  const day = dice.whole(0, size.days - 1);
  const from = at(day, [0, 6, 8, 8, 15, 22][dice.whole(0, 5)] ?? 8);
  const hours = dice.whole(3, 9);
  const breaks = dice.perhaps(hours > 5 ? 0.9 : 0, { from: from + 120, to: from + 150 });
  const site = dice.whole(0, 3);
  return {
    id: `shift-${number}`,
    site,
    trip: number,
    day,
    from,
    to: from + hours * 60,
    breaks,
    workMinutes: hours * 60 - breaks.length * 30,
    places: dice.whole(0, 2),
    importance: dice.chance(0.5) ? 1 : 3,
    certificates: dice.perhaps(0.3, 'vca'),
    guidance: day * 4 + site,
    mentor: [0, 1, null][number % 3] ?? null,
    unpopular: dice.chance(0.4),
    closed: dice.chance(0.1),
  };
}

function factsOf(dice: Dice): Person['facts'] {
  return {
    work: Array.from({ length: 10 }, (_, each) => each - 14)
      .filter(() => dice.chance(0.7))
      .map((day) => ({ from: at(day, 9), to: at(day, 14) })),
    absent: dice.perhaps(0.2, { from: at(1, 8), to: at(1, 12) }),
    onCall: dice.perhaps(0.1, { from: at(2, 17), to: at(2, 22) }),
    calls: [],
    adultFrom: at(dice.chance(0.1) ? 3 : -900, 0),
  };
}

function personOf(number: number, { days }: Size, shifts: readonly Shift[], dice: Dice): Person {
  return {
    id: `person-${number}`,
    facts: factsOf(dice),
    deviations: {},
    available: Array.from({ length: days + 1 }, (_, day) => day)
      .filter(() => dice.chance(0.85))
      .map((day) => ({ from: at(day, 0), to: at(day + 1, 0) })),
    certificates: dice.perhaps(0.7, {
      name: 'vca',
      from: at(-9, 0),
      until: dice.chance(0.5) ? null : at(3, 0),
    }),
    guidance: dice.chance(0.5) ? 0 : dice.chance(0.5) ? 1 : 2,
    nights: dice.chance(0.6),
    longestShift: dice.chance(0.3) ? 300 : 600,
    weekMinutes: dice.whole(8, 40) * 60,
    besideInWeek: dice.chance(0.3) ? [300] : [],
    guarantees: dice.perhaps(
      0.7,
      { fromDay: 0, toDay: 3, minutes: dice.whole(0, 20) * 60 },
      { fromDay: 3, toDay: days, minutes: dice.whole(0, 30) * 60 },
    ),
    travel: Int16Array.from(shifts, () => (dice.chance(0.15) ? unreachable : dice.whole(5, 60))),
    liking: Int8Array.from(shifts, () => dice.whole(-2, 2)),
    familiar: dice.perhaps(0.5, 1),
    mentors: dice.perhaps(0.5, 0),
    unpopularBefore: dice.whole(0, 3),
    pinned: [],
    published: [],
    fallen: [...shifts.keys()].filter((shift) => (shift + number) % 7 === 3),
  };
}

/** Some shifts pinned and published, whatever the rules say of them: one a day, and no more. */
function withHistory(problem: Problem, random: () => number): Problem {
  const people = problem.people.map((person) => {
    const days = new Set<number>();
    const list = [...problem.shifts.keys()].filter((shift) => {
      const day = problem.shifts[shift]?.day ?? 0;
      if (days.has(day) || random() > 0.15) return false;
      // Two days apart, so that what is fixed does not overlap by itself.
      for (const each of [day - 1, day, day + 1]) days.add(each);
      return true;
    });
    return { ...person, published: list, pinned: list.filter(() => random() < 0.3) };
  });
  return { ...problem, people };
}
