import { z } from 'zod';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { participantKind } from '../../participants/index.ts';
import { decideBetter } from '../rules/absences.ts';
import { personOf, standingAbsences } from '../store.ts';

/** Reports somebody better: the day is the first on which they can work again. Output: that day. */
export const reportBetter = action({
  name: 'availability/report-better',
  title: { nl: 'Beter melden', en: 'Report better' },
  who: ['coach', 'planner', 'participant'],
  input: z.object({ participantId: field.id(), fromDate: field.date().optional() }),
  load: async (db, input) => {
    const person = await personOf(db, input.participantId);
    return person === null ? null : { standing: await standingAbsences(db, person.id) };
  },
  decide: ({ standing }, input, { today }) => decideBetter(standing, input.fromDate, today),
  save: async (db, { id, to }) => {
    await db.updateTable('absence').set({ to_date: to }).where('id', '=', id).execute();
    return { fromDate: to };
  },
  about: participantKind,
  object: (input) => input.participantId,
});
