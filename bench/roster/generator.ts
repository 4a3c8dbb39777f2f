import { addDays, type LocalDate, localDate } from '../../src/kernel/local-date.ts';
import { midnightOf } from '../../src/law/arbeidstijd/clock.ts';
import type { Stretch } from '../../src/law/arbeidstijd/facts.ts';
import {
  type Certificate,
  type Guidance,
  type Person,
  type Problem,
  type Shift,
  type Site,
  standardWeights,
  unreachable,
} from '../../src/planner/pool/problem.ts';
import { randomFrom, someOf } from '../../src/planner/random.ts';

/** A Monday, and a month of four weeks: the guarantee has one part. */
const firstDay: LocalDate = localDate('2027-02-01');
const kilometres = 50;
const weeksBefore = 16;

/** The sizes that are measured: people, days, employers. */
export const sizes = {
  100: { people: 100, days: 28, employers: 10 },
  300: { people: 300, days: 28, employers: 15 },
  1000: { people: 1000, days: 28, employers: 40 },
  3000: { people: 3000, days: 28, employers: 60 },
} as const;

export type Size = { readonly people: number; readonly days: number; readonly employers: number };

/** Kinds of work; the first two ask for a certificate that ends. */
const work = ['heftruck', 'vca', 'inpakken', 'schoonmaak', 'groen', 'keuken', 'montage', 'magazijn'];

/** Hours on the clock; a shift above 5.5 hours has half an hour of break in its middle. */
type Hours = { readonly from: number; readonly to: number };
const kinds: readonly [Hours, ...Hours[]] = [
  { from: 6.5, to: 14.5 },
  { from: 8, to: 16.5 },
  { from: 9, to: 13 },
  { from: 13, to: 17 },
  { from: 15, to: 23 },
];

type Place = { readonly x: number; readonly y: number };
type Workplace = Place & {
  readonly employer: number;
  readonly work: readonly string[];
  readonly guidance: Guidance;
};

class Dice {
  readonly #random: () => number;
  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }
  chance(share: number): boolean {
    return this.#random() < share;
  }
  between(from: number, to: number): number {
    return from + Math.floor(this.#random() * (to - from + 1));
  }
  some<Item>(items: readonly Item[], count: number): readonly Item[] {
    return someOf(items, count, this.#random);
  }
  one<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.between(0, items.length - 1)] ?? items[0];
  }
  place(): Place {
    return { x: this.#random() * kilometres, y: this.#random() * kilometres };
  }
}

/**
 * A pool as in `facts/planning.md` 3.1: people and workplaces in a region of 50 by 50 km; three ways of travelling; 70 % with a
 * guarantee; 85 % of weekdays and 30 % of weekend days free to work; certificates of which 15 % end within the days; guidance
 * 65/25/10 %; nine tenths of the hours asked that the pool can work. The same size and seed give the same problem.
 */
export function flexPool({ people, days, employers }: Size, seed: number): Problem {
  const dice = new Dice(seed);
  const workplaces = Array.from({ length: employers }, (_, employer) => workplacesOf(employer, dice)).flat();
  const persons = Array.from({ length: people }, () => makePerson(days, workplaces, dice));
  const capacity = persons.reduce((sum, { weekMinutes }) => sum + (weekMinutes * days) / 7, 0);
  const { shifts, guidance } = makeDemand(workplaces, days, capacity * 0.9, dice);
  const sites: readonly Site[] = workplaces.map(({ employer }, place) => ({
    id: `site-${place}`,
    employer,
    coachMinutes: null,
    coachedInWeek: [],
  }));
  return {
    firstDay,
    days,
    sites,
    guidance,
    shifts,
    people: persons.map((person, each) => withShifts(person, each, { workplaces, dice })),
    weights: standardWeights,
  };
}

