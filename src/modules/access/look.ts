import type { Actor } from '../../kernel/actor.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Platform } from '../../platform/platform.ts';

/**
 * Notes that somebody looked at a person, and at what (a short key such as `page`, `bsn`, `history`). Call it in the
 * transaction that read the person, after it is sure that there was something to see. A participant who looks at
 * themselves is not noted.
 */
export async function noteLook(
  db: Transaction,
  platform: Pick<Platform, 'clock' | 'newId'>,
  actor: Actor,
  participantId: string,
  what: string,
): Promise<void> {
  if (actor.participantId === participantId) return;
  await db
    .insertInto('person_look')
    .values({
      partnership_id: actor.partnershipId,
      id: platform.newId(),
      at: platform.clock.now(),
      participant_id: participantId,
      membership_id: actor.membershipId,
      organisation_id: actor.organisationId,
      role: actor.role,
      what,
    })
    .execute();
}
