import { int, real } from '../search/cells.ts';
import type { Compact } from './compact.ts';
import type { Relaxed } from './relaxed.ts';

/** A price that nobody pays: of a row in which nothing can be, whatever it costs. */
const forbidding = 1e6;
/** How much of the newest roster goes into what each day pays for its employer. */
const newestShare = 0.1;

/**
 * Prices that climb towards the highest bound. Everybody has a mean of rosters; one person after another gets their cheapest roster
 * mixed into it, as much as helps most (block-coordinate Frank-Wolfe). The prices follow at once what the means have too many or too
 * few: that makes them an augmented Lagrangian, of which the prices are taken over after each round. The means go towards the best
 * roster of the relaxed problem, in fractions.
 */
export class Climb {
  readonly #relaxed: Relaxed;
  /** Per pair which part of their time its person has it. */
  readonly mean: Float32Array;
  /** The prices after the last round, and the mean of them over the last rounds. */
  readonly prices: Float64Array;
  readonly meanPrices: Float64Array;
  rounds = 0;
  readonly #now: Float64Array;
  /** Sums of amounts in each row over everybody's mean. */
  readonly #sums: Float64Array;
  /** The least that one pair uses of each row. */
  readonly #least: Float64Array;
  /** How much a price moves for each that is missing; and that as a part of what filling it is worth. */
  readonly #pull: Float64Array;
  pull: number;
  /** What everybody's mean costs without prices. */
  readonly #own: Float64Array;
  /** 1 for who keeps the roster they have, whatever the prices. */
  readonly held: Uint8Array;
  /** Sums of amounts over what is fixed, and over who is held. */
  readonly #heldSums: Float64Array;
  readonly #change: Float64Array;
  readonly #isTouched: Uint8Array;
  readonly #touched: Int32Array;
  #touchedCount = 0;

  constructor(relaxed: Relaxed, pull: number, prices: Float64Array = new Float64Array(relaxed.size)) {
    this.#relaxed = relaxed;
    const { size, people, pairs } = relaxed;
    this.mean = new Float32Array(pairs.count);
    this.prices = prices.slice();
    this.meanPrices = prices.slice();
    this.pull = pull;
    this.#now = new Float64Array(size);
    this.#sums = new Float64Array(size);
    const { least, most } = amountsOf(relaxed);
    this.#least = least;
    this.#pull = valuesOf(relaxed, most).map((value) => pull * value);
    this.#own = new Float64Array(people.length);
    this.held = new Uint8Array(people.length);
    this.#heldSums = new Float64Array(size);
    this.#change = new Float64Array(size);
    this.#isTouched = new Uint8Array(size);
    this.#touched = new Int32Array(size);
    for (let pair = 0; pair < pairs.count; pair += 1) if (pairs.fixed[pair] === 1) this.#holdPair(pair);
    for (let row = 0; row < size; row += 1) {
      this.#forbidFull(row);
      this.#now[row] = this.#priceOf(row);
    }
  }

