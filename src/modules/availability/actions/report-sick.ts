import { z } from 'zod';
import { accept } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { participantKind } from '../../participants/index.ts';
import { decideSick } from '../rules/absences.ts';
import { addAbsence, personOf, standingAbsences } from '../store.ts';

/** Reports somebody sick, from today if no day is given, until they are better. Never asks what it is. Output: its id. */
export const reportSick = action({
  name: 'availability/report-sick',
  title: { nl: 'Ziek melden', en: 'Report sick' },
  who: ['coach', 'planner', 'participant'],
  input: z.object({ participantId: field.id(), fromDate: field.date().optional() }),
  load: async (db, input) => {
    const person = await personOf(db, input.participantId);
    if (person === null) return null;
    return { person, standing: await standingAbsences(db, person.id) };
  },
  decide: ({ person, standing }, input, { today }) => {
    const from = decideSick(standing, input.fromDate ?? today, today);
    return from.ok ? accept({ person, kind: 'sick' as const, from: from.value, to: null }) : from;
  },
  save: (db, absence, context) => addAbsence(db, absence, context),
  about: participantKind,
  object: (input) => input.participantId,
});
