import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { participantKind } from '../../participants/index.ts';
import { isWorkplace } from '../../placements/index.ts';
import { likingOf } from '../rules/limits.ts';
import { refusal } from '../rules/refusals.ts';
import { personOf } from '../store.ts';

/** Records how much somebody likes to work for an employer, from -2 to 2. It weighs in the roster; it decides nothing. */
export const setLiking = action({
  name: 'availability/set-liking',
  title: { nl: 'Vastleggen waar iemand graag werkt', en: 'Record where somebody likes to work' },
  who: ['coach', 'planner'],
  input: z.object({ participantId: field.id(), organisationId: field.id(), liking: field.whole(-2, 2) }),
  load: async (db, input) => {
    const person = await personOf(db, input.participantId);
    return person === null ? null : { person, known: await isWorkplace(db, input.organisationId) };
  },
  decide: ({ person, known }) =>
    known ? accept(person) : refuse(refusal('no-such-employer', { field: 'organisationId' })),
  save: async (db, { id, firmId }, { actor }, input) => {
    const liking = likingOf(input.liking);
    await db
      .insertInto('liking')
      .values({
        partnership_id: actor.partnershipId,
        participant_id: id,
        organisation_id: input.organisationId,
        firm_organisation_id: firmId,
        liking,
      })
      .onConflict((conflict) =>
        conflict.columns(['partnership_id', 'participant_id', 'organisation_id']).doUpdateSet({ liking }),
      )
      .execute();
    return { participantId: id };
  },
  about: participantKind,
  object: (input) => input.participantId,
});
