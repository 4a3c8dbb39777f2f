import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const migrations: Readonly<Record<string, Migration>> = {
  '0071-demand': {
    up: async (db) => {
      await sql`
        create table site (
          partnership_id uuid not null,
          id uuid not null,
          organisation_id uuid not null,
          name text not null,
          street text not null,
          postcode text not null,
          city text not null,
          meeting_point text not null,
          mentor_places integer not null check (mentor_places between 0 and 500),
          coach_places integer not null check (coach_places between 0 and mentor_places),
          closed_on date,
          foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
          primary key (partnership_id, id)
        );
        create unique index site_open_name on site (partnership_id, organisation_id, lower(name))
          where closed_on is null;
        create table shift_demand (
          partnership_id uuid not null,
          id uuid not null,
          organisation_id uuid not null,
          site_id uuid not null,
          work text not null,
          weekdays integer[] check (cardinality(weekdays) > 0 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
          on_date date,
          from_date date not null,
          to_date date check (to_date >= from_date),
          from_minute integer not null check (from_minute between 0 and 1439),
          to_minute integer not null check (to_minute > from_minute and to_minute <= 2880),
          breaks jsonb not null,
          places integer not null check (places between 1 and 500),
          importance integer not null check (importance between 1 and 3),
          certificates text[] not null,
          notice_days integer not null check (notice_days between 0 and 28),
          guided boolean not null,
          external_id text,
          cancelled_at timestamptz,
          cancelled_by uuid,
          cancelled_reason text,
          asked_at timestamptz not null,
          asked_by uuid not null,
          primary key (partnership_id, id),
          foreign key (partnership_id, site_id) references site (partnership_id, id),
          foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
          check ((weekdays is null) <> (on_date is null)),
          check (on_date is null or (on_date = from_date and to_date is not null)),
          check ((cancelled_at is null) = (cancelled_by is null))
        );
        create index shift_demand_period on shift_demand (partnership_id, from_date, to_date);
        create index shift_demand_organisation on shift_demand (partnership_id, organisation_id, from_date);
        create index shift_demand_site on shift_demand (partnership_id, site_id);
        create unique index shift_demand_external on shift_demand (partnership_id, organisation_id, external_id)
          where external_id is not null;
        create table shift_day (
          partnership_id uuid not null,
          demand_id uuid not null,
          on_date date not null,
          places integer not null check (places between 0 and 500),
          reason text not null,
          changed_by uuid not null,
          changed_at timestamptz not null,
          primary key (partnership_id, demand_id, on_date),
          foreign key (partnership_id, demand_id) references shift_demand (partnership_id, id)
        );
      `.execute(db);
    },
  },
  // A change of what is asked ends one demand and begins another: which one it takes the place of is a fact of its own, so that what was
  // published on the first can go along, and when the change was told is known.
  '0093-demand-follows': {
    up: async (db) => {
      await sql`
        alter table shift_demand
          add column follows uuid,
          add foreign key (partnership_id, follows) references shift_demand (partnership_id, id);
        create index shift_demand_follows on shift_demand (partnership_id, follows) where follows is not null;
      `.execute(db);
    },
  },
  // Who knows the mentor of a shift works on with somebody they know.
  '0152-demand-mentor': {
    up: async (db) => {
      await sql`
        alter table shift_demand
          add column mentor text,
          add constraint shift_demand_mentor_is_there check (mentor is null or guided);
      `.execute(db);
    },
  },
  // A coach beside somebody is there some hours of a week, not only for some people at once.
  '0153-site-coach-hours': {
    up: async (db) => {
      await sql`
        alter table site
          add column coach_minutes integer check (coach_minutes >= 0),
          add constraint site_coach_hours_have_places check (coach_minutes is null or coach_places > 0);
      `.execute(db);
    },
  },
};
