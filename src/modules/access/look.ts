import type { Actor } from '../../kernel/actor.ts';
import type { Named } from '../../kernel/text.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Platform } from '../../platform/platform.ts';

/** What another system reads of a person, whichever call it is. */
export const lookByApi: Named = {
  key: 'api',
  label: { nl: 'uw gegevens, via een ander systeem', en: 'your data, through another system' },
};

/**
 * Notes that somebody looked at a person, and at what: one of the `looks` of a module, as the person will read it. Call
 * it in the transaction that read the person, after it is sure that there was something to see. A participant who looks at
 * themselves is not noted.
 */
export async function noteLook(
  db: Transaction,
  platform: Pick<Platform, 'clock' | 'newId'>,
  actor: Actor,
  participantId: string,
  what: Named,
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
      what: what.key,
    })
    .execute();
}