function workplacesOf(employer: number, dice: Dice): readonly Workplace[] {
  const kindsOfWork = dice.some(work, dice.between(1, 3));
  return Array.from({ length: dice.chance(0.25) ? 2 : 1 }, () => {
    const isGuided = dice.chance(0.6);
    return {
      ...dice.place(),
      employer,
      work: kindsOfWork,
      guidance: {
        mentorPlaces: isGuided ? dice.between(2, 6) : 0,
        coachPlaces: isGuided ? dice.between(0, 2) : 0,
      },
    };
  });
}

const midnights = new Map<number, number>();

function at(day: number, hour: number): number {
  const midnight = midnights.get(day) ?? midnightOf(addDays(firstDay, day));
  midnights.set(day, midnight);
  return midnight + hour * 60;
}

function breaksOf({ from, to }: Stretch): readonly Stretch[] {
  const middle = from + Math.floor((to - from) / 120) * 60;
  return to - from > 330 ? [{ from: middle, to: middle + 30 }] : [];
}

type Demand = { readonly shifts: readonly Shift[]; readonly guidance: readonly Guidance[] };
type Asked = Omit<Shift, 'id' | 'guidance'>;

/** Patterns over all weeks, at random workplaces, until as many minutes are asked as the pool has. */
function makeDemand(workplaces: readonly Workplace[], days: number, minutes: number, dice: Dice): Demand {
  const asked: Asked[] = [];
  let left = minutes;
  for (let round = 0; left > 0; round += 1) {
    for (const each of pattern(round % workplaces.length, workplaces, days, dice)) {
      asked.push(each);
      left -= each.workMinutes * each.places;
    }
  }
  asked.sort((a, b) => a.from - b.from || a.site - b.site || a.to - b.to);
  const shifts = asked.map((each, place) => ({
    ...each,
    id: `shift-${place}`,
    guidance: each.day * workplaces.length + each.site,
  }));
  const guidance = Array.from({ length: days }, () => workplaces.map((each) => each.guidance)).flat();
  return { shifts, guidance };
}

function pattern(site: number, workplaces: readonly Workplace[], days: number, dice: Dice): readonly Asked[] {
  const kind = dice.one(kinds);
  const [name = 'inpakken'] = dice.some(workplaces[site]?.work ?? [], 1);
  const inWeekends = dice.chance(0.3);
  const places = dice.between(1, 4);
  const importance = dice.one([1, 1, 2, 2, 3] as const);
  const onDays = Array.from({ length: days }, (_, day) => day).filter((day) => inWeekends || day % 7 < 5);
  return onDays.map((day) => {
    const stretch = { from: at(day, kind.from), to: at(day, kind.to) };
    const breaks = breaksOf(stretch);
    return {
      ...stretch,
      site,
      mentor: null,
      trip: site * kinds.length + kinds.indexOf(kind),
      day,
      breaks,
      workMinutes: stretch.to - stretch.from - breaks.length * 30,
      places,
      importance,
      certificates: [name],
      unpopular: day % 7 > 4 || kind.to > 20,
      closed: false,
    };
  });
}

type Home = Place & { readonly by: 'bicycle' | 'bus' | 'car' };
type Someone = Omit<Person, 'travel' | 'liking' | 'familiar'> & { readonly home: Home };

function makePerson(days: number, workplaces: readonly Workplace[], dice: Dice): Someone {
  const weekMinutes = dice.between(16, 40) * 60;
  const share = dice.between(60, 90) / 100;
  const level = dice.between(1, 100);
  const home: Home = { ...dice.place(), by: dice.one(['bicycle', 'bus', 'car']) };
  return {
    id: `person-${dice.between(0, 2 ** 30)}`,
    home,
    facts: {
      work: history(weekMinutes, dice),
      absent: [],
      onCall: [],
      calls: [],
      adultFrom: midnightOf('2000-01-01'),
    },
    deviations: {},
    available: availability(days, dice),
    certificates: certificatesOf(days, dice),
    guidance: level <= 65 ? 0 : level <= 90 ? 1 : 2,
    nights: dice.chance(0.5),
    longestShift: dice.chance(0.15) ? 240 : 600,
    weekMinutes,
    besideInWeek: [],
    guarantees: dice.chance(0.7)
      ? [{ fromDay: 0, toDay: days, minutes: Math.round((share * weekMinutes * days) / 7) }]
      : [],
    mentors: [],
    unpopularBefore: workplaces.length === 0 ? 0 : dice.between(0, 6),
    pinned: [],
    published: [],
    fallen: [],
  };
}

