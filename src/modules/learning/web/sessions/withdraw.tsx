import { useLoaderData } from 'react-router';
import { smallPost } from '../../../../platform/web/small-post.ts';
import { type Ask, AskPage } from '../../../../ui/index.ts';
import { personNamed } from '../../../participants/index.ts';
import { withdrawSeat } from '../../actions/withdraw-seat.ts';
import { sessionAt } from '../../queries/sessions.ts';
import { sessionInWords } from '../words.ts';
import { sessionsTrail } from './trail.ts';

const post = smallPost({
  action: withdrawSeat,
  input: ({ sessionId, participantId }) => ({ sessionId, participantId }),
  page: async (db, { sessionId = '', participantId = '' }): Promise<Ask | null> => {
    const session = await sessionAt(db, sessionId);
    const person = await personNamed(db, participantId);
    if (session === null || person === null || session.cancelled) return null;
    return {
      title: `Plaats van ${person.givenName} teruggeven?`,
      lead: `${sessionInWords(session)}. Daarna kan iemand anders deze plaats krijgen, en kan ${person.givenName} dan werken. Vertel het ${person.givenName} zelf.`,
      trail: [...sessionsTrail, { href: `/cursussen/bijeenkomst/${session.id}`, label: session.course }],
      confirm: 'Ja, geef de plaats terug',
    };
  },
  back: ({ sessionId }) => `/cursussen/bijeenkomst/${sessionId}`,
});
export const loader = post.loader;
export const action = post.action;

export default function WithdrawSeat() {
  return <AskPage ask={useLoaderData<typeof loader>()} />;
}
