import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const migrations: Readonly<Record<string, Migration>> = {
  '0050-placements': {
    up: async (db) => {
      await sql`
        create table placement (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          trajectory_id uuid not null,
          organisation_id uuid not null,
          firm_organisation_id uuid not null,
          referring_organisation_id uuid not null,
          form text not null,
          work text not null,
          hours_per_week integer check (hours_per_week between 1 and 60),
          from_date date not null,
          to_date date check (to_date > from_date),
          ended_reason text,
          announced_end_on date,
          announced_reason text,
          recorded_by uuid not null,
          primary key (partnership_id, id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          foreign key (partnership_id, trajectory_id) references trajectory (partnership_id, id),
          foreign key (partnership_id, organisation_id) references organisation (partnership_id, id)
        );
        create index placement_participant on placement (partnership_id, participant_id, from_date);
        create index placement_organisation on placement (partnership_id, organisation_id, to_date);
        create index placement_form on placement (partnership_id, form, from_date);
      `.execute(db);
    },
  },
  // What is sent twice, by a double click or by a system that tries again, is recorded once.
  '0051-sent-twice': {
    up: async (db) => {
      await sql`
        create unique index placement_once on placement
          (partnership_id, participant_id, organisation_id, form, work, from_date) where ended_reason is null;
      `.execute(db);
    },
  },
  // A period has at least one day, also that of work which was called off before it began: on that day nobody was there.
  '0052-never-begun': {
    up: async (db) => {
      await sql`alter table placement add column never_begun boolean not null default false`.execute(db);
    },
  },
};
