import { data, type LoaderFunctionArgs } from 'react-router';
import { approvalRefusals } from '../../../../kernel/approval.ts';
import { isId } from '../../../../kernel/ids.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import { noteLook } from '../../../access/index.ts';
import { personNamed } from '../../../participants/index.ts';
import { decidingRoles, proposingRoles, seeingRoles } from '../../access.ts';
import { asProposed, entryAt } from '../../queries.ts';
import { proposalOf } from '../../rules/proposal.ts';
import { entryLook } from '../../words.ts';

/** One proposal with its case, as who may see it sees it; every view is noted as a look. */
export async function loadEntry({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, seeingRoles);
  const { id = '', entryId = '' } = params;
  if (!isId(id) || !isId(entryId)) throw data(null, { status: 404 });
  return asActor(platform, actor, async (db) => {
    const entry = await entryAt(db, entryId);
    const person = entry === null ? null : await personNamed(db, entry.participant_id);
    if (entry === null || person === null || person.id !== id) throw data(null, { status: 404 });
    await noteLook(db, platform, actor, person.id, entryLook);
    const firm = await db
      .selectFrom('organisation')
      .select('name')
      .where('id', '=', entry.firm_organisation_id)
      .executeTakeFirst();
    const { business_case: found, decided_at, decision, reason, decider } = entry;
    const open = decision === null && !entry.replaced;
    return {
      id: entry.id,
      person,
      work: entry.work,
      firm: firm?.name ?? '',
      found,
      proposal: proposalOf(found),
      proposer: entry.proposer ?? 'een collega',
      proposedOn: dayOf(entry.proposed_at),
      replaced: entry.replaced,
      decided:
        decision === null || reason === null || decided_at === null
          ? null
          : { decision, reason, by: decider ?? 'een collega', on: dayOf(decided_at) },
      mayDecide:
        open &&
        decidingRoles.some((role) => role === actor.role) &&
        approvalRefusals(asProposed(entry), actor.accountId).length === 0,
      mayPropose: proposingRoles.some((role) => role === actor.role),
      own: open && entry.proposed_by_account === actor.accountId,
    };
  });
}
export type EntryView = Awaited<ReturnType<typeof loadEntry>>;
