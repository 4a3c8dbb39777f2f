import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const migrations: Readonly<Record<string, Migration>> = {
  '0070-intake': {
    up: async (db) => {
      await sql`
        create table referral_list (
          partnership_id uuid not null,
          id uuid not null,
          organisation_id uuid not null,
          uploaded_by uuid not null,
          uploaded_at timestamptz not null,
          content_key text not null,
          programme_id uuid not null,
          firm_organisation_id uuid not null,
          encoding text,
          separator text,
          mapping jsonb,
          status text not null check (status in ('uploaded', 'judging', 'judged', 'importing', 'imported', 'cancelled')),
          round integer not null default 0,
          rows_total integer not null,
          rows_done integer not null default 0,
          ended_at timestamptz,
          keep_until timestamptz not null,
          sealed_file bytea,
          sealed_head bytea,
          primary key (partnership_id, id),
          foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
          foreign key (partnership_id, uploaded_by) references membership (partnership_id, id),
          foreign key (partnership_id, programme_id) references programme (partnership_id, id),
          foreign key (partnership_id, firm_organisation_id) references organisation (partnership_id, id)
        );
        create index referral_list_organisation on referral_list (partnership_id, organisation_id, uploaded_at);
        create table referral_row (
          partnership_id uuid not null,
          list_id uuid not null,
          organisation_id uuid not null,
          line integer not null,
          verdict text not null check (verdict in ('good', 'doubtful', 'refused')),
          choice text check (choice in ('in', 'out')),
          corrected boolean not null default false,
          bsn_key text,
          name_key text,
          participant_id uuid,
          sealed bytea,
          primary key (partnership_id, list_id, line),
          foreign key (partnership_id, list_id) references referral_list (partnership_id, id) on delete cascade,
          foreign key (partnership_id, participant_id) references participant (partnership_id, id)
        );
        create index referral_row_bsn on referral_row (partnership_id, list_id, bsn_key);
        create index referral_row_name on referral_row (partnership_id, list_id, name_key);
        create index referral_row_participant on referral_row (partnership_id, participant_id) where participant_id is not null;
      `.execute(db);
    },
  },
};
