import { z } from 'zod';
import { accept } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import '../tables.ts';
import { distanceKind } from '../words.ts';

/** Says that a distance is bridged. It stays in the history. */
export const bridgeDistance = action({
  name: 'participants/bridge-distance',
  title: { nl: 'Melden dat een brug is geslagen', en: 'Say that a distance is bridged' },
  who: ['coach', 'referrer'],
  input: z.object({ distanceId: field.id() }),
  load: async (db, input) =>
    (await db.selectFrom('distance').select('id').where('id', '=', input.distanceId).executeTakeFirst()) ??
    null,
  decide: (_distance, input) => accept(input),
  save: async (db, { distanceId }, { today }) => {
    await db
      .updateTable('distance')
      .set({ bridged_on: today })
      .where('id', '=', distanceId)
      .where('bridged_on', 'is', null)
      .execute();
    return { id: distanceId };
  },
  about: distanceKind,
  object: (input) => input.distanceId,
});
