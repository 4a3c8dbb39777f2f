import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { unlessHeldBack } from '../../participants/index.ts';
import { refreshDues } from '../due.ts';
import { decisionRefusals } from '../rules/deciding.ts';
import { outcomes, subsidyKind } from '../words.ts';

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
  decide: (proposal, input, { actor }) => {
    const refused = decisionRefusals(proposal, input, actor.accountId);
    return refused.length > 0
      ? refuse(...refused)
      : unlessHeldBack(accept(proposal), { explanation: input.explanation });
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
