import { z } from 'zod';
import { addDays } from '../../../kernel/local-date.ts';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { comersOf } from '../comers.ts';
import { consequenceOf, lostBetween } from '../rules/notice.ts';
import { askedIn } from '../rules/occurrences.ts';
import { refusal } from '../rules/refusals.ts';
import { changesFrom, lockDemand } from '../store.ts';
import { demandKind } from '../words.ts';

/**
 * Makes one day otherwise than asked: another number of people, or nobody. Output: the minutes of work that people lose too late to
 * find other work for them; they become idle for the pool, because the employer cancelled too late.
 */
export const setDay = action({
  name: 'demand/set-day',
  title: { nl: 'Eén dag anders vragen', en: 'Make one day otherwise' },
  who: ['employer-contact', 'planner'],
  input: z.object({
    demandId: field.id(),
    onDate: field.date(),
    places: field.whole(0, 500),
    reason: field.text(300),
  }),
  load: async (db, { demandId, onDate }, { actor }) => {
    const demand = await lockDemand(db, demandId);
    if (demand === undefined) return null;
    const changes = await changesFrom(db, demandId, onDate);
    const day = { from: onDate, to: addDays(onDate, 1) };
    const [shift] = askedIn([demand], changes, day);
    return { demand, shift, comers: await comersOf(db, demandId, day, actor.role) };
  },
  decide: ({ shift, comers }, { onDate, places, reason }, { today, now }) => {
    const wrong = textsHeldBack({ reason });
    if (onDate < today) wrong.push(refusal('in-past', { field: 'onDate' }));
    if (shift === undefined) wrong.push(refusal('not-that-day', { field: 'onDate' }));
    else if (shift.places === places) wrong.push(refusal('nothing-changes', { field: 'places' }));
    if (shift === undefined || wrong.length > 0) return refuse(...wrong);
    return accept(consequenceOf(lostBetween([shift], [{ ...shift, places }]), comers, now));
  },
  save: async (db, { lateMinutes }, { actor, now }, { demandId, onDate, places, reason }) => {
    const change = { places, reason, changed_by: actor.membershipId, changed_at: now };
    await db
      .insertInto('shift_day')
      .values({ partnership_id: actor.partnershipId, demand_id: demandId, on_date: onDate, ...change })
      .onConflict((conflict) =>
        conflict.columns(['partnership_id', 'demand_id', 'on_date']).doUpdateSet(change),
      )
      .execute();
    return { lateMinutes };
  },
  about: demandKind,
  object: (input) => input.demandId,
});
