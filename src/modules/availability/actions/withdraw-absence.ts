import { z } from 'zod';
import { refuse } from '../../../kernel/result.ts';
import { action, notFound } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { decideWithdrawal } from '../rules/absences.ts';
import { absenceKind } from '../words.ts';

/** Takes back days off or away that are not over; who asked it, or the firm (BW 7:638 lid 2). They can work again then. */
export const withdrawAbsence = action({
  name: 'availability/withdraw-absence',
  title: { nl: 'Vrije dagen intrekken', en: 'Withdraw days off' },
  who: ['coach', 'planner', 'participant'],
  input: z.object({ absenceId: field.id() }),
  load: async (db, input) => {
    const row = await db
      .selectFrom('absence')
      .select(['id', 'kind', 'from_date as from', 'to_date as to', 'withdrawn_at'])
      .where('id', '=', input.absenceId)
      .forUpdate()
      .executeTakeFirst();
    return row ?? null;
  },
  decide: ({ withdrawn_at, ...absence }, _input, { today }) =>
    absence.kind === 'sick'
      ? refuse(notFound)
      : decideWithdrawal({ ...absence, withdrawn: withdrawn_at !== null }, today),
  save: async (db, id, { actor, now }) => {
    await db
      .updateTable('absence')
      .set({ withdrawn_at: now, withdrawn_by: actor.membershipId })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  about: absenceKind,
  object: (input) => input.absenceId,
});
