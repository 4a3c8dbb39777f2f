import { type Choosing, type Pairs, pairsOf } from '../pairs.ts';
import type { Problem } from '../problem.ts';
import { int, real } from '../search/cells.ts';
import { pairCostIn } from './model.ts';
import { Relaxed } from './relaxed.ts';
import { type Priced, pricedOf, Totals } from './rows.ts';

/** The pairs that are chosen, with the rows of all that could be: prices of those say something about all rosters. */
export function chosenOf(
  problem: Problem,
  choose: Choosing,
): { readonly pairs: Pairs; readonly priced: Priced } {
  const totals = new Totals(problem);
  const pairs = pairsOf(problem, (person, all) =>
    choose(person, () => {
      const own = all();
      totals.add(person, own);
      return own;
    }),
  );
  return { pairs, priced: pricedOf(totals) };
}

/** Prices, with how many tries each person is looked at; and of how many people at a time all pairs are in memory. */
export type Holding = {
  readonly prices: Float64Array;
  readonly tries: number;
  readonly stop: () => boolean;
  readonly atOnce?: number;
  /** Told when the pairs of some people are needed no more. */
  readonly between?: (() => void) | undefined;
};

/**
 * What every roster costs at least at prices, with all pairs that there are: of some people after another, so that not all of them stand in
 * memory. Null when there was no time to look at everybody.
 */
export function wholeValueOf(
  problem: Problem,
  priced: Priced,
  { prices, tries, stop, atOnce = 200, between }: Holding,
): number | null {
  const all = problem.people.length;
  let least = 0;
  for (let from = 0; from < Math.max(1, all); from += atOnce) {
    const to = Math.min(from + atOnce, all);
    const some = new Relaxed(problem, pairsOf(problem, onlyOf(from, to)), priced);
    if (from === 0) least += some.worthOf(prices);
    for (let person = from; person < to; person += 1) {
      if (person % 8 === 0 && stop()) return null;
      least += some.leastOf(person, prices, tries);
    }
    between?.();
  }
  return least;
}

function onlyOf(from: number, to: number): Choosing {
  const none = new Int32Array(0);
  return (person, all) => (person >= from && person < to ? all() : none);
}

/** What a pair costs by itself and at prices, whether it is looked at or not. */
export function costAt(
  problem: Problem,
  { parts }: Priced,
  prices: Float64Array,
): (person: number, shift: number) => number {
  const { cost } = pairCostIn(problem);
  return (person, shift) =>
    parts.reduce(
      (sum, { source, sign, rowOf }) => {
        const group = source.group(person, shift);
        const row = group < 0 ? -1 : int(rowOf, group);
        return row < 0 ? sum : sum - real(prices, row) * sign * source.amount(person, shift);
      },
      cost(person, shift),
    );
}
