import { z } from 'zod';
import { approvalRefusals } from '../../../kernel/approval.ts';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { refreshDues } from '../due.ts';
import { outcomes, subsidyKind } from '../words.ts';

export const refusal = refusalsOf('subsidy', {
  'explanation-missing': {
    nl: 'Schrijf in één zin wat er anders moet.',
    en: 'Write in one sentence what has to change.',
  },
});

/**
 * Decides on a proposal: agreed, and then it holds, or sent back with what has to change. Never by who proposed it, in whatever role
 * (I2); the database refuses that as well. What the yearly work proposes any official can decide.
 */
export const decideProposal = action({
  name: 'subsidy/decide-proposal',
  title: { nl: 'Over loonkostensubsidie beslissen', en: 'Decide on wage-cost subsidy' },
  who: ['income-adviser'],
  input: z.object({
    proposalId: field.id(),
    outcome: field.choice(outcomes),
    explanation: field.text(1000).optional(),
  }),
  load: async (db, { proposalId }) =>
    (await db
      .selectFrom('subsidy_proposal as p')
      .leftJoin('subsidy_decision as d', (join) =>
        join.onRef('d.partnership_id', '=', 'p.partnership_id').onRef('d.proposal_id', '=', 'p.id'),
      )
      .select([
        'p.subsidy_id as subsidyId',
        'p.participant_id as participantId',
        'p.proposed_account as proposedByAccount',
        'd.outcome',
      ])
      .where('p.id', '=', proposalId)
      .executeTakeFirst()) ?? null,
  decide: (proposal, { outcome, explanation }, { actor }) => {
    const { proposedByAccount } = proposal;
    const standing = approvalRefusals(
      { proposedByAccount, decided: proposal.outcome !== null },
      actor.accountId,
    );
    if (standing.length > 0) return refuse(...standing);
    const held = textsHeldBack({ explanation });
    if (held.length > 0) return refuse(...held);
    if (outcome === 'returned' && explanation === undefined)
      return refuse(refusal('explanation-missing', { field: 'explanation' }));
    return accept(proposal);
  },
  save: async (db, proposal, { actor, now, today, newId, derive }, { proposalId, outcome, explanation }) => {
    const { subsidyId } = proposal;
    await db
      .insertInto('subsidy_decision')
      .values({
        partnership_id: actor.partnershipId,
        id: newId(),
        proposal_id: proposalId,
        subsidy_id: subsidyId,
        participant_id: proposal.participantId,
        outcome,
        explanation: explanation ?? null,
        at: now,
        proposed_account: proposal.proposedByAccount,
        decided_by: actor.membershipId,
        decided_account: actor.accountId,
      })
      .execute();
    derive((system) => refreshDues(system, actor.partnershipId, { kind: 'subsidy', id: subsidyId }, today));
    return { subsidyId, outcome };
  },
  about: subsidyKind,
  object: (_input, output) => output?.subsidyId ?? null,
});
