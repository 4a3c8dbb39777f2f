import { z } from 'zod';
import { addDays, later } from '../../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { type ActionContext, action } from '../../../platform/action.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { field } from '../../../platform/input.ts';
import { type AskingFacts, addDemand, demandFields, judgeAsking, loadAsking } from '../asking.ts';
import { lawWarnings } from '../rules/law-warnings.ts';
import { weekdayOf } from '../rules/occurrences.ts';
import type { Asked, DemandInput } from '../rules/read-demand.ts';
import { refusal } from '../rules/refusals.ts';
import type { DayChange, Demand } from '../rules/shift-facts.ts';
import { changesFrom, isFromMessage, lockDemand } from '../store.ts';
import { demandKind } from '../words.ts';

export type Changing = AskingFacts & {
  readonly before: Demand;
  /** It came in by a message: then what was assumed of it can be confirmed as it is. */
  readonly fromMessage: boolean;
  readonly days: readonly DayChange[];
};

/** Judges a change of what is asked, from a day on: tomorrow at the earliest, and of the same kind. */
export function judgeChange(
  { before, fromMessage, ...facts }: Changing,
  input: DemandInput,
  context: Pick<ActionContext, 'today' | 'actor'>,
): Result<Asked> {
  const asked = judgeAsking(facts, input, { context, earliest: addDays(context.today, 1), before });
  if (!asked.ok) return asked;
  const wrong = notAChange(before, asked.value, fromMessage);
  return wrong === null ? asked : refuse(wrong);
}

function notAChange(before: Demand, asked: Asked, fromMessage: boolean): Refusal | null {
  if ((before.weekdays === null) !== (asked.weekdays === null)) {
    return before.weekdays === null
      ? refusal('stays-single', { field: 'weekdays' })
      : refusal('stays-pattern', { field: 'onDate' });
  }
  const over = before.weekdays === null ? before.cancelledAt !== null : ended(before, asked);
  if (over) return refusal('over', { field: before.weekdays === null ? 'onDate' : 'fromDate' });
  const same = whatIsAsked(before) === whatIsAsked(asked);
  return same && !fromMessage ? refusal('nothing-changes') : null;
}

/** All that can be changed but the day from which: two that read the same ask the same. */
function whatIsAsked(each: Asked): string {
  return JSON.stringify([
    each.work,
    each.weekdays,
    each.onDate,
    each.toDate,
    each.fromMinute,
    each.toMinute,
    each.breaks.map(({ from, to }) => [from, to]),
    each.places,
    each.importance,
    each.certificates,
    each.noticeDays,
    each.guided,
    each.mentor,
  ]);
}

function ended({ toDate }: Demand, { fromDate }: Asked): boolean {
  return toDate !== null && toDate <= fromDate;
}

/**
 * Changes what is asked, from a day on. What was asked before that day stays as it was: the old demand ends there and another begins,
 * so a shift never means another time than it did. Days that were made otherwise go along where the new demand has them, and so do
 * published shifts of the same work at the same times (the roster's trigger `shifts_go_along`). What came in by a message can be
 * confirmed as it is: what a person said takes the place of what was assumed. Output: the id of the demand from that day on, and what the working-time law warns of.
 */
export const changeDemand = action({
  name: 'demand/change-demand',
  title: { nl: 'Gevraagd werk veranderen', en: 'Change what is asked' },
  who: ['employer-contact', 'planner'],
  input: z.object({ demandId: field.id(), ...demandFields }),
  load: async (db, { demandId }, { today }): Promise<Changing | null> => {
    const before = await lockDemand(db, demandId);
    const facts = before === undefined ? null : await loadAsking(db, before.siteId);
    if (before === undefined || facts === null) return null;
    const fromMessage = await isFromMessage(db, demandId);
    return { ...facts, before, fromMessage, days: await changesFrom(db, demandId, today) };
  },
  decide: (facts, input, context) => {
    const asked = judgeChange(facts, input, context);
    return asked.ok ? accept({ ...facts, asked: asked.value }) : asked;
  },
  save: async (db, { site, before, days, asked }, context) => {
    // A single shift goes wholly: it is another one now.
    const end = before.weekdays === null ? before.fromDate : later(before.fromDate, asked.fromDate);
    await db
      .updateTable('shift_demand')
      .set({
        to_date: end,
        ...(before.weekdays === null
          ? { cancelled_at: context.now, cancelled_by: context.actor.membershipId }
          : {}),
      })
      .where('id', '=', before.id)
      .execute();
    const id = await addDemand(db, site, asked, context, { follows: before.id });
    await takeDaysAlong(db, id, days, asked, context);
    return { id, warnings: lawWarnings(asked) };
  },
  about: demandKind,
  object: (input) => input.demandId,
});

async function takeDaysAlong(
  db: Transaction,
  demandId: string,
  days: readonly DayChange[],
  asked: Asked,
  { actor }: ActionContext,
): Promise<void> {
  const going = days.filter(
    ({ onDate }) =>
      asked.weekdays?.includes(weekdayOf(onDate)) === true &&
      asked.fromDate <= onDate &&
      (asked.toDate === null || onDate < asked.toDate),
  );
  if (going.length === 0) return;
  await db
    .insertInto('shift_day')
    .values(
      going.map(({ onDate, places, reason, changedAt }) => ({
        partnership_id: actor.partnershipId,
        demand_id: demandId,
        on_date: onDate,
        places,
        reason,
        changed_by: actor.membershipId,
        changed_at: changedAt,
      })),
    )
    .execute();
}
