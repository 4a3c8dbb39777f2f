import type pg from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import { complain } from '../log.ts';
import type { Enqueue, Platform } from '../platform.ts';
import type { Job, JobData } from './job.ts';

/** The queue of this process. */
export type Jobs = {
  readonly enqueue: Enqueue;
  /** Begins to do the work that was asked for; without it this process only asks. */
  work(platform: Platform): Promise<void>;
  /** Lets running jobs end, within the time given; what is cut off is done again at the next start. */
  stop(withinMs: number): Promise<void>;
};

type Settings = {
  readonly embedded: boolean;
  /** Whether this process does the work, and with it the upkeep of the queue. */
  readonly worker: boolean;
  /** Seconds between the usual looks for awaited work; half a second when left out. */
  readonly awaitedEvery?: number;
};

/** Seconds between looks at what has stopped: somebody watches an import that a crash broke off. */
const lookEvery = 15;

/**
 * Milliseconds after awaited work was asked for, at which this process looks for it: the transaction that asks is over by one of these, and
 * nobody tells us when. Usual looks go on, for what another process asked.
 */
const soon = [20, 60, 120, 250] as const;

/** Seconds. A list of fifty thousand people takes a good part of an hour on a small machine. */
const longestJob = 2 * 60 * 60;

const usualRetries = 5;

/** The queue of what was given up of a job. */
const givenUp = ({ name }: Job): string => `${name}-given-up`;

/** Small hours, and not the hour that a change of the clocks leaves out or has twice. */
const night = { cron: '30 3 * * *', tz: 'Europe/Amsterdam' };

/** Plans the nightly work, and drops the plan of work that this version no longer has. */
async function planNights(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const nightly = jobs.filter((job) => job.nightly === true).map(({ name }) => name);
  for (const { name } of await boss.getSchedules()) if (!nightly.includes(name)) await boss.unschedule(name);
  for (const name of nightly) await boss.schedule(name, night.cron, {}, { tz: night.tz, missed: 'once' });
}

/**
 * Opens the queue in the same database as everything else, so that work is asked for in the transaction that needs it.
 * Polls, because the embedded database has no LISTEN.
 */
export async function startJobs(pool: pg.Pool, jobs: readonly Job[], settings: Settings): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    backend: settings.embedded ? 'pglite' : 'postgres',
    supervise: settings.worker,
    schedule: settings.worker,
    superviseIntervalSeconds: lookEvery,
    monitorIntervalSeconds: lookEvery,
  });
  boss.on('error', (error) => complain('queue', error));
  await boss.start();
  for (const job of jobs) {
    const deadLetter = job.gaveUp === undefined ? null : givenUp(job);
    if (deadLetter !== null) await boss.createQueue(deadLetter, { retryLimit: usualRetries });
    await boss.createQueue(job.name, {
      retryLimit: job.retries ?? usualRetries,
      retryDelay: 5,
      retryBackoff: true,
      // A process that is killed no longer says that it lives, and then its work is given out again.
      heartbeatSeconds: 30,
      expireInSeconds: longestJob,
    });
    // A queue of an earlier version stays as it was made.
    await boss.updateQueue(job.name, { retryLimit: job.retries ?? usualRetries, deadLetter });
  }
  if (settings.worker) await planNights(boss, jobs);
  /** Who does the awaited work of this process, by the name of the job. */
  const workers = new Map<string, string>();
  const lookSoon = (name: string) => {
    const worker = workers.get(name);
    if (worker === undefined) return;
    for (const ms of soon) setTimeout(() => boss.notifyWorker(worker), ms).unref();
  };
  return {
    enqueue: async (tx, name, data, from) => {
      await boss.send(name, data, {
        db: fromKysely(tx),
        ...(from === undefined ? {} : { startAfter: from }),
      });
      lookSoon(name);
    },
    work: async (platform) => {
      for (const job of jobs) {
        const pollingIntervalSeconds = job.awaited === true ? (settings.awaitedEvery ?? 0.5) : 1;
        const worker = await boss.work<JobData>(job.name, { pollingIntervalSeconds }, async (asked) => {
          for (const { data, signal } of asked) await job.run(platform, data, signal);
        });
        if (job.awaited === true) workers.set(job.name, worker);
        const { gaveUp } = job;
        if (gaveUp === undefined) continue;
        await boss.work<JobData>(givenUp(job), { pollingIntervalSeconds: lookEvery }, async (asked) => {
          for (const { data } of asked) await gaveUp(platform, data);
        });
      }
    },
    stop: (withinMs) => boss.stop({ graceful: true, close: false, timeout: withinMs }),
  };
}
