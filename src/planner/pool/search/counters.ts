import { leastRest } from '../rules/overlap.ts';
import { int, real } from './cells.ts';
import {
  cellAt,
  half,
  kindAt,
  limitsAt,
  type Model,
  riseOf,
  shiftAt,
  stride,
  sumsAt,
  sumsEnd,
} from './model.ts';

/** A roster with counters of every limit and every cost: what fits in it, and what a change costs, is asked without trying. */
export class Counters {
  readonly model: Model;
  /** The pair in each cell of a person and a day; -1 for a day off. */
  readonly holds: Int32Array;
  readonly #left: Int32Array;
  readonly #sums: Int32Array;
  /** How many shifts each person has of each kind, and how many kinds. */
  readonly #uses: Int32Array;
  readonly #kinds: Int32Array;
  /** Per shift the pairs that have it now, from `#holderFirst`, and where each cell's stands. */
  readonly #holderFirst: Int32Array;
  readonly #holders: Int32Array;
  readonly #holding: Int32Array;
  readonly #standsAt: Int32Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  /** The sums that a change touches, while it is weighed. */
  readonly #touched = new Int32Array(32);
  readonly #added = new Int32Array(32);

  constructor(model: Model) {
    const { problem, days, limit } = model;
    const cells = problem.people.length * days;
    this.model = model;
    this.holds = new Int32Array(cells).fill(-1);
    this.#left = limit.slice();
    this.#sums = new Int32Array(model.curves.first.length);
    this.#uses = new Int32Array(problem.people.length * model.kinds);
    this.#kinds = new Int32Array(problem.people.length);
    this.#holderFirst = holderFirstOf(model);
    this.#holders = new Int32Array(int(this.#holderFirst, problem.shifts.length));
    this.#holding = new Int32Array(problem.shifts.length);
    this.#standsAt = new Int32Array(cells);
    this.#from = Int32Array.from(problem.shifts, ({ from }) => from);
    this.#to = Int32Array.from(problem.shifts, ({ to }) => to);
  }

  cellOf(pair: number): number {
    return int(this.model.records, pair * stride + cellAt);
  }

  whoOf(cell: number): number {
    return int(this.model.cellPerson, cell);
  }

  /** True when the cell is empty, no limit is in the way, and there is rest to what stands on the days beside it. */
  fits(pair: number): boolean {
    return int(this.holds, this.cellOf(pair)) < 0 && this.fitsFor(pair, -1, -1);
  }

