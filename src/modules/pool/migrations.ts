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
};
