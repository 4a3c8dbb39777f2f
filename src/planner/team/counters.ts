/** Several counters, each from 0 to its own limit, kept as one number (`key`), so that they can be a state of a search. */
export class Counters {
  readonly size: number;
  readonly #limits: readonly number[];
  readonly #steps: readonly number[];

  constructor(limits: readonly number[]) {
    this.#limits = limits;
    let size = 1;
    this.#steps = limits.map((limit) => {
      const step = size;
      size *= limit + 1;
      return step;
    });
    this.size = size;
  }

  /** One more of a counter; −1 when its limit is passed. */
  oneMore(key: number, counter: number): number {
    return this.#count(key, counter) < (this.#limits[counter] ?? 0) ? key + (this.#steps[counter] ?? 0) : -1;
  }

  /** One less of a counter that is not at 0. */
  oneLess(key: number, counter: number): number {
    return key - (this.#steps[counter] ?? 0);
  }

  /** For every key here and every key of counters that go less far: their sum, or −1; at `key * other.size + otherKey`. */
  sumsWith(other: Counters): Int32Array {
    const sums = new Int32Array(this.size * other.size);
    for (let key = 0; key < this.size; key += 1)
      for (let otherKey = 0; otherKey < other.size; otherKey += 1)
        sums[key * other.size + otherKey] = this.#plus(key, other, otherKey);
    return sums;
  }

  /** A sum without the part that it was made with. */
  without(key: number, other: Counters, otherKey: number): number {
    return this.#limits.reduce(
      (rest, _, at) => rest - other.#count(otherKey, at) * (this.#steps[at] ?? 0),
      key,
    );
  }

  #plus(key: number, other: Counters, otherKey: number): number {
    let sum = key;
    for (let at = 0; at < this.#limits.length; at += 1) {
      const more = other.#count(otherKey, at);
      if (this.#count(key, at) + more > (this.#limits[at] ?? 0)) return -1;
      sum += more * (this.#steps[at] ?? 0);
    }
    return sum;
  }

  #count(key: number, counter: number): number {
    return Math.floor(key / (this.#steps[counter] ?? 1)) % ((this.#limits[counter] ?? 0) + 1);
  }
}
