import type { Problem } from './problem.ts';
import { limitRules, pairRules } from './rules/index.ts';
import { allFixed, shiftOf } from './rules/read.ts';
import type { Limits } from './rules/rule.ts';

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
  const person: number[] = [];
  const shift: number[] = [];
  const fixed: number[] = [];
  const first = new Int32Array(problem.people.length + 1);
  problem.people.forEach((_, who) => {
    const own = fixedOf[who] ?? new Set();
    const taken = new Set([...own].map((each) => shiftOf(problem, each).day));
    problem.shifts.forEach(({ day, places }, what) => {
      const stays = own.has(what);
      if (!stays && (places === 0 || taken.has(day) || !tests.every((allows) => allows(who, what)))) return;
      person.push(who);
      shift.push(what);
      fixed.push(stays ? 1 : 0);
    });
    first[who + 1] = person.length;
  });
  return {
    count: person.length,
    person: Int32Array.from(person),
    shift: Int32Array.from(shift),
    fixed: Uint8Array.from(fixed),
    first,
  };
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
