import { type ChildProcess, spawn } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PoolConfig } from 'pg';
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

const refusalIn = (message: unknown): string | undefined =>
  typeof message === 'object' &&
  message !== null &&
  'refused' in message &&
  typeof message.refused === 'string'
    ? message.refused
    : undefined;

const spawnProcess = (dataDir: string): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL('./embedded-process.ts', import.meta.url)),
      dataDir,
    ],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );

const untilReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.on('message', (message) => {
      const refusal = refusalIn(message);
      if (refusal === undefined) resolve();
      else reject(new Error(refusal));
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
