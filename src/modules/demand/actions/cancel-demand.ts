import { z } from 'zod';
import { addDays, type Instant, type LocalDate, later } from '../../../kernel/local-date.ts';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { type Comers, comersOf } from '../comers.ts';
import { type Consequence, consequenceOf, lostBetween } from '../rules/notice.ts';
import { type Days, shiftsIn } from '../rules/occurrences.ts';
import { refusal } from '../rules/refusals.ts';
import type { DayChange, Demand } from '../rules/shift-facts.ts';
import { changesFrom, lockDemand } from '../store.ts';
import { demandKind } from '../words.ts';

/** How far a consequence is looked ahead: further than any notice. */
const ahead = 35;

/** The days on which that is looked for. */
export function daysAhead(fromDate: LocalDate): Days {
  return { from: fromDate, to: addDays(fromDate, ahead) };
}

/** What it means when this is no longer asked from a day on. */
export function consequenceOfCancelling(
  demand: Demand,
  days: readonly DayChange[],
  comers: Comers,
  { fromDate, now }: { readonly fromDate: LocalDate; readonly now: Instant },
): Consequence {
  return consequenceOf(lostBetween(shiftsIn([demand], days, daysAhead(fromDate)), []), comers, now);
}

/**
 * Cancels what is asked, from a day on; for a single shift its day is enough. The shifts before it stand. Output: the minutes of work
 * that people lose too late to find other work for them.
 */
export const cancelDemand = action({
  name: 'demand/cancel-demand',
  title: { nl: 'Gevraagd werk afzeggen', en: 'Cancel what is asked' },
  who: ['employer-contact', 'planner'],
  input: z.object({ demandId: field.id(), fromDate: field.date(), reason: field.text(300) }),
  load: async (db, { demandId, fromDate }, { actor }) => {
    const demand = await lockDemand(db, demandId);
    if (demand === undefined) return null;
    const comers = await comersOf(db, demandId, daysAhead(fromDate), actor.role);
    return { demand, days: await changesFrom(db, demandId, fromDate), comers };
  },
  decide: ({ demand, days, comers }, { fromDate, reason }, { today, now }) => {
    if (demand.cancelledAt !== null) return refuse(refusal('already-cancelled'));
    const wrong = textsHeldBack({ reason });
    if (fromDate < today) wrong.push(refusal('in-past', { field: 'fromDate' }));
    else if (demand.toDate !== null && demand.toDate <= fromDate)
      wrong.push(refusal('over', { field: 'fromDate' }));
    if (wrong.length > 0) return refuse(...wrong);
    const { lateMinutes } = consequenceOfCancelling(demand, days, comers, { fromDate, now });
    return accept({ end: later(demand.fromDate, fromDate), lateMinutes });
  },
  save: async (db, { end, lateMinutes }, { actor, now }, { demandId, reason }) => {
    await db
      .updateTable('shift_demand')
      .set({
        to_date: end,
        cancelled_at: now,
        cancelled_by: actor.membershipId,
        cancelled_reason: reason,
      })
      .where('id', '=', demandId)
      .execute();
    return { lateMinutes };
  },
  about: demandKind,
  object: (input) => input.demandId,
});
