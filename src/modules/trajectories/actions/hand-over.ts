import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { loadCase } from '../store.ts';
import { trajectoryKind } from '../words.ts';

const refusal = refusalsOf('trajectories', {
  'no-such-coach': {
    nl: 'Kies een trajectbegeleider die nu bij deze sociale firma werkt.',
    en: 'Choose a coach who works at this social firm now.',
  },
});

/** Gives a trajectory to a coach, or to another one; what is due moves along, because it hangs on the trajectory. */
export const handOver = action({
  name: 'trajectories/hand-over',
  title: { nl: 'Een traject overdragen', en: 'Hand over a trajectory' },
  who: ['coach', 'planner'],
  input: z.object({ trajectoryId: field.id(), coachMembershipId: field.id() }),
  load: async (db, input, { today }) => {
    const facts = await loadCase(db, input.trajectoryId);
    if (facts === null) return null;
    const coach = await db
      .selectFrom('membership')
      .select('id')
      .where('id', '=', input.coachMembershipId)
      .where('role', '=', 'coach')
      .where('organisation_id', '=', facts.firmOrganisationId)
      .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', today)]))
      .executeTakeFirst();
    return { coach: coach !== undefined };
  },
  decide: ({ coach }, input) =>
    coach ? accept(input) : refuse(refusal('no-such-coach', { field: 'coachMembershipId' })),
  save: async (db, { trajectoryId, coachMembershipId }) => {
    await db
      .updateTable('trajectory')
      .set({ coach_membership_id: coachMembershipId })
      .where('id', '=', trajectoryId)
      .execute();
    return { trajectoryId };
  },
  about: trajectoryKind,
  object: (input) => input.trajectoryId,
});
