import { z } from 'zod';
import { addMonths } from '../../../kernel/local-date.ts';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import '../tables.ts';
import { participantKind } from '../../participants/index.ts';

const refusal = refusalsOf('learning', {
  'result-in-future': {
    nl: 'Een uitslag kan niet in de toekomst liggen.',
    en: 'A result cannot lie in the future.',
  },
  'result-known': {
    nl: 'De uitslag van deze cursus op deze dag staat er al.',
    en: 'The result of this course on this day is already there.',
  },
});

/** Records what came of a course; a passed one is a certificate until its validity ends. Output: its id. */
export const recordCourseResult = action({
  name: 'learning/record-course-result',
  title: { nl: 'De uitslag van een cursus vastleggen', en: 'Record the result of a course' },
  who: ['coach', 'training-coordinator'],
  input: z.object({
    participantId: field.id(),
    courseId: field.id(),
    result: field.choice(['passed', 'not-yet']),
    onDate: field.date(),
  }),
  about: participantKind,
  object: (input) => input.participantId,
  load: async (db, input) => {
    const person = await db
      .selectFrom('participant')
      .select('id')
      .where('id', '=', input.participantId)
      .executeTakeFirst();
    const course = await db
      .selectFrom('course')
      .selectAll()
      .where('id', '=', input.courseId)
      .executeTakeFirst();
    if (person === undefined || course === undefined) return null;
    const known = await db
      .selectFrom('course_result')
      .select('id')
      .where('participant_id', '=', input.participantId)
      .where('course_id', '=', input.courseId)
      .where('on_date', '=', input.onDate)
      .executeTakeFirst();
    return { course, known: known !== undefined };
  },
  decide: ({ course, known }, input, { today }) => {
    if (input.onDate > today) return refuse(refusal('result-in-future', { field: 'onDate' }));
    if (known) return refuse(refusal('result-known', { field: 'onDate' }));
    const lasts = input.result === 'passed' ? course.valid_months : null;
    return accept({ ...input, validUntil: lasts === null ? null : addMonths(input.onDate, lasts) });
  },
  save: async (db, result, { actor, newId }) => {
    const id = newId();
    await db
      .insertInto('course_result')
      .values({
        partnership_id: actor.partnershipId,
        id,
        participant_id: result.participantId,
        course_id: result.courseId,
        result: result.result,
        on_date: result.onDate,
        valid_until: result.validUntil,
        recorded_by: actor.membershipId,
      })
      .execute();
    return { id };
  },
});
