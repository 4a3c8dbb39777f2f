import type { ActionContext } from '../../platform/action.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Step } from './rules/draft.ts';
import './tables.ts';

type Key = { readonly partnershipId: string; readonly draftId: string };

/** Writes down what was changed by hand, so that it can be undone. */
export async function keepChange(
  db: Transaction,
  { partnershipId, draftId }: Key,
  steps: readonly Step[],
  { actor, now }: Pick<ActionContext, 'actor' | 'now'>,
): Promise<void> {
  const last = await lastChange(db, draftId);
  await db
    .insertInto('draft_change')
    .values({
      partnership_id: partnershipId,
      draft_id: draftId,
      place: (last?.place ?? 0) + 1,
      changes: JSON.stringify(steps),
      made_by: actor.membershipId,
      made_at: now,
    })
    .execute();
}

/** What was changed last, or undefined when there is nothing to undo. */
export async function lastChange(db: Transaction, draftId: string) {
  return db
    .selectFrom('draft_change')
    .select(['place', 'changes'])
    .where('draft_id', '=', draftId)
    .orderBy('place', 'desc')
    .executeTakeFirst();
}

export async function forgetChange(db: Transaction, draftId: string, place: number): Promise<void> {
  await db.deleteFrom('draft_change').where('draft_id', '=', draftId).where('place', '=', place).execute();
}
