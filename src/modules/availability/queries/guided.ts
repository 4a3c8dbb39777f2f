import type { Transaction } from '../../../platform/database/database.ts';
import '../tables.ts';

/** Who of a social firm works with a coach beside them (guidance 2), whether they have work now or not; ids. */
export async function guidedByCoach(db: Transaction, firmId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('work_limits')
    .select('participant_id as id')
    .where('firm_organisation_id', '=', firmId)
    .where('guidance', '=', 2)
    .execute();
  return rows.map(({ id }) => id);
}
