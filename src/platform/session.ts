import { sql } from 'kysely';
import type { Actor } from '../kernel/actor.ts';
import { dayOf, type LocalDate } from '../kernel/local-date.ts';
import type { Transaction } from './database/database.ts';
import { appRole, doorRole } from './database/policies.ts';
import type { Platform } from './platform.ts';

/**
 * Makes the running transaction act as this person: from here the database itself refuses what the role may not see.
 * Everything ends with the transaction, which the embedded database, one session for all, depends on. `today` is the day by
 * the clock of the product: the database has a clock of its own, in a zone of its own, and policies must not ask it.
 */
export async function actAs(db: Transaction, actor: Actor, today: LocalDate): Promise<void> {
  await sql`select
    set_config('werkkring.partnership', ${actor.partnershipId}, true),
    set_config('werkkring.organisation', ${actor.organisationId}, true),
    set_config('werkkring.membership', ${actor.membershipId}, true),
    set_config('werkkring.account', ${actor.accountId}, true),
    set_config('werkkring.participant', ${actor.participantId ?? ''}, true),
    set_config('werkkring.role', ${actor.role}, true),
    set_config('werkkring.today', ${today}, true),
    set_config('role', ${appRole}, true)`.execute(db);
}

/** Back to the owner within the same transaction, for the audit line and the queue that the person may not touch. */
export async function actAsSystem(db: Transaction): Promise<void> {
  await sql`select set_config('role', 'none', true)`.execute(db);
}

/** Runs a query as a person: one transaction, the rows that the role may see and no others. */
export async function asActor<Value>(
  platform: Platform,
  actor: Actor,
  read: (db: Transaction) => Promise<Value>,
): Promise<Value> {
  return platform.db.transaction().execute(async (db) => {
    await actAs(db, actor, dayOf(platform.clock.now()));
    return read(db);
  });
}

/** Runs a query of the door, before it is known who is there: sessions, accounts, memberships and nothing else. */
export async function asDoor<Value>(
  platform: Pick<Platform, 'db'>,
  read: (db: Transaction) => Promise<Value>,
): Promise<Value> {
  return platform.db.transaction().execute(async (db) => {
    await sql`select set_config('role', ${doorRole}, true)`.execute(db);
    return read(db);
  });
}
