import { randomFrom, someOf } from '../../src/planner/random.ts';

/** Days, people and shifts of a day. */
export type Size = { readonly days: number; readonly people: number; readonly shifts: number };

/** Shifts end later and later; whoever works a later kind does not work an earlier one the day after. Their share of all shifts. */
const kinds = [
  { letter: 'a', share: 0.28, isNight: false },
  { letter: 'd', share: 0.33, isNight: false },
  { letter: 'p', share: 0.28, isNight: false },
  { letter: 'n', share: 0.11, isNight: true },
] as const;
const minutes = 480;
/** Of all that people may work at most, what is asked for; and for a shift at night beside another. */
const asked = { share: 0.93, night: 0.5 };

type Kind = { readonly id: string; readonly place: number; readonly isNight: boolean };

/**
 * An instance like the public ones, in their format, of any size: for sizes of which none is at hand. Who may work which shift, part time,
 * leave, requests and what is asked for are drawn; the same seed gives the same one. There may be somebody whom no roster fits.
 */
export function madeInstance(size: Size, seed: number): string {
  const random = randomFrom(seed);
  const shifts = shiftsOf(size.shifts);
  const weeks = size.days / 28;
  const names = Array.from({ length: size.people }, (_, at) => `P${at}`);
  const staff = names.map((name) => staffOf(name, { shifts, weeks, size, random }));
  const off = new Map(names.map((name) => [name, offOf(size.days, Math.max(1, 2 * weeks), random)]));
  const requests = names.flatMap((name) =>
    requestsOf(name, { shifts, days: size.days, off: off.get(name), random }),
  );
  const all = staff.reduce((sum, { most }) => sum + most, 0);
  return [
    ...['SECTION_HORIZON', size.days],
    ...['SECTION_SHIFTS', ...shifts.map((shift) => `${shift.id},${minutes},${notAfter(shift, shifts)}`)],
    ...['SECTION_STAFF', ...staff.map(({ line }) => line)],
    ...['SECTION_DAYS_OFF', ...[...off].map(([name, days]) => [name, ...days].join(','))],
    ...['SECTION_SHIFT_ON_REQUESTS', ...requests.flatMap(({ line, isWish }) => (isWish ? [line] : []))],
    ...['SECTION_SHIFT_OFF_REQUESTS', ...requests.flatMap(({ line, isWish }) => (isWish ? [] : [line]))],
    ...['SECTION_COVER', ...coverOf(size, shifts, all, random), ''],
  ].join('\n');
}

function shiftsOf(count: number): readonly Kind[] {
  const shares = Array.from({ length: count }, (_, at) => (at + 0.5) / count);
  return shares.map((share, at) => {
    let before = 0;
    const place = kinds.findIndex((kind) => {
      before += kind.share;
      return share < before;
    });
    const { letter, isNight } = kinds[place] ?? kinds[0];
    return { id: `${letter}${at}`, place, isNight };
  });
}

function notAfter({ place }: Kind, shifts: readonly Kind[]): string {
  return shifts
    .filter((other) => other.place < place)
    .map(({ id }) => id)
    .join('|');
}

type Of = {
  readonly shifts: readonly Kind[];
  readonly weeks: number;
  readonly size: Size;
  readonly random: () => number;
};

/** A line of a person, and how many shifts they may work at most. */
function staffOf(name: string, { shifts, weeks, size, random }: Of) {
  const isPart = random() < 0.2;
  const able = shifts.map(() => random() < 0.7);
  const canDay = shifts.some(({ isNight }, at) => !isNight && able[at] === true);
  const limits = shifts.map(({ id, isNight }, at) => {
    const may = able[at] === true || (!canDay && at === 0);
    return `${id}=${may ? (isNight ? Math.max(3, Math.round(4 * weeks)) : size.days) : 0}`;
  });
  const most = Math.round((isPart ? 9 : 18) * weeks);
  const rest = isPart ? [4, 2, 3] : [5, 2, 2];
  const weekends = Math.max(1, Math.round(2 * weeks));
  const time = [most * minutes, Math.round(most * minutes * 0.875)];
  return { most, line: [name, limits.join('|'), ...time, ...rest, weekends].join(',') };
}

function offOf(days: number, count: number, random: () => number): readonly number[] {
  const all = Array.from({ length: days }, (_, day) => day);
  return someOf(all, Math.round(count), random).toSorted((a, b) => a - b);
}

type Asking = {
  readonly shifts: readonly Kind[];
  readonly days: number;
  readonly off: readonly number[] | undefined;
  readonly random: () => number;
};

/** Some days in a row of one shift that somebody wants, or does not. */
function requestsOf(name: string, { shifts, days, off = [], random }: Asking) {
  const found: { readonly line: string; readonly isWish: boolean }[] = [];
  for (let day = 0; day < days; ) {
    if (random() >= 0.35) {
      day += 3;
      continue;
    }
    const to = Math.min(days, day + 2 + Math.floor(4 * random()));
    const [shift] = someOf(shifts, 1, random);
    const weight = 1 + Math.floor(3 * random());
    const isWish = random() < 0.7;
    for (let each = day; each < to; each += 1)
      if (!off.includes(each)) found.push({ line: [name, each, shift?.id, weight].join(','), isWish });
    day = to + 5;
  }
  return found;
}

function coverOf({ days }: Size, shifts: readonly Kind[], most: number, random: () => number) {
  const weights = shifts.map(({ isNight }) => (isNight ? asked.night : 1));
  const perWeight = (asked.share * most) / days / weights.reduce((sum, each) => sum + each, 0);
  return Array.from({ length: days }, (_, day) =>
    shifts.map(({ id }, at) => {
      const mean = perWeight * (weights[at] ?? 1);
      return [day, id, Math.max(1, Math.round(mean + 1.8 * random() - 0.9)), 100, 1].join(',');
    }),
  ).flat();
}
