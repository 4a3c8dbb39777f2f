import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { workEndsOn } from '../../trajectories/index.ts';
import { findPlacement, firstEndOf } from '../store.ts';
import { placementKind } from '../words.ts';

const refusal = refusalsOf('placements', {
  'announced-for-past': { nl: 'Kies vandaag of een dag die nog komt.', en: 'Choose today or a day to come.' },
  'nothing-to-announce': { nl: 'Dit werk is al afgesloten.', en: 'This work has already ended.' },
});

/**
 * An employer says in time that work falls away. It ends nothing yet: it puts the person on the list of the coach,
 * so that the next step is ready before the last day.
 */
export const announceEnd = action({
  name: 'placements/announce-end',
  title: { nl: 'Melden dat werk wegvalt', en: 'Say that work falls away' },
  who: ['employer-contact'],
  input: z.object({ placementId: field.id(), onDate: field.date(), reason: field.text(300) }),
  load: async (db, input) => (await findPlacement(db, input.placementId)) ?? null,
  decide: (placement, input, { today }) => {
    const held = textsHeldBack({ reason: input.reason });
    if (held.length > 0) return refuse(...held);
    if (placement.ended_reason !== null) return refuse(refusal('nothing-to-announce'));
    if (input.onDate < today) return refuse(refusal('announced-for-past', { field: 'onDate' }));
    return accept({ trajectoryId: placement.trajectory_id, ...input });
  },
  save: async (db, { placementId, onDate, reason, trajectoryId }, { actor, derive }) => {
    await db
      .updateTable('placement')
      .set({ announced_end_on: onDate, announced_reason: reason })
      .where('id', '=', placementId)
      .execute();
    const { partnershipId } = actor;
    derive(async (system) =>
      workEndsOn(system, partnershipId, trajectoryId, await firstEndOf(system, partnershipId, trajectoryId)),
    );
    return { id: placementId };
  },
  about: placementKind,
  object: (input) => input.placementId,
});
