import type { Roster } from '../problem.ts';
import { leastRest } from '../rules/one-a-day.ts';
import { shiftOf } from '../rules/read.ts';
import { int, real } from './cells.ts';
import { Laws } from './law.ts';
import { curveAt, limitsPerPair, type Model, placesAt, sumsPerPair } from './model.ts';

/**
 * A roster that a search changes, with counters of every limit and every cost. Changes are tried first (`add`, `drop`), and then
 * kept or undone together; only what is to be kept is asked of the working-time law.
 */
export class State {
  readonly model: Model;
  /** The pair in each cell of a person and a day; -1 for a day off. */
  readonly holds: Int32Array;
  /** What each change since the last `keep` or `undo` was: `pair + 1` put in, below 0 taken out. */
  readonly #journal: number[] = [];
  readonly #kept: Int32Array;
  readonly #left: Int32Array;
  readonly #sums: Int32Array;
  readonly #uses: Int32Array;
  readonly #kinds: Int32Array;
  /** Per shift the pairs that have it now, from `#holderFirst`, and where each cell's stands. */
  readonly #holderFirst: Int32Array;
  readonly #holders: Int32Array;
  readonly #holding: Int32Array;
  readonly #standsAt: Int32Array;
  readonly #laws: Laws;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  /** How often each person's roster changed, and at which of those the law refused a pair. */
  readonly #version: Int32Array;
  readonly #refused: Int32Array;

  constructor(model: Model) {
    const { problem, pairs, days, limit } = model;
    const cells = problem.people.length * days;
    this.model = model;
    this.holds = new Int32Array(cells).fill(-1);
    this.#kept = new Int32Array(cells).fill(-1);
    this.#left = limit.slice();
    this.#sums = new Int32Array(model.sums);
    this.#uses = new Int32Array(problem.people.length * model.kinds);
    this.#kinds = new Int32Array(problem.people.length);
    this.#holderFirst = new Int32Array(problem.shifts.length + 1);
    this.#holding = new Int32Array(problem.shifts.length);
    this.#standsAt = new Int32Array(cells);
    this.#laws = new Laws(problem);
    this.#from = Int32Array.from(problem.shifts, ({ from }) => from);
    this.#to = Int32Array.from(problem.shifts, ({ to }) => to);
    this.#version = new Int32Array(problem.people.length).fill(1);
    this.#refused = new Int32Array(pairs.count);
    const pinned = new Int32Array(problem.shifts.length);
    for (let pair = 0; pair < pairs.count; pair += 1) {
      const shift = int(pairs.shift, pair);
      pinned[shift] = int(pinned, shift) + (pairs.fixed[pair] ?? 0);
    }
    problem.shifts.forEach(({ places }, shift) => {
      this.#holderFirst[shift + 1] = int(this.#holderFirst, shift) + places + int(pinned, shift);
    });
    this.#holders = new Int32Array(int(this.#holderFirst, problem.shifts.length));
    this.#fix();
  }

