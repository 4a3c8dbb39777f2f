import { sql } from 'kysely';
import { dayOf, type LocalDate } from '../../kernel/local-date.ts';
import type { Text } from '../../kernel/text.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { assessmentDues, claimDues, type Due, subsidyDues } from './rules/dues.ts';
import { newestWageValue, proposalsOf, subsidyAt, targetGroupOf } from './store.ts';
import './tables.ts';

/** Of what the dues are derived anew. */
export type Subject = { readonly kind: 'wage-value' | 'subsidy' | 'claim'; readonly id: string };

type Whose = { readonly participantId: string | null; readonly organisationId: string };

/** Derives anew what is due for this subject. Runs as the system. */
export async function refreshDues(
  db: Transaction,
  partnershipId: string,
  subject: Subject,
  today: LocalDate,
): Promise<void> {
  const found = await { 'wage-value': ofAssessment, subsidy: ofSubsidy, claim: ofClaim }[subject.kind](
    db,
    subject.id,
    today,
  );
  await db
    .deleteFrom('subsidy_due')
    .where('partnership_id', '=', partnershipId)
    .where('subject_id', '=', subject.id)
    .execute();
  if (found === null || found.dues.length === 0) return;
  await db
    .insertInto('subsidy_due')
    .values(
      found.dues.map((due) => ({
        partnership_id: partnershipId,
        subject_id: subject.id,
        rule: due.rule,
        participant_id: found.participantId,
        role: due.role,
        organisation_id: found.organisationId,
        due_on: due.dueOn,
        show_from: due.showFrom,
        task: JSON.stringify(due.task satisfies Text),
        reason: JSON.stringify(due.reason satisfies Text),
        href: due.href,
        not_account: due.notAccount,
      })),
    )
    .execute();
}

type Found = (Whose & { readonly dues: readonly Due[] }) | null;

async function ofAssessment(db: Transaction, id: string): Promise<Found> {
  const row = await db
    .selectFrom('wage_value as w')
    .innerJoin('placement as p', (join) =>
      join.onRef('p.partnership_id', '=', 'w.partnership_id').onRef('p.id', '=', 'w.placement_id'),
    )
    .leftJoin('wage_value_result as r', (join) =>
      join.onRef('r.partnership_id', '=', 'w.partnership_id').onRef('r.wage_value_id', '=', 'w.id'),
    )
    .select([
      'w.id',
      'w.participant_id as participantId',
      'w.municipality_organisation_id as organisationId',
      'w.planned_on as plannedOn',
      'r.look_again_on as lookAgainOn',
      'p.to_date as jobEnds',
    ])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('wage_value as later')
            .select('later.id')
            .whereRef('later.partnership_id', '=', 'w.partnership_id')
            .whereRef('later.participant_id', '=', 'w.participant_id')
            .whereRef('later.employer_organisation_id', '=', 'w.employer_organisation_id')
            .whereRef('later.id', '<>', 'w.id')
            .whereRef('later.asked_on', '>=', 'r.measured_on'),
        )
        .as('followed'),
    )
    .where('w.id', '=', id)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { ...row, dues: assessmentDues({ ...row, followed: row.followed === true }) };
}

async function ofSubsidy(db: Transaction, id: string, today: LocalDate): Promise<Found> {
  const subsidy = await subsidyAt(db, id);
  if (subsidy === null) return null;
  const { participantId, municipalityId: organisationId, employerId } = subsidy;
  const proposals = (await proposalsOf(db, [id])).get(id) ?? [];
  const measured = await newestWageValue(db, participantId, employerId);
  const target = await targetGroupOf(db, participantId);
  const request = {
    ...subsidy,
    proposals,
    measuredOn: measured?.measuredOn ?? null,
    notMemberFrom: target !== null && !target.member ? target.from : null,
  };
  return { participantId, organisationId, dues: subsidyDues(request, today) };
}

async function ofClaim(db: Transaction, id: string): Promise<Found> {
  const row = await db
    .selectFrom('subsidy_claim as c')
    .innerJoin('organisation as o', (join) =>
      join
        .onRef('o.partnership_id', '=', 'c.partnership_id')
        .onRef('o.id', '=', 'c.employer_organisation_id'),
    )
    .leftJoin('subsidy_claim_decision as d', (join) =>
      join.onRef('d.partnership_id', '=', 'c.partnership_id').onRef('d.claim_id', '=', 'c.id'),
    )
    .select([
      'c.id',
      'c.at',
      'c.municipality_organisation_id as organisationId',
      'c.prepared_account as preparedAccount',
      'o.name as employer',
      'd.outcome',
    ])
    .where('c.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const dues = claimDues({ ...row, preparedOn: dayOf(row.at), decided: row.outcome !== null });
  return { participantId: null, organisationId: row.organisationId, dues };
}

/** Derives what is due for everything of all partnerships: jobs end without this module, and days pass. Runs as the system. */
export async function refreshAllDues(db: Transaction, today: LocalDate): Promise<void> {
  const { rows } = await sql<Subject & { partnershipId: string }>`
    select 'wage-value' as kind, id, partnership_id as "partnershipId" from wage_value
    union all select 'subsidy', id, partnership_id from subsidy
    union all select 'claim', c.id, c.partnership_id from subsidy_claim c where not exists (
      select 1 from subsidy_claim_decision d where d.partnership_id = c.partnership_id and d.claim_id = c.id)`.execute(
    db,
  );
  for (const { partnershipId, ...subject } of rows) await refreshDues(db, partnershipId, subject, today);
}
