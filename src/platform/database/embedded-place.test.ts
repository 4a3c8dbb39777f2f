import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import { lockDataFolder } from './embedded-place.ts';

const folder = await mkdtemp(join(tmpdir(), 'werkkring-lock-'));
afterAll(() => rm(folder, { recursive: true }));

test('a data folder stays locked for as long as the process lives, also when nobody remembers the lock', () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const take = () => {
    expect(lockDataFolder(folder)).toBeDefined();
  };
  take();
  for (let n = 0; n < 5; n += 1) collectGarbage();
  expect(lockDataFolder(folder)).toBeUndefined();
});

test('a lock that is given back can be taken again', async () => {
  const other = await mkdtemp(join(tmpdir(), 'werkkring-lock-'));
  lockDataFolder(other)?.release();
  const again = lockDataFolder(other);
  expect(again).toBeDefined();
  again?.release();
  await rm(other, { recursive: true });
});
