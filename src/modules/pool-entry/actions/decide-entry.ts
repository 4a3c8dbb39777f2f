import { z } from 'zod';
import { approvalRefusals } from '../../../kernel/approval.ts';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { decidingRoles } from '../access.ts';
import { asProposed, type Entry, entryAt } from '../queries.ts';
import { refusal } from '../rules/entry.ts';
import { decisions, poolEntryKind } from '../words.ts';

/** Decides on entering the pool: never by who proposed it, always with a reason, once. The numbers advise and no more. */
export const decideEntry = action({
  name: 'pool-entry/decide-entry',
  title: { nl: 'Over instroom in de flexpoule beslissen', en: 'Decide on entry into the pool' },
  who: decidingRoles,
  input: z.object({ entryId: field.id(), decision: field.choice(decisions), reason: field.text(500) }),
  load: (db, { entryId }) => entryAt(db, entryId),
  decide: (entry, { reason }, { actor }) => {
    const standing = approvalRefusals(asProposed(entry), actor.accountId);
    if (standing.length > 0) return refuse(...standing);
    if (entry.replaced) return refuse(refusal('newer-proposal'));
    const held = textsHeldBack({ reason });
    return held.length > 0 ? refuse(...held) : accept<Entry>(entry);
  },
  save: async (db, entry, { actor, now }, { entryId, decision, reason }) => {
    await db
      .insertInto('pool_entry_decision')
      .values({
        partnership_id: actor.partnershipId,
        entry_id: entryId,
        participant_id: entry.participant_id,
        firm_organisation_id: entry.firm_organisation_id,
        decision,
        reason,
        proposed_by_account: entry.proposed_by_account,
        decided_by: actor.membershipId,
        decided_by_account: actor.accountId,
        decided_at: now,
      })
      .execute();
    return { decision };
  },
  about: poolEntryKind,
  object: ({ entryId }) => entryId,
});
