import { Lines } from '../bound/lines.ts';
import { leastRest } from '../rules/overlap.ts';
import { int, real } from '../search/cells.ts';
import { half, kindAt, limitsAt, shiftAt, stride, sumsAt, sumsEnd } from '../search/model.ts';
import type { State } from '../search/state.ts';

/** Pairs and what each of them uses of a limit, or adds to a sum: columns of a linear model and their amounts. */
type Members = { readonly columns: number[]; readonly amounts: number[] };

/** Some cells of a roster as a linear model, while all others stay as they are: its first columns are pairs, in their order. */
export type PartModel = { readonly pairs: readonly number[]; readonly lines: Lines };

/**
 * What can stand in cells, as a linear model: the counters of a state in which those cells are empty say what is left of each
 * limit, how far each sum is and which kinds everybody has. The law of working time is not in it.
 */
export function partModelOf(state: State, pairs: readonly number[]): PartModel {
  return new Making(state).make(pairs);
}

class Making {
  readonly #state: State;
  readonly #lines = new Lines();
  readonly #pairs: number[] = [];
  readonly #limits = new Map<number, Members>();
  readonly #sums = new Map<number, Members>();
  /** Per person and kind the columns of each day. */
  readonly #kinds = new Map<number, number[][]>();
  /** The columns in each cell. */
  readonly #cells = new Map<number, number[]>();

  constructor(state: State) {
    this.#state = state;
  }

  make(pairs: readonly number[]): PartModel {
    for (const pair of pairs) this.#add(this.#state.cellOf(pair), pair);
    for (const own of this.#cells.values())
      if (own.length > 1) this.#atMost(1, { columns: own, amounts: own.map(() => 1) });
    for (const [limit, members] of this.#limits) {
      const left = this.#state.leftOf(limit);
      if (sumOf(members.amounts) > left) this.#atMost(left, members);
    }
    this.#addRests();
    for (const [sum, members] of this.#sums) this.#addSum(sum, members);
    this.#addKinds();
    return { pairs: this.#pairs, lines: this.#lines };
  }

  #add(cell: number, pair: number): void {
    const { records, costs } = this.#state.model;
    const column = this.#lines.column(real(costs, pair * half + half - 1), 0, 1);
    this.#pairs.push(pair);
    noted(this.#cells, cell).push(column);
    for (let at = pair * stride + limitsAt; at < pair * stride + sumsAt; at += 2)
      if (!member(this.#limits, int(records, at), column, int(records, at + 1))) break;
    for (let at = pair * stride + sumsAt; at < pair * stride + sumsEnd; at += 2)
      if (!member(this.#sums, int(records, at), column, int(records, at + 1))) break;
    const kind = int(records, pair * stride + kindAt);
    const days = this.#kinds.get(kind) ?? [];
    this.#kinds.set(kind, days);
    const last = days.at(-1);
    if (last !== undefined && this.#state.cellOf(this.#pairs[last[0] ?? 0] ?? 0) === cell) last.push(column);
    else days.push([column]);
  }

  #atMost(most: number, { columns, amounts }: Members): void {
    this.#lines.row(Number.NEGATIVE_INFINITY, most, columns, amounts);
  }

  #shift(column: number): { readonly from: number; readonly to: number } {
    return this.#state.timesOf(shiftAt(this.#state.model.records, this.#pairs[column] ?? 0));
  }

  /** Of two days after each other: of the shifts that end too late for each other's rest at most one. */
  #addRests(): void {
    for (const [cell, today] of this.#cells) {
      const tomorrow = this.#cells.get(cell + 1);
      if (tomorrow === undefined || this.#state.whoOf(cell) !== this.#state.whoOf(cell + 1)) continue;
      const ends = [...new Set(today.map((each) => this.#shift(each).to))].toSorted((a, b) => b - a);
      let before = 0;
      for (const end of ends.toReversed()) {
        // An earlier end with the same tomorrow says all that a later one does, and more.
        const early = tomorrow.filter((each) => this.#shift(each).from - end < leastRest);
        if (early.length === before) continue;
        before = early.length;
        const columns = [...today.filter((each) => this.#shift(each).to >= end), ...early];
        this.#atMost(1, { columns, amounts: columns.map(() => 1) });
      }
    }
  }

  /** A column for each piece of what a sum costs from where it is now: the pieces grow dearer, so they fill in their order. */
  #addSum(sum: number, { columns, amounts }: Members): void {
    const now = this.#state.sumOf(sum);
    const most = now + sumOf(amounts);
    const { first, hinges } = this.#state.model.curves;
    const below: Hinge[] = [];
    const above: Hinge[] = [];
    for (let each = int(first, sum); each < int(first, sum + 1); each += 2) {
      const at = real(hinges, each);
      const slope = real(hinges, each + 1);
      if (slope > 0 && at > now) below.push({ at, slope });
      if (slope < 0 && at < most) above.push({ at: Math.max(at, now), slope: -slope });
    }
    this.#addPieces(
      below.toSorted((a, b) => b.at - a.at),
      now,
      1,
      { columns, amounts },
      now,
    );
    this.#addPieces(
      above.toSorted((a, b) => a.at - b.at),
      most,
      -1,
      { columns, amounts },
      now,
    );
  }

  #addPieces(own: readonly Hinge[], end: number, sign: 1 | -1, members: Members, now: number): void {
    const [first] = own;
    if (first === undefined) return;
    let cost = 0;
    const pieces = own.map(({ at, slope }, place) => {
      cost += slope;
      return this.#lines.column(cost, 0, Math.abs((own[place + 1]?.at ?? end) - at));
    });
    this.#lines.row(
      sign * (first.at - now),
      Number.POSITIVE_INFINITY,
      [...members.columns, ...pieces],
      [...members.amounts.map((each) => sign * each), ...pieces.map(() => 1)],
    );
  }

  /** A kind that a person does not have yet is a column, 1 when they have it; who has none gets the first for nothing. */
  #addKinds(): void {
    const { kinds, perExtra } = this.#state.model;
    const firsts = new Map<number, number[]>();
    for (const [kind, days] of this.#kinds) {
      if (this.#state.usesOf(kind) > 0) continue;
      const column = this.#lines.column(perExtra, 0, 1);
      for (const own of days)
        this.#atMost(0, { columns: [...own, column], amounts: [...own.map(() => 1), -1] });
      const person = Math.floor(kind / kinds);
      if (this.#state.kindsOf(person) === 0) noted(firsts, person).push(column);
    }
    for (const own of firsts.values()) {
      const all = [...own, this.#lines.column(perExtra, 0, 1)];
      this.#lines.row(
        1,
        Number.POSITIVE_INFINITY,
        all,
        all.map(() => 1),
      );
    }
  }
}

type Hinge = { readonly at: number; readonly slope: number };

function noted(lists: Map<number, number[]>, key: number): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** False at the end of a list. */
function member(groups: Map<number, Members>, group: number, column: number, amount: number): boolean {
  if (group === 0) return false;
  const members = groups.get(group) ?? { columns: [], amounts: [] };
  groups.set(group, members);
  members.columns.push(column);
  members.amounts.push(amount);
  return true;
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
