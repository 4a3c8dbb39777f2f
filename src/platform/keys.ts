import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.ts';
import type { Keys } from './platform.ts';

const bytes = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const keysFile = z.object({ bsn: bytes, audit: bytes });

/**
 * The keys of an installation: from the environment, else from `keys.json` in the data folder, made at the first start
 * and readable by this user only. Refuses to make new ones beside a database that was written with others.
 */
export async function loadKeys(config: Pick<Config, 'keys' | 'dataDir'>): Promise<Keys> {
  if (config.keys !== null) return config.keys;
  const file = join(config.dataDir, 'keys.json');
  if (existsSync(file)) return readKeys(file);
  if (existsSync(join(config.dataDir, 'database'))) {
    throw new Error(
      `The keys ${file} are gone while the database is there, and without them it cannot be read: put the file back from your backup.`,
    );
  }
  const text = { bsn: randomBytes(32).toString('base64'), audit: randomBytes(32).toString('base64') };
  await makeFolder(config.dataDir);
  await writeFile(file, `${JSON.stringify(text)}\n`, { mode: 0o600, flag: 'wx' });
  return keysFile.parse(text);
}

/** Makes a folder with those above it. Step by step, because Node's own way never ends where nothing can be made (/proc). */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(resolve(folder)));
  await mkdir(folder).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The data folder ${folder} cannot be made (${reason}): set DATA_DIR to another folder.`);
  });
}

async function readKeys(file: string): Promise<Keys> {
  const found = keysFile.safeParse(await readFile(file, 'utf8').then(parseJson));
  if (!found.success)
    throw new Error(`The keys in ${file} cannot be read: put the file back from your backup.`);
  return found.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
