import type { Recorded } from '../../../platform/audit/recorded.ts';
import { appendAudit } from '../../../platform/audit/store.ts';
import type { Platform } from '../../../platform/platform.ts';
import { membershipKind } from '../words.ts';
import { readSession } from './sessions.ts';

/** No action: nobody decides on it and it changes nothing that others see. */
export const puttingOnRole: Recorded = {
  name: 'access/put-on-role',
  title: { nl: 'Inloggen of van rol wisselen', en: 'Sign in or change role' },
  about: membershipKind,
};

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
      action: puttingOnRole.name,
      object_kind: puttingOnRole.about.key,
      object_id: actor.membershipId,
      result: 'done',
    }),
  );
}
