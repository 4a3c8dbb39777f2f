import { type Calendar, calendarOf, type Minute } from './clock.ts';
import { type Deviations, type Facts, placeAfter, type Stretch, touches } from './facts.ts';
import { countBesideCalls, type OnCall, onCallOf } from './on-call.ts';
import type { NormName, Norms } from './parameters.ts';
import { at, never, type Piece, pieceOf } from './piece.ts';

/**
 * One worker's time, compiled for the rules. Pieces of work, and the diensten they make, stand in two chains in order of time
 * whose place 0 is both ends: `next[0]` is the first, `prev[0]` the last. So work can be put in and taken out in a few steps.
 */
export type Timeline = {
  readonly norms: Norms;
  readonly deviations: Deviations;
  readonly calendar: Calendar;
  readonly facts: Pick<Facts, 'absent' | 'onCall' | 'calls' | 'adultFrom'>;
  readonly onCall: OnCall | null;
  readonly pieces: Pieces;
  readonly diensten: Diensten;
  readonly weeks: Weeks;
  /** Sums over all weeks: while they are small, no period needs to be looked at. */
  readonly totals: { nights: number; lateNights: number; sundays: number; fullWeeks: number };
  /** Minutes that every norm for a week or an average per week allows: a week with more is a full one. */
  readonly lightWeek: number;
};

type Chain = { readonly next: Int32Array; readonly prev: Int32Array };

type Pieces = Chain & {
  /** Per day the first piece that begins on it. */
  readonly head: Int32Array;
  /** What stands at each place of the chain. */
  readonly held: (Piece | undefined)[];
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly dienst: Int32Array;
  readonly free: number[];
};

/**
 * Per dienst: minutes of work, of work with the absence beside it (5:2), of pauses, of work between 0 and 6, 02:00 of its night, and whether it is a night dienst, and one
 * that ends after 2.
 */
export type Diensten = Chain & {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly work: Int32Array;
  readonly hours: Int32Array;
  readonly pause: Int32Array;
  readonly night: Int32Array;
  readonly two: Int32Array;
  readonly isNight: Int32Array;
  readonly isLate: Int32Array;
  readonly day: Int32Array;
  readonly week: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly free: number[];
};

/** Per week: minutes worked (5:2 included), of those as a youth, between 0 and 6; night diensten; pieces on the day of rest. */
type Weeks = {
  readonly count: number;
  readonly work: Int32Array;
  readonly young: Int32Array;
  readonly nightWork: Int32Array;
  readonly nights: Int32Array;
  readonly lateNights: Int32Array;
  readonly sundays: Int32Array;
};

/** An empty timeline with room for a number of pieces, over the days around `span`, with what does not change in it. */
export function emptyTimeline(
  span: Stretch,
  room: number,
  facts: Timeline['facts'],
  { norms, deviations }: Pick<Timeline, 'norms' | 'deviations'>,
): Timeline {
  const calendar = calendarOf(span.from, span.to);
  const count = calendar.days / 7;
  const cells = () => new Int32Array(room + 1);
  const week = () => new Int32Array(count + 1);
  const places = () => Array.from({ length: room }, (_, place) => room - place);
  const timeline: Timeline = {
    norms,
    deviations,
    calendar,
    facts,
    onCall: onCallOf({ calendar, facts, norms }),
    pieces: {
      head: new Int32Array(calendar.days + 1),
      held: Array.from({ length: room + 1 }, () => undefined),
      next: cells(),
      prev: cells(),
      start: cells(),
      end: cells(),
      dienst: cells(),
      free: places(),
    },
    diensten: {
      next: cells(),
      prev: cells(),
      start: cells(),
      end: cells(),
      work: cells(),
      hours: cells(),
      pause: cells(),
      night: cells(),
      two: cells(),
      isNight: cells(),
      isLate: cells(),
      day: cells(),
      week: cells(),
      first: cells(),
      last: cells(),
      free: places(),
    },
    weeks: {
      count,
      work: week(),
      young: week(),
      nightWork: week(),
      nights: week(),
      lateNights: week(),
      sundays: week(),
    },
    totals: { nights: 0, lateNights: 0, sundays: 0, fullWeeks: 0 },
    lightWeek: Math.min(...weekNorms.map((name) => norms[name])),
  };
  for (const each of facts.absent) countHours(timeline, prepare(timeline, each), 1);
  for (const each of facts.calls) {
    const piece = prepare(timeline, each);
    countHours(timeline, piece, 1);
    countSunday(timeline, piece, 1);
  }
  return timeline;
}

/** Looks up work once, to put it in (or ask about it) many times. */
export function prepare({ calendar, facts, deviations }: Timeline, stretch: Stretch): Piece {
  return pieceOf(calendar, facts.adultFrom, (deviations.dayOfRest ?? 7) - 1, stretch);
}

const weekNorms = [
  'week',
  'fourWeeks',
  'sixteenWeeks',
  'nightWorkerWeeks',
  'onCallWeeks',
  'onCallWeeksRested',
  'weekYouth',
  'fourWeeksYouth',
] as const satisfies readonly NormName[];

function countHours(timeline: Timeline, piece: Piece, times: 1 | -1): void {
  countInWeek(timeline, piece.week, times * piece.minutes, times * piece.young);
  if (piece.minutesNext > 0)
    countInWeek(timeline, piece.week + 1, times * piece.minutesNext, times * piece.youngNext);
}

