import { Counters } from './counters.ts';
import { free, type Person, type Roster, type Span, type Team } from './problem.ts';
import type { Scratch } from './scratch.ts';

const none = Number.POSITIVE_INFINITY;

/**
 * What never changes about the shifts of a person: which they work, what may follow what, how long they are. Shifts that differ in
 * none of that are one kind, because on each day only the cheapest of them can matter.
 */
export type Work = {
  /** Per kind: its shifts. Elsewhere a kind is its place in this list. */
  readonly kinds: readonly (readonly number[])[];
  /** Per kind: places of what may be worked on the day before. */
  readonly before: readonly (readonly number[])[];
  /** Per kind: its length in units of `unit` minutes. */
  readonly units: readonly number[];
  readonly unit: number;
  readonly leastUnits: number;
  readonly mostUnits: number;
  /** Days of the longest stretch. */
  readonly longest: number;
};

/** `counted`: shifts that are counted one by one, and so are a kind of their own. */
export function workOf(team: Team, person: Person, counted: readonly number[]): Work {
  const shifts = team.shifts.map((_, at) => at).filter((at) => (person.most[at] ?? 0) > 0);
  const mayFollow = (earlier: number, later: number): boolean =>
    team.shifts[earlier]?.notBefore.includes(later) !== true;
  const kindOf = (shift: number): string =>
    counted.includes(shift)
      ? `${shift}`
      : [
          team.shifts[shift]?.minutes,
          ...shifts.flatMap((each) => [mayFollow(shift, each), mayFollow(each, shift)]),
        ].join();
  const kinds = [...Map.groupBy(shifts, kindOf).values()];
  const firsts = kinds.flatMap(([first = 0]) => first);
  const minutes = firsts.map((at) => team.shifts[at]?.minutes ?? 0);
  const unit = minutes.reduce(greatestDivisor, 0) || 1;
  return {
    kinds,
    before: firsts.map((later) =>
      firsts.flatMap((earlier, place) => (mayFollow(earlier, later) ? [place] : [])),
    ),
    units: minutes.map((each) => each / unit),
    unit,
    leastUnits: firsts.length === 0 ? 0 : Math.min(...minutes) / unit,
    mostUnits: Math.max(0, ...minutes) / unit,
    longest: Math.min(person.maxRun, team.days),
  };
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/**
 * The cheapest stretches of work that begin on a day: one for every length, number of minutes and count of limited shifts. Only the
 * stretches of the day asked for last can be read, but every stretch that was listed can be written out.
 */
export class Stretches {
  /** What the last `list` found: units of minutes, counts, cost. */
  readonly units: Int32Array;
  readonly counts: Int32Array;
  readonly costs: Float64Array;
  found = 0;
  readonly counters: Counters;
  /** Units of minutes that the longest stretch can have, and one more: keys are `count * width + units`. */
  readonly width: number;
  readonly #team: Team;
  readonly #span: Span;
  readonly #work: Work;
  readonly #off: ReadonlySet<number>;
  readonly #most: readonly number[];
  readonly #counterOf: readonly number[];
  readonly #keys: number;
  /** Per day of the span and kind: the cheapest of its shifts, and its price. */
  readonly #shift: Int32Array;
  readonly #price: Float64Array;
  readonly #cost: Float64Array;
  readonly #from: Int8Array;
  readonly #last: Int8Array;

  /** `limited`: shifts that are counted, each of them a kind of its own. */
  constructor(
    team: Team,
    person: Person,
    work: Work,
    span: Span,
    limited: readonly number[],
    scratch: Scratch,
  ) {
    this.#team = team;
    this.#span = span;
    this.#work = work;
    this.#off = person.off;
    this.#most = person.most;
    this.#counterOf = work.kinds.map(([first = 0]) => limited.indexOf(first));
    const most = limited.map((shift) => person.most[shift] ?? 0);
    this.counters = new Counters(most.map((each) => Math.max(0, Math.min(each, work.longest))));
    this.width = work.longest * work.mostUnits + 1;
    this.#keys = this.counters.size * this.width;
    const perDay = (work.longest + 1) * this.#keys;
    this.#cost = scratch.floats('stretch', perDay * work.kinds.length);
    this.#from = scratch.bytes('from', (span.to - span.from) * perDay * work.kinds.length);
    this.#last = scratch.bytes('last', (span.to - span.from) * perDay);
    this.#shift = new Int32Array((span.to - span.from) * work.kinds.length);
    this.#price = new Float64Array(this.#shift.length);
    this.units = new Int32Array(this.#keys);
    this.counts = new Int32Array(this.#keys);
    this.costs = new Float64Array(this.#keys);
  }

  /** Takes prices per `day * shifts + shift`; of each kind only the cheapest shift that may still be worked matters. */
  at(prices: Float64Array): void {
    const { from, to } = this.#span;
    const { kinds } = this.#work;
    for (let day = from, each = 0; day < to; day += 1)
      for (let place = 0; place < kinds.length; place += 1, each += 1) {
        this.#price[each] = none;
        for (const shift of kinds[place] ?? []) {
          const price = prices[day * this.#team.shifts.length + shift] ?? 0;
          if (price >= (this.#price[each] ?? none) || (this.#most[shift] ?? 0) <= 0) continue;
          this.#price[each] = price;
          this.#shift[each] = shift;
        }
      }
  }

  /** Builds what begins on a day of the span; the length of the longest. */
  build(start: number): number {
    this.#cost.fill(none, 0, this.#at(this.#work.longest + 1, 0));
    const width = this.#work.kinds.length;
    for (let length = 1; length <= this.#work.longest; length += 1) {
      const day = start + length - 1;
      if (day >= this.#span.to || this.#off.has(day)) return length - 1;
      for (let place = 0; place < width; place += 1) {
        const price = this.#price[(day - this.#span.from) * width + place] ?? none;
        if (price < none) this.#extend(start, length, place, price);
      }
    }
    return this.#work.longest;
  }

  #extend(start: number, length: number, place: number, price: number): void {
    if (length === 1) this.#begin(place, price);
    else
      for (const before of this.#work.before[place] ?? [])
        this.#lengthen(start, length, before, place, price);
  }

  #begin(place: number, price: number): void {
    const key = this.#next(0, place);
    if (key >= 0) this.#cost[this.#at(1, place) + key] = price;
  }

  #lengthen(start: number, length: number, before: number, place: number, price: number): void {
    const from = this.#at(length - 1, before);
    const to = this.#at(length, place);
    const trace = this.#trace(start, length, place);
    const least = (length - 1) * this.#work.leastUnits;
    const most = (length - 1) * this.#work.mostUnits;
    for (let count = 0; count < this.#keys; count += this.width)
      for (let key = count + least; key <= count + most; key += 1) {
        const cost = (this.#cost[from + key] ?? none) + price;
        if (cost === none) continue;
        const next = this.#next(key, place);
        if (next < 0 || cost >= (this.#cost[to + next] ?? none)) continue;
        this.#cost[to + next] = cost;
        this.#from[trace + next] = before;
      }
  }

  /** Lists the cheapest stretch of a length for each key, whatever its last shift. */
  list(start: number, length: number): void {
    this.found = 0;
    const least = length * this.#work.leastUnits;
    const most = length * this.#work.mostUnits;
    for (let count = 0; count < this.#keys; count += this.width)
      for (let key = count + least; key <= count + most; key += 1) this.#listKey(start, length, key);
  }

  #listKey(start: number, length: number, key: number): void {
    let cost = none;
    let last = 0;
    for (let place = 0; place < this.#work.kinds.length; place += 1) {
      const ending = this.#cost[this.#at(length, place) + key] ?? none;
      if (ending >= cost) continue;
      cost = ending;
      last = place;
    }
    if (cost === none) return;
    this.#last[this.#lastAt(start, length) + key] = last;
    this.units[this.found] = key % this.width;
    this.counts[this.found] = Math.floor(key / this.width);
    this.costs[this.found] = cost;
    this.found += 1;
  }

  /** Writes a listed stretch into a roster. */
  write(roster: Roster, start: number, length: number, units: number, count: number): void {
    let key = count * this.width + units;
    let place = this.#last[this.#lastAt(start, length) + key] ?? 0;
    for (let at = length; at >= 1; at -= 1) {
      const each = (start + at - 1 - this.#span.from) * this.#work.kinds.length + place;
      roster[start + at - 1] = this.#shift[each] ?? free;
      const before = this.#from[this.#trace(start, at, place) + key] ?? 0;
      key = this.#previous(key, place);
      place = before;
    }
  }

  #next(key: number, place: number): number {
    const more = key + (this.#work.units[place] ?? 0);
    const counter = this.#counterOf[place] ?? -1;
    if (counter < 0) return more;
    const count = Math.floor(key / this.width);
    const counted = this.counters.oneMore(count, counter);
    return counted < 0 ? -1 : more + (counted - count) * this.width;
  }

  #previous(key: number, place: number): number {
    const less = key - (this.#work.units[place] ?? 0);
    const counter = this.#counterOf[place] ?? -1;
    if (counter < 0) return less;
    const count = Math.floor(key / this.width);
    return less + (this.counters.oneLess(count, counter) - count) * this.width;
  }

  #at(length: number, place: number): number {
    return (length * this.#work.kinds.length + place) * this.#keys;
  }

  #lastAt(start: number, length: number): number {
    return ((start - this.#span.from) * (this.#work.longest + 1) + length) * this.#keys;
  }

  #trace(start: number, length: number, place: number): number {
    return this.#lastAt(start, length) * this.#work.kinds.length + place * this.#keys;
  }
}
