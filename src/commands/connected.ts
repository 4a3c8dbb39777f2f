import pg from 'pg';
import { systemClock } from '../kernel/clock.ts';
import { uuidAt } from '../kernel/ids.ts';
import { modules } from '../modules.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database/database.ts';
import { findEmbedded } from '../platform/database/embedded.ts';
import { migrate } from '../platform/database/migrate.ts';
import { type OpenedDatabase, openConfigured } from '../platform/database/open.ts';
import { loadKeys } from '../platform/keys.ts';
import { lineOf } from '../platform/log.ts';
import type { Platform } from '../platform/platform.ts';

/** What a command is given. It asks for no work, so it has no queue. */
export type Connected = { readonly platform: Platform; readonly config: Config };

/**
 * Runs a command of the operator on the database of this installation, also while the product runs on it; the embedded
 * database is started for as long as it takes when nothing runs. The command answers with its exit code.
 */
export async function connected(run: (given: Connected) => Promise<number>): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) return end(read.lines);
  const { config } = read;
  try {
    const keys = await loadKeys(config);
    const database = await open(config);
    try {
      const platform: Platform = {
        db: openDatabase(database.pool),
        clock: systemClock,
        newId: () => uuidAt(Date.now()),
        keys,
        enqueue: () => Promise.reject(new Error('a command has no queue')),
      };
      process.exitCode = await run({ platform, config });
    } finally {
      await database.stop();
    }
  } catch (error) {
    end([lineOf(error)]);
  }
}

async function open(config: Config): Promise<OpenedDatabase> {
  const running = config.databaseUrl === null ? await findEmbedded(config.dataDir) : undefined;
  if (running !== undefined) {
    const pool = new pg.Pool({ ...running, max: 2 });
    return { pool, lost: new Promise(() => undefined), stop: () => pool.end() };
  }
  const database = await openConfigured(config);
  await migrate(database.pool, modules);
  return database;
}

function end(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
