import { type Costs, check, type Violation } from '../../../planner/pool/check.ts';
import type { Roster } from '../../../planner/pool/problem.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { type DraftShift, type Given, keyOf } from '../rules/draft.ts';
import { type BuiltProblem, buildProblem } from './build.ts';
import { loadPool, type PoolOf } from './load.ts';
import { numbered } from './roster.ts';

/** A roster as the checker sees it, apart from how it was made. */
export type Judged = {
  readonly built: BuiltProblem;
  readonly roster: Roster;
  /** Shifts that are no longer asked for, of people who left the pool, and of people whose work there ended. */
  readonly lost: readonly DraftShift[];
  readonly violations: readonly Violation[];
  readonly costs: Costs;
};

/** The problem of a draft that people work on by hand: near shifts can change, because the people in them are asked. */
export async function problemOf(db: Transaction, of: PoolOf): Promise<BuiltProblem> {
  return buildProblem(await loadPool(db, of), { asking: true });
}

/**
 * A draft against every hard rule. `fallen` are published shifts whose person is not there any more since their work ended: a draft
 * from before it must not bring them back.
 */
export function judge(
  built: BuiltProblem,
  shifts: readonly DraftShift[],
  fallen: readonly Given[] = [],
): Judged {
  const gone = new Set(fallen.map(keyOf));
  const { roster, lost } = numbered(
    built,
    shifts.filter((each) => !gone.has(keyOf(each))),
  );
  const ended = shifts.filter((each) => gone.has(keyOf(each)));
  return { built, roster, lost: [...lost, ...ended], ...check(built.problem, roster) };
}
