import { check } from '../../src/planner/pool/check.ts';
import type { Pairs } from '../../src/planner/pool/pairs.ts';
import type { Problem } from '../../src/planner/pool/problem.ts';

/** How often the roster of a linear model breaks a hard rule: whether a pair is in it is asked by the number of the pair. */
export function breachesOf(problem: Problem, pairs: Pairs, isIn: (pair: number) => boolean): number {
  const roster: number[][] = problem.people.map(() => []);
  for (let pair = 0; pair < pairs.count; pair += 1)
    if (isIn(pair)) roster[pairs.person[pair] ?? 0]?.push(pairs.shift[pair] ?? 0);
  return check(problem, roster).violations.length;
}
