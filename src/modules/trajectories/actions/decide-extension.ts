import { z } from 'zod';
import { accept, type Refusal, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { unlessHeldBack } from '../../participants/index.ts';
import { refreshDeadlines } from '../store.ts';
import '../tables.ts';

const refusal = refusalsOf('trajectories', {
  'extension-decided': {
    nl: 'Over dit verzoek is al besloten.',
    en: 'This request has already been decided on.',
  },
  'own-request': {
    nl: 'Wie verlenging vraagt, beslist er niet over.',
    en: 'Who asks for an extension does not decide on it.',
  },
  'refusal-needs-reason': { nl: 'Schrijf in één zin waarom niet.', en: 'Write in one sentence why not.' },
});

/** Why this person cannot decide on a request, whatever they would decide. */
export function extensionRefusals(
  request: { readonly decision: string | null; readonly requested_by: string },
  membershipId: string,
): Refusal[] {
  if (request.decision !== null) return [refusal('extension-decided')];
  return request.requested_by === membershipId ? [refusal('own-request')] : [];
}

/** Grants or refuses more time. Never by the person who asked; a refusal carries its reason. */
export const decideExtension = action({
  name: 'trajectories/decide-extension',
  who: ['referrer', 'programme-manager'],
  input: z.object({
    extensionId: field.id(),
    decision: field.choice(['granted', 'refused']),
    reason: field.text(500).optional(),
  }),
  load: async (db, input) =>
    (await db
      .selectFrom('clock_extension')
      .selectAll()
      .where('id', '=', input.extensionId)
      .forUpdate()
      .executeTakeFirst()) ?? null,
  decide: (extension, input, { actor }) => {
    const standing = extensionRefusals(extension, actor.membershipId);
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
  object: (input) => ({ kind: 'extension', id: input.extensionId }),
});
