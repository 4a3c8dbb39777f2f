import { int, real } from '../search/cells.ts';

/** Lists of units with their cost, one after another. */
export class Fronts {
  #units = new Int32Array(256);
  #cost = new Float64Array(256);
  #taken = new Int32Array(256);
  /** Where each list begins. */
  readonly #first = new Int32Array(2048);
  #lists = 0;
  #count = 0;

  clear(): void {
    this.#lists = 0;
    this.#count = 0;
  }

  add(units: number, cost: number, taken: number): void {
    if (this.#count === this.#units.length) this.#grow();
    this.#units[this.#count] = units;
    this.#cost[this.#count] = cost;
    this.#taken[this.#count] = taken;
    this.#count += 1;
  }

  #grow(): void {
    const [units, cost, taken] = [this.#units, this.#cost, this.#taken];
    this.#units = new Int32Array(2 * units.length);
    this.#cost = new Float64Array(2 * units.length);
    this.#taken = new Int32Array(2 * units.length);
    this.#units.set(units);
    this.#cost.set(cost);
    this.#taken.set(taken);
  }

  /** Forgets what was added to the list that is being made. */
  undo(): void {
    this.#count = int(this.#first, this.#lists);
  }

  end(): void {
    this.#lists += 1;
    this.#first[this.#lists] = this.#count;
  }

  /** Ends a list that was made with the most units first. */
  endBackwards(): void {
    const from = int(this.#first, this.#lists);
    this.#units.subarray(from, this.#count).reverse();
    this.#cost.subarray(from, this.#count).reverse();
    this.#taken.subarray(from, this.#count).reverse();
    this.end();
  }

  from(list: number): number {
    return int(this.#first, list);
  }

  to(list: number): number {
    return int(this.#first, list + 1);
  }

  unitsAt(place: number): number {
    return int(this.#units, place);
  }

  costAt(place: number): number {
    return real(this.#cost, place);
  }

  takenAt(place: number): number {
    return int(this.#taken, place);
  }
}
