import { useLoaderData } from 'react-router';
import { smallPost } from '../../../../platform/web/small-post.ts';
import { type Ask, AskPage } from '../../../../ui/index.ts';
import { bridgeDistance } from '../../actions/bridge-distance.ts';
import { personNamed, trailOf } from '../../people.ts';

const post = smallPost({
  action: bridgeDistance,
  input: ({ distanceId }) => ({ distanceId }),
  page: async (db, { id = '', distanceId = '' }): Promise<Ask | null> => {
    const person = await personNamed(db, id);
    const distance = await db
      .selectFrom('distance')
      .select('bridge')
      .where('id', '=', distanceId)
      .executeTakeFirst();
    if (person === null || distance === undefined) return null;
    return {
      title: 'Is deze brug geslagen?',
      lead: `„${distance.bridge}”, voor ${person.name}. Het blijft in het verhaal staan.`,
      trail: trailOf(person),
      confirm: 'Ja, de brug is geslagen',
    };
  },
  back: ({ id }) => `/deelnemers/${id}`,
});
export const loader = post.loader;
export const action = post.action;

export default function DistanceBridged() {
  return <AskPage ask={useLoaderData<typeof loader>()} />;
}
