import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/database.ts';
import type { Platform } from '../../../platform/platform.ts';
import { asDoor } from '../../../platform/session.ts';

/** What the identity provider says of somebody. */
export type Identity = {
  readonly issuer: string;
  readonly subject: string;
  /** Only when the provider has verified it; otherwise null. */
  readonly verifiedEmail: string | null;
  readonly name: string;
};

/**
 * The account of somebody who signs in, or null when nobody expects them. An account is found by issuer and subject,
 * which never change. Memberships that an administrator made for a verified e-mail address are linked on the way in; an
 * address that is not verified proves nothing and links nothing.
 */
export async function admit(
  { db, newId }: Pick<Platform, 'db' | 'newId'>,
  identity: Identity,
): Promise<string | null> {
  return asDoor({ db }, async (tx) => {
    const known = await accountOf(tx, identity);
    const waiting = await expected(tx, identity.verifiedEmail);
    if (known === undefined && !waiting) return null;
    const accountId = known ?? (await addAccount(tx, newId(), identity));
    if (waiting) await link(tx, accountId, identity.verifiedEmail);
    return accountId;
  });
}

async function accountOf(tx: Transaction, { issuer, subject }: Identity): Promise<string | undefined> {
  const found = await tx
    .selectFrom('account')
    .select('id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return found?.id;
}

async function expected(tx: Transaction, email: string | null): Promise<boolean> {
  if (email === null) return false;
  const found = await tx
    .selectFrom('membership')
    .select('id')
    .where('account_id', 'is', null)
    .where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst();
  return found !== undefined;
}

async function addAccount(tx: Transaction, id: string, identity: Identity): Promise<string> {
  await tx
    .insertInto('account')
    .values({
      id,
      issuer: identity.issuer,
      subject: identity.subject,
      email: identity.verifiedEmail,
      name: identity.name,
      language: 'nl',
    })
    .execute();
  return id;
}

async function link(tx: Transaction, accountId: string, email: string | null): Promise<void> {
  await tx
    .updateTable('membership')
    .set({ account_id: accountId })
    .where('account_id', 'is', null)
    .where(sql<string>`lower(email)`, '=', email?.toLowerCase() ?? '')
    .execute();
}
