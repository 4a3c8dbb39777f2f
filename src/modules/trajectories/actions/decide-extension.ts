import { z } from 'zod';
import { approvalRefusals } from '../../../kernel/approval.ts';
import { accept, type Refusal, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { field } from '../../../platform/input.ts';
import { unlessHeldBack } from '../../participants/index.ts';
import { refreshDeadlines } from '../due.ts';
import '../tables.ts';
import { extensionKind } from '../words.ts';

const refusal = refusalsOf('trajectories', {
  'refusal-needs-reason': { nl: 'Schrijf in één zin waarom niet.', en: 'Write in one sentence why not.' },
});

/** A request for more time, with the account of who asked. */
export function extensionAsked(db: Transaction, extensionId: string) {
  return db
    .selectFrom('clock_extension')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.partnership_id', '=', 'clock_extension.partnership_id')
        .onRef('membership.id', '=', 'clock_extension.requested_by'),
    )
    .selectAll('clock_extension')
    .select(['membership.name as requester', 'membership.account_id as requesterAccount'])
    .where('clock_extension.id', '=', extensionId);
}

/** Why this person cannot decide on a request, whatever they would decide: it takes a second pair of eyes. */
export function extensionRefusals(
  request: { readonly decision: string | null; readonly requesterAccount: string | null },
  accountId: string,
): readonly Refusal[] {
  return approvalRefusals(
    { proposedByAccount: request.requesterAccount ?? '', decided: request.decision !== null },
    accountId,
  );
}

/** Grants or refuses more time. Never by the person who asked; a refusal carries its reason. */
export const decideExtension = action({
  name: 'trajectories/decide-extension',
  title: { nl: 'Over een verlenging beslissen', en: 'Decide on an extension' },
  who: ['referrer', 'programme-manager'],
  input: z.object({
    extensionId: field.id(),
    decision: field.choice(['granted', 'refused']),
    reason: field.text(500).optional(),
  }),
  load: async (db, input) =>
    (await extensionAsked(db, input.extensionId).forUpdate('clock_extension').executeTakeFirst()) ?? null,
  decide: (extension, input, { actor }) => {
    const standing = extensionRefusals(extension, actor.accountId);
    if (standing.length > 0) return refuse(...standing);
    if (input.decision === 'refused' && input.reason === undefined) {
      return refuse(refusal('refusal-needs-reason', { field: 'reason' }));
    }
    return unlessHeldBack(accept({ trajectoryId: extension.trajectory_id, ...input }), {
      reason: input.reason,
    });
  },
  save: async (db, { extensionId, decision, reason, trajectoryId }, { actor, now, derive }) => {
    await db
      .updateTable('clock_extension')
      .set({
        decision,
        decision_reason: reason ?? null,
        decided_by: actor.membershipId,
        decided_at: now,
      })
      .where('id', '=', extensionId)
      .execute();
    derive((system) => refreshDeadlines(system, actor.partnershipId, trajectoryId));
    return { trajectoryId };
  },
  about: extensionKind,
  object: (input) => input.extensionId,
});
