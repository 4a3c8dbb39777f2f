import type { Clock } from '../kernel/clock.ts';
import type { NewId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/local-date.ts';
import type { Db, Transaction } from './database/database.ts';
import type { JobData } from './jobs/job.ts';

/** Keys that never stand in the database, 32 bytes each. */
export type Keys = { readonly bsn: Uint8Array; readonly audit: Uint8Array };

/**
 * Puts work in the queue within a running transaction: it happens only if the transaction does, and not before `from`
 * when that is given.
 */
export type Enqueue = (tx: Transaction, job: string, data: JobData, from?: Instant) => Promise<void>;

/** All that an action, a query or a job is given of the outside world. */
export type Platform = {
  readonly db: Db;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly keys: Keys;
  readonly enqueue: Enqueue;
};
