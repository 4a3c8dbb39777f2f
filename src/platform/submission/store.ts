import type { Actor } from '../../kernel/actor.ts';
import type { Instant } from '../../kernel/local-date.ts';
import type { Transaction } from '../database/database.ts';
import type { Told } from './tables.ts';

/**
 * Claims a confirmed form for the running transaction, as the system. False when it was done before. The same form sent
 * at the same moment waits here until the first is decided.
 */
export async function claimSubmission(
  db: Transaction,
  actor: Actor,
  id: string,
  at: Instant,
): Promise<boolean> {
  const claimed = await db
    .insertInto('submission')
    .values({
      partnership_id: actor.partnershipId,
      membership_id: actor.membershipId,
      id,
      at,
      told: JSON.stringify({}),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Keeps what came of a claimed form; null gives the claim back, so that a refused form can be sent again. */
export async function settleSubmission(
  db: Transaction,
  actor: Actor,
  id: string,
  told: Told | null,
): Promise<void> {
  if (told === null) {
    await db
      .deleteFrom('submission')
      .where('partnership_id', '=', actor.partnershipId)
      .where('membership_id', '=', actor.membershipId)
      .where('id', '=', id)
      .execute();
    return;
  }
  await db
    .updateTable('submission')
    .set({ told: JSON.stringify(told) })
    .where('partnership_id', '=', actor.partnershipId)
    .where('membership_id', '=', actor.membershipId)
    .where('id', '=', id)
    .execute();
}

/** What came of a form that the acting person confirmed; null when they did not. */
export async function toldOf(db: Transaction, id: string): Promise<Told | null> {
  const row = await db.selectFrom('submission').select('told').where('id', '=', id).executeTakeFirst();
  return row?.told ?? null;
}

/** The output of an action as short texts. */
export function tell(output: unknown): Told {
  if (typeof output !== 'object' || output === null) return {};
  return Object.fromEntries(
    Object.entries(output).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
    ),
  );
}
