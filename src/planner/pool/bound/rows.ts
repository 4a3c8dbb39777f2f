import { eachPair, type Pairs } from '../pairs.ts';
import type { Problem } from '../problem.ts';
import { limitRules, wishes } from '../rules/index.ts';
import { allFixed } from '../rules/read.ts';
import type { Hinge } from '../rules/rule.ts';
import { int, real } from '../search/cells.ts';
import { isStraight, type Piece, piecesOf } from './model.ts';

/** Rules and wishes that the roster of one person keeps by itself: they need no price. */
const kept: ReadonlySet<string> = new Set(['one-a-day', 'week-hours', 'idle']);

/**
 * What people share, as rows `sum of amounts of chosen pairs + pieces ≥ at`: a place to fill has a ceiling, so its amounts are below 0.
 * By pair, for who asks what a pair costs at prices of rows.
 */
export type Rows = Priced & {
  /** Per pair where its entries begin, one more at the end; and which they are. */
  readonly first: Int32Array;
  readonly entry: Int32Array;
  /** Per entry its row and amount. */
  readonly row: Int32Array;
  readonly amount: Float64Array;
};

/** The rows, whatever pairs are looked at. */
export type Priced = {
  readonly count: number;
  readonly at: Float64Array;
  /** The dearest piece: no row is worth more. Infinite for a row that may not be missed. */
  readonly dearest: Float64Array;
  readonly pieces: readonly (readonly Piece[])[];
  readonly parts: readonly Part[];
};

type Source = {
  readonly groups: number;
  readonly group: (person: number, shift: number) => number;
  readonly amount: (person: number, shift: number) => number;
};

/** The rows of one rule or wish: of each group which row it is (-1: none), and the sign of its amounts. */
type Part = { readonly source: Source; readonly sign: 1 | -1; readonly rowOf: Int32Array };

/** What all pairs of a problem add to each group of what has a price; pairs come in any order, and need not be kept. */
export class Totals {
  readonly limits: readonly (Total & { readonly limit: (group: number) => number })[];
  readonly sums: readonly (Total & { readonly hinges: (group: number) => readonly Hinge[] })[];

  constructor(problem: Problem) {
    this.limits = limitRules
      .filter(({ name }) => !kept.has(name))
      .map((rule) => {
        const source = rule.of(problem);
        return { source, limit: source.limit, ...emptyOf(source) };
      });
    this.sums = wishes.flatMap((wish) => {
      if (wish.kind !== 'sum' || kept.has(wish.name) || isStraight(wish)) return [];
      const source = wish.of(problem);
      return [{ source, hinges: source.hinges, ...emptyOf(source) }];
    });
    allFixed(problem).forEach((own, person) => {
      for (const shift of own) this.#count(person, shift, (total) => total.fixed);
      this.add(person, own);
    });
  }

  /** Adds shifts of a person that are not fixed. */
  add(person: number, shifts: Iterable<number>): void {
    for (const shift of shifts) this.#count(person, shift, (total) => total.all);
  }

  #count(person: number, shift: number, cells: (total: Total) => Float64Array): void {
    for (const own of [this.limits, this.sums])
      for (const total of own) {
        const group = total.source.group(person, shift);
        if (group < 0) continue;
        const sums = cells(total);
        sums[group] = real(sums, group) + total.source.amount(person, shift);
      }
  }
}

/** The sum of each group over all pairs, and over those that are fixed. */
type Total = { readonly source: Source; readonly all: Float64Array; readonly fixed: Float64Array };

function emptyOf({ groups }: Source): Pick<Total, 'all' | 'fixed'> {
  return { all: new Float64Array(groups), fixed: new Float64Array(groups) };
}

/** The totals of pairs that are all there are. */
export function totalsOf(problem: Problem, pairs: Pairs): Totals {
  const totals = new Totals(problem);
  problem.people.forEach((_, person) => {
    const [from, to] = [int(pairs.first, person), int(pairs.first, person + 1)];
    totals.add(
      person,
      pairs.shift.subarray(from, to).filter((_, place) => pairs.fixed[from + place] !== 1),
    );
  });
  return totals;
}

/** The rows with a price of a problem, from the same rules as the linear model; those that cannot be passed have none. */
export function pricedOf({ limits, sums }: Totals): Priced {
  const at: number[] = [];
  const pieces: (readonly Piece[])[] = [];
  const parts: Part[] = [];
  for (const { source, limit, all, fixed } of limits) {
    const rowOf = new Int32Array(source.groups).fill(-1);
    all.forEach((sum, group) => {
      if (sum <= limit(group)) return;
      rowOf[group] = at.length;
      // A limit that what is fixed passes by itself stands at what is fixed.
      at.push(-Math.max(limit(group), real(fixed, group)));
      pieces.push([]);
    });
    parts.push({ source, sign: -1, rowOf });
  }
  for (const { source, hinges, all } of sums)
    for (const side of ['below', 'above'] as const) {
      const sign = side === 'below' ? 1 : -1;
      const rowOf = new Int32Array(source.groups).fill(-1);
      all.forEach((sum, group) => {
        const own = piecesOf(hinges(group), side, sum);
        if (own.every(({ length }) => length <= 0)) return;
        rowOf[group] = at.length;
        at.push(sign * (own[0]?.at ?? 0));
        pieces.push(own);
      });
      if (rowOf.some((row) => row >= 0)) parts.push({ source, sign, rowOf });
    }
  const dearest = pieces.map((own) => own.at(-1)?.cost ?? Number.POSITIVE_INFINITY);
  return { count: at.length, at: Float64Array.from(at), dearest: Float64Array.from(dearest), pieces, parts };
}

/** What some pairs add to the rows. */
export function rowsFor(priced: Priced, pairs: Pairs): Rows {
  const first = new Int32Array(pairs.count + 1);
  const entries = new Entries();
  const each = (heard: (pair: number, entry: number) => void) => {
    eachPair(pairs, (person, shift, pair) => {
      for (const { source, sign, rowOf } of priced.parts) {
        const group = source.group(person, shift);
        const row = group < 0 ? -1 : int(rowOf, group);
        if (row >= 0) heard(pair, entries.numberOf(row, sign * source.amount(person, shift)));
      }
    });
  };
  let count = 0;
  each((pair) => {
    count += 1;
    first[pair + 1] = count;
  });
  // A pair without entries begins where the one before it ends.
  for (let pair = 0; pair < pairs.count; pair += 1)
    first[pair + 1] = Math.max(int(first, pair), int(first, pair + 1));
  const entry = new Int32Array(count);
  let at = 0;
  each((_, own) => {
    entry[at] = own;
    at += 1;
  });
  return { ...priced, first, entry, ...entries.packed() };
}

/** Rows with an amount: most pairs of a row have the same, so that each is numbered once. */
class Entries {
  readonly #rows: number[] = [];
  readonly #amounts: number[] = [];
  /** The entries of each row. */
  readonly #known: number[][] = [];

  numberOf(row: number, amount: number): number {
    const known = this.#known[row] ?? [];
    for (const each of known) if (this.#amounts[each] === amount) return each;
    const number = this.#rows.push(row) - 1;
    this.#amounts.push(amount);
    this.#known[row] = [...known, number];
    return number;
  }

  packed(): Pick<Rows, 'row' | 'amount'> {
    return { row: Int32Array.from(this.#rows), amount: Float64Array.from(this.#amounts) };
  }
}
