import type pg from 'pg';
import { settableClock } from '../../src/kernel/clock.ts';
import { uuidAt } from '../../src/kernel/ids.ts';
import type { Instant } from '../../src/kernel/local-date.ts';
import { openDatabase, type Transaction } from '../../src/platform/database/database.ts';
import type { JobData } from '../../src/platform/jobs/job.ts';
import type { Platform } from '../../src/platform/platform.ts';

/** A platform on a test database, with a clock turned by hand and the jobs asked for kept in `asked`. */
export type TestPlatform = Platform & {
  readonly clock: ReturnType<typeof settableClock>;
  readonly asked: readonly { readonly job: string; readonly data: JobData }[];
};

export function testPlatform(pool: pg.Pool, start: Instant = '2026-11-22T08:00:00.000Z'): TestPlatform {
  const clock = settableClock(start);
  const asked: { job: string; data: JobData }[] = [];
  return {
    db: openDatabase(pool),
    clock,
    newId: () => uuidAt(Date.parse(clock.now())),
    keys: { bsn: new Uint8Array(32).fill(1), audit: new Uint8Array(32).fill(2) },
    asked,
    enqueue: async (_tx: Transaction, job, data) => {
      asked.push({ job, data });
    },
  };
}
