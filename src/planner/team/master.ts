import type { Highs, Model } from 'highs';
import { fitsHeld, open } from './held.ts';
import { free, type Roster, type Team, wishCost } from './problem.ts';

/** A roster that the master problem may give to a person, with what it costs their wishes. */
export type Column = { readonly person: number; readonly roster: Roster; readonly cost: number };

/** The answer: its cost, what one more of each shift saves, what each person costs, and how much of each column is chosen. */
export type Solved = {
  readonly objective: number;
  readonly saving: Float64Array;
  readonly perPerson: Float64Array;
  readonly share: Float64Array;
};

/**
 * The linear programme that chooses among rosters: one for everybody, and for each shift of each day what is short or too many.
 * Rosters are added as they are found; people can be held to one roster.
 */
export class Master {
  readonly columns: Column[] = [];
  readonly #team: Team;
  readonly #model: Model;
  readonly #highs: Highs;
  readonly #rowOf: Int32Array;
  readonly #slack: number;
  readonly #known = new Map<string, number>();
  readonly #of: number[][];
  /** Per person and day: the shift that they are held to, `free`, or `open`. */
  readonly #held: readonly Int16Array[];

  /** Only the days from `from` until `to` are counted: outside them nothing may differ between the rosters of a person. */
  constructor(
    highs: Highs,
    team: Team,
    { from = 0, to = team.days }: { readonly from?: number; readonly to?: number } = {},
  ) {
    this.#highs = highs;
    this.#team = team;
    this.#rowOf = new Int32Array(team.need.length).fill(-1);
    this.#of = team.people.map(() => []);
    this.#held = team.people.map(() => new Int16Array(team.days).fill(open));
    const people = team.people.length;
    const cells: number[] = [];
    team.need.forEach((need, cell) => {
      const day = Math.floor(cell / team.shifts.length);
      if (day < from || day >= to || (need === 0 && (team.overCost[cell] ?? 0) === 0)) return;
      this.#rowOf[cell] = people + cells.length;
      cells.push(cell);
    });
    const rows = people + cells.length;
    const bounds = [...team.people.map(() => 1), ...cells.map((cell) => team.need[cell] ?? 0)];
    this.#slack = 2 * cells.length;
    const cost = cells.flatMap((cell) => [team.underCost[cell] ?? 0, team.overCost[cell] ?? 0]);
    const at = cells.flatMap((_, place) => [people + place, people + place]);
    this.#model = highs.createModel({
      numCols: cost.length,
      numRows: rows,
      colCost: cost,
      colLower: cost.map(() => 0),
      colUpper: cost.map(() => highs.infinity),
      rowLower: bounds,
      rowUpper: bounds,
      matrix: {
        format: 'csc',
        numRows: rows,
        numCols: cost.length,
        starts: Int32Array.from({ length: cost.length + 1 }, (_, each) => each),
        indices: Int32Array.from(at),
        values: Float64Array.from(cost, (_, place) => (place % 2 === 0 ? 1 : -1)),
      },
    });
    this.#model.options.set({ output_flag: false, solver: 'simplex', presolve: 'off', simplex_strategy: 0 });
  }

  dispose(): void {
    this.#model.dispose();
  }

  /** Adds a roster and says its number; one that is there already keeps its own. */
  add(person: number, roster: Roster): number {
    const key = keyOf(person, roster);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const cost = this.#wishOf(person, roster);
    const indices = [person, ...this.#rowsOf(roster)];
    this.#model.addCol(cost, 0, this.fits(person, roster) ? this.#highs.infinity : 0, {
      indices: Int32Array.from(indices),
      values: new Float64Array(indices.length).fill(1),
    });
    const at = this.columns.length;
    this.columns.push({ person, roster, cost });
    this.#known.set(key, at);
    this.#of[person]?.push(at);
    return at;
  }

  /** Holds a person to a shift of a day, or to be free on it. */
  hold(person: number, day: number, shift: number): void {
    const held = this.#held[person];
    if (held === undefined || held[day] === shift) return;
    held[day] = shift;
    for (const at of this.#of[person] ?? [])
      if (this.columns[at]?.roster[day] !== shift) this.#model.changeColBounds(this.#slack + at, 0, 0);
  }

  /** Lets everybody go. */
  release(): void {
    for (const held of this.#held) held.fill(open);
    this.columns.forEach((_, at) => {
      this.#model.changeColBounds(this.#slack + at, 0, this.#highs.infinity);
    });
  }

  /** What a person is held to on a day; `open` for what they are not held to. */
  held(person: number, day: number): number {
    return this.#held[person]?.[day] ?? open;
  }

  /** Whether a roster is as a person is held to. */
  fits(person: number, roster: Roster): boolean {
    const held = this.#held[person];
    return held !== undefined && fitsHeld(held, roster);
  }

  isNew(person: number, roster: Roster): boolean {
    return !this.#known.has(keyOf(person, roster));
  }

  /** What a roster costs at the savings of its shifts, apart from what its person is worth. */
  reducedCost(person: number, roster: Roster, saving: Float64Array): number {
    let cost = this.#wishOf(person, roster);
    for (let day = 0; day < this.#team.days; day += 1) {
      const shift = roster[day] ?? free;
      if (shift !== free) cost -= saving[day * this.#team.shifts.length + shift] ?? 0;
    }
    return cost;
  }

  /** What the rows of the shifts are worth at such savings: the part of a bound that nobody's roster changes. */
  worth(saving: Float64Array): number {
    let worth = 0;
    this.#rowOf.forEach((row, cell) => {
      if (row >= 0) worth += (this.#team.need[cell] ?? 0) * (saving[cell] ?? 0);
    });
    return worth;
  }

  /** What these columns together cost, as the linear programme counts it. */
  costOf(columns: readonly number[]): number {
    const filled = new Map<number, number>();
    let cost = 0;
    for (const at of columns) {
      const column = this.columns[at];
      if (column === undefined) continue;
      cost += column.cost;
      for (const row of this.#rowsOf(column.roster)) filled.set(row, (filled.get(row) ?? 0) + 1);
    }
    this.#rowOf.forEach((row, cell) => {
      if (row < 0) return;
      const short = (this.#team.need[cell] ?? 0) - (filled.get(row) ?? 0);
      cost +=
        short > 0 ? short * (this.#team.underCost[cell] ?? 0) : -short * (this.#team.overCost[cell] ?? 0);
    });
    return cost;
  }

  #rowsOf(roster: Roster): number[] {
    const rows: number[] = [];
    for (let day = 0; day < this.#team.days; day += 1) {
      const shift = roster[day] ?? free;
      const row = shift === free ? -1 : (this.#rowOf[day * this.#team.shifts.length + shift] ?? -1);
      if (row >= 0) rows.push(row);
    }
    return rows;
  }

  #wishOf(person: number, roster: Roster): number {
    const who = this.#team.people[person];
    if (who === undefined) throw new RangeError(`no person ${person}`);
    return wishCost(this.#team, who, roster);
  }

  /** Null when the linear programme was not solved to the end, within so many seconds. */
  solve(seconds?: number): Solved | null {
    if (seconds !== undefined) this.#model.options.set({ time_limit: this.#model.getRunTime() + seconds });
    this.#model.run();
    if (this.#model.getModelStatus() !== this.#highs.constants.modelStatus.optimal) return null;
    const { rowDual, colValue } = this.#model.getSolution();
    const { need, underCost, overCost } = this.#team;
    // No more than what it costs to be one short, or one too many: else they would prove too much.
    const saving = Float64Array.from(need, (_, cell) => {
      const row = this.#rowOf[cell] ?? -1;
      const found = row < 0 ? 0 : (rowDual[row] ?? 0);
      return row < 0 ? 0 : Math.max(-(overCost[cell] ?? 0), Math.min(underCost[cell] ?? 0, found));
    });
    return {
      objective: this.#model.getObjectiveValue(),
      saving,
      perPerson: rowDual.slice(0, this.#team.people.length),
      share: colValue.slice(this.#slack),
    };
  }
}

function keyOf(person: number, roster: Roster): string {
  return `${person}:${roster.join()}`;
}
