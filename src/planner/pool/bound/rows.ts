import type { Pairs } from '../pairs.ts';
import type { Problem } from '../problem.ts';
import { limitRules, wishes } from '../rules/index.ts';
import type { LimitRule, SumWish } from '../rules/rule.ts';
import { int, real } from '../search/cells.ts';
import { isStraight, type Piece, piecesOf } from './model.ts';

/** Rules and wishes that the roster of one person keeps by itself: they need no price. */
const kept: ReadonlySet<string> = new Set(['one-a-day', 'week-hours', 'idle']);

/**
 * What people share, as rows `sum of amounts of chosen pairs + pieces ≥ at`: a place to fill has a ceiling, so its amounts are below 0.
 * By pair, for who asks what a pair costs at prices of rows.
 */
export type Rows = {
  readonly count: number;
  readonly at: Float64Array;
  /** The dearest piece: no row is worth more. Infinite for a row that may not be missed. */
  readonly dearest: Float64Array;
  readonly pieces: readonly (readonly Piece[])[];
  /** Per pair where its entries begin; one more at the end. */
  readonly first: Int32Array;
  readonly row: Int32Array;
  readonly amount: Float32Array;
};

type Source = {
  readonly groups: number;
  readonly group: (person: number, shift: number) => number;
  readonly amount: (person: number, shift: number) => number;
};

/** The rows of one rule or wish: of each group which row it is (-1: none), and the sign of its amounts. */
type Part = { readonly source: Source; readonly sign: 1 | -1; readonly rowOf: Int32Array };

type Making = {
  readonly pairs: Pairs;
  readonly parts: Part[];
  readonly at: number[];
  readonly pieces: (readonly Piece[])[];
};

/** The rows with a price of a problem, from the same rules as the linear model; those that cannot be passed have none. */
export function pricedRowsOf(problem: Problem, pairs: Pairs): Rows {
  const making: Making = { pairs, parts: [], at: [], pieces: [] };
  for (const rule of limitRules) if (!kept.has(rule.name)) addLimit(making, problem, rule);
  for (const wish of wishes)
    if (wish.kind === 'sum' && !kept.has(wish.name) && !isStraight(wish)) addSum(making, problem, wish);
  const { at, pieces } = making;
  const dearest = pieces.map((own) => own.at(-1)?.cost ?? Number.POSITIVE_INFINITY);
  return {
    count: at.length,
    at: Float64Array.from(at),
    dearest: Float64Array.from(dearest),
    pieces,
    ...entriesOf(making),
  };
}

/** Of each group the sum of all its pairs, or of those that are fixed. */
function sumsOf(pairs: Pairs, source: Source, onlyFixed: boolean): Float64Array {
  const sums = new Float64Array(source.groups);
  for (let pair = 0; pair < pairs.count; pair += 1) {
    if (onlyFixed && pairs.fixed[pair] !== 1) continue;
    const [person, shift] = [int(pairs.person, pair), int(pairs.shift, pair)];
    const group = source.group(person, shift);
    if (group >= 0) sums[group] = real(sums, group) + source.amount(person, shift);
  }
  return sums;
}

/** A limit that what is fixed passes by itself stands at what is fixed. */
function addLimit({ pairs, parts, at, pieces }: Making, problem: Problem, rule: LimitRule): void {
  const source = rule.of(problem);
  const [all, fixed] = [sumsOf(pairs, source, false), sumsOf(pairs, source, true)];
  const rowOf = new Int32Array(source.groups).fill(-1);
  all.forEach((sum, group) => {
    const limit = source.limit(group);
    if (sum <= limit) return;
    rowOf[group] = at.length;
    at.push(-Math.max(limit, real(fixed, group)));
    pieces.push([]);
  });
  parts.push({ source, sign: -1, rowOf });
}

function addSum({ pairs, parts, at, pieces }: Making, problem: Problem, wish: SumWish): void {
  const source = wish.of(problem);
  const all = sumsOf(pairs, source, false);
  for (const side of ['below', 'above'] as const) {
    const sign = side === 'below' ? 1 : -1;
    const rowOf = new Int32Array(source.groups).fill(-1);
    all.forEach((sum, group) => {
      const own = piecesOf(source.hinges(group), side, sum);
      if (own.every(({ length }) => length <= 0)) return;
      rowOf[group] = at.length;
      at.push(sign * (own[0]?.at ?? 0));
      pieces.push(own);
    });
    if (rowOf.some((row) => row >= 0)) parts.push({ source, sign, rowOf });
  }
}

function entriesOf({ pairs, parts }: Making): Pick<Rows, 'first' | 'row' | 'amount'> {
  const first = new Int32Array(pairs.count + 1);
  const each = (heard: (pair: number, row: number, amount: number) => void) => {
    for (let pair = 0; pair < pairs.count; pair += 1) {
      const [person, shift] = [int(pairs.person, pair), int(pairs.shift, pair)];
      for (const { source, sign, rowOf } of parts) {
        const group = source.group(person, shift);
        const row = group < 0 ? -1 : int(rowOf, group);
        if (row >= 0) heard(pair, row, sign * source.amount(person, shift));
      }
    }
  };
  let count = 0;
  each((pair) => {
    count += 1;
    first[pair + 1] = count;
  });
  // A pair without entries begins where the one before it ends.
  for (let pair = 0; pair < pairs.count; pair += 1)
    first[pair + 1] = Math.max(int(first, pair), int(first, pair + 1));
  const [row, amount] = [new Int32Array(count), new Float32Array(count)];
  let at = 0;
  each((_, own, of) => {
    row[at] = own;
    amount[at] = of;
    at += 1;
  });
  return { first, row, amount };
}
