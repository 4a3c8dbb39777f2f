import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadKeys } from './keys.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'werkkring-keys-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

test('the first start makes keys that only this user can read, and every later start finds them', async () => {
  const first = await loadKeys({ keys: null, dataDir });
  expect(first.bsn).toHaveLength(32);
  expect(first.bsn).not.toEqual(first.audit);
  expect((await stat(join(dataDir, 'keys.json'))).mode & 0o777).toBe(0o600);
  expect(await loadKeys({ keys: null, dataDir })).toEqual(first);
});

test('the folder is made with those above it', async () => {
  await loadKeys({ keys: null, dataDir: join(dataDir, 'a/b/c') });
  expect((await stat(join(dataDir, 'a/b/c/keys.json'))).isFile()).toBe(true);
});

test('a folder that cannot be made is said, and does not hang', async () => {
  await writeFile(join(dataDir, 'file'), '');
  await expect(loadKeys({ keys: null, dataDir: join(dataDir, 'file/data') })).rejects.toThrow(/set DATA_DIR/);
  await expect(loadKeys({ keys: null, dataDir: '/proc/werkkring' })).rejects.toThrow(/set DATA_DIR/);
});

test('keys from the environment go before the file', async () => {
  const keys = { bsn: new Uint8Array(32), audit: new Uint8Array(32) };
  await loadKeys({ keys: null, dataDir });
  expect(await loadKeys({ keys, dataDir })).toBe(keys);
});

test('no new keys are made beside a database that was written with others', async () => {
  await mkdir(join(dataDir, 'database'));
  await expect(loadKeys({ keys: null, dataDir })).rejects.toThrow(/put the file back/);
});

test.each(['', '{', '{"bsn":"x"}', 'null'])('a spoilt file is said, not replaced: %j', async (text) => {
  await writeFile(join(dataDir, 'keys.json'), text);
  await expect(loadKeys({ keys: null, dataDir })).rejects.toThrow(/cannot be read/);
});
