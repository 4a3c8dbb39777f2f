import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { claimablesOf } from '../claiming.ts';
import { refreshDues } from '../due.ts';
import { claimLines, lastMonthOver, monthOf, refusal } from '../rules/claim-lines.ts';
import { claimKind } from '../words.ts';

/**
 * Sets ready what an employer is paid over a month, with what is still to be settled of the months before. Nobody types an amount:
 * every line follows from what was agreed and from the days of the job. Another official decides.
 */
export const prepareClaim = action({
  name: 'subsidy/prepare-claim',
  title: { nl: 'Een declaratie klaarzetten', en: 'Set a claim ready' },
  who: ['finance'],
  input: z.object({ employerId: field.id(), month: field.date() }),
  load: async (db, { employerId }, { actor }) => {
    const employer = await db
      .selectFrom('organisation')
      .select('id')
      .where('id', '=', employerId)
      .executeTakeFirst();
    if (employer === undefined) return null;
    const earlier = await db
      .selectFrom('subsidy_claim as c')
      .leftJoin('subsidy_claim_decision as d', (join) =>
        join.onRef('d.partnership_id', '=', 'c.partnership_id').onRef('d.claim_id', '=', 'c.id'),
      )
      .select(['c.id', 'd.outcome'])
      .where('c.employer_organisation_id', '=', employerId)
      .where('c.municipality_organisation_id', '=', actor.organisationId)
      .execute();
    return { claimables: await claimablesOf(db, actor.organisationId, { employerId }), earlier };
  },
  decide: ({ claimables, earlier }, { month }, { today }) => {
    if (earlier.some(({ outcome }) => outcome === null)) return refuse(refusal('claim-waits'));
    if (monthOf(month) > lastMonthOver(today)) return refuse(refusal('month-not-over', { field: 'month' }));
    const lines = claimLines(claimables, monthOf(month));
    if (lines.length === 0) return refuse(refusal('nothing-to-claim', { field: 'month' }));
    return accept({ lines, seq: earlier.length });
  },
  save: async (db, { lines, seq }, { actor, now, today, newId, derive }, { employerId, month }) => {
    const id = newId();
    const { partnershipId } = actor;
    await db
      .insertInto('subsidy_claim')
      .values({
        partnership_id: partnershipId,
        id,
        employer_organisation_id: employerId,
        municipality_organisation_id: actor.organisationId,
        seq,
        month: monthOf(month),
        total_cents: lines.reduce((sum, { cents }) => sum + cents, 0),
        at: now,
        prepared_by: actor.membershipId,
        prepared_account: actor.accountId,
      })
      .execute();
    await db
      .insertInto('subsidy_claim_line')
      .values(
        lines.map((line) => ({
          partnership_id: partnershipId,
          id: newId(),
          claim_id: id,
          subsidy_id: line.subsidyId,
          participant_id: line.participantId,
          month: line.month,
          name: line.name,
          due_cents: line.dueCents,
          earlier_cents: line.earlierCents,
          cents: line.cents,
          receipt: line.receipt === null ? null : JSON.stringify(line.receipt),
        })),
      )
      .execute();
    derive((system) => refreshDues(system, partnershipId, { kind: 'claim', id }, today));
    return { id };
  },
  about: claimKind,
  object: (_input, output) => output?.id ?? null,
});
