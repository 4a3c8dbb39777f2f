import { z } from 'zod';
import { addDays } from '../../../kernel/local-date.ts';
import { accept } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { decideSeat, sessionAt } from '../../learning/index.ts';
import { participantKind, personNamed } from '../../participants/index.ts';
import { busyIn } from '../queries/seats.ts';

/**
 * Gives somebody a seat in a session of a course. It stands beside their roster: no work is planned in that time, and it counts for the
 * hours that were promised. Refuses who works then, is away, or has another seat at that time. Output: its id.
 */
export const giveSeat = action({
  name: 'roster/give-seat',
  title: { nl: 'Een plaats in een cursus geven', en: 'Give a seat in a course' },
  who: ['coach', 'planner'],
  input: z.object({ participantId: field.id(), sessionId: field.id() }),
  load: async (db, { participantId, sessionId }) => {
    // Held first, so that who gives the last seat at the same moment waits and then sees that it is taken.
    const session = await sessionAt(db, sessionId, { hold: true });
    const person = await personNamed(db, participantId);
    const firm = await db
      .selectFrom('participant')
      .select('firm_organisation_id as firmId')
      .where('id', '=', participantId)
      .executeTakeFirst();
    if (session === null || person === null || firm === undefined) return null;
    const days = { from: session.onDate, to: addDays(session.onDate, 1) };
    const busy = await busyIn(db, [participantId], days);
    return { ...firm, session, name: person.givenName, ...busy(participantId, session) };
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
