import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type pg from 'pg';
import { auditMigrations } from '../audit/migrations.ts';
import type { Module } from '../module.ts';
import { submissionMigrations } from '../submission/migrations.ts';
import type { Operation } from './access.ts';
import { applyPolicies, appRole, doorRole } from './policies.ts';

const rolesMigration: Readonly<Record<string, Migration>> = {
  '0000-roles': {
    up: async (db) => {
      for (const role of [appRole, doorRole]) {
        // Roles belong to the whole server, so another database on it may have made them already.
        await sql
          .raw(
            `do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`,
          )
          .execute(db);
        await sql.raw(`grant ${role} to current_user`).execute(db);
      }
    },
  },
};

/** Brings a database to the shape of this version: migrations of all modules, then the policies. Safe to repeat. */
export async function migrate(pool: pg.Pool, modules: readonly Module[]): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrations: Record<string, Migration> = {
    ...rolesMigration,
    ...auditMigrations,
    ...submissionMigrations,
  };
  for (const module of modules) Object.assign(migrations, module.migrations);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  const doorTables: Record<string, readonly Operation[]> = {};
  for (const module of modules) Object.assign(doorTables, module.doorTables);
  await db.transaction().execute((tx) =>
    applyPolicies(
      tx,
      modules.flatMap((module) => module.access),
      doorTables,
    ),
  );
}
