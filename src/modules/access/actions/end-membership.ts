import { z } from 'zod';
import { addDays } from '../../../kernel/local-date.ts';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { endingRefusals } from '../rules/people.ts';
import { membershipHeld } from '../store.ts';
import { membershipKind } from '../words.ts';

/** Ends a role after its last day; from the next day on the door no longer lets it in, also in a session that runs. */
export const endMembership = action({
  name: 'access/end-membership',
  title: { nl: 'Een rol beëindigen', en: 'End a role' },
  who: ['administrator'],
  input: z.object({ membershipId: field.id(), lastDay: field.date() }),
  load: async (db, { membershipId }) => membershipHeld(db, membershipId),
  decide: ({ held, administrators }, { lastDay }) => {
    const refusals = endingRefusals(held, lastDay, administrators);
    return refusals.length > 0 ? refuse(...refusals) : accept({ to: addDays(lastDay, 1) });
  },
  save: async (db, { to }, _context, { membershipId }) => {
    await db.updateTable('membership').set({ to_date: to }).where('id', '=', membershipId).execute();
    return { id: membershipId };
  },
  about: membershipKind,
  object: ({ membershipId }) => membershipId,
});
