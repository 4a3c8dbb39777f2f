import { z } from 'zod';
import { approvalRefusals } from '../../../kernel/approval.ts';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { settingRoles } from '../access.ts';
import { asProposed } from '../queries.ts';
import '../tables.ts';
import { municipalValueKind } from '../words.ts';

const refusal = refusalsOf('municipal-values', {
  'reason-missing': { nl: 'Schrijf in één zin waarom niet.', en: 'Write in one sentence why not.' },
});

/** Confirms or refuses a proposed value; never by who proposed it, and a refusal has its reason. */
export const decideValue = action({
  name: 'municipal-values/decide-value',
  title: { nl: 'Over een wetswaarde beslissen', en: 'Decide on a value of the law' },
  who: settingRoles,
  input: z.object({
    valueId: field.id(),
    decision: field.choice(['confirmed', 'refused']),
    reason: field.text(500).optional(),
  }),
  load: async (db, { valueId }, { actor }) =>
    (await db
      .selectFrom('municipal_value')
      .selectAll()
      .where('id', '=', valueId)
      .where('organisation_id', '=', actor.organisationId)
      .forUpdate()
      .executeTakeFirst()) ?? null,
  decide: (proposal, { decision, reason }, { actor }) => {
    const standing = approvalRefusals(asProposed(proposal), actor.accountId);
    if (standing.length > 0) return refuse(...standing);
    if (decision === 'refused' && reason === undefined)
      return refuse(refusal('reason-missing', { field: 'reason' }));
    return accept({});
  },
  save: async (db, _decision, { actor, now }, { valueId, decision, reason }) => {
    await db
      .updateTable('municipal_value')
      .set({
        decision,
        decision_reason: reason ?? null,
        decided_by: actor.membershipId,
        decided_by_account: actor.accountId,
        decided_at: now,
      })
      .where('id', '=', valueId)
      .execute();
    return { valueId };
  },
  about: municipalValueKind,
  object: ({ valueId }) => valueId,
});
