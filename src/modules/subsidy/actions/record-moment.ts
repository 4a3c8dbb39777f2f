import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { assessmentAt, settled } from '../assessment.ts';
import { refusal, wrongObservations } from '../rules/moments.ts';
import { wageValueKind } from '../words.ts';

const observed = () => field.decimal(0, 1_000_000).transform(Number);

/** Records one moment of looking at the work: pace, quality and net working time, task by task. */
export const recordMoment = action({
  name: 'subsidy/record-moment',
  title: { nl: 'Een meetmoment vastleggen', en: 'Record a moment of measuring' },
  who: ['income-adviser'],
  input: z.object({
    wageValueId: field.id(),
    onDate: field.date(),
    observations: z
      .array(z.object({ tempo: observed(), quality: observed(), availability: observed() }))
      .max(8),
    remark: field.text(500).optional(),
  }),
  load: (db, { wageValueId }) => assessmentAt(db, wageValueId),
  decide: ({ assessment, tasks, moments, result }, { onDate, observations, remark }, { today }) => {
    if (result !== null) return refuse(settled('already-settled'));
    if (tasks.length === 0) return refuse(refusal('tasks-missing'));
    const wrong = [
      ...textsHeldBack({ remark }),
      ...(onDate > today ? [refusal('moment-in-future', { field: 'onDate' })] : []),
      ...wrongObservations(tasks, observations),
    ];
    if (wrong.length > 0) return refuse(...wrong);
    return accept({ participantId: assessment.participant_id, seq: moments.length });
  },
  save: async (db, { participantId, seq }, { actor, now, newId }, input) => {
    await db
      .insertInto('wage_value_moment')
      .values({
        partnership_id: actor.partnershipId,
        id: newId(),
        wage_value_id: input.wageValueId,
        participant_id: participantId,
        seq,
        on_date: input.onDate,
        observations: JSON.stringify(input.observations),
        remark: input.remark ?? null,
        at: now,
        by_membership_id: actor.membershipId,
      })
      .execute();
    return { id: input.wageValueId };
  },
  about: wageValueKind,
  object: ({ wageValueId }) => wageValueId,
});
