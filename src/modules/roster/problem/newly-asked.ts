import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { dayChangesIn } from '../../demand/index.ts';
import type { Days } from '../store.ts';
import '../tables.ts';
import { type BuiltProblem, keyOf } from './build.ts';

/**
 * The numbers of the shifts that were asked, or asked for as many people as usual or more, since a planner last published for their
 * day: those a repair fills too. A place that was empty already when the roster was published stays so, and so does one on a day for
 * which nothing was published: filling that is planning.
 */
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
    const published = lastOn(publications, shift.onDate);
    const demand = demandOf.get(shift.demandId);
    if (published === null || demand === undefined) return [];
    const change = changes.get(keyOf(shift));
    const isMore = change === undefined || change.places >= demand.places;
    const told = change?.changedAt ?? demand.askedAt;
    return isMore && told > published ? [number] : [];
  });
}

type Publication = { readonly from: LocalDate; readonly to: LocalDate; readonly at: Instant };

/** When a day was last published; null when it never was. */
function lastOn(publications: readonly Publication[], day: LocalDate): Instant | null {
  return publications.reduce<Instant | null>(
    (last, { from, to, at }) => (from <= day && day < to && (last === null || at > last) ? at : last),
    null,
  );
}
