import type { JSONColumnType } from 'kysely';
import type { Instant } from '../../kernel/local-date.ts';

/** What came of a form, in short texts: ids and phases, never a name. */
export type Told = Readonly<Record<string, string>>;

/** A form that was confirmed. Sent twice, it counts once. */
export interface SubmissionTable {
  partnership_id: string;
  membership_id: string;
  /** Made when the answers were shown to be checked. */
  id: string;
  at: Instant;
  told: JSONColumnType<Told>;
}
