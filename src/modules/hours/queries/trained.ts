import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import '../tables.ts';

/** How long people learned on the day of a session in its course, in minutes by person; who nothing was recorded of is not in it. */
export async function trainedAt(
  db: Transaction,
  { onDate, courseId }: { readonly onDate: LocalDate; readonly courseId: string },
  people: readonly { readonly participantId: string }[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('training_hours')
    .select(['participant_id as participantId', 'minutes'])
    .where('on_date', '=', onDate)
    .where('course_id', '=', courseId)
    .where('participant_id', '=', (eb) => eb.fn.any(eb.val(people.map(({ participantId }) => participantId))))
    .execute();
  return new Map(rows.map(({ participantId, minutes }) => [participantId, minutes]));
}
