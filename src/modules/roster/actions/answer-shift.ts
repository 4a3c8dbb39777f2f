import { z } from 'zod';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { standingShift } from '../queries/standing.ts';
import { decideAnswer } from '../rules/answer.ts';
import { shiftKind } from '../words.ts';

/**
 * Somebody says that they come to a shift, or that it does not work out; the last answer counts. A reason is welcome and never
 * needed, and nothing of health is kept. Refused once it has begun, and when it does not go on.
 */
export const answerShift = action({
  name: 'roster/answer-shift',
  title: { nl: 'Een dienst bevestigen of afzeggen', en: 'Confirm a shift or say no to it' },
  who: ['participant'],
  input: z.object({
    shiftId: field.id(),
    answer: field.choice(['yes', 'no']),
    reason: field.text(300).optional(),
  }),
  load: (db, { shiftId }) => standingShift(db, shiftId),
  decide: (shift, { reason }, { now }) => {
    const decided = decideAnswer(shift, textsHeldBack({ reason }), now);
    return decided.ok ? { ok: true, value: shift } : decided;
  },
  save: async (db, shift, { actor, now }, { answer, reason }) => {
    const said = { answer, reason: answer === 'no' ? (reason ?? null) : null, answered_at: now };
    await db
      .insertInto('shift_answer')
      .values({
        partnership_id: actor.partnershipId,
        rostered_shift_id: shift.id,
        participant_id: shift.participantId,
        firm_organisation_id: shift.firmId,
        ...said,
      })
      .onConflict((conflict) => conflict.columns(['partnership_id', 'rostered_shift_id']).doUpdateSet(said))
      .execute();
    return { shiftId: shift.id };
  },
  about: shiftKind,
  object: ({ shiftId }) => shiftId,
});
