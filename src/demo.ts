import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { roleNames } from './kernel/words.ts';
import { demoPeople } from './modules/access/door/index.ts';
import type { Platform } from './platform/platform.ts';

type Filling = {
  readonly fillDemo: (platform: Platform, progress: (words: string) => void) => Promise<void>;
};

const filling = new URL('../demo/fill.ts', import.meta.url);

/**
 * Fills an empty database with the demonstration. A filling that was broken off is begun again from nothing; a database
 * that holds anything else is left alone. `tell` hears how far it is.
 */
export async function ensureDemo(platform: Platform, tell: (words: string) => void): Promise<void> {
  if (!existsSync(filling)) return;
  const state = await platform.db.selectFrom('demo_fill').selectAll().executeTakeFirst();
  if (state?.finished_at != null) return;
  if (state !== undefined) await emptyAll(platform);
  else if (await holdsAnything(platform)) return;
  tell('De voorbeelden worden klaargezet. De eerste keer duurt dat even.');
  await platform.db.insertInto('demo_fill').values({ begun_at: now(), finished_at: null }).execute();
  const { fillDemo }: Filling = await import(filling.href);
  await fillDemo(platform, tell);
  // The embedded database does not gather statistics by itself, and without them it chooses slow ways.
  await sql`analyze`.execute(platform.db);
  await platform.db.updateTable('demo_fill').set({ finished_at: now() }).execute();
}

function now(): string {
  return new Date().toISOString();
}

async function holdsAnything({ db }: Platform): Promise<boolean> {
  return (await db.selectFrom('partnership').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Only for a demonstration that was not finished: nobody has worked in it. */
async function emptyAll({ db }: Platform): Promise<void> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely_%'
  `.execute(db);
  await sql.raw(`truncate ${tables.rows.map(({ name }) => name).join(', ')}`).execute(db);
}

/** The roles somebody can take in the demonstration, for the line at start. */
export async function demoRoles(platform: Platform): Promise<readonly string[]> {
  const people = (await demoPeople(platform)).flatMap((organisation) => organisation.people);
  return [...new Set(people.map(({ role }) => roleNames[role].nl))];
}
