import type { JSONColumnType } from 'kysely';
import type { Role } from '../../kernel/actor.ts';
import type { Instant, LocalDate } from '../../kernel/local-date.ts';
import type { Receipt } from '../../kernel/receipt.ts';
import type { Text } from '../../kernel/text.ts';
import type { JobTask, MeasuredTask, Observation } from './rules/moments.ts';
import type { Outcome, ProposalKind, SubsidyRoute, TargetGroupGround, ViewSide } from './words.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    wage_value: WageValueTable;
    wage_value_tasks: WageValueTasksTable;
    wage_value_moment: WageValueMomentTable;
    wage_value_view: WageValueViewTable;
    wage_value_result: WageValueResultTable;
    target_group: TargetGroupTable;
    subsidy: SubsidyTable;
    subsidy_proposal: SubsidyProposalTable;
    subsidy_decision: SubsidyDecisionTable;
    subsidy_claim: SubsidyClaimTable;
    subsidy_claim_line: SubsidyClaimLineTable;
    subsidy_claim_decision: SubsidyClaimDecisionTable;
    subsidy_due: SubsidyDueTable;
  }
}

/** An assessment of the wage value, from the day it is asked for. */
interface WageValueTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  placement_id: string;
  /** Which assessment of this job; makes two at one moment collide. */
  seq: number;
  /** Where the work is. */
  workplace_organisation_id: string;
  /** Who pays the wages: the workplace, or the social firm for work under a contract of the pool. */
  employer_organisation_id: string;
  firm_organisation_id: string;
  municipality_organisation_id: string;
  /** The expert whom the municipality designates; not of the employer. */
  expert_membership_id: string;
  /** The job with whose average worker the work is compared (normfunctie). */
  norm_job: string;
  hours_per_week: number;
  days_per_week: number;
  planned_on: LocalDate;
  asked_on: LocalDate;
  asked_by: string;
  /** The day on which the result was recorded: it closes the assessment, also for who may not read the result. */
  settled_on: LocalDate | null;
}

/** The tasks of the job as the expert laid them out; the newest count, and none come after the first moment. */
interface WageValueTasksTable {
  partnership_id: string;
  id: string;
  wage_value_id: string;
  seq: number;
  tasks: JSONColumnType<readonly JobTask[]>;
  at: Instant;
  by_membership_id: string;
}

/** One moment on which the expert looked at the work, every task at a time. */
interface WageValueMomentTable {
  partnership_id: string;
  id: string;
  wage_value_id: string;
  participant_id: string;
  seq: number;
  on_date: LocalDate;
  /** In the order of the tasks. */
  observations: JSONColumnType<readonly Observation[]>;
  remark: string | null;
  at: Instant;
  by_membership_id: string;
}

/** What employer and participant each say of the work; nobody writes for another. */
interface WageValueViewTable {
  partnership_id: string;
  id: string;
  wage_value_id: string;
  participant_id: string;
  side: ViewSide;
  goes_well: string;
  could_help: string | null;
  at: Instant;
  by_membership_id: string;
}

/** What the expert reports; never changed. A second look is a new assessment. */
interface WageValueResultTable {
  partnership_id: string;
  id: string;
  wage_value_id: string;
  participant_id: string;
  measured_on: LocalDate;
  /** The means over the moments, as the law reckons with them. */
  tasks: JSONColumnType<readonly MeasuredTask[]>;
  percent: number;
  receipt: JSONColumnType<Receipt>;
  explanation: string;
  /** When they look again, agreed between municipality, employer and participant (Pwet art. 10d lid 6). */
  look_again_on: LocalDate;
  at: Instant;
  by_membership_id: string;
}

/** Whether somebody belongs to the target group, from a day on; the newest line counts. */
interface TargetGroupTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  firm_organisation_id: string;
  municipality_organisation_id: string;
  member: boolean;
  ground: TargetGroupGround;
  from_date: LocalDate;
  at: Instant;
  by_membership_id: string;
}