  /** What is fixed is in it from the beginning, whatever the limits say. */
  #fix(): void {
    const { pairs } = this.model;
    for (let pair = 0; pair < pairs.count; pair += 1) {
      const cell = int(this.model.cell, pair);
      if (pairs.fixed[pair] !== 1 || int(this.holds, cell) >= 0) continue;
      this.#change(pair, 1);
      this.#kept[cell] = pair;
      this.#laws.place(int(pairs.person, pair), int(pairs.shift, pair), cell);
    }
    this.#journal.length = 0;
  }

  isFixed(pair: number): boolean {
    return this.model.pairs.fixed[pair] === 1;
  }

  /** True when the cell is empty and no limit is in the way. */
  fits(pair: number): boolean {
    if (int(this.holds, int(this.model.cell, pair)) >= 0) return false;
    const { use, amount } = this.model;
    const end = (pair + 1) * limitsPerPair;
    for (let each = pair * limitsPerPair; each < end; each += 1)
      if (int(amount, each) > int(this.#left, int(use, each))) return false;
    return true;
  }

  hasPlace(pair: number): boolean {
    return int(this.#left, int(this.model.use, pair * limitsPerPair + placesAt)) > 0;
  }

  /** One of those who have a shift now; -1 when nobody has. */
  holder(shift: number, random: number): number {
    const count = int(this.#holding, shift);
    return count === 0 ? -1 : int(this.#holders, int(this.#holderFirst, shift) + Math.floor(random * count));
  }

  /** The law refused this pair, and nothing of the person changed since. */
  isRefused(pair: number): boolean {
    return int(this.#refused, pair) === int(this.#version, int(this.model.pairs.person, pair));
  }

  /** What putting a pair in would cost. */
  costOf(pair: number): number {
    const { base, sum, sumAmount, curves, pairs, kind, kinds, perExtra } = this.model;
    let cost = real(base, pair);
    for (let each = pair * sumsPerPair; each < (pair + 1) * sumsPerPair; each += 1) {
      const group = int(sum, each);
      if (group < 0) continue;
      const now = int(this.#sums, group);
      cost += curveAt(curves, group, now + int(sumAmount, each)) - curveAt(curves, group, now);
    }
    const person = int(pairs.person, pair);
    const isNew = int(this.#uses, person * kinds + int(kind, pair)) === 0;
    return isNew && int(this.#kinds, person) > 0 ? cost + perExtra : cost;
  }

  /** Puts a pair in that fits; gives what it costs, which is asked before. */
  add(pair: number, cost: number): number {
    this.#change(pair, 1);
    return cost;
  }

  /** Takes a pair out; gives what that costs (mostly much, because a place is empty then). */
  drop(pair: number): number {
    this.#change(pair, -1);
    return -this.costOf(pair);
  }

  #change(pair: number, times: 1 | -1): void {
    const { use, amount, sum, sumAmount, pairs, kind, kinds, cell } = this.model;
    for (let each = pair * limitsPerPair; each < (pair + 1) * limitsPerPair; each += 1) {
      const counter = int(use, each);
      this.#left[counter] = int(this.#left, counter) - times * int(amount, each);
    }
    for (let each = pair * sumsPerPair; each < (pair + 1) * sumsPerPair; each += 1) {
      const group = int(sum, each);
      if (group >= 0) this.#sums[group] = int(this.#sums, group) + times * int(sumAmount, each);
    }
    const person = int(pairs.person, pair);
    const used = person * kinds + int(kind, pair);
    const before = int(this.#uses, used);
    this.#uses[used] = before + times;
    if (before + Math.min(0, times) === 0) this.#kinds[person] = int(this.#kinds, person) + times;
    this.holds[int(cell, pair)] = times === 1 ? pair : -1;
    if (times === 1) this.#stand(pair);
    else this.#leave(pair);
    this.#journal.push(times * (pair + 1));
  }

  #stand(pair: number): void {
    const shift = int(this.model.pairs.shift, pair);
    const place = int(this.#holderFirst, shift) + int(this.#holding, shift);
    this.#holders[place] = pair;
    this.#standsAt[int(this.model.cell, pair)] = place;
    this.#holding[shift] = int(this.#holding, shift) + 1;
  }

  #leave(pair: number): void {
    const shift = int(this.model.pairs.shift, pair);
    const last = int(this.#holderFirst, shift) + int(this.#holding, shift) - 1;
    const place = int(this.#standsAt, int(this.model.cell, pair));
    const moved = int(this.#holders, last);
    this.#holders[place] = moved;
    this.#standsAt[int(this.model.cell, moved)] = place;
    this.#holding[shift] = int(this.#holding, shift) - 1;
  }

  /** Takes back every change since the last `keep`. */
  undo(): void {
    for (let each = this.#journal.length - 1; each >= 0; each -= 1) {
      const change = this.#journal[each] ?? 0;
      this.#change(Math.abs(change) - 1, change > 0 ? -1 : 1);
    }
    this.#journal.length = 0;
  }

  /** Asks the law about what changed; true when it is kept, else all of it is undone. */
  keep(): boolean {
    const cells = this.#changedCells();
    for (const cell of cells) if (int(this.#kept, cell) >= 0) this.#laws.remove(this.#whoOf(cell), cell);
    let placed = 0;
    while (placed < cells.length && this.#place(cells[placed] ?? 0)) placed += 1;
    const isKept = placed === cells.length && cells.every((cell) => this.#isStillFine(cell));
    if (isKept) this.#accept(cells);
    else this.#giveBack(cells, placed);
    return isKept;
  }

  #accept(cells: readonly number[]): void {
    for (const cell of cells) {
      this.#kept[cell] = int(this.holds, cell);
      const person = this.#whoOf(cell);
      this.#version[person] = int(this.#version, person) + 1;
    }
    this.#journal.length = 0;
  }

  /** As it was before: the first `placed` cells stand in the law as they were tried. */
  #giveBack(cells: readonly number[], placed: number): void {
    if (cells.length === 1) this.#refuse(int(this.holds, cells[0] ?? 0));
    cells.slice(0, placed).forEach((cell) => {
      if (int(this.holds, cell) >= 0) this.#laws.remove(this.#whoOf(cell), cell);
    });
    for (const cell of cells) {
      const before = int(this.#kept, cell);
      if (before >= 0) this.#laws.place(this.#whoOf(cell), int(this.model.pairs.shift, before), cell);
    }
    this.undo();
  }

  #refuse(pair: number): void {
    if (pair >= 0) this.#refused[pair] = int(this.#version, int(this.model.pairs.person, pair));
  }

  #whoOf(cell: number): number {
    return Math.floor(cell / this.model.days);
  }

  #changedCells(): number[] {
    const cells: number[] = [];
    for (const change of this.#journal) {
      const cell = int(this.model.cell, Math.abs(change) - 1);
      if (int(this.holds, cell) !== int(this.#kept, cell) && !cells.includes(cell)) cells.push(cell);
    }
    return cells;
  }

  #place(cell: number): boolean {
    const pair = int(this.holds, cell);
    if (pair < 0) return true;
    const person = int(this.model.pairs.person, pair);
    const shift = int(this.model.pairs.shift, pair);
    if (!this.#rests(cell, shift) || this.#laws.wouldViolate(person, shift)) return false;
    this.#laws.place(person, shift, cell);
    return true;
  }

  /** Enough time before and after, to what is on the days beside it. */
  #rests(cell: number, shift: number): boolean {
    const day = cell % this.model.days;
    const before = day === 0 ? -1 : int(this.holds, cell - 1);
    const after = day === this.model.days - 1 ? -1 : int(this.holds, cell + 1);
    const { shift: shiftOfPair } = this.model.pairs;
    return (
      (before < 0 || int(this.#from, shift) - int(this.#to, int(shiftOfPair, before)) >= leastRest) &&
      (after < 0 || int(this.#from, int(shiftOfPair, after)) - int(this.#to, shift) >= leastRest)
    );
  }

  /** Where something was taken out between two shifts at night, the next one is asked again. */
  #isStillFine(cell: number): boolean {
    const person = this.#whoOf(cell);
    if (int(this.#kept, cell) < 0 || !this.#laws.isDelicate(person)) return true;
    const end = Math.min((person + 1) * this.model.days, cell + 3);
    for (let next = cell + 1; next < end; next += 1) {
      const pair = int(this.holds, next);
      if (pair < 0) continue;
      const shift = int(this.model.pairs.shift, pair);
      this.#laws.remove(person, next);
      const violates = this.#laws.wouldViolate(person, shift);
      this.#laws.place(person, shift, next);
      return !violates || this.isFixed(pair);
    }
    return true;
  }

  /** Puts in what fits of a roster, in its order; what breaches something now is left out. */
  load(roster: Roster): void {
    roster.forEach((shifts, person) => {
      for (const shift of shifts) {
        const pair = this.pairOf(person, shift);
        if (pair < 0 || !this.fits(pair)) continue;
        this.add(pair, 0);
        this.keep();
      }
    });
  }

  /** The pair of a person and a shift; -1 when there is none. */
  pairOf(person: number, shift: number): number {
    const { problem, cellFirst, days, pairs } = this.model;
    const cell = person * days + shiftOf(problem, shift).day;
    for (let pair = int(cellFirst, cell); pair < int(cellFirst, cell + 1); pair += 1)
      if (int(pairs.shift, pair) === shift) return pair;
    return -1;
  }

  get roster(): Roster {
    return rosterOf(this.model, this.#kept);
  }

  get kept(): Int32Array {
    return this.#kept;
  }
}

/** The shifts of each person, of cells with pairs. */
export function rosterOf({ problem, days, pairs }: Model, cells: Int32Array): Roster {
  return problem.people.map((_, person) =>
    Array.from(cells.subarray(person * days, (person + 1) * days))
      .filter((pair) => pair >= 0)
      .map((pair) => int(pairs.shift, pair)),
  );
}
