import { z } from 'zod';
import { accept } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { participantKind } from '../../participants/index.ts';
import { guidanceOf } from '../rules/limits.ts';
import { personOf } from '../store.ts';
import { dayParts } from '../words.ts';

/** Sets what work must be like for somebody: guidance, nights, the longest shift and week, and what they prefer. */
export const setWorkLimits = action({
  name: 'availability/set-work-limits',
  title: { nl: 'Vastleggen welk werk past', en: 'Record which work fits' },
  who: ['coach', 'planner'],
  input: z.object({
    participantId: field.id(),
    guidance: field.whole(0, 2),
    nights: field.choice(['yes', 'no']),
    longestShiftHours: field.hours(1, 12),
    mostWeekHours: field.hours(1, 60),
    prefers: field.choice(dayParts).optional(),
  }),
  load: (db, input) => personOf(db, input.participantId),
  decide: (person) => accept(person),
  save: async (db, { id, firmId }, { actor }, input) => {
    const limits = {
      guidance: guidanceOf(input.guidance),
      nights: input.nights === 'yes',
      longest_shift_minutes: input.longestShiftHours,
      most_week_minutes: input.mostWeekHours,
      prefers: input.prefers ?? null,
      recorded_by: actor.membershipId,
    };
    await db
      .insertInto('work_limits')
      .values({
        partnership_id: actor.partnershipId,
        participant_id: id,
        firm_organisation_id: firmId,
        ...limits,
      })
      .onConflict((conflict) => conflict.columns(['partnership_id', 'participant_id']).doUpdateSet(limits))
      .execute();
    return { participantId: id };
  },
  about: participantKind,
  object: (input) => input.participantId,
});
