import type { Transaction } from '../../platform/database/database.ts';
import { fullName } from './rules/names.ts';
import './tables.ts';

/** A person by name, and the page of that person. */
export type NamedPerson = {
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  readonly href: string;
};

/** Somebody the acting person may see, or null. */
export async function personNamed(db: Transaction, participantId: string): Promise<NamedPerson | null> {
  const row = await db
    .selectFrom('participant')
    .select(['id', 'given_name', 'infix', 'family_name'])
    .where('id', '=', participantId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    name: fullName({ givenName: row.given_name, infix: row.infix, familyName: row.family_name }),
    givenName: row.given_name,
    href: `/deelnemers/${row.id}`,
  };
}

/** The pages above a page about somebody, for `Breadcrumb`. */
export function trailOf(person: NamedPerson) {
  return [
    { href: '/deelnemers', label: 'Deelnemers' },
    { href: person.href, label: person.name },
  ] as const;
}
