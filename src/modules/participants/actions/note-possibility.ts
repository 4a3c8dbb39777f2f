import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../rules/kept-texts.ts';
import '../tables.ts';
import { participantKind } from '../words.ts';

/** Notes what somebody can do, or within which limit. Never why: a diagnosis has no place here (B4). */
export const notePossibility = action({
  name: 'participants/note-possibility',
  title: { nl: 'Vastleggen wat iemand kan', en: 'Note what somebody can do' },
  who: ['coach', 'referrer'],
  input: z.object({
    participantId: field.id(),
    kind: field.choice(['possibility', 'limit']),
    words: field.text(300),
  }),
  load: async (db, input) =>
    (await db
      .selectFrom('participant')
      .select('id')
      .where('id', '=', input.participantId)
      .executeTakeFirst()) ?? null,
  decide: (_person, input) => {
    const held = textsHeldBack({ words: input.words });
    return held.length > 0 ? refuse(...held) : accept(input);
  },
  save: async (db, { participantId, kind, words }, { actor, now, newId }) => {
    const id = newId();
    await db
      .insertInto('possibility')
      .values({
        partnership_id: actor.partnershipId,
        id,
        participant_id: participantId,
        kind,
        words,
        noted_at: now,
        noted_by: actor.membershipId,
      })
      .execute();
    return { id };
  },
  about: participantKind,
  object: (input) => input.participantId,
});
