import { Kysely, type Transaction as Kysely$Transaction, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { AuditEntryTable, AuditHeadTable } from '../audit/tables.ts';
import type { SubmissionTable } from '../submission/tables.ts';

/**
 * All tables, by name. A module adds its own with
 * `declare module '../../platform/database/database.ts' { interface Database { … } }`,
 * so that no list grows here when a module is added.
 */
export interface Database {
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
  submission: SubmissionTable;
}

export type Db = Kysely<Database>;
export type Transaction = Kysely$Transaction<Database>;

// A date stays the text that it is: a Date object would move it by the zone of the machine.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (value) => new Date(value).toISOString());

/** Opens the one door to the database; the pool must already point at a PostgreSQL 15 or newer, or the embedded one. */
export function openDatabase(pool: pg.Pool): Db {
  // Without a listener an idle connection that the server closes would end the process.
  pool.on('error', () => undefined);
  // Nor may a connection in use: its query fails, and whoever asked hears of it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}
