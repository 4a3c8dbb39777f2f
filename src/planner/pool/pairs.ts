import type { Problem } from './problem.ts';
import { limitRules, pairRules } from './rules/index.ts';
import { allFixed, shiftOf } from './rules/read.ts';
import type { Limits, PairTest } from './rules/rule.ts';

/**
 * Every person on every shift that they may have as far as hard rules about one pair go: what a search chooses from, and the
 * columns of the linear model. In order of person, then of shift. What is fixed is in it whatever the rules say.
 */
export type Pairs = {
  readonly count: number;
  readonly shift: Int32Array;
  /** 1 when the pair stays in any roster. */
  readonly fixed: Uint8Array;
  /** Per person the first of their pairs; one more at the end. */
  readonly first: Int32Array;
};

/** Which shifts of somebody are looked at: `all` finds those that they may have, in order; what is given has that order too. */
export type Choosing = (person: number, all: () => Int32Array) => Int32Array;

/** Tells of every pair whose it is, in their order. */
export function eachPair(
  { shift, first }: Pairs,
  run: (person: number, shift: number, pair: number) => void,
): void {
  let pair = 0;
  for (let person = 0; person + 1 < first.length; person += 1)
    for (const end = first[person + 1] ?? 0; pair < end; pair += 1) run(person, shift[pair] ?? 0, pair);
}

/** Whose a pair is: the last person whose pairs begin there or before. */
export function personOf({ first }: Pairs, pair: number): number {
  let [low, high] = [0, first.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((first[middle] ?? 0) <= pair) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The pairs of a problem, or those of them that are chosen. On a day with something fixed there is nothing else to choose. */
export function pairsOf(problem: Problem, choose: Choosing = (_, all) => all()): Pairs {
  const tests = pairRules.map((rule) => rule.of(problem).allows);
  const fixedOf = allFixed(problem);
  const asked = Int32Array.from(problem.shifts.keys()).filter((shift) => shiftOf(problem, shift).places > 0);
  const left = new Int32Array(asked.length);
  const found = problem.people.map((_, who) => {
    const own = fixedOf[who] ?? new Set<number>();
    const others = choose(who, () => {
      left.set(asked);
      let count = own.size === 0 ? asked.length : withoutDays(problem, left, own);
      for (const allows of tests) count = allowedOf(left, count, who, allows);
      return left.slice(0, count);
    });
    return own.size === 0 ? others : Int32Array.from([...others, ...own]).sort();
  });
  return joinedOf(found, fixedOf);
}

/** Of the first `count` shifts those that a rule allows somebody, in their order at the front; gives how many. */
function allowedOf(shifts: Int32Array, count: number, who: number, allows: PairTest['allows']): number {
  let stay = 0;
  for (let each = 0; each < count; each += 1) {
    const shift = shifts[each] ?? 0;
    if (!allows(who, shift)) continue;
    shifts[stay] = shift;
    stay += 1;
  }
  return stay;
}

/** The same of those that are on another day than what is fixed. */
function withoutDays(problem: Problem, shifts: Int32Array, fixed: ReadonlySet<number>): number {
  const taken = new Set([...fixed].map((each) => shiftOf(problem, each).day));
  return allowedOf(shifts, shifts.length, 0, (_, shift) => !taken.has(shiftOf(problem, shift).day));
}

function joinedOf(found: readonly Int32Array[], fixedOf: readonly ReadonlySet<number>[]): Pairs {
  const first = new Int32Array(found.length + 1);
  found.forEach(({ length }, who) => {
    first[who + 1] = (first[who] ?? 0) + length;
  });
  const count = first[found.length] ?? 0;
  const pairs = { shift: new Int32Array(count), fixed: new Uint8Array(count) };
  found.forEach((shifts, who) => {
    const from = first[who] ?? 0;
    pairs.shift.set(shifts, from);
    for (const own of fixedOf[who] ?? []) pairs.fixed[from + shifts.indexOf(own)] = 1;
  });
  return { count, ...pairs, first };
}

/** A row of the linear model: the sum over `pairs` of amount times "has it" is at most `limit`. */
export type Row = {
  readonly rule: string;
  readonly limit: number;
  readonly pairs: readonly number[];
  readonly amounts: readonly number[];
};

/** The rows of every rule that is a limit; a group that cannot pass its limit has none. */
export function rowsOf(problem: Problem, pairs: Pairs): readonly Row[] {
  return limitRules.flatMap((rule) =>
    groupsOf(rule.of(problem), pairs).map((row) => ({ rule: rule.name, ...row })),
  );
}

function groupsOf(limits: Limits, pairs: Pairs): readonly Omit<Row, 'rule'>[] {
  const members = new Map<number, { pairs: number[]; amounts: number[]; sum: number }>();
  eachPair(pairs, (person, shift, pair) => {
    const group = limits.group(person, shift);
    if (group < 0) return;
    const row = members.get(group) ?? { pairs: [], amounts: [], sum: 0 };
    const amount = limits.amount(person, shift);
    row.pairs.push(pair);
    row.amounts.push(amount);
    row.sum += amount;
    members.set(group, row);
  });
  return [...members].flatMap(([group, { sum, ...row }]) => {
    const limit = limits.limit(group);
    return sum > limit ? [{ limit, ...row }] : [];
  });
}
