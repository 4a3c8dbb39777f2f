import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { connectionThrough, socketPath } from '../../src/platform/database/embedded-place.ts';
import { type SessionSettings, serveSession } from '../../src/platform/database/embedded-session.ts';

/** A database with a pool on it; `close` ends both connections and what serves them. */
export type OpenPool = { readonly pool: pg.Pool; close(): Promise<void> };

/** `url` with another database in it. */
export const urlOf = (url: string, database: string): string => {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
};

/** Runs one statement on the server outside any transaction, as `create database` demands. */
export const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** A pool whose idle connections may be cut off when the database goes, without ending the test process. */
export const quietPool = (settings: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool(settings);
  pool.on('error', () => {});
  return pool;
};

/** Several connections on one PGlite, by the same session server and kind of socket as the product uses. */
export const poolOn = async (db: PGlite, settings: SessionSettings = {}): Promise<OpenPool> => {
  const folder = await mkdtemp(join(tmpdir(), 'werkkring-test-'));
  const session = serveSession(db, settings);
  await new Promise<void>((resolve) => session.server.listen(socketPath(folder), resolve));
  const pool = quietPool({ ...connectionThrough(folder), max: 5 });
  return {
    pool,
    close: async () => {
      await pool.end();
      await session.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
