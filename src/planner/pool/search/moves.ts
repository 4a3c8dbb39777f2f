import { int } from './cells.ts';
import type { State } from './state.ts';

/** Not a change worth weighing: nothing could be put in. */
export const none = Number.POSITIVE_INFINITY;

/** The changes that a search tries, each on the state, with what it costs; who calls keeps or undoes it. */
export class Moves {
  readonly #state: State;
  readonly #random: () => number;
  /** Pairs that may change. */
  readonly #open: Int32Array;
  readonly #isOpen: Uint8Array;

  constructor(state: State, random: () => number, isFree: (person: number, day: number) => boolean) {
    this.#state = state;
    this.#random = random;
    const { pairs, cell, days } = state.model;
    this.#isOpen = Uint8Array.from(pairs.shift, (_, pair) => {
      const free = isFree(int(pairs.person, pair), int(cell, pair) % days);
      return free && !state.isFixed(pair) ? 1 : 0;
    });
    this.#open = Int32Array.from(this.#isOpen.keys()).filter((pair) => this.#isOpen[pair] === 1);
  }

  /** How many pairs may change. */
  get size(): number {
    return this.#open.length;
  }

  /** One change at random. A simple one that costs more than `most` is not made at all. */
  any(most: number): number {
    const pair = this.#some(this.#open, 0, this.#open.length);
    const chance = this.#random();
    if (chance < 0.008) return this.block(pair);
    if (chance < 0.02) return this.exchange(pair);
    return this.put(pair, most);
  }

  #some(list: Int32Array, from: number, to: number): number {
    return int(list, from + Math.floor(this.#random() * (to - from)));
  }

  /** A person on a shift, in the place of what they had; who stands in the way gets something else. Of who has it: they lose it. */
  put(pair: number, most: number): number {
    const { model, holds } = this.#state;
    const had = int(holds, int(model.cell, pair));
    if (had === pair) return this.#clear(pair);
    if (this.#state.isRefused(pair)) return none;
    const cost = had >= 0 ? this.#state.drop(had) : 0;
    if (!this.#state.fits(pair)) return cost + this.#eject(pair);
    const more = this.#state.costOf(pair);
    return cost + more > most ? none : cost + this.#state.add(pair, more);
  }

  /** Somebody else loses the place, or the same person another day. */
  #eject(pair: number): number {
    const { model } = this.#state;
    const cell = int(model.cell, pair);
    const out = this.#state.hasPlace(pair)
      ? this.#another(cell, pair)
      : this.#state.holder(int(model.pairs.shift, pair), this.#random());
    if (out < 0 || this.#isOpen[out] !== 1) return none;
    let cost = this.#state.drop(out);
    if (!this.#state.fits(pair)) return none;
    cost += this.#state.add(pair, this.#state.costOf(pair));
    return int(model.cell, out) === cell ? cost : cost + this.#refill(int(model.cell, out), out);
  }

  #add(pair: number): number {
    return this.#state.add(pair, this.#state.costOf(pair));
  }

  /** Leaves a day empty, or gives the place to somebody else. */
  #clear(pair: number): number {
    const { model } = this.#state;
    const cost = this.#state.drop(pair);
    const shift = int(model.pairs.shift, pair);
    const other = this.#some(
      model.shiftPairs,
      int(model.shiftFirst, shift),
      int(model.shiftFirst, shift + 1),
    );
    if (other === pair || this.#isOpen[other] !== 1) return cost;
    const had = int(this.#state.holds, int(model.cell, other));
    if (had < 0) return this.#state.fits(other) ? cost + this.#add(other) : cost;
    const swapped = cost + this.#state.drop(had);
    if (!this.#state.fits(other)) return none;
    return swapped + this.#add(other) + this.#refill(int(model.cell, pair), pair);
  }

  /** Another day of the same person from which hours can come. */
  #another(cell: number, pair: number): number {
    const { model, holds } = this.#state;
    const first = cell - (cell % model.days);
    const near = (cell % model.days) + Math.floor(this.#random() * 13) - 6;
    const day = Math.max(0, Math.min(model.days - 1, near));
    const found = int(holds, first + day);
    return found === pair ? -1 : found;
  }

  /** The cheapest that fits in an empty cell, but not `not`; an empty cell costs nothing. */
  #refill(cell: number, not: number): number {
    const { cellFirst } = this.#state.model;
    let best = -1;
    let least = 0;
    const end = int(cellFirst, cell + 1);
    for (let pair = int(cellFirst, cell); pair < end; pair += 1) {
      if (pair === not || this.#isOpen[pair] !== 1 || !this.#state.fits(pair)) continue;
      const cost = this.#state.costOf(pair);
      if (cost >= least || this.#state.isRefused(pair)) continue;
      best = pair;
      least = cost;
    }
    return best < 0 ? 0 : this.#state.add(best, least);
  }

  /** Two people change places on every day on which they can, over some days around the day of a pair. */
  exchange(pair: number): number {
    const { model } = this.#state;
    const shift = int(model.pairs.shift, pair);
    const other = this.#state.holder(shift, this.#random());
    if (other < 0 || other === pair) return none;
    const day = int(model.cell, pair) % model.days;
    const one = int(model.cell, pair) - day;
    const two = int(model.cell, other) - day;
    if (one === two) return none;
    const length = 1 + Math.floor(this.#random() * 7);
    let cost = 0;
    for (let each = day; each < Math.min(model.days, day + length); each += 1)
      cost += this.#swap(one + each, two + each);
    return cost;
  }

  #swap(one: number, two: number): number {
    const { holds, model } = this.#state;
    const [first, second] = [int(holds, one), int(holds, two)];
    if (first === second || !this.#mayLeave(first) || !this.#mayLeave(second)) return 0;
    let cost = first < 0 ? 0 : this.#state.drop(first);
    if (second >= 0) cost += this.#state.drop(second);
    return cost + this.#give(one, second, model.pairs.shift) + this.#give(two, first, model.pairs.shift);
  }

  #mayLeave(pair: number): boolean {
    return pair < 0 || this.#isOpen[pair] === 1;
  }

  /** The shift of a pair to the person of a cell; when that cannot be, the cheapest there. */
  #give(cell: number, pair: number, shifts: Int32Array): number {
    const { cellFirst } = this.#state.model;
    const wanted = pair < 0 ? -1 : int(shifts, pair);
    for (let each = int(cellFirst, cell); wanted >= 0 && each < int(cellFirst, cell + 1); each += 1) {
      if (int(shifts, each) !== wanted) continue;
      if (this.#isOpen[each] === 1 && this.#state.fits(each)) return this.#add(each);
    }
    return this.#refill(cell, -1);
  }

  /** Some days of a person made empty and filled again, first at the employer of a pair. */
  block(pair: number): number {
    const { model } = this.#state;
    const employer = int(model.kind, pair);
    const day = int(model.cell, pair) % model.days;
    const first = int(model.cell, pair) - day;
    const isWhole = this.#random() < 0.3;
    const from = isWhole ? 0 : Math.max(0, day - Math.floor(this.#random() * 7));
    const to = isWhole ? model.days : Math.min(model.days, from + 7);
    let cost = 0;
    for (let each = first + from; each < first + to; each += 1) {
      const had = int(this.#state.holds, each);
      if (had >= 0 && this.#isOpen[had] === 1 && int(model.kind, had) !== employer)
        cost += this.#state.drop(had);
    }
    for (let each = first + from; each < first + to; each += 1) cost += this.#atEmployer(each, employer);
    for (let each = first + from; each < first + to; each += 1)
      if (int(this.#state.holds, each) < 0) cost += this.#refill(each, -1);
    return cost;
  }

  #atEmployer(cell: number, employer: number): number {
    const { model, holds } = this.#state;
    if (int(holds, cell) >= 0) return 0;
    let best = -1;
    let least = model.perExtra;
    for (let pair = int(model.cellFirst, cell); pair < int(model.cellFirst, cell + 1); pair += 1) {
      if (int(model.kind, pair) !== employer || this.#isOpen[pair] !== 1 || !this.#state.fits(pair)) continue;
      const cost = this.#state.costOf(pair);
      if (cost >= least) continue;
      best = pair;
      least = cost;
    }
    return best < 0 ? 0 : this.#state.add(best, least);
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
    const { base } = this.#state.model;
    const order = this.#open.toSorted((a, b) => (base[a] ?? 0) - (base[b] ?? 0));
    for (const pair of order)
      if (this.#state.fits(pair) && this.#state.costOf(pair) < 0) {
        this.#add(pair);
        this.#state.keep();
      }
  }
}
