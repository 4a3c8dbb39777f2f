import { afterAll, beforeEach, expect, inject, test } from 'vitest';
import { testPlatform } from '../../../test/builders/platform.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import type { Platform } from '../platform.ts';
import type { Job, JobData } from './job.ts';
import { startJobs } from './jobs.ts';

const pool = await freshDatabase();
const done: JobData[] = [];
let finish: () => void = () => undefined;

const note: Job = {
  name: 'test/note',
  run: async (_, data) => {
    done.push(data);
    finish();
  },
};
const settings = { embedded: inject('database').kind === 'embedded', worker: true };
const jobs = await startJobs(pool, [note], settings);
afterAll(() => jobs.stop(2000));

const platform: Platform = { ...testPlatform(pool), enqueue: jobs.enqueue };
await jobs.work(platform);

const nextDone = (): Promise<void> =>
  new Promise((resolve) => {
    finish = resolve;
  });

beforeEach(() => {
  done.length = 0;
});

test('work that an action asked for is done after it', async () => {
  const finished = nextDone();
  await platform.db.transaction().execute((tx) => platform.enqueue(tx, note.name, { id: 'one' }));
  await finished;
  expect(done).toEqual([{ id: 'one' }]);
});

test('work asked for by an action that failed is not done', async () => {
  const failing = platform.db.transaction().execute(async (tx) => {
    await platform.enqueue(tx, note.name, { id: 'never' });
    throw new Error('the action failed');
  });
  await expect(failing).rejects.toThrow('the action failed');
  const finished = nextDone();
  await platform.db.transaction().execute((tx) => platform.enqueue(tx, note.name, { id: 'two' }));
  await finished;
  expect(done).toEqual([{ id: 'two' }]);
});

test('nightly work is planned for the night of the Netherlands, and its plan goes when the work does', async () => {
  const planned = async (...toDo: readonly Job[]) => {
    const queue = await startJobs(pool, toDo, settings);
    await queue.stop(2000);
    const { rows } = await pool.query<{ name: string; timezone: string }>(
      'select name, timezone from pgboss.schedule',
    );
    return rows;
  };
  const nightly: Job = { ...note, name: 'test/nightly', nightly: true };
  expect(await planned(note, nightly)).toEqual([{ name: 'test/nightly', timezone: 'Europe/Amsterdam' }]);
  expect(await planned(note)).toEqual([]);
});
