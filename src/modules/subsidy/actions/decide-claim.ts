import { z } from 'zod';
import { approvalRefusals } from '../../../kernel/approval.ts';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { refreshDues } from '../due.ts';
import { claimKind, outcomes } from '../words.ts';
import { refusal } from './decide-proposal.ts';

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
  decide: (claim, { outcome, explanation }, { actor }) => {
    const { proposedByAccount } = claim;
    const standing = approvalRefusals(
      { proposedByAccount, decided: claim.outcome !== null },
      actor.accountId,
    );
    if (standing.length > 0) return refuse(...standing);
    const held = textsHeldBack({ explanation });
    if (held.length > 0) return refuse(...held);
    if (outcome === 'returned' && explanation === undefined)
      return refuse(refusal('explanation-missing', { field: 'explanation' }));
    return accept(claim);
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
