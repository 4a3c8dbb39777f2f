import { Temporal } from 'temporal-polyfill';

/**
 * A second reading of the law that shares no code with the rules: it goes through time minute by minute and tries what can be tried.
 * For work only, of adults and of youth, without deviations. It says which articles are breached, nothing more.
 */
export type SlowShift = { readonly from: number; readonly to: number };

const day = 1440;
const week = 7 * day;

type Minutes = {
  readonly begin: number;
  readonly works: Uint8Array;
  /** Of each minute on the clock in Amsterdam: its day, and its hour. */
  readonly dayOf: Int32Array;
  readonly hourOf: Uint8Array;
};

type Dienst = { readonly from: number; readonly to: number };

/** Minutes are whole ones since 1970 in UTC; `pieces` is work without its breaks, `adultFrom` the beginning of the 18th birthday. */
export function slowly(pieces: readonly SlowShift[], adultFrom: number): ReadonlySet<string> {
  const broken = new Set<string>();
  const minutes = minutesOf(pieces);
  const diensten = dienstenIn(minutes);
  for (const dienst of diensten)
    for (const article of ofDienst(minutes, dienst, adultFrom)) broken.add(article);
  const adults = diensten.filter(({ from }) => from + minutes.begin >= adultFrom);
  if (shortRestTwice(minutes, adults)) broken.add('5:3');
  for (const article of hoursOfWeeks(minutes, diensten, adultFrom)) broken.add(article);
  for (const article of nights(minutes, diensten, adultFrom)) broken.add(article);
  return broken;
}

function ofDienst(minutes: Minutes, dienst: Dienst, adultFrom: number): readonly string[] {
  const youth = dienst.from + minutes.begin < adultFrom;
  const work = workIn(minutes, dienst.from, dienst.to);
  const tooLong = youth ? work > 9 * 60 : !isNight(minutes, dienst) && work > 12 * 60;
  const rested = youth ? youthSleeps(minutes, dienst) : longestRest(minutes, dienst.from, day) >= 8 * 60;
  return [
    ...(lacksBreak(minutes, dienst, work, youth) ? ['5:4'] : []),
    ...(tooLong ? ['5:7 dienst'] : []),
    ...(rested ? [] : ['5:3']),
    ...(restsInWeek(minutes, dienst.from, youth) ? [] : ['5:5']),
  ];
}

/** What the clock shows at a whole hour since 1970, kept: the same hours come back in every case. */
const shownAt = new Map<number, { readonly date: Temporal.PlainDate; readonly hour: number }>();

function shown(moment: number): { readonly date: Temporal.PlainDate; readonly hour: number } {
  const kept = shownAt.get(moment);
  if (kept !== undefined) return kept;
  const local = Temporal.Instant.fromEpochMilliseconds(moment * 60_000).toZonedDateTimeISO(
    'Europe/Amsterdam',
  );
  const seen = { date: local.toPlainDate(), hour: local.hour };
  shownAt.set(moment, seen);
  return seen;
}

function minutesOf(pieces: readonly SlowShift[]): Minutes {
  const first = Math.min(...pieces.map(({ from }) => from));
  const last = Math.max(...pieces.map(({ to }) => to));
  const local = (moment: number) =>
    Temporal.Instant.fromEpochMilliseconds(moment * 60_000).toZonedDateTimeISO('Europe/Amsterdam');
  const monday = local(first)
    .subtract({ days: local(first).dayOfWeek - 1 + 7 })
    .startOfDay();
  const begin = monday.epochMilliseconds / 60_000;
  const length = Math.ceil((last - begin) / 60) * 60 + 3 * week;
  const works = new Uint8Array(length);
  const dayOf = new Int32Array(length);
  const hourOf = new Uint8Array(length);
  for (const { from, to } of pieces) works.fill(1, from - begin, to - begin);
  let today = shown(begin).date;
  let days = 0;
  for (let at = 0; at < length; at += 60) {
    const { date, hour } = shown(begin + at);
    if (!date.equals(today)) days += 1;
    today = date;
    dayOf.fill(days, at, at + 60);
    hourOf.fill(hour, at, at + 60);
  }
  return { begin, works, dayOf, hourOf };
}

/** Work between two rests of 8 hours. */
function dienstenIn({ works }: Minutes): readonly Dienst[] {
  const found: Dienst[] = [];
  let from = -1;
  let to = -1;
  works.forEach((isWork, minute) => {
    if (isWork === 0) return;
    if (from >= 0 && minute - to >= 8 * 60) {
      found.push({ from, to });
      from = -1;
    }
    if (from < 0) from = minute;
    to = minute + 1;
  });
  return from < 0 ? found : [...found, { from, to }];
}

