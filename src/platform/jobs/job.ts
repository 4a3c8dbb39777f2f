import type { Platform } from '../platform.ts';

/** Who asked for a piece of work, and the ids it needs. No personal data: the queue is read by operators. */
export type JobData = Readonly<Record<string, string>>;

/** A piece of work that outlives the request that asked for it. Must be safe to run again. */
export type Job = {
  readonly name: string;
  /** Done every night of itself, also for a night on which the product was off. */
  readonly nightly?: true;
  /** Somebody has the page open on which it appears: it is looked for twice as often. */
  readonly awaited?: true;
  readonly run: (platform: Platform, data: JobData, signal: AbortSignal) => Promise<void>;
  /** How often it is tried again when it fails; five times when left out. */
  readonly retries?: number;
  /** Says to whoever waits that it was given up, after the last try failed or the process under it was killed. Safe to run again. */
  readonly gaveUp?: (platform: Platform, data: JobData) => Promise<void>;
};
