import { appendAudit } from '../../../platform/audit/store.ts';
import type { Platform } from '../../../platform/platform.ts';
import { readSession } from './sessions.ts';

/** Leaves a line in the audit trail when somebody puts on a role, at sign-in or later. */
export async function noteSignIn(
  platform: Pick<Platform, 'db' | 'clock' | 'keys'>,
  secret: string,
): Promise<void> {
  const actor = (await readSession(platform, secret))?.worn?.actor;
  if (actor === undefined) return;
  await platform.db.transaction().execute((db) =>
    appendAudit(db, platform.keys.audit, {
      partnership_id: actor.partnershipId,
      at: platform.clock.now(),
      actor_membership_id: actor.membershipId,
      actor_organisation_id: actor.organisationId,
      actor_role: actor.role,
      origin: 'page',
      action: 'access/put-on-role',
      object_kind: 'membership',
      object_id: actor.membershipId,
      result: 'done',
    }),
  );
}