function workIn({ works }: Minutes, from: number, to: number): number {
  let sum = 0;
  for (let minute = from; minute < to; minute++) sum += works[minute] ?? 0;
  return sum;
}

/** Lengths of the stretches without work in a period. */
function restsIn({ works }: Minutes, from: number, length: number): readonly number[] {
  const rests: number[] = [];
  let run = 0;
  for (let minute = from; minute < from + length; minute++) {
    if (works[minute] === 1) {
      if (run > 0) rests.push(run);
      run = 0;
    } else run += 1;
  }
  return run > 0 ? [...rests, run] : rests;
}

function longestRest(minutes: Minutes, from: number, length: number): number {
  return Math.max(0, ...restsIn(minutes, from, length));
}

function lacksBreak(minutes: Minutes, { from, to }: Dienst, work: number, youth: boolean): boolean {
  const breaks = restsIn(minutes, from, to - from).filter((each) => each >= 15);
  const sum = breaks.reduce((all, each) => all + each, 0);
  if (youth) return work > 4.5 * 60 && sum < 30;
  return (work > 5.5 * 60 && sum < 30) || (work > 10 * 60 && sum < 45);
}

/** A rest of 12 hours in the 24 from the start, which holds all time from 23 to 6 in it. */
function youthSleeps(minutes: Minutes, { from }: Dienst): boolean {
  const startHour = minutes.hourOf[from] ?? 0;
  if (startHour < 6 || startHour >= 23) return false;
  const night = nightAfter(minutes, from);
  if (night.some((minute) => minutes.works[minute] === 1)) return false;
  let begin = night[0] ?? 0;
  while (begin > from && minutes.works[begin - 1] === 0) begin -= 1;
  let end = (night.at(-1) ?? 0) + 1;
  while (end < from + day && minutes.works[end] === 0) end += 1;
  return end - begin >= 12 * 60;
}

/** Every minute from 23 on the day of a start to 6 on the next. */
function nightAfter({ dayOf, hourOf }: Minutes, from: number): readonly number[] {
  const today = dayOf[from] ?? 0;
  return Array.from({ length: 2 * day }, (_, each) => from + each).filter((minute) => {
    const hour = hourOf[minute] ?? 0;
    return (dayOf[minute] === today && hour >= 23) || (dayOf[minute] === today + 1 && hour < 6);
  });
}

function restsInWeek(minutes: Minutes, from: number, youth: boolean): boolean {
  if (longestRest(minutes, from, week) >= 36 * 60) return true;
  const parts = restsIn(minutes, from, 2 * week).filter((each) => each >= 32 * 60);
  return !youth && parts.reduce((sum, each) => sum + each, 0) >= 72 * 60;
}

function shortRestTwice(minutes: Minutes, diensten: readonly Dienst[]): boolean {
  const short = diensten.filter(({ from }) => longestRest(minutes, from, day) < 11 * 60);
  return short.some((each, place) => {
    const before = short[place - 1];
    return before !== undefined && each.from - before.from < week;
  });
}

type Weeks = { readonly all: Float64Array; readonly young: Float64Array; readonly nights: Float64Array };

function hoursOfWeeks(minutes: Minutes, diensten: readonly Dienst[], adultFrom: number): ReadonlySet<string> {
  const broken = new Set<string>();
  const count = Math.ceil(((minutes.dayOf.at(-1) ?? 0) + 1) / 7);
  const weeks = weeksOf(minutes, diensten, adultFrom, count);
  const hours = (of: Float64Array, from: number, length: number) =>
    of.slice(from, from + length).reduce((total, each) => total + each, 0) / 60;
  const ends = Array.from({ length: count }, (_, at) => minutes.dayOf.indexOf((at + 1) * 7));
  const hasAdult = (from: number, length: number) => {
    const end = ends[from + length - 1] ?? -1;
    return end < 0 || minutes.begin + end > adultFrom;
  };
  for (let at = 0; at < count; at++) {
    const many = weeks.nights.slice(at, at + 16).reduce((total, each) => total + each, 0) >= 16;
    const passed = [
      ['5:7 week', hours(weeks.young, at, 1) > 45],
      ['5:7 vier weken', hours(weeks.young, at, 4) > 4 * 40],
      ['5:7 week', hours(weeks.all, at, 1) > 60 && hasAdult(at, 1)],
      ['5:7 vier weken', hours(weeks.all, at, 4) > 4 * 55 && hasAdult(at, 4)],
      ['5:8 lid 2', many && hours(weeks.all, at, 16) > 16 * 40],
      ['5:7 zestien weken', !many && hours(weeks.all, at, 16) > 16 * 48 && hasAdult(at, 16)],
    ] as const;
    for (const [article, is] of passed) if (is) broken.add(article);
  }
  return broken;
}

