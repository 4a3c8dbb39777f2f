import { setTimeout as pause } from 'node:timers/promises';
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
const awaited: Job = { ...note, name: 'test/awaited', awaited: true };
const hopeless: Job = {
  name: 'test/hopeless',
  retries: 0,
  run: () => Promise.reject(new Error('it never works')),
  gaveUp: async (_, data) => {
    done.push({ ...data, was: 'given up' });
    finish();
  },
};
const settings = { embedded: inject('database').kind === 'embedded', worker: true };
const jobs = await startJobs(pool, [note, awaited, hopeless], settings);
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

test('awaited work is looked for as soon as it was asked, whatever the usual looks; and once, when its transaction lasts longer', async () => {
  const quick: Job = { ...note, name: 'test/quick', awaited: true };
  const ours = await startJobs(pool, [quick], { ...settings, worker: false, awaitedEvery: 3600 });
  await ours.work(platform);
  // Its first look comes when it begins.
  await pause(500);
  const finished = nextDone();
  await platform.db.transaction().execute((tx) => ours.enqueue(tx, quick.name, { id: 'quick' }));
  await finished;
  await ours.stop(2000);
  const slow = nextDone();
  await platform.db.transaction().execute(async (tx) => {
    await platform.enqueue(tx, awaited.name, { id: 'slow' });
    await pause(400);
  });
  await slow;
  expect(done).toEqual([{ id: 'quick' }, { id: 'slow' }]);
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

test('work that keeps failing is given up, and whoever waits for it is told', async () => {
  const finished = nextDone();
  await platform.db.transaction().execute((tx) => platform.enqueue(tx, hopeless.name, { id: 'three' }));
  await finished;
  expect(done).toEqual([{ id: 'three', was: 'given up' }]);
});

test('a queue that an earlier version made gives up as this one does', async () => {
  const { gaveUp, ...before } = hopeless;
  const asked = async (job: Job) => {
    const queue = await startJobs(pool, [job], settings);
    await queue.stop(2000);
    const { rows } = await pool.query<{ dead_letter: string | null; retry_limit: number }>(
      'select dead_letter, retry_limit from pgboss.queue where name = $1',
      [job.name],
    );
    return rows;
  };
  const { retries, ...usual } = before;
  expect(await asked({ ...usual, name: 'test/old' })).toEqual([{ dead_letter: null, retry_limit: 5 }]);
  expect(await asked({ ...hopeless, name: 'test/old' })).toEqual([
    { dead_letter: 'test/old-given-up', retry_limit: 0 },
  ]);
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
