import { type Calendar, dayIn, type Minute } from './clock.ts';
import type { Stretch } from './facts.ts';

/** Later than any moment. */
export const never = 2 ** 30;

/** A cell of a typed array; outside it 0. */
export function at(cells: Int32Array, place: number): number {
  return cells[place] ?? 0;
}

/** A stretch of at most 24 hours with what the rules count of it, looked up once. A week runs from Monday 0:00 to Sunday 24:00. */
export type Piece = {
  readonly start: Minute;
  readonly end: Minute;
  readonly day: number;
  readonly week: number;
  /** Minutes in the week in which it begins, and in the week after. */
  readonly minutes: number;
  readonly minutesNext: number;
  /** Minutes of breaks in it: none, but in a shift seen `asOne`. */
  readonly pause: number;
  /** The same, only of the time before the 18th birthday. */
  readonly young: number;
  readonly youngNext: number;
  /** The same, only of the time between 0 and 6. */
  readonly night: number;
  readonly nightNext: number;
  /** 02:00 of the first day of which it has some time between 0 and 6; `never` when there is none. */
  readonly two: Minute;
  /** The week on whose day of rest some of it falls; -1 when there is none. */
  readonly restWeek: number;
};

/** Looks up a stretch. `dayOfRest` counts from 0, Monday. */
export function pieceOf(calendar: Calendar, adultFrom: Minute, dayOfRest: number, stretch: Stretch): Piece {
  const { midnight, six, two } = calendar;
  const { from: start, to: end } = stretch;
  const day = dayIn(calendar, start);
  const week = Math.floor(day / 7);
  const border = Math.min(end, at(midnight, (week + 1) * 7));
  const youngEnd = (until: Minute) => Math.min(until, adultFrom);
  let night = 0;
  let nightNext = 0;
  let firstTwo = never;
  let restWeek = -1;
  for (let each = day; at(midnight, each) < end; each++) {
    const inNight = Math.min(end, at(six, each)) - Math.max(start, at(midnight, each));
    if (inNight > 0) {
      firstTwo = Math.min(firstTwo, at(two, each));
      if (each < (week + 1) * 7) night += inNight;
      else nightNext += inNight;
    }
    if (each % 7 === dayOfRest) restWeek = Math.floor(each / 7);
  }
  return {
    start,
    end,
    day,
    week,
    minutes: border - start,
    minutesNext: end - border,
    pause: 0,
    young: Math.max(0, youngEnd(border) - start),
    youngNext: Math.max(0, youngEnd(end) - border),
    night,
    nightNext,
    two: firstTwo,
    restWeek,
  };
}

/**
 * The pieces of a shift as one, with the breaks of at least `breakPart` between them; null when they are not one dienst whatever
 * stands around them, or cannot be counted as one: over more than two weeks, or on the day of rest of both.
 */
export function asOne(pieces: readonly Piece[], breakPart: number, dienstRest: number): Piece | null {
  const [first, ...others] = pieces;
  if (first === undefined) return null;
  let whole: Piece = first;
  for (const each of others) {
    const next = countedFrom(each, whole.week);
    const gap = next.start - whole.end;
    if (gap >= dienstRest || next.week > whole.week || isOtherRest(whole, next)) return null;
    whole = joinedTo(whole, next, gap >= breakPart ? gap : 0);
  }
  return whole;
}

/** A piece of the week after, that does not go on into another, as one of this week. */
function countedFrom(piece: Piece, week: number): Piece {
  if (piece.week !== week + 1 || piece.minutesNext > 0) return piece;
  const { minutes, young, night } = piece;
  return {
    ...piece,
    week,
    minutes: 0,
    minutesNext: minutes,
    young: 0,
    youngNext: young,
    night: 0,
    nightNext: night,
  };
}

function isOtherRest(a: Piece, b: Piece): boolean {
  return a.restWeek >= 0 && b.restWeek >= 0 && a.restWeek !== b.restWeek;
}

function joinedTo(whole: Piece, next: Piece, pause: number): Piece {
  return {
    ...whole,
    end: next.end,
    minutes: whole.minutes + next.minutes,
    minutesNext: whole.minutesNext + next.minutesNext,
    pause: whole.pause + pause,
    young: whole.young + next.young,
    youngNext: whole.youngNext + next.youngNext,
    night: whole.night + next.night,
    nightNext: whole.nightNext + next.nightNext,
    two: Math.min(whole.two, next.two),
    restWeek: Math.max(whole.restWeek, next.restWeek),
  };
}
