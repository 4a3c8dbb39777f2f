import { z } from 'zod';
import { accept } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { hashSecret, newSecret } from '../../../platform/identity/secret.ts';
import { revokeFeeds } from '../queries/feed.ts';
import { feedKind } from '../words.ts';

/**
 * Makes an address from which one's own calendar reads one's roster; an address from before stops. Output: the secret in it, once:
 * only its hash is kept.
 */
export const makeFeed = action({
  name: 'roster/make-feed',
  title: { nl: 'Een adres voor de eigen agenda maken', en: 'Make an address for one’s own calendar' },
  who: ['participant'],
  input: z.object({}),
  load: async (_db, _input, { actor: { participantId } }) =>
    participantId === null ? null : { participantId },
  decide: (self) => accept(self),
  save: async (db, { participantId }, { actor, now, newId }) => {
    await revokeFeeds(db, participantId, now);
    const feed = { id: newId(), secret: newSecret() };
    await db
      .insertInto('calendar_feed')
      .values({
        partnership_id: actor.partnershipId,
        id: feed.id,
        participant_id: participantId,
        secret_hash: hashSecret(feed.secret),
        made_at: now,
        revoked_at: null,
      })
      .execute();
    return feed;
  },
  about: feedKind,
  object: (_input, output) => output?.id ?? null,
});
