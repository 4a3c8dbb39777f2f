import pg from 'pg';
import type { Config } from '../config.ts';
import { startEmbedded } from './embedded.ts';

/** The database of an installation, opened by the role that owns it. */
export type OpenedDatabase = {
  readonly pool: pg.Pool;
  /** Settles only when the database ends without being asked. */
  readonly lost: Promise<void>;
  stop(): Promise<void>;
};

/** Opens the server of `DATABASE_URL`, else starts the embedded database. Rejects with one line for the operator. */
export async function openConfigured(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
): Promise<OpenedDatabase> {
  return config.databaseUrl === null ? openEmbedded(config.dataDir) : openServer(config.databaseUrl);
}

async function openEmbedded(dataDir: string): Promise<OpenedDatabase> {
  const embedded = await startEmbedded(dataDir);
  // One session behind it: more connections would only wait in line.
  const pool = new pg.Pool({ ...embedded.connection, max: 5 });
  let asked = false;
  return {
    pool,
    lost: new Promise((resolve) => {
      void embedded.ended.then(() => {
        if (!asked) resolve();
      });
    }),
    stop: async () => {
      asked = true;
      await pool.end();
      await embedded.stop();
    },
  };
}

async function openServer(url: string): Promise<OpenedDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: 15, connectionTimeoutMillis: 10_000 });
  try {
    const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num');
    const version = Number(rows[0]?.server_version_num);
    if (version < 150_000) throw new Error('it is older than PostgreSQL 15');
  } catch (error) {
    await pool.end();
    const reason = error instanceof Error && error.message !== '' ? error.message : 'no answer';
    throw new Error(
      `The database of DATABASE_URL cannot be used (${reason}): check the address, the password and that it runs.`,
    );
  }
  return { pool, lost: new Promise(() => undefined), stop: () => pool.end() };
}
