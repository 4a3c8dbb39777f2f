import { check } from '../../src/planner/pool/check.ts';
import { eachPair, type Pairs } from '../../src/planner/pool/pairs.ts';
import type { Problem } from '../../src/planner/pool/problem.ts';

/** How often the roster of a linear model breaks a hard rule: whether a pair is in it is asked by the number of the pair. */
export function breachesOf(problem: Problem, pairs: Pairs, isIn: (pair: number) => boolean): number {
  const roster: number[][] = problem.people.map(() => []);
  eachPair(pairs, (person, shift, pair) => {
    if (isIn(pair)) roster[person]?.push(shift);
  });
  return check(problem, roster).violations.length;
}
