import { search } from '../../planner/pool/search/search.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { buildProblem } from './problem/build.ts';
import { loadPool, type PoolOf } from './problem/load.ts';
import { named } from './problem/roster.ts';
import { publishedNow } from './queries/ended.ts';
import { keyOf, type Step } from './rules/draft.ts';

/**
 * The steps from the published roster to one that a search of so many moves finds, in this thread: for a small pool, or where it
 * must be the same on every machine. People wait for it, so pages ask for a calculation instead.
 */
export async function proposal(
  db: Transaction,
  of: PoolOf,
  { seed, moves }: { readonly seed: number; readonly moves: number },
): Promise<readonly Step[]> {
  const built = buildProblem(await loadPool(db, of), { asking: false });
  const { roster } = search(built.problem, { seed, budget: { moves } });
  const { standing: published } = await publishedNow(db, of.firmId, of.days);
  const had = new Set(published.map(keyOf));
  const gets = named(built, roster, () => false);
  const wanted = new Set(gets.map(keyOf));
  const lost = published.filter((each) => !wanted.has(keyOf(each)));
  return [
    ...lost.map(
      ({ participantId, demandId, onDate }): Step => ({ does: 'remove', participantId, demandId, onDate }),
    ),
    ...gets.flatMap(({ participantId, demandId, onDate }): Step[] =>
      had.has(keyOf({ participantId, demandId, onDate }))
        ? []
        : [{ does: 'add', participantId, demandId, onDate }],
    ),
  ];
}
