import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { askedIn, type Days, type Shift } from './rules/occurrences.ts';
import type { DayChange, Demand } from './rules/shift-facts.ts';
import './tables.ts';

function demandQuery(db: Transaction) {
  return db
    .selectFrom('shift_demand')
    .select([
      'id',
      'organisation_id as organisationId',
      'site_id as siteId',
      'work',
      'weekdays',
      'on_date as onDate',
      'from_date as fromDate',
      'to_date as toDate',
      'from_minute as fromMinute',
      'to_minute as toMinute',
      'breaks',
      'places',
      'importance',
      'certificates',
      'notice_days as noticeDays',
      'guided',
      'mentor',
      'cancelled_at as cancelledAt',
    ]);
}

/** Of which employer, where; all when it is left out. */
export type Which = { readonly organisationId?: string | undefined; readonly siteId?: string | undefined };

/** What is asked for days within a period, as far as one sees it; in order of its beginning. */
export async function demandsIn(db: Transaction, { from, to }: Days, which: Which = {}): Promise<Demand[]> {
  let query = demandQuery(db)
    .where('from_date', '<', to)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', from)]));
  if (which.organisationId !== undefined) query = query.where('organisation_id', '=', which.organisationId);
  if (which.siteId !== undefined) query = query.where('site_id', '=', which.siteId);
  return query.orderBy('from_date').orderBy('id').execute();
}

/** The days within a period that are otherwise than asked. */
export async function dayChangesIn(db: Transaction, { from, to }: Days): Promise<DayChange[]> {
  return db
    .selectFrom('shift_day')
    .select(['demand_id as demandId', 'on_date as onDate', 'places', 'reason', 'changed_at as changedAt'])
    .where('on_date', '>=', from)
    .where('on_date', '<', to)
    .orderBy('on_date')
    .execute();
}

/** Everything asked for shifts that begin within a period, as far as one sees it; cancelled days have 0 places. */
export async function askedBetween(
  db: Transaction,
  period: Days,
  which: Which = {},
): Promise<readonly Shift[]> {
  return askedIn(await demandsIn(db, period, which), await dayChangesIn(db, period), period);
}

const publications = sql`hashtextextended('publication ' || current_setting('werkkring.partnership'), 0)`;

/**
 * Holds what is asked in this partnership, all of it, until the transaction ends: a roster is published to what is asked at that moment, and
 * whoever publishes, or changes what they ask, meanwhile waits.
 */
export async function holdAllDemand(db: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${publications})`.execute(db);
}

/** Lets others go on, but no roster is published until the transaction ends: what is saved meanwhile counts in every publication. */
export async function holdPublishing(db: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${publications})`.execute(db);
}

/** What was asked, by its id, held until the transaction ends so that a second window waits, and a publication too; undefined when one does not see it. */
export async function lockDemand(db: Transaction, id: string): Promise<Demand | undefined> {
  await holdPublishing(db);
  // No key ever changes: whoever writes a shift of it need not wait.
  return demandQuery(db).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** What was asked, by its id. */
export async function findDemand(db: Transaction, id: string): Promise<Demand | undefined> {
  return demandQuery(db).where('id', '=', id).executeTakeFirst();
}

/** Whether what was asked came in by a message of another system, and nobody has looked at it since. */
export async function isFromMessage(db: Transaction, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('shift_demand')
    .select('external_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return (row?.external_id ?? null) !== null;
}

/**
 * Who is the mentor of what is asked since a day, by demand: a text for each mentor, who is known by their name at one employer. Who is named
 * first was the mentor before that too: naming somebody makes nobody a stranger who worked there already.
 */
export async function mentorsSince(db: Transaction, day: LocalDate): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('shift_demand')
    .select(['id', 'organisation_id as organisationId', 'mentor', 'follows'])
    .where('guided', '=', true)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', day)]))
    .execute();
  const next = new Map(rows.map((row) => [row.follows, row]));
  const nameOf = (row: (typeof rows)[number] | undefined): string | null =>
    row === undefined ? null : (row.mentor ?? nameOf(next.get(row.id)));
  return new Map(
    rows.flatMap((row) => {
      const name = nameOf(row);
      return name === null ? [] : [[row.id, `${row.organisationId} ${name.toLowerCase()}`] as const];
    }),
  );
}

/** What somebody said of the newest work at a site, whether a mentor is there; null when nobody asked for any. */
export async function newestGuided(db: Transaction, siteId: string): Promise<boolean | null> {
  const row = await db
    .selectFrom('shift_demand')
    .select('guided')
    .where('site_id', '=', siteId)
    // A message cannot say it.
    .where('external_id', 'is', null)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.guided ?? null;
}

/** The exceptions of one demand from a day on. */
export async function changesFrom(db: Transaction, demandId: string, from: LocalDate): Promise<DayChange[]> {
  return db
    .selectFrom('shift_day')
    .select(['demand_id as demandId', 'on_date as onDate', 'places', 'reason', 'changed_at as changedAt'])
    .where('demand_id', '=', demandId)
    .where('on_date', '>=', from)
    .orderBy('on_date')
    .execute();
}

/** A site, held until the transaction ends: what is asked there is judged one after another. */
export async function lockSite(db: Transaction, id: string) {
  return db.selectFrom('site').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Sites that one sees, by employer and name; open ones only unless told otherwise. */
export async function sitesOf(db: Transaction, which: { organisationId?: string | undefined } = {}) {
  let query = db
    .selectFrom('site')
    .innerJoin('organisation', 'organisation.id', 'site.organisation_id')
    .select([
      'site.id',
      'site.organisation_id as organisationId',
      'organisation.name as organisation',
      'site.name',
      'site.street',
      'site.postcode',
      'site.city',
      'site.meeting_point as meetingPoint',
      'site.mentor_places as mentorPlaces',
      'site.coach_places as coachPlaces',
      'site.coach_minutes as coachMinutes',
      'site.closed_on as closedOn',
    ]);
  if (which.organisationId !== undefined)
    query = query.where('site.organisation_id', '=', which.organisationId);
  return query.orderBy('organisation.name').orderBy('site.name').orderBy('site.id').execute();
}
