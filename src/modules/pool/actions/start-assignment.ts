import { z } from 'zod';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { participantKind } from '../../participants/index.ts';
import { decideAssignment, loadAssignment, saveAssignment } from '../assign.ts';

/**
 * Posts somebody from the pool to an employer (E1). Several assignments can run side by side. Who was between
 * assignments, or used that time to learn, is back in the pool at once.
 */
export const startAssignment = action({
  name: 'pool/start-assignment',
  title: { nl: 'Een opdracht vastleggen', en: 'Record an assignment' },
  who: ['planner', 'coach'],
  input: z.object({
    participantId: field.id(),
    organisationId: field.id(),
    work: field.text(120),
    hoursPerWeek: field.whole(1, 60).optional(),
    fromDate: field.date(),
    toDate: field.date().optional(),
  }),
  load: loadAssignment,
  decide: decideAssignment,
  save: async (db, started, context, input) => ({ id: await saveAssignment(db, started, context, input) }),
  about: participantKind,
  object: (input) => input.participantId,
});