/** Sixteen weeks of days from 8 to 16, as many as fit in the week. */
function history(weekMinutes: number, dice: Dice): readonly Stretch[] {
  const perWeek = Math.min(5, Math.floor(weekMinutes / 450));
  return Array.from({ length: weeksBefore }, (_, week) => week - weeksBefore).flatMap((week) =>
    dice
      .some([0, 1, 2, 3, 4], perWeek)
      .toSorted((a, b) => a - b)
      .flatMap((day) => [
        { from: at(week * 7 + day, 8), to: at(week * 7 + day, 12) },
        { from: at(week * 7 + day, 12.5), to: at(week * 7 + day, 16) },
      ]),
  );
}

/** Most are free to work all day, some only during the day or from the afternoon on. */
function availability(days: number, dice: Dice): readonly Stretch[] {
  const [from, to] = dice.one([
    [6, 24],
    [6, 24],
    [6, 18],
    [7.5, 18],
    [12, 24],
  ]);
  return Array.from({ length: days }, (_, day) => day)
    .filter((day) => dice.chance(day % 7 < 5 ? 0.85 : 0.3))
    .map((day) => ({ from: at(day, from), to: at(day, to) }));
}

function certificatesOf(days: number, dice: Dice): readonly Certificate[] {
  const from = midnightOf('2025-01-01');
  return work.flatMap((name, place) => {
    if (!dice.chance(place < 2 ? 0.35 : 0.7)) return [];
    const ends = place < 2 && dice.chance(0.15);
    return [{ name, from, until: ends ? at(dice.between(1, days - 1), 0) : null }];
  });
}

const ways = {
  bicycle: { range: 10, perKilometre: 4, extra: 0 },
  bus: { range: 22, perKilometre: 2.5, extra: 12 },
  car: { range: 40, perKilometre: 1.3, extra: 5 },
} as const;

/** Minutes from home; the bus does not bring somebody before seven. */
function minutesOf(home: Home, workplace: Workplace, isEarly: boolean): number {
  const way = ways[home.by];
  const distance = Math.hypot(home.x - workplace.x, home.y - workplace.y);
  if (distance > way.range || (isEarly && home.by === 'bus' && distance > 12)) return unreachable;
  return Math.round(way.extra + distance * way.perKilometre);
}

type Given = {
  readonly workplaces: readonly Workplace[];
  readonly dice: Dice;
};

function withShifts({ home, ...person }: Someone, number: number, { workplaces, dice }: Given): Person {
  const bySite = workplaces.map((workplace) => ({
    late: minutesOf(home, workplace, false),
    early: minutesOf(home, workplace, true),
    liking: dice.one([-2, -1, 0, 0, 0, 0, 1, 1]),
  }));
  const near = bySite
    .map(({ late }, site) => ({ site, late }))
    .filter(({ late }) => late !== unreachable)
    .toSorted((a, b) => a.late - b.late);
  return {
    ...person,
    id: `person-${number}`,
    travel: Int16Array.from(
      bySite.flatMap(({ early, late }) => kinds.map(({ from }) => (from < 7 ? early : late))),
    ),
    liking: Int8Array.from(bySite.flatMap(({ liking }) => kinds.map(() => liking))),
    familiar: near.slice(0, dice.between(1, 3)).map(({ site }) => site),
  };
}
