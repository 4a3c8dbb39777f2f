import { type ChildProcess, spawn } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PoolConfig } from 'pg';
import { z } from 'zod';
import { answers, connectionThrough, socketFolder } from './embedded-place.ts';

export type Embedded = {
  readonly connection: PoolConfig;
  /** Settles when the process of the database has ended, asked or not. */
  readonly ended: Promise<void>;
  /** Closes the database; settles when it is closed. */
  stop(): Promise<void>;
};

/** Closing writes a checkpoint; a process that needs longer hangs. */
const closeWithinMs = 20_000;

/** A query of somebody else may hold the database up for a while. */
const answerWithinMs = 10_000;

/** What the process says; other messages on the channel are not for us. */
const message = z.union([z.object({ ready: z.literal(true) }), z.object({ refused: z.string() })]);

const spawnProcess = (dataDir: string): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL('./embedded-process.ts', import.meta.url)),
      dataDir,
    ],
    {
      // Under `node --watch` this setting would make the child report its files on the channel below.
      env: { ...process.env, WATCH_REPORT_DEPENDENCIES: undefined },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );

const untilReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.on('message', (said) => {
      const understood = message.safeParse(said);
      if (!understood.success) return;
      if ('refused' in understood.data) reject(new Error(understood.data.refused));
      else resolve();
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`The embedded database did not start (${signal ?? `exit code ${code}`}).`)),
    );
  });

/**
 * Starts the embedded database on a data folder, in a process of its own, and waits until it answers.
 * Rejects with an error whose message is one line for the operator: folder in use, not writable, disk full, damaged.
 */
export const startEmbedded = async (dataDir: string): Promise<Embedded> => {
  const child = spawnProcess(dataDir);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  try {
    await untilReady(child);
  } catch (error) {
    child.kill('SIGTERM');
    throw error;
  }
  return {
    connection: connectionThrough(await socketFolder(dataDir)),
    ended,
    stop: async () => {
      if (child.connected) child.disconnect();
      const late = setTimeout(() => child.kill('SIGKILL'), closeWithinMs);
      await ended;
      clearTimeout(late);
    },
  };
};

/** The connection to the embedded database another process has open on this data folder, if one has. */
export const findEmbedded = async (dataDir: string): Promise<PoolConfig | undefined> => {
  const exists = await realpath(dataDir).catch(() => undefined);
  if (exists === undefined) return undefined;
  const folder = await socketFolder(dataDir);
  return (await answers(folder, answerWithinMs)) ? connectionThrough(folder) : undefined;
};
