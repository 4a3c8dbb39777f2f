import {
  countIn,
  type Dienst,
  day,
  type Film,
  hours,
  lengthOf,
  type Run,
  runsOf,
  sumOf,
  week,
  wholeOf,
} from './film.ts';
import type { Tell } from './slowly.ts';

/** Consignatie (5:9), each night of it by itself: a stretch over several nights is parted when the clock shows noon. */
function consignatiesIn(film: Film): readonly Run[] {
  return runsOf(film.onCall, 1, wholeOf(film)).flatMap(({ from, to }) => {
    const parts: Run[] = [];
    let begun = from;
    for (let minute = from + 1; minute < to; minute++) {
      if (film.hourOf[minute] !== 12 || film.hourOf[minute - 1] !== 11) continue;
      parts.push({ from: begun, to: minute });
      begun = minute;
    }
    return [...parts, { from: begun, to }];
  });
}

/** Calls as 5:9 lid 7 counts them: what is half an hour or less between two is work, and none is shorter than half an hour. */
export function countedCalls(film: Film): Uint8Array {
  const cells = film.calls.slice();
  if (!cells.includes(1)) return cells;
  const gaps = runsOf(cells, 0, wholeOf(film)).filter(({ from, to }) => from > 0 && to < film.length);
  for (const gap of gaps) if (lengthOf(gap) <= 30) cells.fill(1, gap.from, gap.to);
  for (const call of runsOf(cells, 1, wholeOf(film)))
    if (lengthOf(call) < 30) cells.fill(1, call.from, call.from + 30);
  return cells;
}

function isOnCallAtNight({ hourOf }: Film, { from, to }: Run): boolean {
  return hourOf.subarray(from, to).some((hour) => hour < 6);
}

export function checkOnCall(film: Film, diensten: readonly Dienst[], tell: Tell): void {
  if (!film.onCall.includes(1)) return;
  const worked = countedCalls(film);
  film.works.forEach((works, minute) => {
    if (works === 1) worked[minute] = 1;
  });
  const busy = worked.map((works, minute) => works | (film.onCall[minute] ?? 0));
  const most = mostFrom(worked);
  for (const each of consignatiesIn(film)) {
    if (each.from < film.adultAt) tell('ATW 5:9 lid 1', each.from);
    const period = { from: each.from, to: each.from + 28 * day };
    if (timesFree(film.onCall, period, day) < 14) tell('ATW 5:9 lid 2 a', each.from);
    if (timesFree(busy, period, 2 * day) < 2) tell('ATW 5:9 lid 2 b', each.from);
    if (most.subarray(each.from - day + 1, each.to).some((sum) => sum > 13 * hours))
      tell('ATW 5:9 lid 4', each.from);
  }
  checkNearNights(film, diensten, tell);
}

function checkNearNights(film: Film, diensten: readonly Dienst[], tell: Tell): void {
  for (const { from, to, night } of diensten) {
    if (!night) continue;
    if (film.onCall.subarray(from - 11 * hours, from).includes(1)) tell('ATW 5:9 lid 3 a', from);
    if (film.onCall.subarray(to, to + 14 * hours).includes(1)) tell('ATW 5:9 lid 3 b', from);
  }
}

function timesFree(cells: Uint8Array, period: Run, minutes: number): number {
  return sumOf(runsOf(cells, 0, period).map((run) => Math.floor(lengthOf(run) / minutes)));
}

/** Of each minute: the work in the 24 hours that begin with it. */
function mostFrom(worked: Uint8Array): Int32Array {
  const sums = new Int32Array(worked.length);
  let sum = countIn(worked, { from: 0, to: day });
  for (let minute = 0; minute < worked.length; minute++) {
    sums[minute] = sum;
    sum += (worked[minute + day] ?? 0) - (worked[minute] ?? 0);
  }
  return sums;
}

/** Per week of the film the nights on call. */
export function onCallNights(film: Film, weeks: number): readonly number[] {
  const nights = Array.from({ length: weeks }, () => 0);
  for (const each of consignatiesIn(film)) {
    const at = Math.floor((film.dayOf[each.from] ?? 0) / 7);
    if (isOnCallAtNight(film, each)) nights[at] = (nights[at] ?? 0) + 1;
  }
  return nights;
}

/** 8 hours of rest after the last call that begins between 0 and 6 of a night (5:9 lid 6 a), where there are many of them. */
export function checkRestAfterCalls(film: Film, busyWeeks: readonly boolean[], tell: Tell): void {
  const atWork = film.works.map((works, minute) => works | (film.calls[minute] ?? 0));
  const calls = callPieces(film).filter(({ from }) => (film.hourOf[from] ?? 0) < 6);
  calls.forEach((call, place) => {
    const today = film.dayOf[call.from] ?? 0;
    const later = calls[place + 1];
    if (later !== undefined && film.dayOf[later.from] === today) return;
    if (busyWeeks[Math.floor(today / 7)] !== true) return;
    const goesOn = atWork[call.to] === 1;
    const six = film.hourOf.findIndex((hour, minute) => film.dayOf[minute] === today && hour >= 6);
    const rest = goesOn
      ? Math.max(0, ...runsOf(atWork, 0, { from: six, to: six + 18 * hours }).map(lengthOf))
      : lengthOf(runsOf(atWork, 0, { from: call.to, to: call.to + week })[0] ?? { from: 0, to: 0 });
    if (rest < 8 * hours) tell('ATW 5:9 lid 6 a', call.from);
  });
}

function callPieces(film: Film): readonly Run[] {
  return runsOf(film.calls, 1, wholeOf(film));
}
