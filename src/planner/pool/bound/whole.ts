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
  { atOnce = 200, between, ...at }: Holding,
): number | null {
  const all = problem.people.length;
  let least = 0;
  for (let from = 0; from < Math.max(1, all); from += atOnce) {
    const some = costOfSome(problem, priced, { from, to: Math.min(from + atOnce, all) }, at);
    if (some === null) return null;
    least += some;
    between?.();
  }
  return least;
}

/** What some people cost at least; the first of all with what the rows are worth. */
function costOfSome(
  problem: Problem,
  priced: Priced,
  { from, to }: { readonly from: number; readonly to: number },
  { prices, tries, stop }: Pick<Holding, 'prices' | 'tries' | 'stop'>,
): number | null {
  const some = new Relaxed(problem, pairsOf(problem, onlyOf(from, to)), priced);
  let least = from === 0 ? some.worthOf(prices) : 0;
  for (let person = from; person < to; person += 1) {
    if (person % 8 === 0 && stop()) return null;
    least += some.leastOf(person, prices, tries);
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
