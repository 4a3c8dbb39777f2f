import { clear, close, countDienst, findSides, makeDiensten, openDienst, type Sides } from './diensten.ts';
import { at, type Piece } from './piece.ts';
import { count, type Diensten, gapFor, link, type Timeline, unlink } from './timeline.ts';

/**
 * What was put in for one question: where its pieces stand, between which diensten, and the first and last of those that stood
 * there before. One of these serves all questions, so that putting one in allocates nothing: a search asks millions.
 */
export type Tried = Sides & {
  readonly places: number[];
  whole: Piece | null;
  first: number;
  last: number;
};

/** A shift to ask about: its pieces, and all of it as one when that can be (`asOne`). */
export type Asked = { readonly pieces: readonly Piece[]; readonly whole: Piece | null };

/** Puts a shift in to ask about it; false when other work is done then. */
export function tryIn(timeline: Timeline, { pieces, whole }: Asked, tried: Tried): boolean {
  if (whole !== null) {
    const gap = gapFor(timeline, whole);
    if (gap >= 0 && tryWhole(timeline, pieces, whole, gap, tried)) return true;
  }
  tried.whole = null;
  if (!linkAll(timeline, pieces, tried.places)) return false;
  findSides(timeline, tried.places, tried);
  detach(timeline, tried);
  makeDiensten(timeline, tried);
  return true;
}

/**
 * Most shifts stand alone, or before or after other work: then a dienst is made of sums that are known. Only the rules for
 * consignatie look at pieces, so for others those are not put in. False when the shift lies in a break of one dienst.
 */
function tryWhole(
  timeline: Timeline,
  shift: readonly Piece[],
  whole: Piece,
  before: number,
  tried: Tried,
): boolean {
  const { pieces, diensten, norms } = timeline;
  const after = at(pieces.next, before);
  const left = at(pieces.dienst, before);
  const right = at(pieces.dienst, after);
  if (left === right && left !== 0) return false;
  const joinsLeft = left !== 0 && whole.start - at(pieces.end, before) < norms.dienstRest;
  const joinsRight = right !== 0 && at(pieces.start, after) - whole.end < norms.dienstRest;
  tried.whole = whole;
  tried.before = joinsLeft ? at(diensten.prev, left) : left;
  tried.after = joinsRight ? at(diensten.next, right) : right;
  tried.places.length = 0;
  if (timeline.onCall === null) count(timeline, whole, 1);
  else linkInGap(timeline, shift, before, tried.places);
  if (joinsLeft || joinsRight) detach(timeline, tried);
  else tried.first = tried.after;
  const dienst = openDienst(timeline, whole);
  if (joinsLeft) joinLeft(timeline, dienst, left);
  if (joinsRight) joinRight(timeline, dienst, right);
  diensten.next[tried.before] = dienst;
  diensten.prev[dienst] = tried.before;
  diensten.next[dienst] = tried.after;
  diensten.prev[tried.after] = dienst;
  close(timeline, dienst);
  return true;
}

/** Puts pieces in the chain one after the other, between the same work. */
function linkInGap(timeline: Timeline, shift: readonly Piece[], gap: number, places: number[]): void {
  let before = gap;
  for (const piece of shift) {
    before = link(timeline, piece, before);
    places.push(before);
  }
}

/** Puts pieces in the chain where no other work is done; false, and none is put in, where some is. */
function linkAll(timeline: Timeline, shift: readonly Piece[], places: number[]): boolean {
  places.length = 0;
  for (const piece of shift) {
    const gap = gapFor(timeline, piece);
    if (gap < 0) {
      unlinkAll(timeline, places);
      return false;
    }
    places.push(link(timeline, piece, gap));
  }
  return true;
}

function unlinkAll(timeline: Timeline, places: number[]): void {
  while (places.length > 0) unlink(timeline, places.pop() ?? 0);
}

/** Takes out what was put in for a question, and puts the diensten back that stood there. */
export function takeBack(timeline: Timeline, tried: Tried): void {
  const { places, whole, before, after, first, last } = tried;
  const { diensten, pieces } = timeline;
  clear(timeline, tried);
  if (whole !== null && places.length === 0) count(timeline, whole, -1);
  else unlinkAll(timeline, places);
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

/** Takes the diensten between the sides out of the chain, to be put back: what they hold stays in them. */
function detach(timeline: Timeline, tried: Tried): void {
  const { next, prev } = timeline.diensten;
  const { before, after } = tried;
  tried.first = at(next, before);
  tried.last = at(prev, after);
  for (let each = tried.first; each !== after; each = at(next, each)) countDienst(timeline, each, -1);
  next[before] = after;
  prev[after] = before;
}

function joinLeft({ diensten, norms }: Timeline, dienst: number, left: number): void {
  const gap = at(diensten.start, dienst) - at(diensten.end, left);
  diensten.start[dienst] = at(diensten.start, left);
  diensten.day[dienst] = at(diensten.day, left);
  diensten.week[dienst] = at(diensten.week, left);
  addTo(diensten, dienst, left, gap >= norms.breakPart ? gap : 0);
}

function joinRight({ diensten, norms }: Timeline, dienst: number, right: number): void {
  const gap = at(diensten.start, right) - at(diensten.end, dienst);
  diensten.end[dienst] = at(diensten.end, right);
  addTo(diensten, dienst, right, gap >= norms.breakPart ? gap : 0);
}

function addTo(diensten: Diensten, dienst: number, other: number, pause: number): void {
  const { work, night, two } = diensten;
  diensten.pause[dienst] = at(diensten.pause, dienst) + at(diensten.pause, other) + pause;
  work[dienst] = at(work, dienst) + at(work, other);
  night[dienst] = at(night, dienst) + at(night, other);
  two[dienst] = Math.min(at(two, dienst), at(two, other));
}
