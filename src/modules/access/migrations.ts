import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const migrations: Readonly<Record<string, Migration>> = {
  '0010-access': {
    up: async (db) => {
      await sql`
        create table partnership (
          id uuid primary key,
          name text not null,
          slug text not null unique
        );
        create table organisation (
          partnership_id uuid not null references partnership (id),
          id uuid not null,
          name text not null,
          kind text not null,
          desk text,
          city text,
          primary key (partnership_id, id)
        );
        create table account (
          id uuid primary key,
          issuer text not null,
          subject text not null,
          email text,
          name text not null,
          language text not null default 'nl' check (language in ('nl', 'en')),
          unique (issuer, subject)
        );
        create table membership (
          partnership_id uuid not null,
          id uuid not null,
          account_id uuid not null references account (id),
          organisation_id uuid not null,
          role text not null,
          participant_id uuid,
          name text not null,
          from_date date not null,
          to_date date check (to_date > from_date),
          primary key (partnership_id, id),
          foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
          check ((role = 'participant') = (participant_id is not null))
        );
        create index membership_account on membership (account_id);
        create index membership_organisation on membership (partnership_id, organisation_id, role);
        create unique index membership_participant on membership (partnership_id, participant_id) where participant_id is not null;
        create table session (
          id_hash text primary key,
          account_id uuid not null references account (id),
          membership_id uuid,
          partnership_id uuid,
          csrf text not null,
          created_at timestamptz not null,
          expires_at timestamptz not null,
          foreign key (partnership_id, membership_id) references membership (partnership_id, id)
        );
        create index session_expires on session (expires_at);
        create table api_token (
          id_hash text primary key,
          partnership_id uuid not null,
          membership_id uuid not null,
          scopes text not null,
          name text not null,
          created_at timestamptz not null,
          expires_at timestamptz not null,
          foreign key (partnership_id, membership_id) references membership (partnership_id, id)
        );
        create table person_look (
          partnership_id uuid not null,
          id uuid not null,
          at timestamptz not null,
          participant_id uuid not null,
          membership_id uuid not null,
          organisation_id uuid not null,
          role text not null,
          what text not null,
          primary key (partnership_id, id)
        );
        create index person_look_participant on person_look (partnership_id, participant_id, at desc);
      `.execute(db);
    },
  },
  '0011-door': {
    up: async (db) => {
      await sql`
        alter table membership alter column account_id drop not null;
        alter table membership add column email text;
        create index membership_waiting on membership (lower(email)) where account_id is null;
        alter table session add column seen_at timestamptz not null default now();
        create index session_account on session (account_id);
        create table demo_fill (begun_at timestamptz not null, finished_at timestamptz);
      `.execute(db);
    },
  },
};
