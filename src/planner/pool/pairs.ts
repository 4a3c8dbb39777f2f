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
  readonly person: Int32Array;
  readonly shift: Int32Array;
  /** 1 when the pair stays in any roster. */
  readonly fixed: Uint8Array;
  /** Per person the first of their pairs; one more at the end. */
  readonly first: Int32Array;
};

/** The pairs of a problem. On a day with something fixed there is nothing else to choose. */
export function pairsOf(problem: Problem): Pairs {
  const tests = pairRules.map((rule) => rule.of(problem).allows);
  const fixedOf = allFixed(problem);
  const asked = Int32Array.from(problem.shifts.keys()).filter((shift) => shiftOf(problem, shift).places > 0);
  const left = new Int32Array(asked.length);
  const found = problem.people.map((_, who) => {
    const own = fixedOf[who] ?? new Set<number>();
    left.set(asked);
    let count = own.size === 0 ? asked.length : withoutDays(problem, left, own);
    for (const allows of tests) count = allowedOf(left, count, who, allows);
    const others = left.slice(0, count);
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
  const pairs = { person: new Int32Array(count), shift: new Int32Array(count), fixed: new Uint8Array(count) };
  found.forEach((shifts, who) => {
    const from = first[who] ?? 0;
    pairs.person.fill(who, from, from + shifts.length);
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
  for (let pair = 0; pair < pairs.count; pair += 1) {
    const [person = 0, shift = 0] = [pairs.person[pair], pairs.shift[pair]];
    const group = limits.group(person, shift);
    if (group < 0) continue;
    const row = members.get(group) ?? { pairs: [], amounts: [], sum: 0 };
    const amount = limits.amount(person, shift);
    row.pairs.push(pair);
    row.amounts.push(amount);
    row.sum += amount;
    members.set(group, row);
  }
  return [...members].flatMap(([group, { sum, ...row }]) => {
    const limit = limits.limit(group);
    return sum > limit ? [{ limit, ...row }] : [];
  });
}
