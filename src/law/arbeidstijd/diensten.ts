import { at, never, type Piece } from './piece.ts';
import { link, type Timeline, unlink } from './timeline.ts';

/** The diensten on both sides of a stretch of the chain that is to be made anew; 0 is the end of the chain. */
export type Sides = { before: number; after: number };

/** All pieces at once, in any order. */
export function fill(timeline: Timeline, pieces: readonly Piece[]): void {
  for (const piece of pieces) link(timeline, piece);
  makeDiensten(timeline, { before: 0, after: 0 });
}

/**
 * Puts the pieces of one shift in and makes its diensten. `places` gets where they stand, to take them out again, and `sides` the
 * diensten on both sides of those that were made: a search asks so often that nothing is made anew for it.
 */
export function putIn(timeline: Timeline, shift: readonly Piece[], places: number[], sides: Sides): void {
  places.length = 0;
  for (const piece of shift) places.push(link(timeline, piece));
  const { next, prev, start, end, dienst } = timeline.pieces;
  const { diensten, norms } = timeline;
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  const left = at(prev, first);
  const right = at(next, last);
  sides.before = at(dienst, left);
  sides.after = at(dienst, right);
  if (left !== 0 && at(start, first) - at(end, left) < norms.dienstRest)
    sides.before = at(diensten.prev, sides.before);
  if (right !== 0 && at(start, right) - at(end, last) < norms.dienstRest)
    sides.after = at(diensten.next, sides.after);
  clear(timeline, sides);
  makeDiensten(timeline, sides);
}

/** Takes the pieces of one shift out again. */
export function takeOut(timeline: Timeline, places: readonly number[], sides: Sides): void {
  const { dienst } = timeline.pieces;
  const { next, prev } = timeline.diensten;
  sides.before = at(prev, at(dienst, places[0] ?? 0));
  sides.after = at(next, at(dienst, places.at(-1) ?? 0));
  clear(timeline, sides);
  for (const place of places) unlink(timeline, place);
  makeDiensten(timeline, sides);
}

function clear(timeline: Timeline, { before, after }: Sides): void {
  const { next, prev, free } = timeline.diensten;
  for (let each = at(next, before); each !== after; each = at(next, each)) {
    countDienst(timeline, each, -1);
    free.push(each);
  }
  next[before] = after;
  prev[after] = before;
}

/** A new dienst begins after a rest of 8 hours (1:7 lid 1 c): from the piece after `before` to that where `after` begins. */
function makeDiensten(timeline: Timeline, { before, after }: Sides): void {
  const { pieces, diensten, norms } = timeline;
  const stop = at(diensten.first, after);
  let place = at(pieces.next, at(diensten.last, before));
  let left = before;
  while (place !== stop) {
    left = openDienst(timeline, left, place);
    place = at(pieces.next, place);
    while (place !== stop && at(pieces.start, place) - at(diensten.end, left) < norms.dienstRest) {
      lengthen(timeline, left, place);
      place = at(pieces.next, place);
    }
    close(timeline, left);
    countDienst(timeline, left, 1);
  }
  diensten.next[left] = after;
  diensten.prev[after] = left;
}

function openDienst({ pieces, diensten }: Timeline, left: number, place: number): number {
  const dienst = diensten.free.pop();
  const piece = pieces.held[place];
  if (dienst === undefined || piece === undefined) throw new RangeError('no room left in the timeline');
  diensten.next[left] = dienst;
  diensten.prev[dienst] = left;
  diensten.start[dienst] = piece.start;
  diensten.end[dienst] = piece.end;
  diensten.week[dienst] = piece.week;
  diensten.first[dienst] = place;
  diensten.last[dienst] = place;
  diensten.work[dienst] = piece.end - piece.start;
  diensten.pause[dienst] = 0;
  diensten.night[dienst] = piece.night + piece.nightNext;
  diensten.two[dienst] = piece.two;
  pieces.dienst[place] = dienst;
  return dienst;
}

function lengthen({ pieces, diensten, norms }: Timeline, dienst: number, place: number): void {
  const piece = pieces.held[place];
  if (piece === undefined) return;
  const pause = piece.start - at(diensten.end, dienst);
  if (pause >= norms.breakPart) diensten.pause[dienst] = at(diensten.pause, dienst) + pause;
  diensten.end[dienst] = piece.end;
  diensten.last[dienst] = place;
  diensten.work[dienst] = at(diensten.work, dienst) + piece.end - piece.start;
  diensten.night[dienst] = at(diensten.night, dienst) + piece.night + piece.nightNext;
  if (at(diensten.two, dienst) === never) diensten.two[dienst] = piece.two;
  pieces.dienst[place] = dienst;
}

function close({ diensten, norms }: Timeline, dienst: number): void {
  const night = at(diensten.night, dienst) > norms.nightWork;
  diensten.isLate[dienst] = night && at(diensten.end, dienst) > at(diensten.two, dienst) ? 1 : 0;
  diensten.isNight[dienst] = night ? 1 : 0;
}

function countDienst({ diensten, weeks, totals }: Timeline, dienst: number, times: 1 | -1): void {
  if (at(diensten.isNight, dienst) === 0) return;
  const week = at(diensten.week, dienst);
  weeks.nights[week] = at(weeks.nights, week) + times;
  totals.nights += times;
  if (at(diensten.isLate, dienst) === 0) return;
  weeks.lateNights[week] = at(weeks.lateNights, week) + times;
  totals.lateNights += times;
}
