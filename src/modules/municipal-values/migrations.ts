import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const migrations: Readonly<Record<string, Migration>> = {
  '0110-municipal-values': {
    up: async (db) => {
      await sql`
        create table municipal_value (
          partnership_id uuid not null,
          id uuid not null,
          organisation_id uuid not null,
          parameter text not null,
          from_date date not null,
          to_date date check (to_date > from_date),
          value text not null check (value ~ '^[0-9]{1,9}(\\.[0-9]{1,6})?$'),
          source text not null check (source <> ''),
          proposed_by uuid not null,
          proposed_by_account uuid not null,
          proposed_at timestamptz not null,
          decision text check (decision in ('confirmed', 'refused')),
          decision_reason text,
          decided_by uuid,
          -- Four eyes: the database refuses it as well.
          decided_by_account uuid check (decided_by_account <> proposed_by_account),
          decided_at timestamptz,
          primary key (partnership_id, id),
          foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
          check ((decision is null) = (decided_by_account is null)),
          check (decision is distinct from 'refused' or decision_reason is not null)
        );
        create index municipal_value_parameter on municipal_value (partnership_id, organisation_id, parameter);
      `.execute(db);
    },
  },
};
