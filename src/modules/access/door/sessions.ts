import { dayOf, type Instant } from '../../../kernel/local-date.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { hashSecret, newSecret } from '../../../platform/identity/secret.ts';
import type { Platform } from '../../../platform/platform.ts';
import { asDoor } from '../../../platform/session.ts';
import { type HeldRole, rolesOfAccount } from './membership.ts';

/** A working day and some; after this everybody signs in again. */
export const sessionHours = 12;

/** Without a click for this long the session ends: work floors share computers. */
export const idleMinutes = 60;

/** How often "last used" is written: not at every click. */
const seenEveryMs = 60_000;

type Outside = Pick<Platform, 'db' | 'clock'>;

/** Who is signed in, as the door knows it. */
export type DoorSession = {
  readonly accountId: string;
  readonly language: Language;
  /** The secret that every form of this session carries. */
  readonly csrf: string;
  /** The role that is worn; null when none is chosen yet or when it has ended. */
  readonly worn: HeldRole | null;
  /** All roles that can be chosen today. */
  readonly roles: readonly HeldRole[];
};

/** A role to wear: the tenant and the membership in it. */
export type RoleChoice = { readonly partnershipId: string; readonly membershipId: string };

function later(moment: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(moment) + milliseconds).toISOString();
}

/**
 * Opens a session for an account and gives the secret for the cookie; an only role is worn at once. A session is never
 * taken over from before the sign-in, and what has expired is cleared away.
 */
export async function openSession(
  { db, clock }: Outside,
  accountId: string,
  chosen: RoleChoice | null = null,
): Promise<string> {
  const secret = newSecret();
  const now = clock.now();
  await asDoor({ db }, async (tx) => {
    const roles = await rolesOfAccount(tx, accountId, dayOf(now));
    const only = roles.length === 1 ? roles[0]?.actor : undefined;
    await tx.deleteFrom('session').where('expires_at', '<=', now).execute();
    await insert(
      tx,
      secret,
      { accountId, role: chosen ?? only ?? null, now },
      later(now, sessionHours * 3600_000),
    );
  });
  return secret;
}

async function insert(
  tx: Transaction,
  secret: string,
  { accountId, role, now }: { accountId: string; role: RoleChoice | null; now: Instant },
  expiresAt: Instant,
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      id_hash: hashSecret(secret),
      account_id: accountId,
      partnership_id: role?.partnershipId ?? null,
      membership_id: role?.membershipId ?? null,
      csrf: newSecret(),
      created_at: now,
      expires_at: expiresAt,
      seen_at: now,
    })
    .execute();
}

function live(tx: Transaction, secret: string, now: Instant) {
  return tx
    .selectFrom('session')
    .where('id_hash', '=', hashSecret(secret))
    .where('expires_at', '>', now)
    .where('seen_at', '>', later(now, -idleMinutes * 60_000));
}

/** The session of a cookie; null when it is unknown, has ended, or was left alone for too long. */
export async function readSession({ db, clock }: Outside, secret: string): Promise<DoorSession | null> {
  const now = clock.now();
  return asDoor({ db }, async (tx) => {
    const found = await live(tx, secret, now)
      .innerJoin('account', 'account.id', 'session.account_id')
      .select(['account_id', 'membership_id', 'csrf', 'seen_at', 'account.language'])
      .executeTakeFirst();
    if (found === undefined) return null;
    if (found.seen_at <= later(now, -seenEveryMs)) {
      await tx
        .updateTable('session')
        .set({ seen_at: now })
        .where('id_hash', '=', hashSecret(secret))
        .execute();
    }
    const roles = await rolesOfAccount(tx, found.account_id, dayOf(now));
    return {
      accountId: found.account_id,
      language: found.language,
      csrf: found.csrf,
      worn: roles.find(({ actor }) => actor.membershipId === found.membership_id) ?? null,
      roles,
    };
  });
}

/**
 * Puts on another role of the same person. The secret changes with it, because a role is a right: who had the old cookie
 * does not have the new role. The end of the session stays. Null when the session or the role is not theirs.
 */
export async function wearRole(
  { db, clock }: Outside,
  secret: string,
  membershipId: string,
): Promise<string | null> {
  const now = clock.now();
  return asDoor({ db }, async (tx) => {
    const found = await live(tx, secret, now).select(['account_id', 'expires_at']).executeTakeFirst();
    if (found === undefined) return null;
    const roles = await rolesOfAccount(tx, found.account_id, dayOf(now));
    const role = roles.find(({ actor }) => actor.membershipId === membershipId)?.actor;
    if (role === undefined) return null;
    const next = newSecret();
    await tx.deleteFrom('session').where('id_hash', '=', hashSecret(secret)).execute();
    await insert(tx, next, { accountId: found.account_id, role, now }, found.expires_at);
    return next;
  });
}

export async function closeSession({ db }: Pick<Outside, 'db'>, secret: string): Promise<void> {
  await asDoor({ db }, (tx) => tx.deleteFrom('session').where('id_hash', '=', hashSecret(secret)).execute());
}

/** The language in which somebody reads; kept with the account. */
export async function chooseLanguage(
  { db }: Pick<Outside, 'db'>,
  accountId: string,
  language: Language,
): Promise<void> {
  await asDoor({ db }, (tx) =>
    tx.updateTable('account').set({ language }).where('id', '=', accountId).execute(),
  );
}
