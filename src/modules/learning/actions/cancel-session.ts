import { z } from 'zod';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { sessionAt } from '../queries/sessions.ts';
import { decideAhead } from '../rules/sessions.ts';
import '../tables.ts';
import { sessionKind } from '../words.ts';

/** Calls off a session that has not begun: who had a seat can work then. */
export const cancelSession = action({
  name: 'learning/cancel-session',
  title: { nl: 'Een bijeenkomst van een cursus afzeggen', en: 'Call off a session of a course' },
  who: ['training-coordinator'],
  input: z.object({ sessionId: field.id() }),
  load: (db, { sessionId }) => sessionAt(db, sessionId, { held: true }),
  decide: (session, _input, { now }) => decideAhead(session, now),
  save: async (db, { id }, { actor, now }) => {
    await db
      .updateTable('course_session')
      .set({ cancelled_at: now, cancelled_by: actor.membershipId })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  about: sessionKind,
  object: (input) => input.sessionId,
});
