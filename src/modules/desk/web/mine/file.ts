import type { LoaderFunctionArgs } from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { ownData } from '../../queries/own-data.ts';
import { visitMyself } from './mine.ts';

/** Everything that is kept about the participant, as a file to take along. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const { platform, actor, participantId } = visitMyself(context);
  const found = await asActor(platform, actor, (db) => ownData(db, platform.keys, participantId));
  return new Response(`${JSON.stringify(found, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="mijn-gegevens-${dayOf(platform.clock.now())}.json"`,
    },
  });
}
