import { int, real } from './cells.ts';
import { half, kindAt, shiftAt, stride } from './model.ts';
import type { State } from './state.ts';

/** Not a change worth weighing: nothing could be put in. */
export const none = Number.POSITIVE_INFINITY;

/** How many pairs beside each other are tried. */
const run = 24;

/** The changes that a search tries, each on the state, with what it costs; who calls keeps or undoes it. */
export class Moves {
  readonly #state: State;
  readonly #random: () => number;
  /** Pairs that may change. */
  readonly #open: Int32Array;
  readonly #isOpen: Uint8Array;
  #at = 0;
  #run = 0;
  /** What `#cheapest` found to cost. */
  #least = 0;

  constructor(state: State, random: () => number, isFree: (person: number, day: number) => boolean) {
    this.#state = state;
    this.#random = random;
    const { days, pairs } = state.model;
    const isFreeCell = Uint8Array.from(state.holds, (_, cell) =>
      isFree(state.whoOf(cell), cell % days) ? 1 : 0,
    );
    this.#isOpen = new Uint8Array(pairs.count);
    const open = new Int32Array(pairs.count);
    let count = 0;
    for (let pair = 0; pair < pairs.count; pair += 1) {
      if (isFreeCell[state.cellOf(pair)] !== 1 || state.isFixed(pair)) continue;
      this.#isOpen[pair] = 1;
      open[count] = pair;
      count += 1;
    }
    this.#open = open.slice(0, count);
  }

  /** How many pairs may change. */
  get size(): number {
    return this.#open.length;
  }

  /** One change at random. A simple one that costs more than `most` is not made at all. */
  any(most: number): number {
    const pair = this.#next();
    const chance = this.#random();
    if (chance < 0.008) return this.block(pair);
    if (chance < 0.02) return this.exchange(pair);
    return this.put(pair, most);
  }

  /** Some pairs beside each other, then others at random: what is beside it in memory is read much sooner. */
  #next(): number {
    if (this.#run === 0 || this.#at === this.#open.length) {
      this.#at = Math.floor(this.#random() * this.#open.length);
      this.#run = run;
    }
    const pair = int(this.#open, this.#at);
    this.#at += 1;
    this.#run -= 1;
    return pair;
  }

  #some(list: Int32Array, from: number, to: number): number {
    return int(list, from + Math.floor(this.#random() * (to - from)));
  }

  /**
   * A person on a shift, in the place of what they had; who stands in the way gets something else. Of who has it: they lose it.
   * It is weighed before anything is done, so that what costs more than `most` is not done.
   */
  put(pair: number, most: number): number {
    const state = this.#state;
    const had = int(state.holds, state.cellOf(pair));
    if (had === pair) return this.#clear(pair, most);
    if (!state.hasPlace(pair)) return this.#instead(pair, had, most);
    if (!state.fitsFor(pair, had, -1)) return this.#otherDay(pair, had, most);
    if (state.weigh(pair, had, -1) > most || state.isRefused(pair)) return none;
    return this.#change(pair, had, -1);
  }

  /** Does what was weighed. */
  #change(pair: number, one: number, two: number): number {
    let cost = 0;
    if (one >= 0) cost += this.#state.drop(one);
    if (two >= 0) cost += this.#state.drop(two);
    return pair < 0 ? cost : cost + this.#add(pair);
  }

