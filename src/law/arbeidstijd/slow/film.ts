import { Temporal } from 'temporal-polyfill';

/**
 * A second reading of the law, for tests only. It shares no code with the rules: it paints every minute of somebody's time and looks
 * at the minutes one by one. Slow and plain, so that it can be seen to be right.
 */
export type SlowSpan = { readonly start: string; readonly end: string };
export type SlowShift = SlowSpan & {
  readonly breaks?: readonly SlowSpan[] | undefined;
  readonly kind?: 'work' | 'sick' | 'leave' | 'consignatie' | undefined;
};

/** A run of minutes, by their place in the film; `to` does not belong to it. */
export type Run = { readonly from: number; readonly to: number };

/** Somebody's time: one cell a minute, from a Monday 0:00 at least a week before the first shift to weeks after the last. */
export type Film = {
  /** The first minute, in minutes since 1970 in UTC. */
  readonly begin: number;
  readonly length: number;
  /** 1 in a minute of ordinary work. */
  readonly works: Uint8Array;
  /** 1 in a minute of work that was called for. */
  readonly calls: Uint8Array;
  readonly onCall: Uint8Array;
  /** Sick and leave, each stretch by itself. */
  readonly absences: readonly Run[];
  /** What the clock in Amsterdam shows in each minute: the day (0 is a Monday) and the hour. */
  readonly dayOf: Int32Array;
  readonly hourOf: Uint8Array;
  /** The first minute of the 18th birthday; outside the film when that is not in it. */
  readonly adultAt: number;
  /** True when somebody would be in two places in some minute, or a break is outside its shift or in another break. */
  readonly impossible: boolean;
};

const amsterdam = 'Europe/Amsterdam';
export const hours = 60;
export const day = 24 * hours;
export const week = 7 * day;

/** The first and the last moment at which a whole hour is shown, kept: clocks change at a whole hour. */
const momentsSeen = new Map<string, { readonly earlier: number; readonly later: number }>();

function momentsOf(hour: string): { readonly earlier: number; readonly later: number } {
  const kept = momentsSeen.get(hour);
  if (kept !== undefined) return kept;
  const local = Temporal.PlainDateTime.from(`${hour}:00`);
  const at = (disambiguation: 'earlier' | 'later') =>
    local.toZonedDateTime(amsterdam, { disambiguation }).epochMilliseconds / 60_000;
  const moments = { earlier: at('earlier'), later: at('later') };
  momentsSeen.set(hour, moments);
  return moments;
}

/** A time that comes twice is the first one, unless that is before `after`. */
function momentOf(text: string, after = Number.NEGATIVE_INFINITY): number {
  const { earlier, later } = momentsOf(text.slice(0, 13));
  const minutes = Number(text.slice(14));
  return earlier + minutes < after ? later + minutes : earlier + minutes;
}

export function filmOf(birthDate: string, shifts: readonly SlowShift[]): Film {
  const read = shifts.map((shift) => {
    const from = momentOf(shift.start);
    return { shift, from, to: momentOf(shift.end, from + 1) };
  });
  const blank = blankFilm(
    Math.min(...read.map(({ from }) => from)),
    Math.max(...read.map(({ to }) => to)),
    birthDate,
  );
  const busy = new Uint8Array(blank.length);
  const absences: Run[] = [];
  const onCallFirst = [...read].sort(
    (a, b) => Number(b.shift.kind === 'consignatie') - Number(a.shift.kind === 'consignatie'),
  );
  const fits = onCallFirst.map(({ shift, from, to }) => {
    const run = { from: from - blank.begin, to: to - blank.begin };
    if (shift.kind === 'sick' || shift.kind === 'leave') absences.push(run);
    if (shift.kind === 'consignatie') return paint(blank.onCall, run);
    const isAlone = paint(busy, run);
    if (shift.kind !== undefined && shift.kind !== 'work') return isAlone;
    const cells = blank.onCall[run.from] === 1 ? blank.calls : blank.works;
    return paintWork(cells, run, breaksOf(shift, from, blank.begin)) && isAlone;
  });
  return { ...blank, absences, impossible: fits.includes(false) };
}

/** False when some of it was painted before. */
function paint(cells: Uint8Array, { from, to }: Run): boolean {
  const isAlone = !cells.subarray(from, to).includes(1);
  cells.fill(1, from, to);
  return isAlone;
}

function breaksOf({ breaks = [] }: SlowShift, shiftFrom: number, begin: number): readonly Run[] {
  return breaks.map(({ start, end }) => {
    const from = momentOf(start, shiftFrom);
    return { from: from - begin, to: momentOf(end, from + 1) - begin };
  });
}

/** A break is free only when it has 15 minutes and work before and after it. False when the breaks cannot be so. */
function paintWork(cells: Uint8Array, shift: Run, breaks: readonly Run[]): boolean {
  cells.fill(1, shift.from, shift.to);
  if (breaks.length === 0) return true;
  const pauses = new Uint8Array(cells.length);
  const fits = breaks.map((each) => each.from >= shift.from && each.to <= shift.to && paint(pauses, each));
  for (const { from, to } of runsOf(pauses, 1, shift))
    if (to - from >= 15 && from > shift.from && to < shift.to) cells.fill(0, from, to);
  return !fits.includes(false);
}

