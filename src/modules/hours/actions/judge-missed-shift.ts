import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { refusal } from '../rules/refusals.ts';
import '../tables.ts';
import { workedKind } from '../words.ts';

/**
 * A person decides whether a shift that somebody turned down or did not come to is paid. Until then it is: an employee who does not
 * work keeps the wage, unless that should in reason be on their own account (BW 7:628 lid 1), and nobody but a person weighs
 * that (AVG art. 22). Can be decided anew. Output: the shift and who carries it.
 */
export const judgeMissedShift = action({
  name: 'hours/judge-missed-shift',
  title: { nl: 'Beslissen of een gemiste dienst wordt betaald', en: 'Decide whether a missed shift is paid' },
  who: ['planner', 'coach'],
  input: z.object({
    rosteredShiftId: field.id(),
    carriedBy: field.choice(['firm', 'person']),
    reason: field.text(300),
  }),
  load: async (db, { rosteredShiftId }) => {
    const shift = await db
      .selectFrom('rostered_shift')
      .select(['id', 'participant_id', 'firm_organisation_id', 'withdrawn_cause'])
      .where('id', '=', rosteredShiftId)
      .executeTakeFirst();
    if (shift === undefined) return null;
    const worked = await db
      .selectFrom('worked_shift')
      .select('outcome')
      .where('rostered_shift_id', '=', rosteredShiftId)
      .executeTakeFirst();
    return { shift, missed: shift.withdrawn_cause === 'refused' || worked?.outcome === 'absent' };
  },
  decide: ({ shift, missed }, { reason }) => {
    const held = textsHeldBack({ reason });
    if (held.length > 0) return refuse(...held);
    return missed ? accept(shift) : refuse(refusal('was-there'));
  },
  save: async (db, shift, { actor, now }, { carriedBy, reason }) => {
    const judged = { carried_by: carriedBy, reason, judged_by: actor.membershipId, judged_at: now };
    await db
      .insertInto('missed_shift')
      .values({
        partnership_id: actor.partnershipId,
        rostered_shift_id: shift.id,
        participant_id: shift.participant_id,
        firm_organisation_id: shift.firm_organisation_id,
        ...judged,
      })
      .onConflict((conflict) => conflict.columns(['partnership_id', 'rostered_shift_id']).doUpdateSet(judged))
      .execute();
    return { rosteredShiftId: shift.id, carriedBy };
  },
  about: workedKind,
  object: (input) => input.rosteredShiftId,
});
