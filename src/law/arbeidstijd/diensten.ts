import { takeDoubles } from './on-call.ts';
import { at, never, type Piece } from './piece.ts';
import { absenceBeside, gapFor, link, pieceBefore, type Timeline, unlink } from './timeline.ts';

/** The diensten on both sides of a stretch of the chain that is to be made anew; 0 is the end of the chain. */
type Sides = { before: number; after: number };

/** What was put in for one question: where the pieces stand, between which diensten, and the diensten that stood there before. */
export type Tried = Sides & { readonly places: number[]; first: number; last: number };

/** All pieces at once, in any order. */
export function fill(timeline: Timeline, pieces: readonly Piece[]): void {
  for (const piece of pieces) link(timeline, piece, pieceBefore(timeline, piece.day, piece.start));
  makeDiensten(timeline, { before: 0, after: 0 });
}

/**
 * Puts the pieces of one shift in to ask about it, when nothing else is done then. The diensten in whose place new ones come are
 * kept beside the chain, so that `takeBack` needs not make them again; nothing is allocated for a question.
 */
export function tryIn(timeline: Timeline, shift: readonly Piece[], tried: Tried): boolean {
  const { places } = tried;
  for (let each = 0; each < shift.length; each++) {
    const piece = shift[each];
    const before = piece === undefined ? -1 : gapFor(timeline, piece);
    if (before < 0) return false;
    places[each] = before;
  }
  let gap = 0;
  let place = 0;
  for (let each = 0; each < shift.length; each++) {
    const piece = shift[each];
    if (piece === undefined) continue;
    const before = places[each] ?? 0;
    // A piece in the same gap as the one before it comes after that one.
    place = link(timeline, piece, each > 0 && before === gap ? place : before);
    gap = before;
    places[each] = place;
  }
  places.length = shift.length;
  findSides(timeline, places, tried);
  const { next, prev } = timeline.diensten;
  tried.first = at(next, tried.before);
  tried.last = at(prev, tried.after);
  if (tried.first !== tried.after) detach(timeline, tried);
  makeDiensten(timeline, tried);
  return true;
}

/** Takes out what was put in for a question, and puts the diensten back that stood there. */
export function takeBack(timeline: Timeline, tried: Tried): void {
  const { places, before, after, first, last } = tried;
  const { diensten, pieces } = timeline;
  clear(timeline, tried);
  for (let each = places.length - 1; each >= 0; each--) unlink(timeline, places[each] ?? 0);
  if (first === after) return;
  diensten.next[before] = first;
  diensten.prev[after] = last;
  for (let dienst = first; dienst !== after; dienst = at(diensten.next, dienst)) {
    countDienst(timeline, dienst, 1);
    const end = at(pieces.next, at(diensten.last, dienst));
    for (let place = at(diensten.first, dienst); place !== end; place = at(pieces.next, place))
      pieces.dienst[place] = dienst;
  }
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

function findSides({ pieces, diensten, norms }: Timeline, places: readonly number[], sides: Sides): void {
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

/** Takes diensten out of the chain that will come back: what they point at stays in them. */
function detach(timeline: Timeline, { before, after, first }: Tried): void {
  const { next, prev } = timeline.diensten;
  for (let each = first; each !== after; each = at(next, each)) countDienst(timeline, each, -1);
  next[before] = after;
  prev[after] = before;
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

function close(timeline: Timeline, dienst: number): void {
  const { diensten, norms } = timeline;
  const absence = absenceBeside(timeline, at(diensten.start, dienst), at(diensten.end, dienst));
  diensten.hours[dienst] = at(diensten.work, dienst) + absence;
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
