import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const migrations: Readonly<Record<string, Migration>> = {
  '0060-pool': {
    up: async (db) => {
      await sql`
        create extension if not exists btree_gist;
        create table pool_contract (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          trajectory_id uuid not null,
          firm_organisation_id uuid not null,
          referring_organisation_id uuid not null,
          from_date date not null,
          to_date date check (to_date > from_date),
          hours_per_week integer not null check (hours_per_week between 1 and 60),
          ended_reason text,
          recorded_by uuid not null,
          primary key (partnership_id, id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          foreign key (partnership_id, trajectory_id) references trajectory (partnership_id, id),
          exclude using gist (
            partnership_id with =, participant_id with =, daterange(from_date, to_date) with &&
          )
        );
        create index pool_contract_participant on pool_contract (partnership_id, participant_id, from_date);
        create index pool_contract_from on pool_contract (partnership_id, from_date);
      `.execute(db);
    },
  },
  '0061-signed-without-decision': {
    up: async (db) => {
      await sql`
        alter table pool_contract add column without_decision text check (without_decision <> '')
      `.execute(db);
    },
  },
  '0062-guarantee': {
    up: async (db) => {
      await sql`
        alter table pool_contract
          add column guarantee_kind text not null default 'month' check (guarantee_kind in ('month', 'annual')),
          add column guaranteed_minutes integer check (guaranteed_minutes > 0),
          add column wage_cents_per_hour integer check (wage_cents_per_hour > 0);
        update pool_contract set guaranteed_minutes = round(hours_per_week * 60 * 52 / 12.0);
        alter table pool_contract
          alter column guarantee_kind drop default,
          alter column guaranteed_minutes set not null;
      `.execute(db);
    },
  },
};
