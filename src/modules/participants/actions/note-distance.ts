import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../rules/kept-texts.ts';
import { distanceCauses, participantKind } from '../words.ts';
import '../tables.ts';

/**
 * Notes one cause of distance (A4, source 002:15-22): first what is possible, then the bridge that leads there.
 * What stands in the way is not written down.
 */
export const noteDistance = action({
  name: 'participants/note-distance',
  title: { nl: 'Een mogelijkheid en een brug vastleggen', en: 'Note a possibility and a bridge' },
  who: ['coach', 'referrer'],
  input: z.object({
    participantId: field.id(),
    cause: field.choice(distanceCauses),
    possibility: field.text(300),
    bridge: field.text(300),
  }),
  load: async (db, input) =>
    (await db
      .selectFrom('participant')
      .select('id')
      .where('id', '=', input.participantId)
      .executeTakeFirst()) ?? null,
  decide: (_person, input) => {
    const held = textsHeldBack({ possibility: input.possibility, bridge: input.bridge }, ['debts']);
    return held.length > 0 ? refuse(...held) : accept(input);
  },
  save: async (db, { participantId, cause, possibility, bridge }, { actor, now, newId }) => {
    const id = newId();
    await db
      .insertInto('distance')
      .values({
        partnership_id: actor.partnershipId,
        id,
        participant_id: participantId,
        cause,
        possibility,
        bridge,
        noted_at: now,
        noted_by: actor.membershipId,
      })
      .execute();
    return { id };
  },
  about: participantKind,
  object: (input) => input.participantId,
});