function weeksOf(minutes: Minutes, diensten: readonly Dienst[], adultFrom: number, count: number): Weeks {
  const cells = () => new Float64Array(count + 16);
  const weeks = { all: cells(), young: cells(), nights: cells() };
  const weekOf = (minute: number) => Math.floor((minutes.dayOf[minute] ?? 0) / 7);
  const add = (to: Float64Array, at: number, much: number) => {
    to[at] = (to[at] ?? 0) + much;
  };
  minutes.works.forEach((isWork, minute) => {
    if (isWork === 0) return;
    add(weeks.all, weekOf(minute), 1);
    if (minutes.begin + minute < adultFrom) add(weeks.young, weekOf(minute), 1);
  });
  for (const dienst of diensten) if (isNight(minutes, dienst)) add(weeks.nights, weekOf(dienst.from), 1);
  return weeks;
}

function isNight(minutes: Minutes, { from, to }: Dienst): boolean {
  let night = 0;
  for (let minute = from; minute < to; minute++)
    if (minutes.works[minute] === 1 && (minutes.hourOf[minute] ?? 0) < 6) night += 1;
  return night > 60;
}

/** Ends after 2 o'clock of the first night in which there is work. */
function endsLate(minutes: Minutes, { from, to }: Dienst): boolean {
  for (let minute = from; minute < to; minute++) {
    if (minutes.works[minute] !== 1 || (minutes.hourOf[minute] ?? 0) >= 6) continue;
    const today = minutes.dayOf[minute];
    for (let two = minute - day; two < minute + day; two++)
      if (minutes.dayOf[two] === today && (minutes.hourOf[two] ?? 0) >= 2) return to > two;
  }
  return false;
}

type Night = Dienst & {
  readonly work: number;
  readonly rest: number;
  readonly late: boolean;
  readonly youth: boolean;
};

function nights(minutes: Minutes, diensten: readonly Dienst[], adultFrom: number): ReadonlySet<string> {
  const broken = new Set<string>();
  const found: (Night | null)[] = diensten.map((dienst, place) =>
    isNight(minutes, dienst)
      ? {
          ...dienst,
          work: workIn(minutes, dienst.from, dienst.to),
          rest: (diensten[place + 1]?.from ?? Number.POSITIVE_INFINITY) - dienst.to,
          late: endsLate(minutes, dienst),
          youth: minutes.begin + dienst.from < adultFrom,
        }
      : null,
  );
  if (!canBeExcused(found.filter((each) => each !== null))) broken.add('5:8 lid 1, 3 en 4');
  rows(diensten, found, broken);
  return broken;
}

/** Tries every way to call a short rest the one of lid 4 or one of lid 3. */
function canBeExcused(all: readonly Night[]): boolean {
  const needed = all.filter(
    ({ work, rest, late, youth }) => (!youth && work > 10 * 60) || (late && rest < 14 * 60),
  );
  const place = (at: number, byFour: readonly number[], byThree: readonly number[]): boolean => {
    const night = needed[at];
    if (night === undefined) return true;
    const isLong = !night.youth && night.work > 10 * 60;
    const fourFree = byFour.every((other) => night.from - other >= week);
    const threeFree =
      byThree.filter((other) => night.from - other < 2 * week).length < 5 && byThree.length < 22;
    const mayFour = !isLong && night.rest >= 8 * 60 && fourFree;
    const mayThree = (night.youth || night.work <= 12 * 60) && night.rest >= 12 * 60 && threeFree;
    return (
      (mayFour && place(at + 1, [...byFour, night.from], byThree)) ||
      (mayThree && place(at + 1, byFour, [...byThree, night.from]))
    );
  };
  return place(0, [], []);
}

/** Rows of diensten, parted by a rest of 36 hours. */
function rows(diensten: readonly Dienst[], found: readonly (Night | null)[], broken: Set<string>): void {
  let row: number[] = [];
  diensten.forEach((dienst, place) => {
    row.push(place);
    const rest = (diensten[place + 1]?.from ?? Number.POSITIVE_INFINITY) - dienst.to;
    const nightsEnd = rest >= 36 * 60 || found[place + 1] === null || found[place + 1] === undefined;
    const lastDay = row.findLast((each) => found[each] === null) ?? (row[0] ?? 0) - 1;
    if (nightsEnd && place - lastDay >= 3 && rest < 46 * 60) broken.add('5:8 lid 5');
    if (rest < 36 * 60) return;
    if (row.length > 7 && row.some((each) => found[each] !== null)) broken.add('5:8 lid 6');
    row = [];
  });
}
