import { refusalsOf } from '../../kernel/result.ts';
import type { Transaction } from '../../platform/database/database.ts';
import './tables.ts';

export const settled = refusalsOf('subsidy', {
  'already-settled': {
    nl: 'Deze loonwaarde is al vastgelegd. Plan een nieuwe meting als er iets is veranderd.',
    en: 'This wage value was recorded already. Plan a new assessment if something has changed.',
  },
});

/** An assessment with everything that was recorded of it, as the actor may see it; null when there is nothing to see. */
export async function assessmentAt(db: Transaction, id: string) {
  const assessment = await db.selectFrom('wage_value').selectAll().where('id', '=', id).executeTakeFirst();
  if (assessment === undefined) return null;
  const tasks = await db
    .selectFrom('wage_value_tasks')
    .select(['tasks', 'seq'])
    .where('wage_value_id', '=', id)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  const moments = await db
    .selectFrom('wage_value_moment')
    .select(['id', 'on_date as on', 'observations', 'remark'])
    .where('wage_value_id', '=', id)
    .orderBy('on_date')
    .orderBy('seq')
    .execute();
  const views = await db
    .selectFrom('wage_value_view')
    .select(['side', 'goes_well as goesWell', 'could_help as couldHelp', 'at'])
    .where('wage_value_id', '=', id)
    .orderBy('at')
    .execute();
  const result = await db
    .selectFrom('wage_value_result')
    .selectAll()
    .where('wage_value_id', '=', id)
    .executeTakeFirst();
  return {
    assessment,
    tasks: tasks?.tasks ?? [],
    tasksSeq: tasks === undefined ? 0 : tasks.seq + 1,
    moments,
    views,
    result: result ?? null,
  };
}
export type AssessmentFacts = NonNullable<Awaited<ReturnType<typeof assessmentAt>>>;
