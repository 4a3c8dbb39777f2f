import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { refreshDeadlines } from '../due.ts';
import { endedRefusals } from '../rules/move.ts';
import { loadCase } from '../store.ts';
import { trajectoryKind } from '../words.ts';

const refusal = refusalsOf('trajectories', {
  'review-in-future': {
    nl: 'Leg het gesprek vast als het is gehouden.',
    en: 'Record the review after it was held.',
  },
});

/** Records a progress review: what went well first, then what comes next. Starts the review clock anew. */
export const holdReview = action({
  name: 'trajectories/hold-review',
  title: { nl: 'Een voortgangsgesprek vastleggen', en: 'Record a progress review' },
  who: ['coach'],
  input: z.object({
    trajectoryId: field.id(),
    heldOn: field.date(),
    wentWell: field.text(1000),
    next: field.text(1000),
  }),
  load: async (db, input) => loadCase(db, input.trajectoryId),
  decide: (facts, input, { today }) => {
    if (input.heldOn > today) return refuse(refusal('review-in-future', { field: 'heldOn' }));
    const standing = [
      ...endedRefusals(facts),
      ...textsHeldBack({ wentWell: input.wentWell, next: input.next }),
    ];
    return standing.length > 0 ? refuse(...standing) : accept(input);
  },
  save: async (db, { trajectoryId, heldOn, wentWell, next }, { actor, newId, derive }) => {
    const id = newId();
    await db
      .insertInto('review')
      .values({
        partnership_id: actor.partnershipId,
        id,
        trajectory_id: trajectoryId,
        held_on: heldOn,
        went_well: wentWell,
        next,
        by_membership_id: actor.membershipId,
      })
      .execute();
    derive((system) => refreshDeadlines(system, actor.partnershipId, trajectoryId));
    return { id };
  },
  about: trajectoryKind,
  object: (input) => input.trajectoryId,
});
