import { int, real } from '../search/cells.ts';
import type { Table } from './cheapest.ts';
import type { Compact } from './compact.ts';

/** Whether a kind of employer is paid for by the day, is paid for, or is left out. */
const standing = { open: 0, in: 1, out: 2 } as const;

type Node = {
  /** What the roster costs with which that was found, each employer as it is. */
  readonly cost: number;
  /** What a roster costs at least when kinds stand so, and the classes of the one with which that was found. */
  readonly least: number;
  readonly classes: Int32Array;
  readonly kinds: Uint8Array;
};

/** The least that a roster of one person costs; the cheapest roster that was seen: its classes, and what it really costs. */
export type Least = Pick<Node, 'least' | 'cost' | 'classes'>;

/**
 * The least that a roster of one person costs when each class of options has its cost, each kind of employer after the first as well:
 * kinds are decided on one after another where that raises the least most. What is not decided within `most` tries stays below what
 * it costs.
 */
export function leastOf(person: Compact, cost: Float64Array, { table, most }: Looking): Least {
  const first = Uint8Array.from(person.kindsFixed, (isFixed) => (isFixed ? standing.in : standing.open));
  let best = nodeOf(person, cost, table, first);
  const open = [best];
  for (let tries = 1; ; tries += 2) {
    const node = lowest(open);
    const kind = tries > most ? -1 : kindToDecide(person, node);
    if (kind < 0) return { least: node.least, cost: best.cost, classes: best.classes };
    open.splice(open.indexOf(node), 1);
    for (const how of [standing.in, standing.out]) {
      const next = nodeOf(person, cost, table, node.kinds.with(kind, how));
      open.push(next);
      if (next.cost < best.cost) best = next;
    }
  }
}

/** Where the cheapest is found, and how many tries there are to decide on employers. */
export type Looking = { readonly table: Table; readonly most: number };

function lowest(nodes: readonly Node[]): Node {
  const [first, ...others] = nodes;
  if (first === undefined) throw new RangeError('a person has a roster: an empty one');
  return others.reduce((low, node) => (node.least < low.least ? node : low), first);
}

let costs = new Float64Array(0);

function nodeOf(person: Compact, cost: Float64Array, table: Table, kinds: Uint8Array): Node {
  const { link, linkKind, share, perExtra } = person;
  if (costs.length < link.length) costs = new Float64Array(2 * link.length);
  for (let each = 0; each < link.length; each += 1) {
    const own = int(link, each);
    const how = kinds[int(linkKind, own)];
    const extra = how === standing.open ? real(share, own) : 0;
    costs[each] = how === standing.out ? Number.POSITIVE_INFINITY : real(cost, each) + extra;
  }
  const found = table.cheapest(person, costs);
  const classes = table.classes.slice(0, table.count);
  return {
    least: found + perExtra * paid(kinds),
    cost: found + unpaid(person, kinds, classes),
    kinds,
    classes,
  };
}

/** What the employers of a roster cost more than was paid for them by the day. */
function unpaid(
  { link, linkKind, share, perExtra }: Compact,
  kinds: Uint8Array,
  classes: Int32Array,
): number {
  const has = new Uint8Array(kinds.length);
  let [cost, count] = [0, 0];
  for (const each of classes) {
    const own = int(link, each);
    const kind = int(linkKind, own);
    if (kinds[kind] === standing.open) cost -= real(share, own);
    if (has[kind] === 1) continue;
    has[kind] = 1;
    count += 1;
  }
  return cost + perExtra * Math.max(0, count - 1);
}

/** Kinds that are paid for: the first is free, also when it is not decided which that is. */
function paid(kinds: Uint8Array): number {
  let [count, isOpen] = [0, false];
  for (const how of kinds) {
    if (how === standing.in) count += 1;
    if (how === standing.open) isOpen = true;
  }
  return count === 0 && !isOpen ? 0 : count - 1;
}

/** The kind that pays the least of what it costs; -1 when the roster pays all of it. */
function kindToDecide({ perExtra, link, linkKind, share }: Compact, { classes, kinds }: Node): number {
  const paidOf = new Float64Array(kinds.length).fill(-1);
  let isAny = false;
  for (const each of classes) {
    const own = int(link, each);
    const kind = int(linkKind, own);
    if (kinds[kind] !== standing.open) continue;
    paidOf[kind] = Math.max(0, real(paidOf, kind)) + real(share, own);
    isAny = true;
  }
  let [which, short] = [-1, 1e-6];
  paidOf.forEach((amount, kind) => {
    if (amount < 0 || perExtra - amount <= short) return;
    which = kind;
    short = perExtra - amount;
  });
  // With nothing paid for, one is free: an empty roster gets that for nothing.
  if (which < 0 && perExtra > 0 && !kinds.includes(standing.in))
    return isAny ? -1 : kinds.indexOf(standing.open);
  return which;
}
