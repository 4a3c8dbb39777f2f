import type { Event } from '../../../planner/pool/repair.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { dayChangesIn } from '../../demand/index.ts';
import { type Days, publishedShifts } from '../store.ts';
import '../tables.ts';
import { isNewlyAsked, lastPublication } from '../rules/newly-asked.ts';
import { type BuiltProblem, keyOf } from './build.ts';

type Of = { readonly firmId: string; readonly days: Days };

/**
 * What a repair has to mend that the problem of today does not say by itself: what was asked since the roster was published, and who is in it
 * no more because their work or their contract ended.
 */
export async function happened(db: Transaction, of: Of, built: BuiltProblem): Promise<readonly Event[]> {
  return [...(await newlyAsked(db, of, built)), ...(await lost(db, of, built))];
}

/** A place for each published shift that has not begun and that nobody of the pool has in the roster as it stands. */
async function lost(db: Transaction, { firmId, days }: Of, built: BuiltProblem): Promise<readonly Event[]> {
  const numberOf = new Map(built.shifts.map((shift, number) => [keyOf(shift), number]));
  const personOf = new Map(built.people.map(({ participantId }, number) => [participantId, number]));
  return (await publishedShifts(db, firmId, days)).flatMap((given): readonly Event[] => {
    const shift = numberOf.get(keyOf(given));
    if (shift === undefined || built.isOver(given)) return [];
    const person = built.problem.people[personOf.get(given.participantId) ?? -1];
    return person?.published.includes(shift) === true ? [] : [{ kind: 'lost', shift }];
  });
}

async function newlyAsked(
  db: Transaction,
  { firmId, days }: Of,
  { shifts }: BuiltProblem,
): Promise<readonly Event[]> {
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
  return shifts.flatMap((shift, number): readonly Event[] => {
    const demand = demandOf.get(shift.demandId);
    const change = changes.get(keyOf(shift)) ?? null;
    const published = lastPublication(publications, shift.onDate);
    return demand !== undefined && isNewlyAsked(demand, change, published)
      ? [{ kind: 'places', shift: number, places: shift.places }]
      : [];
  });
}
