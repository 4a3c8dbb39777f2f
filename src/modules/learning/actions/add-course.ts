import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import '../tables.ts';
import { courseKind } from '../words.ts';

const refusal = refusalsOf('learning', {
  'course-exists': { nl: 'Deze cursus staat er al.', en: 'This course is already there.' },
});

/** Adds a course to what the partnership offers. Output: its id. */
export const addCourse = action({
  name: 'learning/add-course',
  title: { nl: 'Een cursus toevoegen', en: 'Add a course' },
  who: ['training-coordinator'],
  input: z.object({ name: field.text(80), validMonths: field.whole(1, 240).optional() }),
  load: async (db, input) => ({
    existing: await db.selectFrom('course').select('id').where('name', '=', input.name).executeTakeFirst(),
  }),
  decide: ({ existing }, input) =>
    existing === undefined ? accept(input) : refuse(refusal('course-exists', { field: 'name' })),
  save: async (db, course, { actor, newId }) => {
    const id = newId();
    await db
      .insertInto('course')
      .values({
        partnership_id: actor.partnershipId,
        id,
        name: course.name,
        valid_months: course.validMonths ?? null,
      })
      .execute();
    return { id };
  },
  about: courseKind,
  object: (_input, output) => output?.id ?? null,
});
