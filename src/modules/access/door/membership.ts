import { sql } from 'kysely';
import type { Actor, Role } from '../../../kernel/actor.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';

/** A role that somebody holds, as the door shows it. */
export type HeldRole = {
  readonly actor: Actor;
  readonly organisationName: string;
  readonly partnershipName: string;
};

/** Roles that hold on a day, of people who can sign in; for the door and for tokens. */
function rolesHeldOn(db: Transaction, today: LocalDate) {
  return db
    .selectFrom('membership')
    .innerJoin('organisation', (join) =>
      join
        .onRef('organisation.partnership_id', '=', 'membership.partnership_id')
        .onRef('organisation.id', '=', 'membership.organisation_id'),
    )
    .innerJoin('partnership', 'partnership.id', 'membership.partnership_id')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .where('membership.from_date', '<=', today)
    .where((eb) => eb.or([eb('membership.to_date', 'is', null), eb('membership.to_date', '>', today)]))
    .select([
      'membership.partnership_id as partnershipId',
      'membership.organisation_id as organisationId',
      'membership.id as membershipId',
      'account.id as accountId',
      'membership.role',
      'membership.participant_id as participantId',
      'membership.name',
      'organisation.name as organisationName',
      'partnership.name as partnershipName',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rolesHeldOn>['executeTakeFirstOrThrow']>>;

function heldRole({ organisationName, partnershipName, ...actor }: Row): HeldRole {
  return { actor, organisationName, partnershipName };
}

/** All roles that an account holds on a day, in an order that stays the same. */
export async function rolesOfAccount(
  db: Transaction,
  accountId: string,
  today: LocalDate,
): Promise<HeldRole[]> {
  const rows = await rolesHeldOn(db, today)
    .where('account.id', '=', accountId)
    .orderBy('partnership.name')
    .orderBy('organisation.name')
    .orderBy('membership.role')
    .orderBy('membership.id')
    .execute();
  return rows.map(heldRole);
}

/** One role as it holds today; null when it has ended or never began. */
export async function roleHeld(
  db: Transaction,
  partnershipId: string,
  membershipId: string,
  today: LocalDate,
): Promise<HeldRole | null> {
  const found = await rolesHeldOn(db, today)
    .where('membership.partnership_id', '=', partnershipId)
    .where('membership.id', '=', membershipId)
    .executeTakeFirst();
  return found === undefined ? null : heldRole(found);
}

/** The first who holds a role today, with this e-mail address when one is given. */
export async function holderOfRole(
  db: Transaction,
  role: Role,
  email: string | null,
  today: LocalDate,
): Promise<HeldRole | null> {
  const holders = rolesHeldOn(db, today)
    .where('membership.role', '=', role)
    .orderBy('membership.id')
    .limit(1);
  const found = await (email === null
    ? holders
    : holders.where(sql<string>`lower(account.email)`, '=', email.toLowerCase())
  ).executeTakeFirst();
  return found === undefined ? null : heldRole(found);
}
