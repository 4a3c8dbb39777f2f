import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { hold } from '../../../platform/database/hold.ts';
import { field } from '../../../platform/input.ts';
import { refusal } from '../rules/refusals.ts';
import { readSession } from '../rules/sessions.ts';
import '../tables.ts';
import { sessionKind } from '../words.ts';

/** Plans a session of a course: a part of one day, with so many seats. Output: its id. */
export const planSession = action({
  name: 'learning/plan-session',
  title: { nl: 'Een bijeenkomst van een cursus plannen', en: 'Plan a session of a course' },
  who: ['training-coordinator'],
  input: z.object({
    courseId: field.id(),
    onDate: field.date(),
    startTime: field.time(),
    endTime: field.time(),
    breakMinutes: field.whole(0, 180).optional(),
    place: field.text(200),
    seats: field.whole(1, 200),
  }),
  load: async (db, { courseId, onDate, place }) => {
    // Held first, so that the same session from a second window waits and then is known.
    await hold(db, `sessions of ${courseId} on ${onDate}`);
    return {
      course: await db.selectFrom('course').select('id').where('id', '=', courseId).executeTakeFirst(),
      sameDay: await db
        .selectFrom('course_session')
        .select('from_minute as fromMinute')
        .where('course_id', '=', courseId)
        .where('on_date', '=', onDate)
        .where('place', '=', place)
        .where('cancelled_at', 'is', null)
        .execute(),
    };
  },
  decide: ({ course, sameDay }, input, { today }) => {
    if (course === undefined) return refuse(refusal('no-such-course', { field: 'courseId' }));
    const times = readSession(input, today);
    if (!times.ok) return times;
    return sameDay.some(({ fromMinute }) => fromMinute === times.value.fromMinute)
      ? refuse(refusal('session-known', { field: 'startTime' }))
      : accept(times.value);
  },
  save: async (db, times, { actor, newId }, { courseId, place, seats }) => {
    const id = newId();
    await db
      .insertInto('course_session')
      .values({
        partnership_id: actor.partnershipId,
        id,
        course_id: courseId,
        on_date: times.onDate,
        from_minute: times.fromMinute,
        to_minute: times.toMinute,
        break_minutes: times.breakMinutes,
        place,
        seats,
        planned_by: actor.membershipId,
        cancelled_at: null,
        cancelled_by: null,
      })
      .execute();
    return { id };
  },
  about: sessionKind,
  object: (_input, output) => output?.id ?? null,
});