function blankFilm(first: number, last: number, birthDate: string) {
  const monday = localAt(first)
    .subtract({ days: localAt(first).dayOfWeek - 1 + 7 })
    .startOfDay();
  const begin = monday.epochMilliseconds / 60_000;
  const length = Math.ceil((last - begin) / hours) * hours + 5 * week;
  const cells = () => new Uint8Array(length);
  const dayOf = new Int32Array(length);
  const hourOf = cells();
  let days = -1;
  let today = '';
  for (let at = 0; at < length; at += hours) {
    const shown = shownAt(begin + at);
    if (shown.date !== today) days += 1;
    today = shown.date;
    dayOf.fill(days, at, at + hours);
    hourOf.fill(shown.hour, at, at + hours);
  }
  const birthday = Temporal.PlainDate.from(birthDate).add({ years: 18 }).toZonedDateTime(amsterdam);
  const adultAt = birthday.epochMilliseconds / 60_000 - begin;
  return { begin, length, works: cells(), calls: cells(), onCall: cells(), dayOf, hourOf, adultAt };
}

function localAt(moment: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment * 60_000).toZonedDateTimeISO(amsterdam);
}

/** What the clock shows at a whole hour since 1970, kept: the same hours come back in every case. */
const hoursSeen = new Map<number, { readonly date: string; readonly hour: number }>();

function shownAt(moment: number): { readonly date: string; readonly hour: number } {
  const kept = hoursSeen.get(moment);
  if (kept !== undefined) return kept;
  const local = localAt(moment);
  const seen = { date: local.toPlainDate().toString(), hour: local.hour };
  hoursSeen.set(moment, seen);
  return seen;
}

/** A minute of the film as the clock shows it: `2026-11-23T07:00`. */
export function clockOf({ begin }: Film, minute: number): string {
  return localAt(begin + minute)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** The runs of minutes with a value, within a part of the film. */
export function runsOf(cells: Uint8Array, value: 0 | 1, { from, to }: Run): readonly Run[] {
  const runs: Run[] = [];
  let begun = -1;
  for (let minute = from; minute < to; minute++) {
    if ((cells[minute] ?? 0) === value) {
      if (begun < 0) begun = minute;
    } else if (begun >= 0) {
      runs.push({ from: begun, to: minute });
      begun = -1;
    }
  }
  return begun < 0 ? runs : [...runs, { from: begun, to }];
}

export function wholeOf({ length }: Film): Run {
  return { from: 0, to: length };
}

export function lengthOf({ from, to }: Run): number {
  return to - from;
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}

/** How many minutes of a part of the film are 1. */
export function countIn(cells: Uint8Array, { from, to }: Run): number {
  let count = 0;
  for (let minute = Math.max(0, from); minute < to; minute++) count += cells[minute] ?? 0;
  return count;
}

/** A dienst: the work between two rests of 8 hours (1:7 lid 1 c). */
export type Dienst = Run & {
  readonly youth: boolean;
  /** Minutes of work, and with the absence that is nearer than 8 hours (5:2). */
  readonly work: number;
  readonly counted: number;
  readonly night: boolean;
  /** A night dienst that ends after 2. */
  readonly late: boolean;
  /** Minutes until the next dienst. */
  readonly restAfter: number;
};

export function dienstenIn(film: Film): readonly Dienst[] {
  const runs: Run[] = [];
  for (const run of runsOf(film.works, 1, wholeOf(film))) {
    const last = runs.at(-1);
    if (last !== undefined && run.from - last.to < 8 * hours)
      runs.splice(-1, 1, { from: last.from, to: run.to });
    else runs.push(run);
  }
  return runs.map((run, place) => {
    const work = countIn(film.works, run);
    const near = film.absences.filter(
      ({ from, to }) => to > run.from - 8 * hours && from < run.to + 8 * hours,
    );
    const night = nightMinutes(film, run) > 60;
    return {
      ...run,
      youth: run.from < film.adultAt,
      work,
      counted: work + sumOf(near.map(lengthOf)),
      night,
      late: night && endsAfterTwo(film, run),
      restAfter: (runs[place + 1]?.from ?? Number.POSITIVE_INFINITY) - run.to,
    };
  });
}

function nightMinutes({ works, hourOf }: Film, { from, to }: Run): number {
  let night = 0;
  for (let minute = from; minute < to; minute++)
    if (works[minute] === 1 && (hourOf[minute] ?? 0) < 6) night += 1;
  return night;
}

/** Ends after 2 o'clock of the first night in which there is work. */
function endsAfterTwo({ works, hourOf, dayOf }: Film, { from, to }: Run): boolean {
  for (let minute = from; minute < to; minute++) {
    if (works[minute] !== 1 || (hourOf[minute] ?? 0) >= 6) continue;
    for (let two = minute - day; two < minute + day; two++)
      if (dayOf[two] === dayOf[minute] && (hourOf[two] ?? 0) >= 2) return to > two;
  }
  return false;
}
