import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import type pg from 'pg';
import { afterAll, inject } from 'vitest';
import { embeddedExtensions } from '../../src/platform/database/embedded-extensions.ts';
import { type OpenPool, onServer, poolOn, quietPool, urlOf } from './connect.ts';

/** What the global set-up hands to the test files: a migrated database to copy. */
export type DatabaseTemplate =
  | { readonly kind: 'embedded'; readonly file: string }
  | { readonly kind: 'server'; readonly url: string; readonly template: string };

declare module 'vitest' {
  interface ProvidedContext {
    database: DatabaseTemplate;
  }
}

const copyFromFile = async (file: string): Promise<OpenPool> => {
  const loadDataDir = new Blob([new Uint8Array(await readFile(file))]);
  const db = await PGlite.create({ extensions: embeddedExtensions, loadDataDir });
  const served = await poolOn(db);
  return {
    pool: served.pool,
    close: async () => {
      await served.close();
      await db.close();
    },
  };
};

const copyOnServer = async (url: string, template: string): Promise<OpenPool> => {
  const name = `werkkring_test_${randomBytes(6).toString('hex')}`;
  await onServer(url, `create database ${name} template ${template}`);
  const pool = quietPool({ connectionString: urlOf(url, name), max: 5 });
  return {
    pool,
    close: async () => {
      await pool.end();
      await onServer(url, `drop database ${name} with (force)`);
    },
  };
};

/**
 * A migrated, empty database for one test file, as a pool of the role that owns it. Call it once, in `beforeAll` or at
 * the top of the file; it goes when the file is done. The project (`embedded` or `server`) decides which kind it is.
 */
export const freshDatabase = async (): Promise<pg.Pool> => {
  const template = inject('database');
  const opened =
    template.kind === 'embedded'
      ? await copyFromFile(template.file)
      : await copyOnServer(template.url, template.template);
  afterAll(() => opened.close());
  return opened.pool;
};
