import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { addProposal, proposingFacts } from '../proposing.ts';
import { proposingRefusals } from '../rules/standing.ts';
import { subsidyKind } from '../words.ts';

/** Proposes to reject a request, with the reason that the letter will give. Another official decides. */
export const proposeRejection = action({
  name: 'subsidy/propose-rejection',
  title: { nl: 'Afwijzing van loonkostensubsidie voorstellen', en: 'Propose to reject wage-cost subsidy' },
  who: ['income-adviser'],
  input: z.object({ subsidyId: field.id(), reason: field.text(1000) }),
  load: (db, { subsidyId }) => proposingFacts(db, subsidyId),
  decide: (facts, { reason }) => {
    const held = textsHeldBack({ reason });
    if (held.length > 0) return refuse(...held);
    const standing = proposingRefusals('rejection', facts.proposals);
    return standing.length > 0 ? refuse(...standing) : accept(facts);
  },
  save: async (db, { subsidy, proposals }, context, { reason }) => {
    const row = { kind: 'rejection', from_date: subsidy.requestedOn, reason } as const;
    const id = await addProposal(db, subsidy, proposals.length, row, context);
    return { id, subsidyId: subsidy.id };
  },
  about: subsidyKind,
  object: ({ subsidyId }) => subsidyId,
});
