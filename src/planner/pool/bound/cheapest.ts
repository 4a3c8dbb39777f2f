import { int, real } from '../search/cells.ts';
import type { Compact } from './compact.ts';
import { Fronts } from './fronts.ts';

const never = Number.POSITIVE_INFINITY;

/**
 * Finds the cheapest roster of one person when each class of options has its cost: by day and units of work, with the rest between two
 * days of a week, at most so much a week, and what is owed over the weeks of a part. A class of which the cost is not finite is not
 * chosen. One of it serves everybody, so that nothing is made anew for each of them.
 */
export class Table {
  /** The classes of the roster that was found last, `count` of them. */
  readonly classes = new Int32Array(2048);
  count = 0;

  #size = 0;
  #value = new Float64Array(0);
  #from = new Int16Array(0);
  #chosen = new Int32Array(0);
  readonly #base = new Int32Array(2048);
  #groupCost = new Float64Array(0);
  #groupClass = new Int32Array(0);
  /** Of each block the units that are worth something, dearer with more; and of all blocks until there together. */
  readonly #own = new Fronts();
  readonly #sofar = new Fronts();
  #joined = new Float64Array(0);
  #taken = new Int32Array(0);

  /** Says the cost; what was chosen stands in `classes`. */
  cheapest(person: Compact, cost: Float64Array): number {
    this.count = 0;
    this.#groupsOf(person, cost);
    let all = 0;
    for (let part = 0; part + 1 < person.partFirst.length; part += 1) all += this.#part(person, part);
    return all;
  }

