import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const auditMigrations: Readonly<Record<string, Migration>> = {
  '0001-audit': {
    up: async (db) => {
      await sql`
        create table audit_entry (
          partnership_id uuid not null,
          seq bigint not null,
          at timestamptz not null,
          actor_membership_id uuid not null,
          actor_organisation_id uuid not null,
          actor_role text not null,
          origin text not null,
          action text not null,
          object_kind text not null,
          object_id text not null,
          result text not null,
          previous_hash text not null,
          hash text not null,
          primary key (partnership_id, seq)
        );
        create index audit_entry_object on audit_entry (partnership_id, object_kind, object_id);
        create table audit_head (
          partnership_id uuid primary key,
          seq bigint not null,
          hash text not null
        );
      `.execute(db);
    },
  },
  '0002-audit-seal': {
    up: async (db) => {
      await sql`alter table audit_head add column seal text not null default ''`.execute(db);
    },
  },
};