  #add(pair: number): number {
    return this.#state.add(pair, this.#state.costOf(pair));
  }

  /** In the place of somebody else, who gets what is cheapest on that day: also what the person had. */
  #instead(pair: number, had: number, most: number): number {
    const state = this.#state;
    const shift = shiftAt(state.model.records, pair);
    const out = state.holder(shift, this.#random());
    if (out < 0 || this.#isOpen[out] !== 1 || !state.fitsFor(pair, had, out)) return none;
    const price = state.weigh(pair, had, -1);
    const given = had < 0 ? -1 : shiftAt(state.model.records, had);
    const other = this.#cheapest(out, shift, given);
    if (price + this.#least > most || state.isRefused(pair)) return none;
    let cost = (had < 0 ? 0 : state.drop(had)) + state.drop(out);
    if (!state.fits(pair)) return none;
    cost += this.#add(pair);
    return other >= 0 && state.fits(other) ? cost + this.#add(other) : cost;
  }

  /** The cheapest in the place of a pair, of shifts with a place and one that is `given` away; -1 when nothing is. */
  #cheapest(out: number, not: number, given: number): number {
    const state = this.#state;
    const { cellFirst, pairs } = state.model;
    const shifts = pairs.shift;
    const cell = state.cellOf(out);
    let best = -1;
    let least = state.weigh(-1, out, -1);
    const end = int(cellFirst, cell + 1);
    for (let pair = int(cellFirst, cell); pair < end; pair += 1) {
      const shift = int(shifts, pair);
      if (shift === not || (shift !== given && state.placesOf(shift) <= 0) || this.#isOpen[pair] !== 1)
        continue;
      const cost = state.weigh(pair, out, -1);
      if (cost >= least || state.isRefused(pair)) continue;
      // What is given away has its place free when this is done.
      if (shift !== given && !state.fitsFor(pair, out, -1)) continue;
      best = pair;
      least = cost;
    }
    this.#least = least;
    return best;
  }

  /** The hours, or the rest, come from another day of the same person. */
  #otherDay(pair: number, had: number, most: number): number {
    const state = this.#state;
    const out = this.#another(state.cellOf(pair), pair);
    if (out < 0 || out === had || this.#isOpen[out] !== 1 || !state.fitsFor(pair, had, out)) return none;
    const cell = state.cellOf(out);
    // What the other day gets instead is not weighed yet: something is allowed for it.
    if (state.weigh(pair, had, out) > most + 400) return none;
    const cost = this.#change(pair, had, out);
    return cost + this.#refill(cell, out);
  }

  /** Leaves a day empty, or gives the place to somebody else. */
  #clear(pair: number, most: number): number {
    const state = this.#state;
    const { shiftFirst, shiftPairs, records } = state.model;
    const shift = shiftAt(records, pair);
    const other = this.#some(shiftPairs, int(shiftFirst, shift), int(shiftFirst, shift + 1));
    if (other === pair || this.#isOpen[other] !== 1)
      return state.weigh(-1, pair, -1) > most ? none : this.#change(-1, pair, -1);
    const had = int(state.holds, state.cellOf(other));
    if (state.isRefused(other) || !state.fitsFor(other, had, pair)) return none;
    const price = state.weigh(other, had, -1);
    const refilled = this.#cheapest(pair, shift, had < 0 ? -1 : shiftAt(records, had));
    if (price + this.#least > most) return none;
    let cost = this.#change(-1, pair, had);
    if (!state.fits(other)) return none;
    cost += this.#add(other);
    return refilled >= 0 && state.fits(refilled) ? cost + this.#add(refilled) : cost;
  }

  /** Another day of the same person from which hours can come. */
  #another(cell: number, pair: number): number {
    const { model, holds } = this.#state;
    const first = this.#state.whoOf(cell) * model.days;
    const near = cell - first + Math.floor(this.#random() * 13) - 6;
    const day = Math.max(0, Math.min(model.days - 1, near));
    const found = int(holds, first + day);
    return found === pair ? -1 : found;
  }

  /** The cheapest that fits in an empty cell, but not `not`; an empty cell costs nothing. */
  #refill(cell: number, not: number): number {
    const state = this.#state;
    const { cellFirst, pairs } = state.model;
    const shifts = pairs.shift;
    let best = -1;
    let least = 0;
    const end = int(cellFirst, cell + 1);
    for (let pair = int(cellFirst, cell); pair < end; pair += 1) {
      if (
        state.placesOf(int(shifts, pair)) <= 0 ||
        pair === not ||
        this.#isOpen[pair] !== 1 ||
        !state.fits(pair)
      )
        continue;
      const cost = state.costOf(pair);
      if (cost >= least || state.isRefused(pair)) continue;
      best = pair;
      least = cost;
    }
    return best < 0 ? 0 : state.add(best, least);
  }

  /** Two people change places on every day on which they can, over some days around the day of a pair. */
  exchange(pair: number): number {
    const { model } = this.#state;
    const shift = shiftAt(model.records, pair);
    const other = this.#state.holder(shift, this.#random());
    if (other < 0 || other === pair) return none;
    const one = this.#state.whoOf(this.#state.cellOf(pair)) * model.days;
    const day = this.#state.cellOf(pair) - one;
    const two = this.#state.cellOf(other) - day;
    if (one === two) return none;
    const length = 1 + Math.floor(this.#random() * 7);
    let cost = 0;
    for (let each = day; each < Math.min(model.days, day + length); each += 1)
      cost += this.#swap(one + each, two + each);
    return cost;
  }

  #swap(one: number, two: number): number {
    const { holds } = this.#state;
    const first = int(holds, one);
    const second = int(holds, two);
    if (first === second || !this.#mayLeave(first) || !this.#mayLeave(second)) return 0;
    let cost = first < 0 ? 0 : this.#state.drop(first);
    if (second >= 0) cost += this.#state.drop(second);
    return cost + this.#give(one, second) + this.#give(two, first);
  }

  #mayLeave(pair: number): boolean {
    return pair < 0 || this.#isOpen[pair] === 1;
  }

  /** The shift of a pair to the person of a cell; when that cannot be, the cheapest there. */
  #give(cell: number, pair: number): number {
    const { cellFirst, records } = this.#state.model;
    const wanted = pair < 0 ? -1 : shiftAt(records, pair);
    for (let each = int(cellFirst, cell); wanted >= 0 && each < int(cellFirst, cell + 1); each += 1) {
      if (shiftAt(records, each) !== wanted) continue;
      if (this.#isOpen[each] === 1 && this.#state.fits(each)) return this.#add(each);
    }
    return this.#refill(cell, -1);
  }

  /** Some days of a person made empty and filled again, first at the employer of a pair. */
  block(pair: number): number {
    const { model } = this.#state;
    const kind = int(model.records, pair * stride + kindAt);
    const first = this.#state.whoOf(this.#state.cellOf(pair)) * model.days;
    const day = this.#state.cellOf(pair) - first;
    const isWhole = this.#random() < 0.3;
    const from = isWhole ? 0 : Math.max(0, day - Math.floor(this.#random() * 7));
    const to = isWhole ? model.days : Math.min(model.days, from + 7);
    let cost = 0;
    for (let each = first + from; each < first + to; each += 1) {
      const had = int(this.#state.holds, each);
      if (had >= 0 && this.#isOpen[had] === 1 && int(model.records, had * stride + kindAt) !== kind)
        cost += this.#state.drop(had);
    }
    for (let each = first + from; each < first + to; each += 1) cost += this.#ofKind(each, kind);
    for (let each = first + from; each < first + to; each += 1)
      if (int(this.#state.holds, each) < 0) cost += this.#refill(each, -1);
    return cost;
  }

  #ofKind(cell: number, kind: number): number {
    const state = this.#state;
    const { cellFirst, records, perExtra, pairs } = state.model;
    const shifts = pairs.shift;
    if (int(state.holds, cell) >= 0) return 0;
    let best = -1;
    let least = perExtra;
    for (let pair = int(cellFirst, cell); pair < int(cellFirst, cell + 1); pair += 1) {
      if (state.placesOf(int(shifts, pair)) <= 0) continue;
      if (int(records, pair * stride + kindAt) !== kind) continue;
      if (this.#isOpen[pair] !== 1 || !state.fits(pair)) continue;
      const cost = state.costOf(pair);
      if (cost >= least) continue;
      best = pair;
      least = cost;
    }
    return best < 0 ? 0 : state.add(best, least);
  }

  /** Every pair that may change, once, each kept when it makes the roster cheaper; until nothing does or it must stop. Gives the gain. */
  descend(isOver: () => boolean): number {
    let gain = 0;
    for (let better = true; better && !isOver(); ) {
      better = false;
      for (let each = 0; each < this.#open.length; each += 1) {
        if ((each & 1023) === 0 && isOver()) break;
        const cost = this.put(int(this.#open, each), 0);
        if (cost < -1e-7 && this.#state.keep()) {
          gain -= cost;
          better = true;
        } else this.#state.undo();
      }
    }
    return gain;
  }

  /** Fills what is empty with what is cheapest by itself, in that order. */
  construct(): void {
    const { costs } = this.#state.model;
    // Price and pair in one number, which sorts by itself: sixteenths of a point, then the pair.
    const order = new Float64Array(this.#open.length);
    for (let each = 0; each < order.length; each += 1) {
      const pair = int(this.#open, each);
      order[each] = Math.round(16 * real(costs, pair * half + half - 1)) * 2 ** 24 + pair;
    }
    for (const each of order.sort()) {
      const pair = ((each % 2 ** 24) + 2 ** 24) % 2 ** 24;
      if (this.#state.fits(pair) && this.#state.costOf(pair) < 0) {
        this.#add(pair);
        this.#state.keep();
      }
    }
  }
}
