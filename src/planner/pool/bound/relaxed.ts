import type { Problem } from '../problem.ts';
import { shiftOf } from '../rules/read.ts';
import { int, real } from '../search/cells.ts';
import { type Choices, choicesOf } from './choices.ts';
import { leastOf } from './employers.ts';
import type { LinearModel, Meaning } from './model.ts';
import { pairCostsOf } from './model.ts';

/** Rules that the roster of one person keeps by itself: they need no price. */
const kept: ReadonlySet<string> = new Set(['one-a-day', 'week-hours']);

/** A row with a price: `sum of amounts + pieces ≥ at`; the pieces cost, as far as they are long. */
type Priced = {
  readonly row: number;
  readonly at: number;
  readonly sign: number;
  readonly pairs: readonly number[];
  readonly amounts: readonly number[];
  readonly pieces: readonly { readonly cost: number; readonly length: number }[];
};

/** Of prices: what every roster costs at least, the pairs with which that was found, and how much is missing in each row at those. */
export type Value = { readonly least: number; readonly missing: Float64Array; readonly chosen: Uint8Array };

/**
 * A problem in which the rows that people share have a price instead of a limit: at any prices that are not negative, what everybody's
 * cheapest roster costs, with what the prices are worth, is at most what the best roster costs.
 */
export class Relaxed {
  readonly #problem: Problem;
  readonly #model: LinearModel;
  readonly #choices: readonly Choices[];
  readonly #rows: readonly Priced[];
  readonly #cost: Float64Array;
  /** What a roster with nobody in it costs, paid hours left out. */
  readonly constant: number;
  readonly #share: Float64Array;

  constructor(model: LinearModel) {
    this.#model = model;
    this.#problem = model.problem;
    this.#choices = choicesOf(model.problem, model.pairs);
    this.#rows = pricedRows(model);
    const { cost, constant } = pairCostsOf(model.problem, model.pairs);
    this.#cost = cost;
    this.constant = constant;
    this.#share = this.#sharesOf(() => 1);
  }

  get size(): number {
    return this.#rows.length;
  }

  /** Prices from the dual values of a linear programme; what each employer costs is shared over its days by them. */
  pricesOf(rowDual: Float64Array): Float64Array {
    const links = new Map<string, number>();
    this.#model.rows.forEach((row, place) => {
      if (row.for === 'link') links.set(keyOf(row.person, row.kind, row.day), -real(rowDual, place));
    });
    this.#share.set(this.#sharesOf((key) => Math.max(0, links.get(key) ?? 0)));
    return Float64Array.from(this.#rows, (row) => this.#allowed(row, row.sign * real(rowDual, row.row)));
  }

  /** Prices that are allowed, near to those that are given. */
  allowed(prices: Float64Array): Float64Array {
    return prices.map((price, row) => this.#allowed(this.#rows[row], price));
  }

  #allowed(row: Priced | undefined, price: number): number {
    const last = row?.pieces.at(-1);
    return Math.max(0, last === undefined ? price : Math.min(price, last.cost));
  }

  /** Null when there was no time to look at everybody. */
  valueOf(prices: Float64Array, most: number, stop: () => boolean): Value | null {
    const pair = this.#cost.slice();
    const missing = new Float64Array(this.#rows.length);
    let least = this.constant;
    this.#rows.forEach(({ at, pairs, amounts, pieces }, row) => {
      const price = real(prices, row);
      least += price * at;
      missing[row] = at;
      pairs.forEach((each, place) => {
        pair[each] = real(pair, each) - price * (amounts[place] ?? 0);
      });
      for (const { cost, length } of pieces) {
        if (cost >= price) continue;
        least += (cost - price) * length;
        missing[row] = real(missing, row) - length;
      }
    });
    const chosen = new Uint8Array(pair.length);
    for (const [person, choices] of this.#choices.entries()) {
      if (person % 8 === 0 && stop()) return null;
      const found = leastOf(choices, { pair, share: this.#share }, most);
      least += found.least;
      for (const option of found.options) for (const each of option.pairs) chosen[each] = 1;
    }
    this.#rows.forEach(({ pairs, amounts }, row) => {
      pairs.forEach((each, place) => {
        if (chosen[each] === 1) missing[row] = real(missing, row) - (amounts[place] ?? 0);
      });
    });
    return { least, missing, chosen };
  }

  /** What a kind of employer costs shared over the days of it, by weight: together just what it costs. */
  #sharesOf(weight: (key: string) => number): Float64Array {
    const { pairs } = this.#model;
    const share = new Float64Array(pairs.count);
    this.#choices.forEach(({ parts, kinds, perExtra }, person) => {
      const days = new Map<number, Map<number, number[]>>();
      for (const option of parts.flatMap(({ blocks }) =>
        blocks.flatMap((block) => block.days.flatMap((day) => day.options)),
      )) {
        const pair = option.pairs[0] ?? 0;
        const { day } = shiftOf(this.#problem, int(pairs.shift, pair));
        const own = days.get(option.kind) ?? new Map<number, number[]>();
        days.set(option.kind, own.set(day, [...(own.get(day) ?? []), pair]));
      }
      for (const [kind, own] of days) {
        const weights = [...own.keys()].map((day) => weight(keyOf(person, kinds[kind] ?? -1, day)));
        const sum = weights.reduce((all, each) => all + each, 0);
        [...own.values()].forEach((members, place) => {
          const part = sum > 0 ? (weights[place] ?? 0) / sum : 1 / own.size;
          for (const pair of members) share[pair] = perExtra * part;
        });
      }
    });
    return share;
  }
}

const keyOf = (person: number, kind: number, day: number) => `${person} ${kind} ${day}`;

function pricedRows({ pairs, lines, rows }: LinearModel): readonly Priced[] {
  return rows.flatMap((row, place): readonly Priced[] => {
    const sign = signOf(row);
    if (sign === 0) return [];
    const [from = 0, to = 0] = [lines.starts[place], lines.starts[place + 1]];
    const columns = lines.indices.slice(from, to);
    const own = columns.filter((column) => column < pairs.count);
    const at = (sign > 0 ? lines.rowLower[place] : lines.rowUpper[place]) ?? 0;
    return [
      {
        row: place,
        sign,
        at: sign * at,
        pairs: own,
        amounts: lines.values.slice(from, from + own.length).map((value) => sign * value),
        pieces: columns
          .filter((column) => column >= pairs.count)
          .map((column) => ({ cost: lines.cost[column] ?? 0, length: lines.upper[column] ?? 0 })),
      },
    ];
  });
}

/** 1 for a row with a floor, -1 with a ceiling, 0 for one that the roster of a person keeps by itself. */
function signOf(row: Meaning): number {
  if (row.for === 'limit') return kept.has(row.rule) ? 0 : -1;
  return row.for === 'sum' && row.wish !== 'idle' ? 1 : 0;
}