/** A request for wage-cost subsidy for one job: employment with an employer, or a contract with the social firm. */
interface SubsidyTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  placement_id: string | null;
  contract_id: string | null;
  /** Which request for this job: after a refusal another can come. */
  attempt: number;
  employer_organisation_id: string;
  firm_organisation_id: string;
  municipality_organisation_id: string;
  requested_on: LocalDate;
  requested_by: string;
  requested_role: Role;
}

/** An amount from a day on, or none, as one official proposes it; with its receipt, never changed. */
interface SubsidyProposalTable {
  partnership_id: string;
  id: string;
  subsidy_id: string;
  participant_id: string;
  seq: number;
  kind: ProposalKind;
  from_date: LocalDate;
  /** Half-open; only a fixed share has an end of its own. */
  to_date: LocalDate | null;
  route: SubsidyRoute | null;
  wage_value_result_id: string | null;
  percent: number | null;
  hours_per_week: number | null;
  /** What is a full-time job in comparable work, where that is known. */
  full_time_hours: number | null;
  /** Holiday allowance by collective agreement, where it is more than the law's: "8.33". */
  holiday_percent: string | null;
  /** Null when nothing is granted. */
  cents_per_month: number | null;
  /** The same before rounding, for parts of a month. */
  exact_cents_per_month: string | null;
  reason: string;
  receipt: JSONColumnType<Receipt> | null;
  /** Whether there is a right, as it was judged with the first decision. */
  right_receipt: JSONColumnType<Receipt> | null;
  at: Instant;
  /** Null when the yearly or birthday work proposes. */
  proposed_by: string | null;
  proposed_account: string;
}

/** What the second pair of eyes decided. The database knows who proposed and refuses the same account. */
interface SubsidyDecisionTable {
  partnership_id: string;
  id: string;
  proposal_id: string;
  subsidy_id: string;
  participant_id: string;
  outcome: Outcome;
  explanation: string | null;
  at: Instant;
  proposed_account: string;
  decided_by: string;
  decided_account: string;
}

/** The lines of one employer over one month, set ready to be paid. */
interface SubsidyClaimTable {
  partnership_id: string;
  id: string;
  employer_organisation_id: string;
  municipality_organisation_id: string;
  seq: number;
  /** The first day of the last month that it is about. */
  month: LocalDate;
  total_cents: number;
  at: Instant;
  prepared_by: string;
  prepared_account: string;
}

/** One person in one month, as it was when it was set ready; the name too, because a paid list stays as it was. */
interface SubsidyClaimLineTable {
  partnership_id: string;
  id: string;
  claim_id: string;
  subsidy_id: string;
  participant_id: string;
  /** The first day of the month. */
  month: LocalDate;
  name: string;
  due_cents: number;
  /** What earlier claims held of this month: the line is the difference, and can be less than nothing. */
  earlier_cents: number;
  cents: number;
  /** Null where nothing is due any more. */
  receipt: JSONColumnType<Receipt> | null;
}

/** What the second pair of eyes decided on a claim. */
interface SubsidyClaimDecisionTable {
  partnership_id: string;
  id: string;
  claim_id: string;
  outcome: Outcome;
  explanation: string | null;
  at: Instant;
  prepared_account: string;
  decided_by: string;
  decided_account: string;
}

/** Derived from the facts (`rules/dues.ts`); nobody writes it by hand. */
interface SubsidyDueTable {
  partnership_id: string;
  /** The assessment, the subsidy or the claim that it is about. */
  subject_id: string;
  rule: string;
  participant_id: string | null;
  role: Role;
  organisation_id: string;
  due_on: LocalDate;
  show_from: LocalDate;
  task: JSONColumnType<Text>;
  reason: JSONColumnType<Text>;
  /** The page where it is done; holds ids and no names. */
  href: string;
  /** Who proposed it cannot decide on it, so it is not asked of them. */
  not_account: string | null;
}
