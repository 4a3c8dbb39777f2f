import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { participantKind } from '../../participants/index.ts';
import { refusal } from '../rules/refusals.ts';
import '../tables.ts';

/**
 * Records how long somebody learned on a day; hours of learning that the work asks for are working time (BW 7:611a lid 2). The same
 * day and course again replaces the number; 0 takes it back. Output: its id.
 */
export const recordTraining = action({
  name: 'hours/record-training',
  title: { nl: 'Uren van een opleiding vastleggen', en: 'Record hours of training' },
  who: ['coach', 'planner', 'training-coordinator'],
  input: z.object({
    participantId: field.id(),
    onDate: field.date(),
    minutes: field.whole(0, 720),
    courseId: field.id().optional(),
  }),
  load: async (db, { participantId, courseId }) => {
    const person = await db
      .selectFrom('participant')
      .select(['id', 'firm_organisation_id'])
      .where('id', '=', participantId)
      .executeTakeFirst();
    const course =
      courseId === undefined
        ? null
        : await db.selectFrom('course').select('id').where('id', '=', courseId).executeTakeFirst();
    return person === undefined || course === undefined ? null : { person };
  },
  decide: ({ person }, { onDate }, { today }) =>
    onDate > today ? refuse(refusal('training-in-future', { field: 'onDate' })) : accept(person),
  save: async (db, person, { actor, now, newId }, { onDate, minutes, courseId }) => {
    const noted = { minutes, recorded_by: actor.membershipId, recorded_at: now };
    return db
      .insertInto('training_hours')
      .values({
        partnership_id: actor.partnershipId,
        id: newId(),
        participant_id: person.id,
        firm_organisation_id: person.firm_organisation_id,
        on_date: onDate,
        course_id: courseId ?? null,
        ...noted,
      })
      .onConflict((conflict) =>
        conflict.columns(['partnership_id', 'participant_id', 'on_date', 'course_id']).doUpdateSet(noted),
      )
      .returning('id')
      .executeTakeFirstOrThrow();
  },
  about: participantKind,
  object: (input) => input.participantId,
});
