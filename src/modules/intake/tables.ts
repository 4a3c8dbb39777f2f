import type { Generated, JSONColumnType } from 'kysely';
import type { Instant } from '../../kernel/local-date.ts';
import type { ColumnMapping, Encoding, Verdict } from '../participants/index.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    referral_list: ReferralListTable;
    referral_row: ReferralRowTable;
  }
}

/** How far a list is; see `status.ts` for what may follow on what. */
export type ListStatus = 'uploaded' | 'judging' | 'judged' | 'importing' | 'imported' | 'cancelled';

/** What somebody decided about a row: it goes in although it is doubted, or it stays out although it is good. */
export type RowChoice = 'in' | 'out';

/** A list of candidates on its way in. Everything personal is in `sealed_…`, under a key that is not in the database. */
interface ReferralListTable {
  partnership_id: string;
  id: string;
  organisation_id: string;
  uploaded_by: string;
  uploaded_at: Instant;
  /** By which the same file is recognised: a keyed hash of its bytes. */
  content_key: string;
  programme_id: string;
  /** The social firm that will guide. */
  firm_organisation_id: string;
  /** What the user chose in place of what was recognised; null when nothing. */
  encoding: Encoding | null;
  separator: string | null;
  mapping: JSONColumnType<ColumnMapping> | null;
  status: ListStatus;
  /** Raised each time that the columns are chosen, so that a judgement that was overtaken writes nothing. */
  round: Generated<number>;
  /** Of the step that runs: rows judged, or people put forward. */
  rows_total: number;
  rows_done: Generated<number>;
  ended_at: Instant | null;
  /** When whatever is still sealed is emptied. */
  keep_until: Instant;
  /** The file as it was sent; null once it is imported, stopped or too old. */
  sealed_file: Uint8Array | null;
  /** The name of the file and its header, for the rows that are left out. */
  sealed_head: Uint8Array | null;
}

interface ReferralRowTable {
  partnership_id: string;
  list_id: string;
  organisation_id: string;
  /** The line of the file. */
  line: number;
  verdict: Verdict;
  choice: RowChoice | null;
  corrected: Generated<boolean>;
  /** Who this may be the same as: the lookup of the BSN, and a keyed hash of name and date of birth. */
  bsn_key: string | null;
  name_key: string | null;
  /** Who it became. */
  participant_id: string | null;
  /** The judged row; null once it is imported or too old. */
  sealed: Uint8Array | null;
}