  /** The same in the place of one or two others (-1: none), of which the first may stand in its cell. */
  fitsFor(pair: number, one: number, two: number): boolean {
    const { records } = this.model;
    const end = pair * stride + sumsAt;
    for (let each = pair * stride + limitsAt; each < end; each += 2) {
      const limit = int(records, each);
      if (limit === 0) break;
      const short = int(records, each + 1) - int(this.#left, limit);
      if (short > 0 && this.#released(one, limit) + this.#released(two, limit) < short) return false;
    }
    return this.#rests(pair, one, two);
  }

  /** The same as far as the person alone goes: limits that other people also use are not asked. */
  fitsAlone(pair: number, one: number): boolean {
    const { records, isShared } = this.model;
    for (let each = pair * stride + limitsAt; each < pair * stride + sumsAt; each += 2) {
      const limit = int(records, each);
      if (limit === 0) break;
      if (isShared[limit] === 1) continue;
      const short = int(records, each + 1) - int(this.#left, limit);
      if (short > 0 && this.#released(one, limit) < short) return false;
    }
    return this.#rests(pair, one, -1);
  }

  /** What a limit gets back when a pair goes. */
  #released(pair: number, limit: number): number {
    if (pair < 0) return 0;
    const { records } = this.model;
    for (let each = pair * stride + limitsAt; each < pair * stride + sumsAt; each += 2)
      if (int(records, each) === limit) return int(records, each + 1);
    return 0;
  }

  /** Enough time before and after, to what is on the days beside it but for two. */
  #rests(pair: number, one: number, two: number): boolean {
    const { records, days, cellPerson } = this.model;
    const cell = int(records, pair * stride + cellAt);
    const shift = shiftAt(records, pair);
    const day = cell - int(cellPerson, cell) * days;
    const before = day === 0 ? -1 : int(this.holds, cell - 1);
    if (before >= 0 && before !== one && before !== two)
      if (int(this.#from, shift) - int(this.#to, shiftAt(records, before)) < leastRest) return false;
    const after = day === days - 1 ? -1 : int(this.holds, cell + 1);
    if (after < 0 || after === one || after === two) return true;
    return int(this.#from, shiftAt(records, after)) - int(this.#to, shift) >= leastRest;
  }

  hasPlace(pair: number): boolean {
    return this.placesOf(shiftAt(this.model.records, pair)) > 0;
  }

  /** How many places of a shift are empty. */
  placesOf(shift: number): number {
    return int(this.#left, shift + 1);
  }

  /** What is left of a limit. */
  leftOf(limit: number): number {
    return int(this.#left, limit);
  }

  /** How far a sum is. */
  sumOf(sum: number): number {
    return int(this.#sums, sum);
  }

  /** How many shifts of a kind (that of a person) there are. */
  usesOf(kind: number): number {
    return int(this.#uses, kind);
  }

  /** How many kinds a person has. */
  kindsOf(person: number): number {
    return int(this.#kinds, person);
  }

  /** From when until when a shift is. */
  timesOf(shift: number): { readonly from: number; readonly to: number } {
    return { from: int(this.#from, shift), to: int(this.#to, shift) };
  }

  /** One of those who have a shift now; -1 when nobody has. */
  holder(shift: number, random: number): number {
    const count = int(this.#holding, shift);
    return count === 0 ? -1 : int(this.#holders, int(this.#holderFirst, shift) + Math.floor(random * count));
  }

  /** What it would cost to put a pair in, and to take out one or two others of the same person (-1: none). */
  weigh(pair: number, one: number, two: number): number {
    const { curves } = this.model;
    const price = this.#priceOf(pair) - this.#priceOf(one) - this.#priceOf(two);
    const count = this.#touch(two, -1, this.#touch(one, -1, this.#touch(pair, 1, 0)));
    let cost = price + this.#kindsCost(pair, one, two);
    for (let each = 0; each < count; each += 1) {
      const sum = int(this.#touched, each);
      const now = int(this.#sums, sum);
      cost += riseOf(curves, sum, now, now + int(this.#added, each));
    }
    return cost;
  }

  #priceOf(pair: number): number {
    return pair < 0 ? 0 : real(this.model.costs, pair * half + half - 1);
  }

  /** Notes what a pair adds to which sums behind what is noted already; gives how many there are. */
  #touch(pair: number, times: number, before: number): number {
    if (pair < 0) return before;
    const { records } = this.model;
    let count = before;
    for (let each = pair * stride + sumsAt; each < pair * stride + sumsEnd; each += 2) {
      const sum = int(records, each);
      if (sum === 0) break;
      let place = 0;
      while (place < count && int(this.#touched, place) !== sum) place += 1;
      if (place === count) {
        this.#touched[place] = sum;
        this.#added[place] = 0;
        count += 1;
      }
      this.#added[place] = int(this.#added, place) + times * int(records, each + 1);
    }
    return count;
  }

  /** What the kinds of a person cost more when a pair comes and others go. */
  #kindsCost(pair: number, one: number, two: number): number {
    const { records, perExtra } = this.model;
    const some = pair >= 0 ? pair : one >= 0 ? one : two;
    const now = int(this.#kinds, this.whoOf(this.cellOf(some)));
    const came = pair < 0 ? -1 : int(records, pair * stride + kindAt);
    const first = one < 0 ? -1 : int(records, one * stride + kindAt);
    const second = two < 0 ? -1 : int(records, two * stride + kindAt);
    let then = now;
    if (came >= 0 && int(this.#uses, came) === 0) then += 1;
    if (first >= 0 && first !== came && int(this.#uses, first) === (first === second ? 2 : 1)) then -= 1;
    if (second >= 0 && second !== first && second !== came && int(this.#uses, second) === 1) then -= 1;
    return perExtra * (Math.max(1, then) - Math.max(1, now));
  }

  /** What putting a pair in would cost. */
  costOf(pair: number): number {
    const { records, costs, curves, perExtra } = this.model;
    let cost = real(costs, pair * half + half - 1);
    for (let each = pair * stride + sumsAt; each < pair * stride + sumsEnd; each += 2) {
      const sum = int(records, each);
      if (sum === 0) break;
      const now = int(this.#sums, sum);
      cost += riseOf(curves, sum, now, now + int(records, each + 1));
    }
    if (int(this.#uses, int(records, pair * stride + kindAt)) > 0) return cost;
    return int(this.#kinds, this.whoOf(this.cellOf(pair))) > 0 ? cost + perExtra : cost;
  }

  /** Puts a pair in, whatever the limits say. */
  put(pair: number): void {
    const { records, cellPerson } = this.model;
    this.#count(pair, 1);
    const cell = int(records, pair * stride + cellAt);
    const kind = int(records, pair * stride + kindAt);
    const uses = int(this.#uses, kind);
    this.#uses[kind] = uses + 1;
    if (uses === 0) {
      const person = int(cellPerson, cell);
      this.#kinds[person] = int(this.#kinds, person) + 1;
    }
    this.holds[cell] = pair;
    const shift = shiftAt(records, pair);
    const count = int(this.#holding, shift);
    const place = int(this.#holderFirst, shift) + count;
    this.#holders[place] = pair;
    this.#standsAt[cell] = place;
    this.#holding[shift] = count + 1;
  }

  /** Takes a pair out that is in it. */
  take(pair: number): void {
    const { records, cellPerson } = this.model;
    this.#count(pair, -1);
    const cell = int(records, pair * stride + cellAt);
    const kind = int(records, pair * stride + kindAt);
    const uses = int(this.#uses, kind) - 1;
    this.#uses[kind] = uses;
    if (uses === 0) {
      const person = int(cellPerson, cell);
      this.#kinds[person] = int(this.#kinds, person) - 1;
    }
    this.holds[cell] = -1;
    const shift = shiftAt(records, pair);
    const count = int(this.#holding, shift) - 1;
    const place = int(this.#standsAt, cell);
    const moved = int(this.#holders, int(this.#holderFirst, shift) + count);
    this.#holders[place] = moved;
    this.#standsAt[int(records, moved * stride + cellAt)] = place;
    this.#holding[shift] = count;
  }

  #count(pair: number, times: 1 | -1): void {
    const { records } = this.model;
    for (let each = pair * stride + limitsAt; each < pair * stride + sumsAt; each += 2) {
      const limit = int(records, each);
      if (limit === 0) break;
      this.#left[limit] = int(this.#left, limit) - times * int(records, each + 1);
    }
    for (let each = pair * stride + sumsAt; each < pair * stride + sumsEnd; each += 2) {
      const sum = int(records, each);
      if (sum === 0) break;
      this.#sums[sum] = int(this.#sums, sum) + times * int(records, each + 1);
    }
  }
}

/** Room for those who have a shift: as many as are asked, and who is fixed to it above that. */
function holderFirstOf({ problem, pairs }: Model): Int32Array {
  const first = new Int32Array(problem.shifts.length + 1);
  for (let pair = 0; pair < pairs.count; pair += 1) {
    const next = int(pairs.shift, pair) + 1;
    first[next] = int(first, next) + (pairs.fixed[pair] ?? 0);
  }
  problem.shifts.forEach(({ places }, shift) => {
    first[shift + 1] = int(first, shift + 1) + int(first, shift) + places;
  });
  return first;
}
