import { standardWeights, type Weights } from '../../../planner/pool/problem.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import '../tables.ts';

/** What weighs how much, under its name; `id` is null for what holds when nothing was chosen. */
export type WeightSet = { readonly id: string | null; readonly name: string; readonly weights: Weights };

export const standardSet: WeightSet = { id: null, name: 'Gewone weging', weights: standardWeights };

/** The weight sets of the firm by name, the standard one first. */
export async function weightSets(db: Transaction): Promise<readonly WeightSet[]> {
  const rows = await db.selectFrom('weight_set').select(['id', 'name', 'weights']).orderBy('name').execute();
  return [standardSet, ...rows];
}

/** The weights of a set by its id; the standard ones for null. */
export async function weightsAt(db: Transaction, id: string | null): Promise<WeightSet> {
  if (id === null) return standardSet;
  const row = await db
    .selectFrom('weight_set')
    .select(['id', 'name', 'weights'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? standardSet;
}
