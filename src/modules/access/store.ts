import { sql } from 'kysely';
import type { Transaction } from '../../platform/database/database.ts';
import './tables.ts';

export async function organisationById(db: Transaction, id: string) {
  return db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The organisation of this name and desk, whatever the capitals. */
export async function organisationNamed(db: Transaction, name: string, desk: string | null) {
  return db
    .selectFrom('organisation')
    .select('id')
    .where(sql<string>`lower(name)`, '=', name.toLowerCase())
    .where(sql<string>`lower(coalesce(desk, ''))`, '=', (desk ?? '').toLowerCase())
    .executeTakeFirst();
}

/** The roles that were given by this e-mail address. */
export async function rolesExpectedBy(db: Transaction, email: string) {
  return db
    .selectFrom('membership')
    .select(['role', 'organisation_id', 'to_date'])
    .where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .execute();
}

/**
 * A role to be ended, with the number of administrators without an end. All of those are held until the action is done,
 * so that two administrators cannot end each other at the same moment.
 */
export async function membershipHeld(db: Transaction, id: string) {
  const administrators = await db
    .selectFrom('membership')
    .select('id')
    .where('role', '=', 'administrator')
    .where('to_date', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  const found = await db
    .selectFrom('membership')
    .select(['role', 'from_date as fromDate', 'to_date as toDate'])
    .where('id', '=', id)
    .where('role', '<>', 'participant')
    .forUpdate()
    .executeTakeFirst();
  return found === undefined ? null : { held: found, administrators: administrators.length };
}
