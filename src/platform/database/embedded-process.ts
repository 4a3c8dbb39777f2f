import { writeSync } from 'node:fs';
import { mkdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { embeddedExtensions } from './embedded-extensions.ts';
import {
  answers,
  isRefused,
  lockDataFolder,
  prepareSocketFolder,
  type Refused,
  socketFolder,
  socketPath,
} from './embedded-place.ts';
import { type SessionServer, serveSession } from './embedded-session.ts';

/**
 * The process of the embedded database. `startEmbedded` starts it; it ends when that process ends, however it ends.
 * A process of its own, because a heavy query would otherwise hold up every page.
 */

/** A process that was cut off needs a moment to close the database, and one that starts needs a moment to open it. */
const waitForLockMs = 12_000;
/** Who closes does not answer any more; who still answers after this long is simply there. */
const waitForAnsweringMs = 2_000;
const neededBytes = 200 * 1024 * 1024;

const say = (message: { ready: true } | Refused): void => {
  // Who started this may be gone already; then 'disconnect' follows and this process ends too.
  process.send?.(message, () => {});
};

const firstLine = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? '';
};

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const folderTrouble = (dataDir: string, error: unknown): Refused => {
  const code = codeOf(error);
  if (code === 'ENOSPC')
    return { refused: `The disk of ${dataDir} is full: free some space and start again.` };
  return {
    refused: `The data folder ${dataDir} cannot be used (${firstLine(error)}): check its owner and rights, or set DATA_DIR.`,
  };
};

const waitForLock = async (dataDir: string): Promise<{ readonly release: () => void } | Refused> => {
  const started = performance.now();
  for (;;) {
    const lock = lockDataFolder(dataDir);
    if (lock !== undefined) return lock;
    const limit = (await answers(await socketFolder(dataDir), 500)) ? waitForAnsweringMs : waitForLockMs;
    if (performance.now() - started > limit) {
      return {
        refused: `The data folder ${dataDir} is already in use by another Werkkring: stop that one, or set DATA_DIR to another folder.`,
      };
    }
    await pause(200);
  }
};

/** Says why and ends at once; what was acknowledged is in the files. Written directly, because nothing waits any more. */
const die = (reason: string): never => {
  writeSync(process.stderr.fd, `The embedded database had to stop: ${reason.split('\n')[0]}.\n`);
  process.exit(1);
};

const listen = (session: SessionServer, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    session.server.once('error', reject);
    session.server.listen(path, resolve);
  });

const openDatabase = async (dataDir: string): Promise<PGlite | Refused> => {
  try {
    return await PGlite.create({ dataDir: join(dataDir, 'database'), extensions: embeddedExtensions });
  } catch (error) {
    return {
      refused: `The database in ${join(dataDir, 'database')} does not open (${firstLine(error)}): put a backup back, or move the folder away to start anew (docs/operations.md).`,
    };
  }
};

const serve = async (dataDir: string): Promise<Refused | undefined> => {
  const folder = await socketFolder(dataDir);
  const place = await prepareSocketFolder(folder);
  if (place !== undefined) return place;
  const db = await openDatabase(dataDir);
  if (isRefused(db)) {
    await rm(folder, { recursive: true, force: true });
    return db;
  }
  const session = serveSession(db, { died: die });
  await listen(session, socketPath(folder));

  const close = async (code: number): Promise<void> => {
    await session.stop().catch(() => {});
    await db.close().catch(() => {});
    await rm(folder, { recursive: true, force: true });
    process.exit(code);
  };
  // The process that started this one may have gone while the database opened.
  if (process.send !== undefined && !process.connected) return close(0).then(() => undefined);
  process.once('disconnect', () => void close(0));
  process.once('SIGTERM', () => void close(0));
  say({ ready: true });
  return undefined;
};

const start = async (dataDir: string): Promise<Refused | undefined> => {
  try {
    await mkdir(dataDir, { recursive: true });
    const disk = await statfs(dataDir);
    if (disk.bavail * disk.bsize < neededBytes)
      return folderTrouble(dataDir, Object.assign(new Error(), { code: 'ENOSPC' }));
    const lock = await waitForLock(dataDir);
    return isRefused(lock) ? lock : await serve(dataDir);
  } catch (error) {
    return folderTrouble(dataDir, error);
  }
};

// Ctrl-C and a closed terminal reach the whole group of processes; the process that started this one decides when.
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});

// A thread, because a long query holds up this one: then it would not notice that it was left alone.
new Worker(new URL('./embedded-guard.ts', import.meta.url), { workerData: process.ppid }).unref();

const refused = await start(process.argv[2] ?? 'data');
if (refused !== undefined) {
  say(refused);
  process.exitCode = 1;
  process.disconnect?.();
}
