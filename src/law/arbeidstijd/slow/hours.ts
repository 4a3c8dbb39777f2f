import { countIn, type Dienst, day, type Film, hours, lengthOf, type Run, sumOf, week } from './film.ts';
import { checkRestAfterCalls, countedCalls, onCallNights } from './on-call.ts';
import type { SlowDeviations, Tell, TellOnce } from './slowly.ts';

/** What a run of weeks adds up to; every list has one number a week. */
type Weeks = {
  readonly all: readonly number[];
  readonly young: readonly number[];
  readonly withLeastCalls: readonly number[];
  readonly atNight: readonly number[];
  readonly nights: readonly number[];
  readonly lateNights: readonly number[];
  readonly onCallNights: readonly number[];
  readonly restDays: readonly number[];
  /** The first minute of each week, and of the one after the last. */
  readonly starts: readonly number[];
};

/** Hours of weeks, nights in weeks and Sundays (5:6, 5:7, 5:8 lid 2, 8 and 9, 5:9 lid 5 and 6). */
export function checkWeeks(
  film: Film,
  diensten: readonly Dienst[],
  deviations: SlowDeviations,
  tell: Tell,
  tellOnce: TellOnce,
): void {
  const weeks = weeksOf(film, diensten, deviations.dayOfRest ?? 7);
  weeks.all.forEach((_, at) => {
    const isAdult = (length: number) => (weeks.starts[at + length] ?? film.length) > film.adultAt;
    const start = weeks.starts[at] ?? 0;
    const total = (list: readonly number[], length: number) => sumOf(list.slice(at, at + length));
    if (total(weeks.young, 1) > 45 * hours) tell('ATW 5:7 lid 1 b', start);
    if (total(weeks.young, 4) > 4 * 40 * hours) tellOnce('ATW 5:7 lid 1 c');
    if (isAdult(1) && total(weeks.all, 1) > 60 * hours) tell('ATW 5:7 lid 2 b', start);
    if (deviations.withoutFourWeeks !== true && isAdult(4) && total(weeks.all, 4) > 4 * 55 * hours)
      tellOnce('ATW 5:7 lid 3');
    for (const rule of nightsAndSundays(weeks, at, deviations)) tellOnce(rule);
  });
  // The 16 weeks may begin before the film: of those that have fewer nights in them, another norm holds.
  for (let end = 1; end < weeks.all.length + 16; end++) {
    const isAdult = startOf(weeks, end) > film.adultAt + day / 2;
    for (const rule of sixteenWeeks(weeks, { from: Math.max(0, end - 16), to: end }, isAdult, deviations))
      tellOnce(rule);
  }
  if (deviations.restAfterCalls === true) {
    const busy = weeks.all.map((_, at) =>
      weeks.all.some(
        (__, first) =>
          first <= at && at < first + 16 && sumOf(weeks.onCallNights.slice(first, first + 16)) >= 16,
      ),
    );
    checkRestAfterCalls(film, busy, tell);
  }
}

/** Beyond the film a week has 7 days of 24 hours: an hour more or less does not matter to the day on which somebody turns 18. */
function startOf({ starts }: Weeks, at: number): number {
  const last = starts.length - 1;
  return starts[at] ?? (starts[last] ?? 0) + (at - last) * week;
}

function sixteenWeeks(
  weeks: Weeks,
  { from, to }: Run,
  isAdult: boolean,
  { restAfterCalls }: SlowDeviations,
): readonly string[] {
  const total = (list: readonly number[]) => sumOf(list.slice(from, to));
  const manyNights = total(weeks.nights) >= 16;
  const manyOnCall = total(weeks.onCallNights) >= 16;
  const most = (average: number) => 16 * average * hours;
  const called = total(weeks.withLeastCalls);
  return [
    ...(manyNights && total(weeks.all) > most(40) ? ['ATW 5:8 lid 2'] : []),
    ...(isAdult && manyOnCall && restAfterCalls !== true && called > most(40) ? ['ATW 5:9 lid 5'] : []),
    ...(isAdult && manyOnCall && restAfterCalls === true && called > most(45) ? ['ATW 5:9 lid 6 b'] : []),
    ...(isAdult && !manyNights && !manyOnCall && total(weeks.all) > most(48) ? ['ATW 5:7 lid 2 c'] : []),
  ];
}

function nightsAndSundays(weeks: Weeks, at: number, deviations: SlowDeviations): readonly string[] {
  const total = (list: readonly number[], length: number) => sumOf(list.slice(at, at + length));
  const { nights, moreSundays } = deviations;
  return [
    ...(nights === undefined && total(weeks.lateNights, 16) > 36 ? ['ATW 5:8 lid 8'] : []),
    ...(nights === 'per-52-weeks' && total(weeks.lateNights, 52) > 140 ? ['ATW 5:8 lid 9 a'] : []),
    ...(nights === 'per-2-weeks' && total(weeks.atNight, 2) > 38 * hours ? ['ATW 5:8 lid 9 b'] : []),
    ...(moreSundays !== true && 52 - total(weeks.restDays, 52) < 13 ? ['ATW 5:6 lid 3'] : []),
  ];
}

function weeksOf(film: Film, diensten: readonly Dienst[], dayOfRest: number): Weeks {
  const count = Math.ceil(((film.dayOf.at(-1) ?? 0) + 1) / 7);
  const starts = startsOf(film, count);
  const per = (value: (part: Run) => number) =>
    Array.from({ length: count }, (_, at) =>
      value({ from: starts[at] ?? 0, to: starts[at + 1] ?? film.length }),
    );
  const counted = countedCalls(film);
  const worked = film.works.map((works, minute) => works | (film.calls[minute] ?? 0));
  const workedMost = film.works.map((works, minute) => works | (counted[minute] ?? 0));
  const nightWork = film.works.map((works, minute) => ((film.hourOf[minute] ?? 0) < 6 ? works : 0));
  const restDays = worked.map((works, minute) =>
    (film.dayOf[minute] ?? 0) % 7 === dayOfRest - 1 ? works : 0,
  );
  const absent = (from: number, to: number) =>
    sumOf(film.absences.map((each) => Math.max(0, Math.min(each.to, to) - Math.max(each.from, from))));
  const begins = (list: readonly Dienst[]) =>
    per((part) => list.filter(({ from }) => from >= part.from && from < part.to).length);
  return {
    starts,
    all: per((part) => countIn(worked, part) + absent(part.from, part.to)),
    young: per(({ from, to }) => {
      const young = { from, to: Math.max(from, Math.min(to, film.adultAt)) };
      return lengthOf(young) === 0 ? 0 : countIn(worked, young) + absent(young.from, young.to);
    }),
    withLeastCalls: per((part) => countIn(workedMost, part) + absent(part.from, part.to)),
    atNight: per((part) => countIn(nightWork, part)),
    nights: begins(diensten.filter(({ night }) => night)),
    lateNights: begins(diensten.filter(({ late }) => late)),
    onCallNights: onCallNights(film, count),
    restDays: per((part) => (countIn(restDays, part) > 0 ? 1 : 0)),
  };
}

function startsOf({ dayOf, length }: Film, count: number): readonly number[] {
  const starts: number[] = [];
  for (let minute = 0; minute < length; minute++)
    if (dayOf[minute] === starts.length * 7) starts.push(minute);
  return starts.slice(0, count);
}