function countInWeek(
  { weeks, totals, lightWeek }: Timeline,
  week: number,
  minutes: number,
  young: number,
): void {
  const before = at(weeks.work, week);
  weeks.work[week] = before + minutes;
  if (young !== 0) weeks.young[week] = at(weeks.young, week) + young;
  if (before > lightWeek) totals.fullWeeks -= 1;
  if (before + minutes > lightWeek) totals.fullWeeks += 1;
}

function countNight({ weeks }: Timeline, piece: Piece, times: 1 | -1): void {
  weeks.nightWork[piece.week] = at(weeks.nightWork, piece.week) + times * piece.night;
  weeks.nightWork[piece.week + 1] = at(weeks.nightWork, piece.week + 1) + times * piece.nightNext;
}

function countSunday({ weeks, totals }: Timeline, { restWeek }: Piece, times: 1 | -1): void {
  if (restWeek < 0) return;
  const before = at(weeks.sundays, restWeek);
  weeks.sundays[restWeek] = before + times;
  if (before === 0) totals.sundays += 1;
  else if (before + times === 0) totals.sundays -= 1;
}

/** The last piece that begins at or before a moment of a day; 0 when there is none. */
export function pieceBefore(
  { pieces: { head, start, next, prev } }: Timeline,
  day: number,
  moment: Minute,
): number {
  let each = day;
  while (each > 0 && at(head, each) === 0) each -= 1;
  let place = at(head, each);
  if (place === 0) return 0;
  if (at(start, place) > moment) return at(prev, place);
  while (at(next, place) !== 0 && at(start, at(next, place)) <= moment) place = at(next, place);
  return place;
}

/** After which place of the chain a piece fits, where no other work is done at that time; -1 where some is. */
export function gapFor(timeline: Timeline, piece: Piece): number {
  const { start, end, next } = timeline.pieces;
  const before = pieceBefore(timeline, piece.day, piece.start);
  if (before !== 0 && at(end, before) > piece.start) return -1;
  const after = at(next, before);
  return after !== 0 && at(start, after) < piece.end ? -1 : before;
}

/** True when there is absence or consignatie at that time, which a search does not change. */
export function isTaken({ facts: { absent, onCall, calls } }: Timeline, { start, end }: Piece): boolean {
  return touches(absent, start, end) || touches(onCall, start, end) || touches(calls, start, end);
}

/** Puts a piece in the chain after a place, and counts its hours; the diensten are still to be made. Gives its place. */
export function link(timeline: Timeline, piece: Piece, before: number): number {
  const { head, held, start, end, next, prev, dienst, free } = timeline.pieces;
  const place = free.pop();
  if (place === undefined) throw new RangeError('no room left in the timeline');
  const after = at(next, before);
  held[place] = piece;
  start[place] = piece.start;
  end[place] = piece.end;
  dienst[place] = 0;
  next[place] = after;
  prev[place] = before;
  next[before] = place;
  prev[after] = place;
  const first = at(head, piece.day);
  if (first === 0 || at(start, first) > piece.start) head[piece.day] = place;
  count(timeline, piece, 1);
  return place;
}

/** Counts a piece in its weeks, or no longer. */
export function count(timeline: Timeline, piece: Piece, times: 1 | -1): void {
  countHours(timeline, piece, times);
  if (piece.night + piece.nightNext > 0) countNight(timeline, piece, times);
  countSunday(timeline, piece, times);
  countBeside(timeline, piece, times);
}

function countBeside(timeline: Timeline, { start, end }: Piece, times: 1 | -1): void {
  const { onCall } = timeline;
  if (onCall === null || onCall.added.length === 0) return;
  countBesideCalls(onCall, { from: start, to: end }, (stretch) => prepare(timeline, stretch), times);
}

/** Takes a piece out of the chain again. */
export function unlink(timeline: Timeline, place: number): void {
  const { head, held, next, prev, free } = timeline.pieces;
  const piece = held[place];
  if (piece === undefined) throw new RangeError('there is no work at that place');
  const after = at(next, place);
  next[at(prev, place)] = after;
  prev[after] = at(prev, place);
  if (at(head, piece.day) === place) head[piece.day] = held[after]?.day === piece.day ? after : 0;
  held[place] = undefined;
  free.push(place);
  count(timeline, piece, -1);
}

/** Minutes of rest after a dienst; `never` when no work follows. */
export function restAfter({ next, start, end }: Diensten, dienst: number): number {
  const after = at(next, dienst);
  return after === 0 ? never : at(start, after) - at(end, dienst);
}

/** The first dienst that begins at most `span` minutes before another. */
export function back({ prev, start }: Diensten, dienst: number, span: number): number {
  let first = dienst;
  const from = at(start, dienst) - span;
  while (at(prev, first) !== 0 && at(start, at(prev, first)) >= from) first = at(prev, first);
  return first;
}

/** True for a dienst that begins before the 18th birthday. */
export function isYouth({ facts, diensten }: Timeline, dienst: number): boolean {
  return at(diensten.start, dienst) < facts.adultFrom;
}

/** Minutes of absence that no rest of 8 hours parts from a dienst: they count for its hours (5:2). */
export function absenceBeside({ facts, norms }: Timeline, start: Minute, end: Minute): number {
  if (facts.absent.length === 0) return 0;
  const to = end + norms.dienstRest;
  let sum = 0;
  for (let place = placeAfter(facts.absent, start - norms.dienstRest); ; place++) {
    const each = facts.absent[place];
    if (each === undefined || each.from >= to) return sum;
    sum += each.to - each.from;
  }
}
