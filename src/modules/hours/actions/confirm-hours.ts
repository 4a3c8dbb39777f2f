import { z } from 'zod';
import { addDays } from '../../../kernel/local-date.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { goneAmong } from '../../roster/index.ts';
import { decideConfirmation } from '../rules/confirming.ts';
import '../tables.ts';
import { hoursKind } from '../words.ts';

/**
 * The employer confirms the hours of a day or a week at its own organisation: from then on they stand, and the invoice can follow
 * them. `seenMinutes` is the sum that was looked at. Output: how many shifts were confirmed.
 */
export const confirmHours = action({
  name: 'hours/confirm-hours',
  title: { nl: 'Uren bevestigen', en: 'Confirm hours' },
  who: ['employer-contact'],
  input: z.object({
    fromDate: field.date(),
    days: field.whole(1, 7),
    seenMinutes: field.whole(0, 10_000_000),
  }),
  load: async (db, { fromDate, days }, { actor }) => {
    // The rows that are there are held, so that nobody changes what is being confirmed.
    const recorded = await db
      .selectFrom('worked_shift')
      .select(['rostered_shift_id', 'work_minutes', 'confirmed_at'])
      .where('organisation_id', '=', actor.organisationId)
      .where('on_date', '>=', fromDate)
      .where('on_date', '<', addDays(fromDate, days))
      .forUpdate()
      .execute();
    const byShift = new Map(recorded.map((row) => [row.rostered_shift_id, row]));
    const rostered = await db
      .selectFrom('rostered_shift')
      .select('id')
      .where('organisation_id', '=', actor.organisationId)
      .where('withdrawn_in', 'is', null)
      .where('on_date', '>=', fromDate)
      .where('on_date', '<', addDays(fromDate, days))
      .execute();
    // Nobody records a shift to which nobody was to come any more, so it must not keep the others from being confirmed.
    const gone = await goneAmong(
      db,
      rostered.map(({ id }) => id),
    );
    const expected = rostered.filter(({ id }) => byShift.has(id) || !gone.has(id));
    return expected.map(({ id }) => {
      const row = byShift.get(id);
      return {
        shiftId: id,
        minutes: row?.work_minutes ?? null,
        confirmed: row !== undefined && row.confirmed_at !== null,
      };
    });
  },
  decide: (shifts, input, { today }) =>
    decideConfirmation(shifts, { from: input.fromDate, days: input.days, seen: input.seenMinutes }, today),
  save: async (db, ids, { actor, now }) => {
    await db
      .updateTable('worked_shift')
      .set({ confirmed_by: actor.membershipId, confirmed_at: now })
      .where('rostered_shift_id', 'in', ids)
      .execute();
    return { shifts: ids.length, organisationId: actor.organisationId };
  },
  about: hoursKind,
  object: (_input, output) => output?.organisationId ?? null,
});
