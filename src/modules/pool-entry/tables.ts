import type { JSONColumnType } from 'kysely';
import type { Instant } from '../../kernel/local-date.ts';
import type { BusinessCase } from './rules/business-case.ts';
import type { Decision } from './words.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    pool_entry: PoolEntryTable;
    pool_entry_decision: PoolEntryDecisionTable;
  }
}

/** A proposal to take somebody into the pool, with the business case as it was reckoned that day. Nothing of it changes afterwards. */
interface PoolEntryTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  trajectory_id: string;
  firm_organisation_id: string;
  /** For what kind of work: the rate belongs to it. */
  work: string;
  /** With its terms and receipts. */
  business_case: JSONColumnType<BusinessCase>;
  proposed_by: string;
  proposed_by_account: string;
  proposed_at: Instant;
}

/** What was decided on a proposal, by whom and why. Apart from it, because the person may read the decision and not the rates. */
interface PoolEntryDecisionTable {
  partnership_id: string;
  entry_id: string;
  participant_id: string;
  firm_organisation_id: string;
  decision: Decision;
  reason: string;
  /** The same as of the proposal, so that the database can hold the two apart. */
  proposed_by_account: string;
  decided_by: string;
  decided_by_account: string;
  decided_at: Instant;
}
