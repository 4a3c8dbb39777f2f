import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { participantKind } from '../../participants/index.ts';
import { sessionAt } from '../queries/sessions.ts';
import { refusal } from '../rules/refusals.ts';
import { decideAhead } from '../rules/sessions.ts';
import '../tables.ts';

/** Gives a seat back, so that somebody else can have it; not of a session that has begun or was called off: that stays as it was. */
export const withdrawSeat = action({
  name: 'learning/withdraw-seat',
  title: { nl: 'Een plaats in een cursus teruggeven', en: 'Give back a seat in a course' },
  who: ['coach', 'planner', 'training-coordinator'],
  input: z.object({ participantId: field.id(), sessionId: field.id() }),
  load: async (db, { participantId, sessionId }) => {
    const session = await sessionAt(db, sessionId, { held: true });
    const seat = await db
      .selectFrom('course_seat')
      .select(['id', 'withdrawn_at as withdrawnAt'])
      .where('session_id', '=', sessionId)
      .where('participant_id', '=', participantId)
      .orderBy('withdrawn_at', (order) => order.desc().nullsFirst())
      .executeTakeFirst();
    return session === null || seat === undefined ? null : { session, seat };
  },
  decide: ({ session, seat }, _input, { now }) => {
    if (seat.withdrawnAt !== null) return refuse(refusal('seat-withdrawn'));
    const ahead = decideAhead(session, now);
    return ahead.ok ? accept(seat.id) : ahead;
  },
  save: async (db, id, { actor, now }) => {
    await db
      .updateTable('course_seat')
      .set({ withdrawn_at: now, withdrawn_by: actor.membershipId })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  about: participantKind,
  object: (input) => input.participantId,
});
