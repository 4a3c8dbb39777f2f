import type { Transaction } from '../../platform/database/database.ts';
import type { Answer } from './rules/conditions.ts';
import './tables.ts';

/** The introduction that is planned last, if there is one. */
export async function latestIntroduction(db: Transaction, trajectoryId: string) {
  return db
    .selectFrom('introduction')
    .select(['id', 'planned_at', 'invited_on', 'reply'])
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('planned_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export type Answers = { readonly participant: Answer; readonly firm: Answer };
export const unanswered: Answers = { participant: null, firm: null };

/** The last answer of each side; a later one takes the place of an earlier one. */
export async function latestAnswers(db: Transaction, trajectoryId: string): Promise<Answers> {
  const rows = await db
    .selectFrom('introduction_answer')
    .select(['side', 'answer'])
    .distinctOn('side')
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('side')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const of = (side: keyof Answers) => rows.find((row) => row.side === side)?.answer ?? null;
  return { participant: of('participant'), firm: of('firm') };
}
