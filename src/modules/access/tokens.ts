import type { Actor, Role } from '../../kernel/actor.ts';
import { dayOf, type Instant } from '../../kernel/local-date.ts';
import { hashSecret, newSecret } from '../../platform/identity/secret.ts';
import type { Platform } from '../../platform/platform.ts';
import { asDoor } from '../../platform/session.ts';
import { type HeldRole, holderOfRole, roleHeld } from './door/membership.ts';
import { readScopes, type Scope, scopesOf } from './rules/scopes.ts';

/** Makes a leaked token recognisable to people and to scanners of source code. */
const mark = 'werkkring_';

/** Who calls the API, and what the token may be used for. */
export type Bearer = { readonly actor: Actor; readonly scopes: readonly Scope[] };

/**
 * Who calls, from the header `Authorization: Bearer …`. Null when there is no token, when it is unknown or has expired,
 * or when the role behind it has ended.
 */
export async function bearerActor(
  platform: Pick<Platform, 'db' | 'clock'>,
  header: string | null | undefined,
): Promise<Bearer | null> {
  const token = /^Bearer ([\w-]+)$/i.exec(header ?? '')?.[1];
  if (token === undefined || !token.startsWith(mark)) return null;
  const now = platform.clock.now();
  return asDoor(platform, async (db) => {
    const found = await db
      .selectFrom('api_token')
      .select(['partnership_id', 'membership_id', 'scopes'])
      .where('id_hash', '=', hashSecret(token))
      .where('expires_at', '>', now)
      .executeTakeFirst();
    if (found === undefined) return null;
    const held = await roleHeld(db, found.partnership_id, found.membership_id, dayOf(now));
    return held === null ? null : { actor: held.actor, scopes: readScopes(found.scopes) };
  });
}

/**
 * Somebody who holds a role today and can sign in, for a token of the operator: the person with this e-mail address, or
 * the first when none is given.
 */
export async function holderOf(
  platform: Pick<Platform, 'db' | 'clock'>,
  role: Role,
  email: string | null,
): Promise<HeldRole | null> {
  return asDoor(platform, (db) => holderOfRole(db, role, email, dayOf(platform.clock.now())));
}

/**
 * Makes a token for a role that somebody holds; the scopes follow from the role. The token is returned once and only
 * its hash is kept. Run by the operator, so as the owner of the database.
 */
export async function makeToken(
  platform: Pick<Platform, 'db' | 'clock'>,
  actor: Actor,
  name: string,
  expiresAt: Instant,
): Promise<{ token: string; scopes: readonly Scope[] }> {
  const token = mark + newSecret();
  const scopes = scopesOf(actor.role);
  await platform.db
    .insertInto('api_token')
    .values({
      id_hash: hashSecret(token),
      partnership_id: actor.partnershipId,
      membership_id: actor.membershipId,
      scopes: scopes.join(' '),
      name,
      created_at: platform.clock.now(),
      expires_at: expiresAt,
    })
    .execute();
  return { token, scopes };
}
