import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../scripts/lib/postgres-server.mjs';
import { modules } from '../../src/modules.ts';
import { embeddedExtensions } from '../../src/platform/database/embedded-extensions.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { onServer, poolOn, quietPool, urlOf } from './connect.ts';

/** Migrates one database and writes it to a file, from which each test file loads its own. */
const embeddedTemplate = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'werkkring-template-'));
  const clear = () => rm(folder, { recursive: true, force: true });
  const db = await PGlite.create({ extensions: embeddedExtensions });
  try {
    const served = await poolOn(db);
    await migrate(served.pool, modules).finally(() => served.close());
    const file = join(folder, 'template.tar');
    await writeFile(file, new Uint8Array(await (await db.dumpDataDir('none')).arrayBuffer()));
    project.provide('database', { kind: 'embedded', file });
  } catch (error) {
    await clear();
    throw error;
  } finally {
    await db.close();
  }
  return clear;
};

/** Migrates one database on a real server; each test file copies it. */
const serverTemplate = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startPostgres();
  const template = `werkkring_template_${randomBytes(6).toString('hex')}`;
  const dropAndStop = async () => {
    await onServer(server.url, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
  try {
    await onServer(server.url, `create database ${template}`);
    const pool = quietPool({ connectionString: urlOf(server.url, template), max: 2 });
    await migrate(pool, modules).finally(() => pool.end());
  } catch (error) {
    await dropAndStop();
    throw error;
  }
  project.provide('database', { kind: 'server', url: server.url, template });
  return dropAndStop;
};

/** Run by vitest once for each of the projects `embedded` and `server`. */
export const setup = (project: TestProject): Promise<() => Promise<void>> =>
  project.name === 'server' ? serverTemplate(project) : embeddedTemplate(project);
