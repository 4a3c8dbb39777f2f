import { sql } from 'kysely';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';

export type RoleCount = { readonly role: Role; readonly people: number };

/** What an administrator keeps in order: who holds which role today, and who was never seen. */
export type HouseNumbers = {
  readonly organisations: number;
  readonly roles: readonly RoleCount[];
  /** Expected, but never signed in. */
  readonly waiting: number;
};

export async function houseNumbers(db: Transaction, actor: Actor, today: LocalDate): Promise<HouseNumbers> {
  const { organisations } = await db
    .selectFrom('organisation')
    .where('partnership_id', '=', actor.partnershipId)
    .select(({ fn }) => fn.countAll<number>().as('organisations'))
    .executeTakeFirstOrThrow();
  const current = db
    .selectFrom('membership')
    .where('partnership_id', '=', actor.partnershipId)
    .where('from_date', '<=', today)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', today)]));
  const roles = await current
    .select(({ fn }) => ['role', fn.countAll<number>().as('people')])
    .groupBy('role')
    .orderBy('role')
    .execute();
  const { waiting } = await current
    .where('account_id', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  return { organisations, roles, waiting };
}

/** A contract that ends soon; for who pays the wages. */
export type EndingContract = {
  readonly id: string;
  readonly participantId: string;
  readonly name: string;
  readonly to: LocalDate;
  readonly hoursPerWeek: number;
};

/** How many contracts of the firm run today, and which end within three months. */
export async function contractsEnding(
  db: Transaction,
  actor: Actor,
  today: LocalDate,
): Promise<{ running: number; ending: readonly EndingContract[] }> {
  const runs = sql`c.partnership_id = ${actor.partnershipId} and c.firm_organisation_id = ${actor.organisationId}
    and c.from_date <= ${today} and (c.to_date is null or c.to_date > ${today})`;
  const counted = await sql<{ running: number }>`
    select count(*)::integer as running from pool_contract c where ${runs}`.execute(db);
  const { rows } = await sql<EndingContract>`
    select c.id, c.participant_id as "participantId", c.to_date as "to", c.hours_per_week as "hoursPerWeek",
      concat_ws(' ', p.given_name, nullif(p.infix, ''), p.family_name) as name
    from pool_contract c
    join participant p on p.partnership_id = c.partnership_id and p.id = c.participant_id
    where ${runs} and c.to_date < ${addMonths(today, 3)}
    order by c.to_date, c.id
    limit 25`.execute(db);
  return { running: counted.rows[0]?.running ?? 0, ending: rows };
}
