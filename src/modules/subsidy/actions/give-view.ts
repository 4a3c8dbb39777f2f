import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { assessmentAt, settled } from '../assessment.ts';
import { wageValueKind } from '../words.ts';

const refusal = refusalsOf('subsidy', {
  'view-given': {
    nl: 'Uw kijk op het werk staat er al. Bel de deskundige als er iets bij moet.',
    en: 'Your view is there already. Call the expert if something has to be added.',
  },
});

/** Employer or participant says how the work goes, before the wage value is settled (Besluit LKS Participatiewet 2021 art. 3). */
export const giveView = action({
  name: 'subsidy/give-view',
  title: { nl: 'Vertellen hoe het werk gaat', en: 'Say how the work goes' },
  who: ['employer-contact', 'participant'],
  input: z.object({
    wageValueId: field.id(),
    goesWell: field.text(1000),
    couldHelp: field.text(1000).optional(),
  }),
  load: (db, { wageValueId }) => assessmentAt(db, wageValueId),
  decide: ({ assessment, views }, { goesWell, couldHelp }, { actor }) => {
    const side = actor.role === 'participant' ? ('participant' as const) : ('employer' as const);
    const held = textsHeldBack({ goesWell, couldHelp });
    if (held.length > 0) return refuse(...held);
    if (assessment.settled_on !== null) return refuse(settled('already-settled'));
    if (views.some((view) => view.side === side)) return refuse(refusal('view-given'));
    return accept({ side, participantId: assessment.participant_id });
  },
  save: async (db, { side, participantId }, { actor, now, newId }, input) => {
    await db
      .insertInto('wage_value_view')
      .values({
        partnership_id: actor.partnershipId,
        id: newId(),
        wage_value_id: input.wageValueId,
        participant_id: participantId,
        side,
        goes_well: input.goesWell,
        could_help: input.couldHelp ?? null,
        at: now,
        by_membership_id: actor.membershipId,
      })
      .execute();
    return { id: input.wageValueId };
  },
  about: wageValueKind,
  object: ({ wageValueId }) => wageValueId,
});
