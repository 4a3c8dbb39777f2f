import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { decideCorrection } from '../rules/attendance.ts';
import { refusal } from '../rules/refusals.ts';
import { shiftsToRecord, writeWorked } from '../store.ts';
import { outcomes, workedKind } from '../words.ts';

/** Corrects hours that were confirmed, with a reason; the employer confirms them anew. Output: the version that stands. */
export const correctHours = action({
  name: 'hours/correct-hours',
  title: { nl: 'Bevestigde uren verbeteren', en: 'Correct confirmed hours' },
  who: ['planner', 'coach'],
  input: z.object({
    rosteredShiftId: field.id(),
    outcome: field.choice(outcomes),
    from: field.time().optional(),
    to: field.time().optional(),
    breakMinutes: field.whole(0, 240).optional(),
    reason: field.text(300),
  }),
  load: async (db, { rosteredShiftId }) =>
    (await shiftsToRecord(db, [rosteredShiftId])).get(rosteredShiftId) ?? null,
  decide: (shift, input, { today }) => {
    const held = textsHeldBack({ reason: input.reason });
    if (held.length > 0) return refuse(...held);
    if (shift.standing === null) return refuse(refusal('not-confirmed'));
    const writing = decideCorrection(shift.planned, shift.standing, input, today);
    return writing.ok ? accept({ shift, ...writing.value }) : writing;
  },
  save: async (db, decision, context, { reason }) => {
    await writeWorked(db, { ...decision, reason }, context);
    return { rosteredShiftId: decision.shift.id, version: decision.version };
  },
  about: workedKind,
  object: (input) => input.rosteredShiftId,
});
