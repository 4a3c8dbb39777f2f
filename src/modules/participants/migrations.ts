import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const migrations: Readonly<Record<string, Migration>> = {
  '0020-participants': {
    up: async (db) => {
      await sql`
        create table participant (
          partnership_id uuid not null,
          id uuid not null,
          given_name text not null,
          infix text,
          family_name text not null,
          search_name text not null,
          language text not null default 'nl',
          referring_organisation_id uuid not null,
          firm_organisation_id uuid not null,
          created_at timestamptz not null,
          primary key (partnership_id, id),
          foreign key (partnership_id, referring_organisation_id) references organisation (partnership_id, id),
          foreign key (partnership_id, firm_organisation_id) references organisation (partnership_id, id)
        );
        create index participant_firm on participant (partnership_id, firm_organisation_id, search_name);
        create index participant_referring on participant (partnership_id, referring_organisation_id, search_name);
        create table participant_contact (
          partnership_id uuid not null,
          participant_id uuid not null,
          birth_date date not null,
          street text,
          postcode text,
          city text,
          phone text,
          email text,
          hours_available integer check (hours_available between 0 and 60),
          travel_modes text[] not null default '{}',
          max_travel_minutes integer check (max_travel_minutes between 0 and 240),
          dutch_level text,
          driving_licences text[] not null default '{}',
          preferred_work text,
          primary key (partnership_id, participant_id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id)
        );
        create index participant_contact_birth on participant_contact (partnership_id, birth_date);
        create table participant_identity (
          partnership_id uuid not null,
          participant_id uuid not null,
          bsn_encrypted bytea not null,
          bsn_lookup text not null,
          primary key (partnership_id, participant_id),
          unique (partnership_id, bsn_lookup),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id)
        );
        create table participant_benefit (
          partnership_id uuid not null,
          participant_id uuid not null,
          kind text not null,
          since date,
          case_worker text,
          primary key (partnership_id, participant_id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id)
        );
        create table possibility (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          kind text not null check (kind in ('possibility', 'limit')),
          words text not null,
          noted_at timestamptz not null,
          noted_by uuid not null,
          primary key (partnership_id, id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id)
        );
        create index possibility_participant on possibility (partnership_id, participant_id);
        create table distance (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          cause text not null,
          possibility text not null,
          bridge text not null,
          noted_at timestamptz not null,
          noted_by uuid not null,
          bridged_on date,
          primary key (partnership_id, id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id)
        );
        create index distance_participant on distance (partnership_id, participant_id);
      `.execute(db);
    },
  },
  // What is sent twice, by a double click or by a system that tries again, is recorded once.
  '0021-sent-twice': {
    up: async (db) => {
      await sql`
        create unique index possibility_once on possibility
          (partnership_id, participant_id, kind, md5(words), ((noted_at at time zone 'UTC')::date));
        create unique index distance_once on distance
          (partnership_id, participant_id, cause, md5(possibility), md5(bridge), ((noted_at at time zone 'UTC')::date));
      `.execute(db);
    },
  },
};
