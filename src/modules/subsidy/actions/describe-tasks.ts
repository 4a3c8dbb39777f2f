import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { loonwaarde } from '../../../law/loonwaarde/loonwaarde.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { assessmentAt, settled } from '../assessment.ts';
import { taskFields } from '../rules/task-fields.ts';
import { wageValueKind } from '../words.ts';

export const refusal = refusalsOf('subsidy', {
  'moments-there': {
    nl: 'Er is al gemeten met deze taken. Rond deze meting af en plan een nieuwe.',
    en: 'These tasks were measured already. Finish this assessment and plan a new one.',
  },
});

/** Lays out the tasks of the job: share of the working time and, where pace is counted, the norm of an average worker. */
export const describeTasks = action({
  name: 'subsidy/describe-tasks',
  title: { nl: 'De taken van een baan vastleggen', en: 'Lay out the tasks of a job' },
  who: ['income-adviser'],
  input: z.object({
    wageValueId: field.id(),
    tasks: z
      .array(
        z.object({
          name: field.text(80),
          share: field.decimal(0, 100).transform(Number),
          norm: field.decimal(0, 100_000).transform(Number).optional(),
          unit: field.text(40).optional(),
        }),
      )
      .min(1, 'required')
      .max(8),
  }),
  load: (db, { wageValueId }) => assessmentAt(db, wageValueId),
  decide: ({ assessment, moments, result, tasksSeq }, { tasks }) => {
    if (result !== null) return refuse(settled('already-settled'));
    if (moments.length > 0) return refuse(refusal('moments-there'));
    const held = tasks.flatMap(({ name, unit }, place) =>
      textsHeldBack({ [`tasks.${place}.name`]: name, [`tasks.${place}.unit`]: unit }),
    );
    if (held.length > 0) return refuse(...held);
    const laid = tasks.map(({ name, share, norm, unit }) => ({
      name,
      share,
      norm: norm === undefined || norm === 0 ? null : { count: norm, unit: unit ?? 'stuks' },
    }));
    // The law judges the shares and what is large enough to count; the observations only have to be there.
    const tried = loonwaarde({
      date: assessment.planned_on,
      tasks: laid.map(({ name, share }) => ({ name, share, tempo: 100, quality: 100, availability: 100 })),
      hoursPerWeek: assessment.hours_per_week,
      daysPerWeek: assessment.days_per_week,
    });
    return tried.ok ? accept({ laid, tasksSeq }) : refuse(...tried.refusals.map(taskFields));
  },
  save: async (db, { laid, tasksSeq }, { actor, now, newId }, { wageValueId }) => {
    await db
      .insertInto('wage_value_tasks')
      .values({
        partnership_id: actor.partnershipId,
        id: newId(),
        wage_value_id: wageValueId,
        seq: tasksSeq,
        tasks: JSON.stringify(laid),
        at: now,
        by_membership_id: actor.membershipId,
      })
      .execute();
    return { id: wageValueId };
  },
  about: wageValueKind,
  object: ({ wageValueId }) => wageValueId,
});
