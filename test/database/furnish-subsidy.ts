import type { Owners, Rows } from './furnish.ts';

type Work = { readonly placementId: string; readonly contractId: string };

/**
 * Wage value and subsidy of one person: a job with the employer that the municipality pays for, and a contract of the pool.
 * The finance of these owners is at the social firm, so the second is paid from there: then both sides of the desk are tried.
 */
export function subsidyRowsFor(owners: Owners, work: Work, newId: () => string): Rows {
  const { municipalityId, firmId, employerId, membershipId } = owners;
  const at = '2026-11-01T09:00:00.000Z';
  const on = '2026-11-01';
  const person = { partnership_id: owners.partnershipId, participant_id: owners.participantId };
  const receipt = JSON.stringify({ version: 1 });
  const [adviser, payer] = [owners.accountOf('income-adviser'), owners.accountOf('finance')];
  const shared = { firm_organisation_id: firmId };
  const assessments = [municipalityId, firmId].map((municipality_organisation_id, seq) => ({
    ...person,
    ...shared,
    id: newId(),
    placement_id: work.placementId,
    seq,
    workplace_organisation_id: employerId,
    employer_organisation_id: employerId,
    municipality_organisation_id,
    expert_membership_id: membershipId,
    norm_job: 'n',
    hours_per_week: 32,
    days_per_week: 4,
    planned_on: on,
    asked_on: on,
    asked_by: membershipId,
  }));
  const requested = { ...person, ...shared, attempt: 0, requested_on: on, requested_by: membershipId };
  const subsidies = [
    {
      ...requested,
      id: newId(),
      placement_id: work.placementId,
      employer_organisation_id: employerId,
      municipality_organisation_id: municipalityId,
      requested_role: 'employer-contact',
    },
    {
      ...requested,
      id: newId(),
      contract_id: work.contractId,
      employer_organisation_id: firmId,
      municipality_organisation_id: municipalityId,
      requested_role: 'coach',
    },
  ];
  const proposal = {
    kind: 'start',
    from_date: on,
    cents_per_month: 100,
    exact_cents_per_month: '100',
    reason: 'r',
    receipt,
    at,
    proposed_by: membershipId,
  };
  const proposals = subsidies.map(({ id: subsidy_id }) => ({
    ...person,
    id: newId(),
    subsidy_id,
    ...proposal,
    seq: 0,
    proposed_account: adviser,
  }));
  // What the adviser proposed another decided, and the other way round: in each the adviser stands in their own name.
  const decided = subsidies.map(({ id: subsidy_id }) => ({
    ...person,
    id: newId(),
    subsidy_id,
    ...proposal,
    seq: 1,
    proposed_account: payer,
  }));
  const decisionOn = (on: { id: string; subsidy_id: string }, proposed: string, by: string) => ({
    ...person,
    id: newId(),
    proposal_id: on.id,
    subsidy_id: on.subsidy_id,
    outcome: 'agreed',
    at,
    proposed_account: proposed,
    decided_by: membershipId,
    decided_account: by,
  });
  const claim = {
    partnership_id: owners.partnershipId,
    seq: 0,
    month: '2026-10-01',
    total_cents: 100,
    at,
    prepared_by: membershipId,
  };
  const claims = [
    { municipality_organisation_id: municipalityId, employer_organisation_id: employerId, by: adviser },
    { municipality_organisation_id: firmId, employer_organisation_id: employerId, by: payer },
    { municipality_organisation_id: firmId, employer_organisation_id: firmId, by: adviser },
  ].map(({ by, ...more }) => ({ ...claim, ...more, id: newId(), prepared_account: by }));
  const [subsidy] = subsidies;
  return {
    wage_value: assessments,
    wage_value_tasks: assessments.map(({ id: wage_value_id }) => ({
      partnership_id: owners.partnershipId,
      id: newId(),
      wage_value_id,
      seq: 0,
      tasks: '[]',
      at,
      by_membership_id: membershipId,
    })),
    wage_value_moment: assessments.map(({ id: wage_value_id }) => ({
      ...person,
      id: newId(),
      wage_value_id,
      seq: 0,
      on_date: on,
      observations: '[]',
      at,
      by_membership_id: membershipId,
    })),
    wage_value_view: assessments.flatMap(({ id: wage_value_id }) =>
      ['employer', 'participant'].map((side) => ({
        ...person,
        id: newId(),
        wage_value_id,
        side,
        goes_well: 'g',
        at,
        by_membership_id: membershipId,
      })),
    ),
    wage_value_result: assessments.map(({ id: wage_value_id }) => ({
      ...person,
      id: newId(),
      wage_value_id,
      measured_on: on,
      tasks: '[]',
      percent: 60,
      receipt,
      explanation: 'e',
      look_again_on: on,
      at,
      by_membership_id: membershipId,
    })),
    target_group: [municipalityId, firmId].map((municipality_organisation_id) => ({
      ...person,
      ...shared,
      id: newId(),
      municipality_organisation_id,
      member: true,
      ground: 'advice',
      from_date: on,
      at,
      by_membership_id: membershipId,
    })),
    subsidy: subsidies,
    subsidy_proposal: [...proposals, ...decided],
    subsidy_decision: [
      ...proposals.map((each) => decisionOn(each, adviser, payer)),
      ...decided.map((each) => decisionOn(each, payer, adviser)),
    ],
    subsidy_claim: claims,
    subsidy_claim_line: claims.map(({ id: claim_id }) => ({
      ...person,
      id: newId(),
      claim_id,
      subsidy_id: subsidy?.id,
      month: '2026-10-01',
      name: 'A B',
      due_cents: 100,
      earlier_cents: 0,
      cents: 100,
      receipt,
    })),
    subsidy_claim_decision: claims.map(({ id: claim_id, prepared_account }) => ({
      partnership_id: owners.partnershipId,
      id: newId(),
      claim_id,
      outcome: 'agreed',
      at,
      prepared_account,
      decided_by: membershipId,
      decided_account: prepared_account === payer ? adviser : payer,
    })),
    subsidy_due: (
      [
        ['income-adviser', municipalityId],
        ['coach', firmId],
        ['finance', firmId],
      ] as const
    ).map(([role, organisation_id]) => ({
      ...person,
      subject_id: newId(),
      rule: 'r',
      role,
      organisation_id,
      due_on: on,
      show_from: on,
      task: JSON.stringify({ nl: 't', en: 't' }),
      reason: JSON.stringify({ nl: 'r', en: 'r' }),
      href: '/',
    })),
  };
}
