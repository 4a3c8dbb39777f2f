import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { openFeed, revokeFeeds } from '../queries/feed.ts';
import { feedKind } from '../words.ts';

const refusal = refusalsOf('roster', {
  'no-feed': {
    nl: 'Er is geen adres meer dat werkt. U hoeft niets te doen.',
    en: 'There is no address that works any more. You do not have to do anything.',
  },
});

/** Stops the address from which one's calendar reads: from then on it is not there. */
export const revokeFeed = action({
  name: 'roster/revoke-feed',
  title: { nl: 'Het adres voor de eigen agenda stoppen', en: 'Stop the address for one’s own calendar' },
  who: ['participant'],
  input: z.object({}),
  load: async (db, _input, { actor: { participantId } }) =>
    participantId === null ? null : { participantId, open: await openFeed(db, participantId) },
  decide: ({ participantId, open }) =>
    open === null ? refuse(refusal('no-feed')) : accept({ participantId, feedId: open.id }),
  save: async (db, { participantId, feedId }, { now }) => {
    await revokeFeeds(db, participantId, now);
    return { feedId };
  },
  about: feedKind,
  object: (_input, output) => output?.feedId ?? null,
});
