import { type Costs, check, type Violation } from '../../../planner/pool/check.ts';
import type { Roster } from '../../../planner/pool/problem.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { DraftShift } from '../rules/draft.ts';
import { type BuiltProblem, buildProblem } from './build.ts';
import { loadPool, type PoolOf } from './load.ts';
import { numbered } from './roster.ts';

/** A roster as the checker sees it, apart from how it was made. */
export type Judged = {
  readonly built: BuiltProblem;
  readonly roster: Roster;
  /** Shifts that are no longer asked for, and of people who left the pool. */
  readonly lost: readonly DraftShift[];
  readonly violations: readonly Violation[];
  readonly costs: Costs;
};

/** The problem of a draft that people work on by hand: near shifts can change, because the people in them are asked. */
export async function problemOf(db: Transaction, of: PoolOf): Promise<BuiltProblem> {
  return buildProblem(await loadPool(db, of), { asking: true });
}

/** A draft against every hard rule. */
export function judge(built: BuiltProblem, shifts: readonly DraftShift[]): Judged {
  const { roster, lost } = numbered(built, shifts);
  return { built, roster, lost, ...check(built.problem, roster) };
}