  /** Of each group of classes the cheapest. */
  #groupsOf({ groupFirst, units }: Compact, cost: Float64Array): void {
    if (this.#groupCost.length < units.length) {
      this.#groupCost = new Float64Array(2 * units.length);
      this.#groupClass = new Int32Array(2 * units.length);
    }
    for (let group = 0; group < units.length; group += 1) {
      let [least, which] = [never, -1];
      for (let each = int(groupFirst, group); each < int(groupFirst, group + 1); each += 1) {
        const own = real(cost, each);
        if (own >= least) continue;
        least = own;
        which = each;
      }
      this.#groupCost[group] = least;
      this.#groupClass[group] = which;
    }
  }

  #part(person: Compact, part: number): number {
    const [from, to] = [int(person.partFirst, part), int(person.partFirst, part + 1)];
    const owed = person.partCost[part] ?? null;
    if (from === to) return owed === null ? 0 : real(owed, 0);
    this.#own.clear();
    this.#sofar.clear();
    this.#sofar.add(0, 0, 0);
    this.#sofar.end();
    this.#size = 0;
    for (let block = from; block < to; block += 1) {
      this.#block(person, block);
      this.#front(person, block, owed === null);
      if (block + 1 < to) this.#join(block - from);
    }
    return this.#end(person, from, to, owed);
  }

  /** Joins the last block with those before it, and looks for the cheapest with what is owed. */
  #end(person: Compact, from: number, to: number, owed: Float64Array | null): number {
    const last = to - 1 - from;
    const [a, b] = [this.#sofar, this.#own];
    let [least, first, second] = [never, -1, -1];
    for (let x = a.from(last); x < a.to(last); x += 1) {
      const [units, cost] = [a.unitsAt(x), a.costAt(x)];
      for (let y = b.from(last); y < b.to(last); y += 1) {
        const all = cost + b.costAt(y) + (owed === null ? 0 : real(owed, units + b.unitsAt(y)));
        if (all >= least) continue;
        [least, first, second] = [all, x, y];
      }
    }
    if (first < 0) return never;
    for (let block = last; block >= 0; block -= 1) {
      this.#walk(person, from + block, b.unitsAt(second));
      const taken = a.takenAt(first);
      if (block === 0) break;
      const [x, y] = [Math.floor(taken / 4096), taken % 4096];
      first = a.from(block - 1) + x;
      second = b.from(block - 1) + y;
    }
    return least;
  }

  /** Of two tables together the least for each number of units, as far as no more units cost less. */
  #join(place: number): void {
    const [a, b] = [this.#sofar, this.#own];
    const [aFrom, bFrom] = [a.from(place), b.from(place)];
    const top = a.unitsAt(a.to(place) - 1) + b.unitsAt(b.to(place) - 1);
    if (this.#joined.length <= top) {
      this.#joined = new Float64Array(2 * top + 2);
      this.#taken = new Int32Array(2 * top + 2);
    }
    this.#joined.fill(never, 0, top + 1);
    for (let x = aFrom; x < a.to(place); x += 1) {
      const [units, cost] = [a.unitsAt(x), a.costAt(x)];
      for (let y = bFrom; y < b.to(place); y += 1) {
        const both = cost + b.costAt(y);
        const at = units + b.unitsAt(y);
        if (both >= real(this.#joined, at)) continue;
        this.#joined[at] = both;
        this.#taken[at] = (x - aFrom) * 4096 + (y - bFrom);
      }
    }
    let least = never;
    for (let units = top; units >= 0; units -= 1) {
      const cost = real(this.#joined, units);
      if (cost >= least) continue;
      least = cost;
      a.add(units, cost, int(this.#taken, units));
    }
    a.endBackwards();
  }

  /** Of a block the units that cost less than any more units; when units count for nothing only the cheapest. */
  #front({ blockFirst, states, most }: Compact, block: number, onlyLeast: boolean): void {
    const width = int(most, block) + 1;
    const last = int(blockFirst, block + 1) - 1;
    const start = int(this.#base, last) + (int(states, last) - 1) * width;
    let least = never;
    for (let units = width - 1; units >= 0; units -= 1) {
      const cost = real(this.#value, start + units);
      if (cost >= least) continue;
      least = cost;
      if (onlyLeast) this.#own.undo();
      this.#own.add(units, cost, 0);
    }
    this.#own.endBackwards();
  }

  #block(person: Compact, block: number): void {
    const { blockFirst, states, most } = person;
    const width = int(most, block) + 1;
    let before = this.#room(width);
    let statesBefore = 1;
    this.#value[before] = 0;
    let top = 0;
    for (let day = int(blockFirst, block); day < int(blockFirst, block + 1); day += 1) {
      const own = int(states, day);
      const base = this.#room(own * width);
      this.#base[day] = base;
      top = this.#day(person, day, { base, before, statesBefore, width, top });
      before = base + (own - 1) * width;
      statesBefore = own;
    }
  }

  /** Room for more cells, never reached as yet. */
  #room(cells: number): number {
    const at = this.#size;
    this.#size += cells;
    if (this.#size > this.#value.length) {
      const [value, from, chosen] = [this.#value, this.#from, this.#chosen];
      this.#value = new Float64Array(2 * this.#size);
      this.#from = new Int16Array(2 * this.#size);
      this.#chosen = new Int32Array(2 * this.#size);
      this.#value.set(value);
      this.#from.set(from);
      this.#chosen.set(chosen);
    }
    this.#value.fill(never, at, this.#size);
    return at;
  }

  /** `before` is where the last state of the day before stands. Says the most units that are reached. */
  #day(person: Compact, day: number, { base, before, statesBefore, width, top }: Place): number {
    const [value, chosen] = [this.#value, this.#chosen];
    const { dayFirst, states, canBeFree } = person;
    const own = int(states, day);
    chosen.fill(-1, base, base + own * width);
    if (canBeFree[day] === 1)
      for (let units = 0; units <= top; units += 1) value[base + units] = real(value, before + units);
    let reached = top;
    for (let group = int(dayFirst, day); group < int(dayFirst, day + 1); group += 1) {
      const cost = real(this.#groupCost, group);
      if (cost >= never) continue;
      const units = int(person.units, group);
      const back = before - (statesBefore - 1 - int(person.after, group)) * width;
      const at = base + int(person.state, group) * width + units;
      const end = Math.min(top, width - 1 - units);
      const which = this.#groupClass[group] ?? -1;
      for (let each = 0; each <= end; each += 1) {
        const all = real(value, back + each) + cost;
        if (all >= real(value, at + each)) continue;
        value[at + each] = all;
        chosen[at + each] = which;
      }
      reached = Math.max(reached, end + units);
    }
    this.#settle(base, own, width, reached);
    return reached;
  }

  /** Each state also holds the best of those before it, and says which that was. */
  #settle(base: number, states: number, width: number, top: number): void {
    const [value, from] = [this.#value, this.#from];
    from.fill(0, base, base + width);
    for (let state = 1; state < states; state += 1) {
      const own = base + state * width;
      for (let units = 0; units <= top; units += 1) {
        const at = own + units;
        const lower = real(value, at - width);
        const isLower = lower <= real(value, at);
        if (isLower) value[at] = lower;
        from[at] = isLower ? (from[at - width] ?? 0) : state;
      }
    }
  }

  /** Adds what was chosen in a block for so many units. */
  #walk({ blockFirst, states, most, groupOf, units, after }: Compact, block: number, all: number): void {
    const width = int(most, block) + 1;
    let left = all;
    let day = int(blockFirst, block + 1) - 1;
    let state = int(states, day) - 1;
    for (; day >= int(blockFirst, block); day -= 1) {
      const base = int(this.#base, day);
      const at = base + (this.#from[base + state * width + left] ?? 0) * width + left;
      const which = this.#chosen[at] ?? -1;
      if (which < 0) {
        state = int(states, day - 1) - 1;
        continue;
      }
      this.classes[this.count] = which;
      this.count += 1;
      const group = int(groupOf, which);
      left -= int(units, group);
      state = int(after, group);
    }
  }
}

type Place = {
  readonly base: number;
  readonly before: number;
  readonly statesBefore: number;
  readonly width: number;
  readonly top: number;
};
