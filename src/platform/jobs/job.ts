import type { Platform } from '../platform.ts';

/** Who asked for a piece of work, and the ids it needs. No personal data: the queue is read by operators. */
export type JobData = Readonly<Record<string, string>>;

/** A piece of work that outlives the request that asked for it. Must be safe to run again. */
export type Job = {
  readonly name: string;
  /** Done every night of itself, also for a night on which the product was off. */
  readonly nightly?: true;
  readonly run: (platform: Platform, data: JobData, signal: AbortSignal) => Promise<void>;
};
