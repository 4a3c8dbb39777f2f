import {
  permit,
  type Rows,
  rows,
  settingSql,
  type TableAccess,
  tableAccess,
} from '../../platform/database/access.ts';

const ofMunicipality = rows.own(
  'municipality_organisation_id',
  'organisation',
  'of people whom their municipality pays for',
);
const guided = rows.own('firm_organisation_id', 'organisation', 'of people their social firm guides');
const atTheirs = rows.own('workplace_organisation_id', 'organisation', 'of work at their own organisation');
const asEmployer = rows.own('employer_organisation_id', 'organisation', 'for which they are the employer');
const self = rows.own('participant_id', 'participant', 'their own');
const forThePool = rows.both(
  guided,
  rows.where('only where it bears on a contract of the pool', 't.contract_id is not null'),
);
const ofAssessment = rows.of('wage_value', 'wage_value_id', 'of assessments they see');
const ofSubsidy = rows.of('subsidy', 'subsidy_id', 'of subsidies they see');
const ofClaim = rows.of('subsidy_claim', 'claim_id', 'of claims they see');

/** The employer and those who pay them read what was decided, and no draft. */
const agreed = (proposal: string): Rows =>
  rows.both(
    ofSubsidy,
    rows.where(
      'once they are agreed',
      `exists (select 1 from subsidy_decision d where d.partnership_id = t.partnership_id
        and d.proposal_id = t.${proposal} and d.outcome = 'agreed')`,
    ),
  );
const agreedOnly = rows.both(ofSubsidy, rows.where('that agreed', "t.outcome = 'agreed'"));
/** Nobody proposes or decides in the name of another account: four eyes rest on it. */
const inOwnName = (column: string, of: Rows): Rows =>
  rows.both(of, rows.own(column, 'account', 'in their own name'));

/** Where somebody is posted from the pool, the host gives a view and the social firm is the employer. */
const whereEmployer = rows.both(
  ofAssessment,
  rows.where(
    'for which they are the employer',
    `exists (select 1 from wage_value w where w.partnership_id = t.partnership_id and w.id = t.wage_value_id
      and w.employer_organisation_id = ${settingSql('organisation')})`,
  ),
);

const side = (name: string): Rows =>
  rows.both(ofAssessment, rows.where(`the view of the ${name}`, `t.side = '${name}'`));
/** A view that comes after the result could not have counted. */
const sideInTime = (name: string): Rows =>
  rows.both(
    side(name),
    rows.where(
      'until the result is there',
      `exists (select 1 from wage_value w where w.partnership_id = t.partnership_id and w.id = t.wage_value_id
        and w.settled_on is null)`,
    ),
  );

/**
 * Policies of the module. Wage value and amount are for the parties: participant, employer, the municipality that pays and
 * the coach. Whether somebody belongs to the target group no employer reads: it says why, and an employer needs only the amount.
 */
export const access: readonly TableAccess[] = [
  tableAccess(
    'wage_value',
    'assessments of the wage value',
    permit(['income-adviser'], ['select', 'insert', 'update'], ofMunicipality),
    permit(['coach'], ['select', 'insert'], guided),
    permit(['finance'], ['select'], ofMunicipality),
    permit(['employer-contact'], ['select'], atTheirs),
    permit(['participant'], ['select'], self),
  ),
  tableAccess(
    'wage_value_tasks',
    'the tasks of the job that is measured',
    permit(['income-adviser'], ['select', 'insert'], ofAssessment),
    permit(['coach', 'employer-contact', 'participant'], ['select'], ofAssessment),
  ),
  tableAccess(
    'wage_value_moment',
    'moments on which the work was measured',
    permit(['income-adviser'], ['select', 'insert'], ofAssessment),
    permit(['coach', 'participant'], ['select'], ofAssessment),
    permit(['employer-contact'], ['select'], whereEmployer),
  ),
  tableAccess(
    'wage_value_view',
    'what employer and participant say of the work',
    permit(['income-adviser', 'coach'], ['select'], ofAssessment),
    permit(['employer-contact'], ['select'], side('employer')),
    permit(['employer-contact'], ['insert'], sideInTime('employer')),
    permit(['participant'], ['select'], ofAssessment),
    permit(['participant'], ['insert'], sideInTime('participant')),
  ),
  tableAccess(
    'wage_value_result',
    'measured wage values with their receipt',
    permit(['income-adviser'], ['select', 'insert'], ofAssessment),
    permit(['coach', 'finance', 'participant'], ['select'], ofAssessment),
    permit(['employer-contact'], ['select'], whereEmployer),
  ),
  tableAccess(
    'target_group',
    'whether somebody belongs to the target group',
    permit(['income-adviser'], ['select', 'insert'], ofMunicipality),
    // Who pays must know the day on which it ends (Pwet 10d lid 8).
    permit(['finance'], ['select'], ofMunicipality),
    permit(['coach'], ['select'], guided),
    permit(['participant'], ['select'], self),
  ),
  tableAccess(
    'subsidy',
    'requests for wage-cost subsidy',
    permit(['income-adviser'], ['select', 'insert'], ofMunicipality),
    permit(['coach'], ['select', 'insert'], guided),
    permit(['employer-contact'], ['select', 'insert'], asEmployer),
    permit(['finance'], ['select'], ofMunicipality),
    permit(['finance'], ['select'], asEmployer),
    permit(['planner'], ['select'], forThePool),
    permit(['participant'], ['select', 'insert'], self),
  ),
  tableAccess(
    'subsidy_proposal',
    'proposed amounts with their receipt',
    permit(['income-adviser', 'coach', 'participant'], ['select'], ofSubsidy),
    permit(['income-adviser'], ['insert'], inOwnName('proposed_account', ofSubsidy)),
    permit(['employer-contact', 'finance', 'planner'], ['select'], agreed('id')),
  ),
  tableAccess(
    'subsidy_decision',
    'decisions of the second pair of eyes',
    permit(['income-adviser', 'coach', 'participant'], ['select'], ofSubsidy),
    permit(['income-adviser'], ['insert'], inOwnName('decided_account', ofSubsidy)),
    permit(['employer-contact', 'finance', 'planner'], ['select'], agreedOnly),
  ),
  tableAccess(
    'subsidy_claim',
    'monthly claims per employer',
    permit(['finance'], ['insert'], inOwnName('prepared_account', ofMunicipality)),
    permit(['finance', 'income-adviser'], ['select'], ofMunicipality),
    permit(['finance', 'employer-contact'], ['select'], asEmployer),
  ),
  tableAccess(
    'subsidy_claim_line',
    'name and amount of one person in one month',
    permit(['finance'], ['select', 'insert'], ofClaim),
    permit(['income-adviser', 'employer-contact'], ['select'], ofClaim),
    permit(['participant'], ['select'], self),
  ),
  tableAccess(
    'subsidy_claim_decision',
    'who agreed that a claim is paid',
    permit(['finance', 'income-adviser', 'employer-contact'], ['select'], ofClaim),
    permit(['finance'], ['insert'], inOwnName('decided_account', ofClaim)),
  ),
  tableAccess(
    'subsidy_due',
    'what is due for wage value and subsidy, derived',
    permit(
      ['income-adviser', 'coach', 'finance'],
      ['select'],
      rows.own('organisation_id', 'organisation', 'of their organisation'),
    ),
  ),
];
