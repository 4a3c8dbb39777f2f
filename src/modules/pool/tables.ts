import type { LocalDate } from '../../kernel/local-date.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    pool_contract: PoolContractTable;
  }
}

/** Employment by the social firm, apart from any assignment: it goes on when work falls away (source 000:41). */
interface PoolContractTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  trajectory_id: string;
  firm_organisation_id: string;
  referring_organisation_id: string;
  from_date: LocalDate;
  /** Half-open; null for a contract without an end. */
  to_date: LocalDate | null;
  hours_per_week: number;
  /** Paid whether there is work or not: so many minutes a calendar month, or a calendar year that is paid evenly. */
  guarantee_kind: 'month' | 'annual';
  guaranteed_minutes: number;
  /** Gross; null where it was not written down, in contracts of before this was asked. */
  wage_cents_per_hour: number | null;
  /** Set when it has ended; until then `to_date` is what was agreed. */
  ended_reason: string | null;
  recorded_by: string;
  /** Why it was signed without a decision to enter the pool; null where that decision stood. */
  without_decision: string | null;
}
