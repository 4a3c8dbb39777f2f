import type { Actor } from '../../../kernel/actor.ts';
import { dayOf, type Instant } from '../../../kernel/local-date.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { hashSecret } from '../../../platform/identity/secret.ts';
import type { Platform } from '../../../platform/platform.ts';
import { asDoor } from '../../../platform/session.ts';
import '../tables.ts';

/** The address that somebody's calendar reads now; null when there is none. */
export async function openFeed(db: Transaction, participantId: string) {
  const row = await db
    .selectFrom('calendar_feed')
    .select(['id', 'made_at as madeAt'])
    .where('participant_id', '=', participantId)
    .where('revoked_at', 'is', null)
    .orderBy('made_at', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** Stops every address of somebody. */
export async function revokeFeeds(db: Transaction, participantId: string, now: Instant): Promise<void> {
  await db
    .updateTable('calendar_feed')
    .set({ revoked_at: now })
    .where('participant_id', '=', participantId)
    .where('revoked_at', 'is', null)
    .execute();
}

type FeedOwner = { readonly actor: Actor & { readonly participantId: string }; readonly language: Language };

/**
 * Whose roster an address shows; null when it is unknown or stopped, and when the person has no access any more. The secret has 256
 * bits and is looked up by its hash, so how long that takes says nothing that helps to guess one.
 */
export async function ownerOfFeed(platform: Platform, secret: string): Promise<FeedOwner | null> {
  const today = dayOf(platform.clock.now());
  const row = await asDoor(platform, (db) =>
    db
      .selectFrom('calendar_feed as feed')
      .innerJoin('membership', (join) =>
        join
          .onRef('membership.partnership_id', '=', 'feed.partnership_id')
          .onRef('membership.participant_id', '=', 'feed.participant_id'),
      )
      .leftJoin('account', 'account.id', 'membership.account_id')
      .select([
        'feed.partnership_id as partnershipId',
        'feed.participant_id as participantId',
        'membership.id as membershipId',
        'membership.organisation_id as organisationId',
        'membership.name',
        'account.id as accountId',
        'account.language',
      ])
      .where('feed.secret_hash', '=', hashSecret(secret))
      .where('feed.revoked_at', 'is', null)
      .where('membership.role', '=', 'participant')
      .where('membership.from_date', '<=', today)
      .where((eb) => eb.or([eb('membership.to_date', 'is', null), eb('membership.to_date', '>', today)]))
      .orderBy('membership.id')
      .executeTakeFirst(),
  );
  if (row === undefined) return null;
  const { language, accountId, ...rest } = row;
  return { actor: { ...rest, accountId: accountId ?? '', role: 'participant' }, language: language ?? 'nl' };
}
