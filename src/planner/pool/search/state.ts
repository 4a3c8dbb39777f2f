import type { Roster } from '../problem.ts';
import { int } from './cells.ts';
import { Change } from './change.ts';
import { Counters } from './counters.ts';
import { Laws } from './law.ts';
import { type Model, shiftAt } from './model.ts';

/**
 * A roster that a search changes: changes are tried (`add`, `drop`), and then kept or undone together; only what is to be kept is
 * asked of the working-time law.
 */
export class State extends Counters {
  readonly #journal: Change;
  readonly #kept: Int32Array;
  readonly #laws: Laws;
  /** How often each person's roster changed, and at which of those the law refused a pair. */
  readonly #version: Int32Array;
  readonly #refused: Int32Array;

  constructor(model: Model, laws: Laws = new Laws(model.problem)) {
    super(model);
    this.#journal = new Change(this.holds.length);
    this.#kept = this.holds.slice();
    this.#laws = laws;
    this.#version = new Int32Array(model.problem.people.length).fill(1);
    this.#refused = new Int32Array(model.pairs.count);
    this.#fix();
  }

  /** What is fixed is in it from the beginning, whatever the limits say. */
  #fix(): void {
    const { pairs } = this.model;
    for (let pair = 0; pair < pairs.count; pair += 1) {
      if (pairs.fixed[pair] !== 1 || int(this.holds, this.cellOf(pair)) >= 0) continue;
      this.put(pair);
      this.#kept[this.cellOf(pair)] = pair;
      this.#laws.place(this.whoOf(this.cellOf(pair)), int(pairs.shift, pair), this.cellOf(pair));
    }
    this.#journal.clear();
  }

  isFixed(pair: number): boolean {
    return this.model.pairs.fixed[pair] === 1;
  }

  /** The law refused this pair, and nothing of the person changed since. */
  isRefused(pair: number): boolean {
    return int(this.#refused, pair) === int(this.#version, this.whoOf(this.cellOf(pair)));
  }

  /** Puts a pair in that fits; gives what it costs, which is asked before. */
  add(pair: number, cost: number): number {
    this.put(pair);
    this.#journal.push(pair + 1);
    return cost;
  }

  /** Takes a pair out; gives what that costs (mostly much, because a place is empty then). */
  drop(pair: number): number {
    this.take(pair);
    this.#journal.push(-pair - 1);
    return -this.costOf(pair);
  }

  /** Takes back every change since the last `keep`. */
  undo(): void {
    for (let each = this.#journal.count - 1; each >= 0; each -= 1) {
      const change = int(this.#journal.changes, each);
      if (change > 0) this.take(change - 1);
      else this.put(-change - 1);
    }
    this.#journal.clear();
  }

  /** Asks the law about what changed; true when it is kept, else all of it is undone. */
  keep(): boolean {
    const count = this.#changedCells();
    const { cells } = this.#journal;
    for (let each = 0; each < count; each += 1) {
      const cell = int(cells, each);
      if (int(this.#kept, cell) >= 0) this.#laws.remove(this.whoOf(cell), cell);
    }
    let placed = 0;
    while (placed < count && this.#place(int(cells, placed))) placed += 1;
    const isKept = placed === count && this.#areStillFine(count);
    if (isKept) this.#accept(count);
    else this.#giveBack(count, placed);
    return isKept;
  }

  #accept(count: number): void {
    for (let each = 0; each < count; each += 1) {
      const cell = int(this.#journal.cells, each);
      this.#kept[cell] = int(this.holds, cell);
      const person = this.whoOf(cell);
      this.#version[person] = int(this.#version, person) + 1;
    }
    this.#journal.clear();
  }

  /** As it was before: the first `placed` cells stand in the law as they were tried, the next was refused. */
  #giveBack(count: number, placed: number): void {
    const { cells } = this.#journal;
    if (placed < count) this.#refuse(int(cells, placed), count);
    for (let each = 0; each < placed; each += 1) {
      const cell = int(cells, each);
      if (int(this.holds, cell) >= 0) this.#laws.remove(this.whoOf(cell), cell);
    }
    for (let each = 0; each < count; each += 1) {
      const cell = int(cells, each);
      const before = int(this.#kept, cell);
      if (before >= 0) this.#laws.place(this.whoOf(cell), shiftAt(this.model.records, before), cell);
    }
    this.undo();
  }

  /** What the law refused is remembered when nothing else of the person had changed. */
  #refuse(cell: number, count: number): void {
    const person = this.whoOf(cell);
    for (let each = 0; each < count; each += 1) {
      const other = int(this.#journal.cells, each);
      if (other !== cell && this.whoOf(other) === person) return;
    }
    this.#refused[int(this.holds, cell)] = int(this.#version, person);
  }

  /** Writes which cells are otherwise than what is kept; gives how many. */
  #changedCells(): number {
    const { changes, cells, count } = this.#journal;
    let found = 0;
    for (let each = 0; each < count; each += 1) {
      const cell = this.cellOf(Math.abs(int(changes, each)) - 1);
      if (int(this.holds, cell) === int(this.#kept, cell)) continue;
      let place = 0;
      while (place < found && int(cells, place) !== cell) place += 1;
      if (place < found) continue;
      cells[found] = cell;
      found += 1;
    }
    return found;
  }

  #place(cell: number): boolean {
    const pair = int(this.holds, cell);
    if (pair < 0) return true;
    const person = this.whoOf(cell);
    const shift = shiftAt(this.model.records, pair);
    if (this.#laws.wouldViolate(person, shift)) return false;
    this.#laws.place(person, shift, cell);
    return true;
  }

  #areStillFine(count: number): boolean {
    for (let each = 0; each < count; each += 1)
      if (!this.#isStillFine(int(this.#journal.cells, each))) return false;
    return true;
  }

  /** Where something was taken out between two shifts at night, the next one is asked again. */
  #isStillFine(cell: number): boolean {
    const person = this.whoOf(cell);
    if (int(this.#kept, cell) < 0 || !this.#laws.isDelicate(person)) return true;
    const end = Math.min((person + 1) * this.model.days, cell + 3);
    for (let next = cell + 1; next < end; next += 1) {
      const pair = int(this.holds, next);
      if (pair < 0) continue;
      const shift = shiftAt(this.model.records, pair);
      this.#laws.remove(person, next);
      const violates = this.#laws.wouldViolate(person, shift);
      this.#laws.place(person, shift, next);
      return !violates || this.isFixed(pair);
    }
    return true;
  }

  /** Which pairs the law allows, each by itself, when cells are empty of which all those pairs are. Nothing may be tried now. */
  allowedIn(cells: readonly number[], pairs: readonly number[]): readonly boolean[] {
    this.#emptyLaws(cells);
    const allowed = pairs.map((pair) => !this.#violates(pair));
    this.#fillLaws(cells);
    return allowed;
  }

  /**
   * Pairs that the law does not allow together in cells that are empty else, of each person of whom there are such: the last of
   * them is what the law refuses, and it would not without any of the others. Nothing may be tried now.
   */
  conflictsIn(cells: readonly number[], pairs: readonly number[]): readonly (readonly number[])[] {
    this.#emptyLaws(cells);
    const conflicts: number[][] = [];
    const placed: number[] = [];
    for (const pair of pairs) {
      if (this.#violates(pair)) conflicts.push(this.#conflictOf(pair, placed));
      else {
        this.#laws.place(this.whoOf(this.cellOf(pair)), this.#shiftOf(pair), this.cellOf(pair));
        placed.push(pair);
      }
    }
    for (const pair of placed) this.#laws.remove(this.whoOf(this.cellOf(pair)), this.cellOf(pair));
    this.#fillLaws(cells);
    return conflicts;
  }

  /** Of what stands already of the person, only that without which the pair is allowed. */
  #conflictOf(pair: number, placed: readonly number[]): number[] {
    const person = this.whoOf(this.cellOf(pair));
    const own = placed.filter((each) => this.whoOf(this.cellOf(each)) === person);
    const needed: number[] = [];
    for (const each of own) {
      this.#laws.remove(person, this.cellOf(each));
      if (this.#violates(pair)) continue;
      this.#laws.place(person, this.#shiftOf(each), this.cellOf(each));
      needed.push(each);
    }
    for (const each of own)
      if (!needed.includes(each)) this.#laws.place(person, this.#shiftOf(each), this.cellOf(each));
    return [...needed, pair];
  }

  #violates(pair: number): boolean {
    return this.#laws.wouldViolate(this.whoOf(this.cellOf(pair)), this.#shiftOf(pair));
  }

  #shiftOf(pair: number): number {
    return shiftAt(this.model.records, pair);
  }

  #emptyLaws(cells: readonly number[]): void {
    for (const cell of cells) if (int(this.#kept, cell) >= 0) this.#laws.remove(this.whoOf(cell), cell);
  }

  #fillLaws(cells: readonly number[]): void {
    for (const cell of cells) {
      const pair = int(this.#kept, cell);
      if (pair >= 0) this.#laws.place(this.whoOf(cell), this.#shiftOf(pair), cell);
    }
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
    const { problem, cellFirst, days, records } = this.model;
    const cell = person * days + (problem.shifts[shift]?.day ?? 0);
    for (let pair = int(cellFirst, cell); pair < int(cellFirst, cell + 1); pair += 1)
      if (shiftAt(records, pair) === shift) return pair;
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
