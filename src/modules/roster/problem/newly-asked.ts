import type { Transaction } from '../../../platform/database/database.ts';
import { dayChangesIn } from '../../demand/index.ts';
import type { Days } from '../store.ts';
import '../tables.ts';
import { isNewlyAsked, lastPublication } from '../rules/newly-asked.ts';
import { type BuiltProblem, keyOf } from './build.ts';

/** The numbers of the shifts that are newly asked: those a repair fills too. */
export async function newlyAsked(
  db: Transaction,
  { firmId, days }: { readonly firmId: string; readonly days: Days },
  { shifts }: BuiltProblem,
): Promise<readonly number[]> {
  const publications = await db
    .selectFrom('publication')
    .select(['from_date as from', 'to_date as to', 'published_at as at'])
    .where('firm_organisation_id', '=', firmId)
    .where('from_date', '<', days.to)
    .where('to_date', '>', days.from)
    .execute();
  const demands = await db
    .selectFrom('shift_demand')
    .select(['id', 'places', 'asked_at as askedAt'])
    .where('id', '=', (eb) => eb.fn.any(eb.val([...new Set(shifts.map(({ demandId }) => demandId))])))
    .execute();
  const changes = new Map((await dayChangesIn(db, days)).map((change) => [keyOf(change), change]));
  const demandOf = new Map(demands.map((demand) => [demand.id, demand]));
  return shifts.flatMap((shift, number) => {
    const demand = demandOf.get(shift.demandId);
    const change = changes.get(keyOf(shift)) ?? null;
    const published = lastPublication(publications, shift.onDate);
    return demand !== undefined && isNewlyAsked(demand, change, published) ? [number] : [];
  });
}
