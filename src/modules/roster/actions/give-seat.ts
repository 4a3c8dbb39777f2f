import { z } from 'zod';
import { addDays } from '../../../kernel/local-date.ts';
import { accept } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { hold } from '../../../platform/database/hold.ts';
import { field } from '../../../platform/input.ts';
import { holdPublishing } from '../../demand/index.ts';
import { decideSeat, sessionAt } from '../../learning/index.ts';
import { participantKind, personNamed } from '../../participants/index.ts';
import { brokenBySeat } from '../problem/beside-seat.ts';
import { busyIn } from '../queries/seats.ts';

/**
 * Gives somebody a seat in a session of a course. It stands beside their roster: no work is planned in that time, and it counts for the
 * hours that were promised. Refuses who works then, is away, has another seat at that time, or whose published roster would break the law
 * over working time with it. Output: its id.
 */
export const giveSeat = action({
  name: 'roster/give-seat',
  title: { nl: 'Een plaats in een cursus geven', en: 'Give a seat in a course' },
  who: ['coach', 'planner'],
  input: z.object({ participantId: field.id(), sessionId: field.id() }),
  load: async (db, { participantId, sessionId }, { today, now }) => {
    // Held first, the most shared of them before the rest: whoever publishes a roster, gives this person another seat, or gives the last
    // seat at the same moment waits, and then sees it.
    await holdPublishing(db);
    await hold(db, `seats of ${participantId}`);
    const session = await sessionAt(db, sessionId, { held: true });
    const person = await personNamed(db, participantId);
    const firm = await db
      .selectFrom('participant')
      .select('firm_organisation_id as firmId')
      .where('id', '=', participantId)
      .executeTakeFirst();
    if (session === null || person === null || firm === undefined) return null;
    const days = { from: session.onDate, to: addDays(session.onDate, 1) };
    const busy = (await busyIn(db, [participantId], days))(participantId, session);
    const breaks =
      busy.shift === null ? await brokenBySeat(db, { ...firm, participantId, session, today, now }) : [];
    return { ...firm, session, name: person.givenName, ...busy, breaks };
  },
  decide: (facts, _input, { now }) => {
    const decided = decideSeat(facts, now);
    return decided.ok ? accept({ sessionId: decided.value, firmId: facts.firmId }) : decided;
  },
  save: async (db, { sessionId, firmId }, { actor, now, newId }, { participantId }) => {
    const id = newId();
    await db
      .insertInto('course_seat')
      .values({
        partnership_id: actor.partnershipId,
        id,
        session_id: sessionId,
        participant_id: participantId,
        firm_organisation_id: firmId,
        given_at: now,
        given_by: actor.membershipId,
        withdrawn_at: null,
        withdrawn_by: null,
      })
      .execute();
    return { id };
  },
  about: participantKind,
  object: (input) => input.participantId,
});
