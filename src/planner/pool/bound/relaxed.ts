import { type Pairs, pairsOf } from '../pairs.ts';
import type { Problem } from '../problem.ts';
import { int, real } from '../search/cells.ts';
import { Table } from './cheapest.ts';
import { type Compact, compactOf } from './compact.ts';
import { leastOf } from './employers.ts';
import { pairCostsOf } from './model.ts';
import { pricedOf, type Rows, rowsFor, totalsOf } from './rows.ts';

/**
 * A problem in which the rows that people share have a price instead of a limit: at any prices that are not negative, what everybody's
 * cheapest roster costs, with what the prices are worth, is at most what the best roster costs.
 */
export class Relaxed {
  readonly pairs: Pairs;
  readonly rows: Rows;
  readonly people: readonly Compact[];
  readonly cost: Float64Array;
  /** What a roster with nobody in it costs, paid hours left out. */
  readonly constant: number;
  /** The pairs of the roster that was found last, `count` of them, at the prices that were given. */
  readonly found = new Int32Array(4096);
  count = 0;
  /** What that roster costs at the prices; as much as the least, or more. */
  foundCost = 0;
  /** The classes of that roster, as they are numbered in the choices of its person. */
  classes: Int32Array = new Int32Array(0);
  #class = new Float64Array(0);
  #best = new Int32Array(0);
  readonly #table = new Table();
  #parts: Float32Array | null = null;
  #favour = 0;

  /** `priced` when the pairs are not all there are. */
  constructor(problem: Problem, pairs = pairsOf(problem), priced = pricedOf(totalsOf(problem, pairs))) {
    this.pairs = pairs;
    this.rows = rowsFor(priced, pairs);
    this.people = compactOf(problem, pairs);
    const { cost, constant } = pairCostsOf(problem, pairs);
    this.cost = cost;
    this.constant = constant;
  }

  get size(): number {
    return this.rows.count;
  }

  /** Takes off what each pair costs so much for each whole of these parts: rosters near to them are cheaper. */
  favour(parts: Float32Array | null, by: number): void {
    this.#parts = parts;
    this.#favour = by;
  }

  /** What is taken off for a pair. */
  favourOf(pair: number): number {
    return this.#parts === null ? 0 : this.#favour * (this.#parts[pair] ?? 0);
  }

  /** Prices that are allowed, near to those that are given. */
  allowed(prices: Float64Array): Float64Array {
    return prices.map((price, row) => this.allowedOf(row, price));
  }

  allowedOf(row: number, price: number): number {
    return Math.max(0, Math.min(price, real(this.rows.dearest, row)));
  }

  /** What a pair costs at prices, its share in the rows taken off. */
  reducedOf(pair: number, prices: Float64Array): number {
    const { first, entry, row, amount } = this.rows;
    let cost = real(this.cost, pair) - this.favourOf(pair);
    for (let each = int(first, pair); each < int(first, pair + 1); each += 1) {
      const own = int(entry, each);
      cost -= real(prices, int(row, own)) * real(amount, own);
    }
    return cost;
  }

  /** Somebody's least at prices; the pairs with which it was found stand in `found`. */
  leastOf(person: number, prices: Float64Array, most: number): number {
    this.count = 0;
    const compact = this.people[person];
    if (compact === undefined) return 0;
    this.#price(compact, prices);
    const { least, cost, classes } = leastOf(compact, this.#class, { table: this.#table, most });
    this.foundCost = cost;
    this.classes = classes;
    const { classFirst, pairs, isAll } = compact;
    for (const each of classes) {
      const [from, to] = isAll[each] === 1 ? [int(classFirst, each), int(classFirst, each + 1)] : [0, 0];
      if (to === 0) this.#add(int(this.#best, each));
      for (let at = from; at < to; at += 1) this.#add(int(pairs, at));
    }
    return least;
  }

  #add(pair: number): void {
    this.found[this.count] = pair;
    this.count += 1;
  }

  /** Of each class what it costs: the cheapest of its pairs, or all of them. */
  #price({ classFirst, pairs, isAll }: Compact, prices: Float64Array): void {
    const classes = isAll.length;
    if (this.#class.length < classes) {
      this.#class = new Float64Array(2 * classes);
      this.#best = new Int32Array(2 * classes);
    }
    for (let each = 0; each < classes; each += 1) {
      let [sum, least, which] = [0, Number.POSITIVE_INFINITY, -1];
      for (let at = int(classFirst, each); at < int(classFirst, each + 1); at += 1) {
        const pair = int(pairs, at);
        const cost = this.reducedOf(pair, prices);
        sum += cost;
        if (cost >= least) continue;
        least = cost;
        which = pair;
      }
      this.#class[each] = isAll[each] === 1 ? sum : least;
      this.#best[each] = which;
    }
  }

  /** What every roster costs at least, as far as these prices say it. Null when there was no time to look at everybody. */
  valueOf(prices: Float64Array, most: number, stop: () => boolean): number | null {
    let least = this.worthOf(prices);
    for (let person = 0; person < this.people.length; person += 1) {
      if (person % 8 === 0 && stop()) return null;
      least += this.leastOf(person, prices, most);
    }
    return least;
  }

  /** What is paid whatever anybody does: what an empty roster costs, and what the prices are worth. */
  worthOf(prices: Float64Array): number {
    const { at, pieces } = this.rows;
    let worth = this.constant;
    pieces.forEach((own, row) => {
      const price = real(prices, row);
      worth += price * real(at, row);
      for (const { cost, length } of own) worth += Math.min(0, cost - price) * length;
    });
    return worth;
  }
}
