import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { unlessHeldBack } from '../../participants/index.ts';
import { refreshDues } from '../due.ts';
import { decisionRefusals } from '../rules/deciding.ts';
import { claimKind, outcomes } from '../words.ts';

/** Decides that a claim is paid, or sends it back. Never by who set it ready, in whatever role (I2). */
export const decideClaim = action({
  name: 'subsidy/decide-claim',
  title: { nl: 'Over een declaratie beslissen', en: 'Decide on a claim' },
  who: ['finance'],
  input: z.object({
    claimId: field.id(),
    outcome: field.choice(outcomes),
    explanation: field.text(1000).optional(),
  }),
  load: async (db, { claimId }, { actor }) =>
    (await db
      .selectFrom('subsidy_claim as c')
      .leftJoin('subsidy_claim_decision as d', (join) =>
        join.onRef('d.partnership_id', '=', 'c.partnership_id').onRef('d.claim_id', '=', 'c.id'),
      )
      .select(['c.prepared_account as proposedByAccount', 'd.outcome'])
      .where('c.id', '=', claimId)
      // An employer's finance reads its claims too, and does not decide on them.
      .where('c.municipality_organisation_id', '=', actor.organisationId)
      .executeTakeFirst()) ?? null,
  decide: (claim, input, { actor }) => {
    const refused = decisionRefusals(claim, input, actor.accountId);
    return refused.length > 0
      ? refuse(...refused)
      : unlessHeldBack(accept(claim), { explanation: input.explanation });
  },
  save: async (db, claim, { actor, now, today, newId, derive }, { claimId, outcome, explanation }) => {
    await db
      .insertInto('subsidy_claim_decision')
      .values({
        partnership_id: actor.partnershipId,
        id: newId(),
        claim_id: claimId,
        outcome,
        explanation: explanation ?? null,
        at: now,
        prepared_account: claim.proposedByAccount,
        decided_by: actor.membershipId,
        decided_account: actor.accountId,
      })
      .execute();
    derive((system) => refreshDues(system, actor.partnershipId, { kind: 'claim', id: claimId }, today));
    return { id: claimId, outcome };
  },
  about: claimKind,
  object: ({ claimId }) => claimId,
});
