import { z } from 'zod';
import { accept } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { participantKind } from '../../participants/index.ts';
import { decideAbsence } from '../rules/absences.ts';
import { addAbsence, personOf, standingAbsences } from '../store.ts';

/**
 * Records days off or days on which somebody is not there, from the first until the last day. Leave that somebody asks stands at
 * once: the law sets it as asked unless the employer brings weighty reasons within two weeks (BW 7:638 lid 2); withdrawing it is
 * how that is done here. Output: its id.
 */
export const recordAbsence = action({
  name: 'availability/record-absence',
  title: { nl: 'Vrije dagen vastleggen', en: 'Record days off' },
  who: ['coach', 'planner', 'participant'],
  input: z.object({
    participantId: field.id(),
    kind: field.choice(['leave', 'away']),
    fromDate: field.date(),
    lastDay: field.date(),
  }),
  load: async (db, input) => {
    const person = await personOf(db, input.participantId);
    if (person === null) return null;
    return { person, standing: await standingAbsences(db, person.id) };
  },
  decide: ({ person, standing }, { kind, fromDate, lastDay }) => {
    const period = decideAbsence(standing, { kind, from: fromDate, last: lastDay });
    return period.ok ? accept({ person, kind, ...period.value }) : period;
  },
  save: (db, absence, context) => addAbsence(db, absence, context),
  about: participantKind,
  object: (input) => input.participantId,
});
