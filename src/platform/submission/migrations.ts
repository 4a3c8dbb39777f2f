import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const submissionMigrations: Readonly<Record<string, Migration>> = {
  '0002-submission': {
    up: async (db) => {
      await sql`
        create table submission (
          partnership_id uuid not null,
          membership_id uuid not null,
          id uuid not null,
          at timestamptz not null,
          told jsonb not null,
          primary key (partnership_id, membership_id, id)
        );
      `.execute(db);
    },
  },
};