  #holdPair(pair: number): void {
    const { first, entry, row, amount } = this.#relaxed.rows;
    for (let each = int(first, pair); each < int(first, pair + 1); each += 1) {
      const own = int(row, int(entry, each));
      this.#heldSums[own] = real(this.#heldSums, own) + real(amount, int(entry, each));
      this.#forbidFull(own);
      this.#now[own] = this.#priceOf(own);
    }
  }

  /** Nothing more goes into a row that is full of who is held: where less is left than the least that anybody uses. */
  #forbidFull(row: number): void {
    const { at, dearest } = this.#relaxed.rows;
    const left = real(this.#heldSums, row) - real(at, row);
    if (left >= real(this.#least, row) || real(dearest, row) < forbidding) return;
    this.prices[row] = forbidding;
    this.#pull[row] = 0;
  }

  /** Gives somebody the roster that is cheapest at the prices of now, in which nothing goes into what is full, and holds it. Its pairs. */
  hold(person: number, tries: number): readonly number[] {
    this.#mix(person, tries, 1);
    this.held[person] = 1;
    const { found, count, pairs } = this.#relaxed;
    const own = Array.from(found.subarray(0, count));
    for (const pair of own) if (pairs.fixed[pair] !== 1) this.#holdPair(pair);
    return own;
  }

  /** How near somebody's mean is to one roster: 1 when it is one. */
  decidedness(person: number): number {
    const { first } = this.#relaxed.pairs;
    let [sum, square] = [0, 0];
    for (let pair = int(first, person); pair < int(first, person + 1); pair += 1) {
      const part = this.mean[pair] ?? 0;
      sum += part;
      square += part * part;
    }
    return sum > 0 ? square / sum : 1;
  }

  /** Prices move less for what is missing. */
  calm(factor: number): void {
    this.pull *= factor;
    this.#pull.forEach((each, row) => {
      this.#pull[row] = each * factor;
    });
  }

  /** Everybody once. False when there was no time for all of them. */
  round(tries: number, newestPrices: number, stop: () => boolean): boolean {
    const people = this.#relaxed.people.length;
    for (let each = 0; each < people; each += 1) {
      if (each % 8 === 0 && stop()) return false;
      const person = (each + 13 * this.rounds) % people;
      if (this.held[person] === 0) this.#mix(person, tries);
    }
    this.rounds += 1;
    const newest = Math.max(newestPrices, 1 / this.rounds);
    this.#now.forEach((price, row) => {
      this.prices[row] = price;
      this.meanPrices[row] = real(this.meanPrices, row) + newest * (price - real(this.meanPrices, row));
    });
    for (let row = 0; row < this.#now.length; row += 1) this.#now[row] = this.#priceOf(row);
    return true;
  }

  #priceOf(row: number): number {
    const missing = real(this.#relaxed.rows.at, row) - real(this.#sums, row);
    return this.#relaxed.allowedOf(row, real(this.prices, row) + real(this.#pull, row) * missing);
  }

  #mix(person: number, tries: number, given?: number): void {
    const relaxed = this.#relaxed;
    relaxed.leastOf(person, this.#now, tries);
    const worth = this.#touchFound();
    const meanWorth = this.#touchMean(person);
    const own = real(this.#own, person);
    // What the mean costs at the prices above what the new roster does.
    const gain = own - meanWorth - relaxed.foundCost;
    const best = this.rounds === 0 ? 1 : Math.max(0, Math.min(1, gain / Math.max(1e-9, this.#bend())));
    const part = given ?? best;
    this.#own[person] = own + part * (relaxed.foundCost + worth - own);
    if (part > 0) this.#take(person, part);
    this.#settle(part);
    const compact = relaxed.people[person];
    if (compact !== undefined) learnShares(compact, relaxed.classes);
  }

  /** Adds the amounts of the roster that was found to what changes; says what those are worth. */
  #touchFound(): number {
    let worth = 0;
    for (let place = 0; place < this.#relaxed.count; place += 1)
      worth += this.#touch(int(this.#relaxed.found, place), 1);
    return worth;
  }

  #touchMean(person: number): number {
    const { first } = this.#relaxed.pairs;
    let worth = 0;
    for (let pair = int(first, person); pair < int(first, person + 1); pair += 1) {
      const part = this.mean[pair] ?? 0;
      if (part > 0) worth += part * this.#touch(pair, -part);
    }
    return worth;
  }

  #touch(pair: number, part: number): number {
    const { first, entry, row, amount } = this.#relaxed.rows;
    let worth = this.#relaxed.favourOf(pair);
    for (let each = int(first, pair); each < int(first, pair + 1); each += 1) {
      const own = int(row, int(entry, each));
      const of = real(amount, int(entry, each));
      worth += of * real(this.#now, own);
      this.#change[own] = real(this.#change, own) + part * of;
      if (this.#isTouched[own] === 1) continue;
      this.#isTouched[own] = 1;
      this.#touched[this.#touchedCount] = own;
      this.#touchedCount += 1;
    }
    return worth;
  }

  /** How fast the gain of a change grows less. */
  #bend(): number {
    let bend = 0;
    for (let place = 0; place < this.#touchedCount; place += 1) {
      const row = int(this.#touched, place);
      bend += real(this.#pull, row) * real(this.#change, row) ** 2;
    }
    return bend;
  }

  /** Takes over a part of the roster that was found in the mean of a person. */
  #take(person: number, part: number): void {
    const { pairs, found, count } = this.#relaxed;
    for (let pair = int(pairs.first, person); pair < int(pairs.first, person + 1); pair += 1) {
      const was = this.mean[pair] ?? 0;
      if (was > 0) this.mean[pair] = (1 - part) * was;
    }
    for (let place = 0; place < count; place += 1) {
      const pair = int(found, place);
      this.mean[pair] = (this.mean[pair] ?? 0) + part;
    }
  }

  /** Sums and prices follow a part of the change, and the change is forgotten. */
  #settle(part: number): void {
    for (let place = 0; place < this.#touchedCount; place += 1) {
      const row = int(this.#touched, place);
      this.#sums[row] = real(this.#sums, row) + part * real(this.#change, row);
      this.#now[row] = this.#priceOf(row);
      this.#change[row] = 0;
      this.#isTouched[row] = 0;
    }
    this.#touchedCount = 0;
  }
}

/** Of each row the least and the most that one pair uses of it; 1 where no pair does. */
function amountsOf({ rows }: Relaxed): { readonly least: Float64Array; readonly most: Float64Array } {
  const least = new Float64Array(rows.count).fill(Number.POSITIVE_INFINITY);
  const most = new Float64Array(rows.count);
  rows.row.forEach((row, entry) => {
    const amount = Math.abs(real(rows.amount, entry));
    least[row] = Math.min(real(least, row), amount);
    most[row] = Math.max(real(most, row), amount);
  });
  return {
    least: least.map((each) => (Number.isFinite(each) ? each : 1)),
    most: most.map((each) => each || 1),
  };
}

/**
 * How much a price moves for one that is missing in each row: what a pair is worth there at most, as far as the costs of pairs say that.
 * Prices are by amount and so is what is missing, so that is for each amount of a pair twice: a row in minutes moves as one in places.
 */
function valuesOf({ pairs, rows, cost }: Relaxed, most: Float64Array): Float64Array {
  const values = new Float64Array(rows.count).fill(1);
  for (let pair = 0; pair < pairs.count; pair += 1) {
    for (let each = int(rows.first, pair); each < int(rows.first, pair + 1); each += 1) {
      const row = int(rows.row, int(rows.entry, each));
      const own = Math.min(-real(cost, pair), real(rows.dearest, row) * real(most, row));
      values[row] = Math.max(real(values, row), own);
    }
  }
  return values.map((value, row) => value / real(most, row) ** 2);
}

/** The days on which a roster works for an employer pay more of what that employer costs; the other days of it less. */
function learnShares({ link, linkKind, share, kindsFixed, perExtra }: Compact, classes: Int32Array): void {
  const days = new Int32Array(kindsFixed.length);
  for (const each of classes) {
    const kind = int(linkKind, int(link, each));
    days[kind] = int(days, kind) + 1;
  }
  linkKind.forEach((kind, each) => {
    if (int(days, kind) > 0) share[each] = (1 - newestShare) * real(share, each);
  });
  for (const each of classes) {
    const own = int(link, each);
    share[own] = real(share, own) + (newestShare * perExtra) / int(days, int(linkKind, own));
  }
}
