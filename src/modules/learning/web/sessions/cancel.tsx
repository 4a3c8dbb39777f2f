import { useLoaderData } from 'react-router';
import { smallPost } from '../../../../platform/web/small-post.ts';
import { type Ask, AskPage, counted } from '../../../../ui/index.ts';
import { cancelSession } from '../../actions/cancel-session.ts';
import { sessionAt } from '../../queries/sessions.ts';
import { sessionInWords } from '../words.ts';
import { sessionsTrail } from './trail.ts';

const post = smallPost({
  action: cancelSession,
  input: ({ sessionId }) => ({ sessionId }),
  page: async (db, { sessionId = '' }): Promise<Ask | null> => {
    const session = await sessionAt(db, sessionId);
    if (session === null || session.cancelled) return null;
    return {
      title: 'Bijeenkomst afzeggen?',
      lead: `${sessionInWords(session)}. ${
        session.taken === 0
          ? 'Niemand heeft nog een plaats.'
          : `${counted(session.taken, 'mens heeft', 'mensen hebben')} een plaats. In hun rooster staat daarna dat de cursus niet doorgaat. Vertel het hun ook zelf.`
      }`,
      trail: [...sessionsTrail, { href: `/cursussen/bijeenkomst/${session.id}`, label: session.course }],
      confirm: 'Ja, zeg de bijeenkomst af',
    };
  },
  back: ({ sessionId }) => `/cursussen/bijeenkomst/${sessionId}`,
});
export const loader = post.loader;
export const action = post.action;

export default function CancelSession() {
  return <AskPage ask={useLoaderData<typeof loader>()} />;
}
