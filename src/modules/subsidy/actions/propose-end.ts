import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { addProposal, proposingFacts } from '../proposing.ts';
import { agreedTerms, proposingRefusals } from '../rules/standing.ts';
import { subsidyKind } from '../words.ts';

const refusal = refusalsOf('subsidy', {
  'end-before-start': {
    nl: 'De subsidie stopt na de dag waarop zij begon. Kies een latere dag.',
    en: 'The subsidy ends after the day on which it began. Choose a later day.',
  },
});

/** Proposes that a running subsidy ends on a day: the first day without it. With the job it ends of itself. */
export const proposeEnd = action({
  name: 'subsidy/propose-end',
  title: { nl: 'Einde van loonkostensubsidie voorstellen', en: 'Propose to end wage-cost subsidy' },
  who: ['income-adviser'],
  input: z.object({ subsidyId: field.id(), fromDate: field.date(), reason: field.text(1000) }),
  load: (db, { subsidyId }) => proposingFacts(db, subsidyId),
  decide: (facts, { fromDate, reason }) => {
    const held = textsHeldBack({ reason });
    if (held.length > 0) return refuse(...held);
    const standing = proposingRefusals('end', facts.proposals);
    if (standing.length > 0) return refuse(...standing);
    const [first] = agreedTerms(facts.proposals);
    if (first !== undefined && fromDate <= first.from)
      return refuse(refusal('end-before-start', { field: 'fromDate' }));
    return accept(facts);
  },
  save: async (db, { subsidy, proposals }, context, { fromDate, reason }) => {
    const row = { kind: 'end', from_date: fromDate, reason } as const;
    const id = await addProposal(db, subsidy, proposals.length, row, context);
    return { id, subsidyId: subsidy.id };
  },
  about: subsidyKind,
  object: ({ subsidyId }) => subsidyId,
});
