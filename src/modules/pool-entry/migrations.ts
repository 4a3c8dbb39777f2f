import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const migrations: Readonly<Record<string, Migration>> = {
  '0130-pool-entry': {
    up: async (db) => {
      await sql`
        create table pool_entry (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          trajectory_id uuid not null,
          firm_organisation_id uuid not null,
          work text not null check (work <> ''),
          business_case jsonb not null,
          proposed_by uuid not null,
          proposed_by_account uuid not null,
          proposed_at timestamptz not null,
          primary key (partnership_id, id),
          unique (partnership_id, id, proposed_by_account),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          foreign key (partnership_id, trajectory_id) references trajectory (partnership_id, id)
        );
        create index pool_entry_participant on pool_entry (partnership_id, participant_id, proposed_at);
        create index pool_entry_firm on pool_entry (partnership_id, firm_organisation_id, proposed_at);

        create table pool_entry_decision (
          partnership_id uuid not null,
          entry_id uuid not null,
          participant_id uuid not null,
          firm_organisation_id uuid not null,
          decision text not null check (decision in ('enter', 'not-now')),
          reason text not null check (reason <> ''),
          proposed_by_account uuid not null,
          decided_by uuid not null,
          -- Four eyes: the database refuses it as well.
          decided_by_account uuid not null check (decided_by_account <> proposed_by_account),
          decided_at timestamptz not null,
          primary key (partnership_id, entry_id),
          foreign key (partnership_id, entry_id, proposed_by_account)
            references pool_entry (partnership_id, id, proposed_by_account),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id)
        );
        create index pool_entry_decision_participant on pool_entry_decision (partnership_id, participant_id);
      `.execute(db);
    },
  },
};
