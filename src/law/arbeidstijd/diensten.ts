import { takeDoubles } from './on-call.ts';
import { at, type Piece } from './piece.ts';
import { absenceBeside, link, pieceBefore, type Timeline, unlink } from './timeline.ts';

/** The diensten on both sides of a stretch of the chain that is to be made anew; 0 is the end of the chain. */
export type Sides = { before: number; after: number };

/** All pieces at once, in any order. */
export function fill(timeline: Timeline, pieces: readonly Piece[]): void {
  for (const piece of pieces) link(timeline, piece, pieceBefore(timeline, piece.day, piece.start));
  makeDiensten(timeline, { before: 0, after: 0 });
}

/** Puts the pieces of one shift in to stay, and makes its diensten. Gives where they stand. */
export function putIn(timeline: Timeline, shift: readonly Piece[]): readonly number[] {
  const places = shift.map((piece) => link(timeline, piece, pieceBefore(timeline, piece.day, piece.start)));
  const { onCall } = timeline;
  const sides = { before: 0, after: 0 };
  findSides(timeline, places, sides);
  clear(timeline, sides);
  makeDiensten(timeline, sides);
  if (onCall !== null) for (const { start, end } of shift) takeDoubles(onCall, start, end);
  return places;
}

/** Takes the pieces of one shift out again. */
export function takeOut(timeline: Timeline, places: readonly number[]): void {
  const { dienst } = timeline.pieces;
  const { next, prev } = timeline.diensten;
  const sides = {
    before: at(prev, at(dienst, places[0] ?? 0)),
    after: at(next, at(dienst, places.at(-1) ?? 0)),
  };
  clear(timeline, sides);
  for (const place of places) unlink(timeline, place);
  makeDiensten(timeline, sides);
}

/** The sides of the diensten that pieces in the chain change: a dienst within 8 hours of them is one of those. */
export function findSides(
  { pieces, diensten, norms }: Timeline,
  places: readonly number[],
  sides: Sides,
): void {
  const { next, prev, start, end, dienst } = pieces;
  const first = places[0] ?? 0;
  const last = places[places.length - 1] ?? 0;
  const left = at(prev, first);
  const right = at(next, last);
  sides.before = at(dienst, left);
  sides.after = at(dienst, right);
  if (left !== 0 && at(start, first) - at(end, left) < norms.dienstRest)
    sides.before = at(diensten.prev, sides.before);
  if (right !== 0 && at(start, right) - at(end, last) < norms.dienstRest)
    sides.after = at(diensten.next, sides.after);
}

/** Takes the diensten between two out of the chain, for good. */
export function clear(timeline: Timeline, { before, after }: Sides): void {
  const { next, prev, free } = timeline.diensten;
  for (let each = at(next, before); each !== after; each = at(next, each)) {
    countDienst(timeline, each, -1);
    free.push(each);
  }
  next[before] = after;
  prev[after] = before;
}

/** A new dienst begins after a rest of 8 hours (1:7 lid 1 c): from the piece after `before` to that where `after` begins. */
export function makeDiensten(timeline: Timeline, { before, after }: Sides): void {
  const { pieces, diensten, norms } = timeline;
  const stop = at(diensten.first, after);
  let place = at(pieces.next, at(diensten.last, before));
  let left = before;
  while (place !== stop) {
    const opened = openDienst(timeline, pieceAt(timeline, place));
    diensten.first[opened] = place;
    diensten.next[left] = opened;
    diensten.prev[opened] = left;
    left = opened;
    let last = place;
    for (;;) {
      pieces.dienst[place] = opened;
      last = place;
      place = at(pieces.next, place);
      if (place === stop || at(pieces.start, place) - at(diensten.end, opened) >= norms.dienstRest) break;
      lengthen(timeline, opened, pieceAt(timeline, place));
    }
    diensten.last[opened] = last;
    close(timeline, opened);
  }
  diensten.next[left] = after;
  diensten.prev[after] = left;
}

function pieceAt({ pieces }: Timeline, place: number): Piece {
  const piece = pieces.held[place];
  if (piece === undefined) throw new RangeError('there is no work at that place');
  return piece;
}

/** A dienst of one piece, not yet in the chain. */
export function openDienst({ diensten }: Timeline, piece: Piece): number {
  const dienst = diensten.free.pop();
  if (dienst === undefined) throw new RangeError('no room left in the timeline');
  diensten.start[dienst] = piece.start;
  diensten.end[dienst] = piece.end;
  diensten.day[dienst] = piece.day;
  diensten.week[dienst] = piece.week;
  diensten.work[dienst] = piece.minutes + piece.minutesNext;
  diensten.pause[dienst] = piece.pause;
  diensten.night[dienst] = piece.night + piece.nightNext;
  diensten.two[dienst] = piece.two;
  return dienst;
}

/** Adds the next piece to a dienst. */
function lengthen({ diensten, norms }: Timeline, dienst: number, piece: Piece): void {
  const gap = piece.start - at(diensten.end, dienst);
  const pause = piece.pause + (gap >= norms.breakPart ? gap : 0);
  diensten.pause[dienst] = at(diensten.pause, dienst) + pause;
  diensten.end[dienst] = piece.end;
  diensten.work[dienst] = at(diensten.work, dienst) + piece.minutes + piece.minutesNext;
  diensten.night[dienst] = at(diensten.night, dienst) + piece.night + piece.nightNext;
  diensten.two[dienst] = Math.min(at(diensten.two, dienst), piece.two);
}

/** Counts what follows from the pieces of a dienst, when it has them all. */
export function close(timeline: Timeline, dienst: number): void {
  const { diensten, norms } = timeline;
  const absence = absenceBeside(timeline, at(diensten.start, dienst), at(diensten.end, dienst));
  diensten.hours[dienst] = at(diensten.work, dienst) + absence;
  const night = at(diensten.night, dienst) > norms.nightWork;
  diensten.isLate[dienst] = night && at(diensten.end, dienst) > at(diensten.two, dienst) ? 1 : 0;
  diensten.isNight[dienst] = night ? 1 : 0;
  if (night) countDienst(timeline, dienst, 1);
}

export function countDienst({ diensten, weeks, totals }: Timeline, dienst: number, times: 1 | -1): void {
  if (at(diensten.isNight, dienst) === 0) return;
  const week = at(diensten.week, dienst);
  weeks.nights[week] = at(weeks.nights, week) + times;
  totals.nights += times;
  if (at(diensten.isLate, dienst) === 0) return;
  weeks.lateNights[week] = at(weeks.lateNights, week) + times;
  totals.lateNights += times;
}
