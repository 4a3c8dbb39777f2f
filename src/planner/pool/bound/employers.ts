import { real } from '../search/cells.ts';
import { type Cheapest, cheapestOf } from './cheapest.ts';
import type { Choices, Option } from './choices.ts';

/** Prices of one person's shifts: of a pair, and what each kind of employer costs on a day of theirs before it is decided on. */
export type Prices = {
  readonly pair: Float64Array;
  /** Per pair: over the days of one kind together not more than what a kind costs. */
  readonly share: Float64Array;
};

/** What the cheapest roster costs at least; the roster with which that was found. */
export type Least = { readonly least: number; readonly options: readonly Option[] };

/** Whether a kind is paid for, is left out, or is paid for by the day. */
type Standing = 'open' | 'in' | 'out';
type Node = Cheapest & { readonly least: number; readonly kinds: readonly Standing[] };

/**
 * The least that a roster of one person costs, each kind of employer after the first as well: kinds are decided on one after another
 * where that raises the least most. What is not decided within `most` tries stays below what it costs.
 */
export function leastOf(choices: Choices, prices: Prices, most: number): Least {
  const first = choices.kindsFixed.map((isFixed): Standing => (isFixed ? 'in' : 'open'));
  const open = [nodeOf(choices, prices, first)];
  for (let tries = 1; ; tries += 2) {
    const node = lowest(open);
    const kind = tries > most ? -1 : kindToDecide(choices, prices, node);
    if (kind < 0) return node;
    open.splice(open.indexOf(node), 1);
    for (const standing of ['in', 'out'] as const)
      open.push(nodeOf(choices, prices, node.kinds.with(kind, standing)));
  }
}

function lowest(nodes: readonly Node[]): Node {
  const [first, ...others] = nodes;
  if (first === undefined) throw new RangeError('a person has a roster: an empty one');
  return others.reduce((low, node) => (node.least < low.least ? node : low), first);
}

function nodeOf(choices: Choices, prices: Prices, kinds: readonly Standing[]): Node {
  const found = cheapestOf(choices, ({ pairs, kind }) => {
    const standing = kinds[kind];
    if (standing === 'out') return Number.POSITIVE_INFINITY;
    let cost = 0;
    for (const pair of pairs) cost += real(prices.pair, pair);
    return standing === 'open' ? cost + real(prices.share, pairs[0] ?? 0) : cost;
  });
  return { ...found, kinds, least: found.cost + choices.perExtra * paid(kinds) };
}

/** Kinds that are paid for: the first is free, also when it is not decided which that is. */
function paid(kinds: readonly Standing[]): number {
  const count = kinds.filter((standing) => standing === 'in').length;
  return count === 0 && !kinds.includes('open') ? 0 : count - 1;
}

/** The kind that pays the least of what it costs; -1 when the roster pays all of it. */
function kindToDecide({ perExtra }: Choices, { share }: Prices, { options, kinds }: Node): number {
  const paidOf = new Map<number, number>();
  for (const { kind, pairs } of options)
    if (kinds[kind] === 'open') paidOf.set(kind, (paidOf.get(kind) ?? 0) + real(share, pairs[0] ?? 0));
  let [which, short] = [-1, 1e-6];
  for (const [kind, amount] of paidOf) {
    if (perExtra - amount <= short) continue;
    which = kind;
    short = perExtra - amount;
  }
  // With nothing paid for, one is free: an empty roster gets that for nothing.
  if (which < 0 && perExtra > 0 && !kinds.includes('in')) return paidOf.size > 0 ? -1 : kinds.indexOf('open');
  return which;
}
