import { createHash } from 'node:crypto';
import { lstat, mkdir, realpath, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PoolConfig } from 'pg';

/** A reason the operator can act on; shown as one line, without a stack. */
export type Refused = { readonly refused: string };

export const isRefused = (value: object): value is Refused => 'refused' in value;

/** The longest path of a Unix socket that every system accepts, less the name of the socket itself. */
const longestFolder = 103 - '/.s.PGSQL.5432'.length;

/**
 * The folder of the socket for one data folder. It lies outside the data folder because the path of a socket may be
 * about 100 characters at most, and its name follows from the data folder so that a second program finds it.
 */
export const socketFolder = async (dataDir: string): Promise<string> => {
  const name = `werkkring-${createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex')
    .slice(0, 16)}`;
  const preferred = join(tmpdir(), name);
  return preferred.length <= longestFolder ? preferred : join('/tmp', name);
};

export const socketPath = (folder: string): string => join(folder, '.s.PGSQL.5432');

/** How `pg` reaches the embedded database. There is no password: only the owner of the folder can enter it. */
export const connectionThrough = (folder: string): PoolConfig => ({
  host: folder,
  port: 5432,
  user: 'postgres',
  database: 'postgres',
});

/** A client may ask for encryption before anything else; the answer, one byte, needs no turn in the queue. */
const askForEncryption = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** Whether a database serves on the socket in this folder and says something within some time. */
export const answers = (folder: string, withinMs: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createConnection(socketPath(folder));
    const done = (answer: boolean) => {
      probe.destroy();
      resolve(answer);
    };
    probe.setTimeout(withinMs, () => done(false));
    probe.once('connect', () => probe.write(askForEncryption));
    probe.once('data', () => done(true));
    probe.once('error', () => done(false));
    probe.once('close', () => done(false));
  });

const ownUid = (): number => userInfo().uid;

/** Makes the folder of the socket, for this user only, and removes the socket a killed process left behind. */
export const prepareSocketFolder = async (folder: string): Promise<Refused | undefined> => {
  await mkdir(folder, { mode: 0o700 }).catch(() => {});
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true || found.uid !== ownUid() || (found.mode & 0o077) !== 0) {
    return {
      refused: `The folder ${folder} is not for this user alone: remove it, or set TMPDIR to a folder of your own.`,
    };
  }
  await rm(socketPath(folder), { force: true });
  return undefined;
};

/** Locks in use. Kept here, because the garbage collector closes a connection that nobody names, and frees its lock. */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock of a data folder, or gives undefined when another process holds it. The operating system frees
 * the lock when the process ends, however it ends, so there is no stale lock; Node offers such a lock only
 * through SQLite. PGlite itself opens one folder twice without a word and spoils it.
 */
export const lockDataFolder = (dataDir: string): { readonly release: () => void } | undefined => {
  const lock = new DatabaseSync(join(dataDir, 'database.lock'));
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    held.add(lock);
    return {
      release: () => {
        held.delete(lock);
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    if (error instanceof Error && /locked|busy/.test(error.message)) return undefined;
    throw error;
  }
};
