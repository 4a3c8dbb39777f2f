import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const migrations: Readonly<Record<string, Migration>> = {
  '0065-availability': {
    up: async (db) => {
      await sql`
        create table work_pattern (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          firm_organisation_id uuid not null,
          weekday smallint not null check (weekday between 1 and 7),
          from_minute integer not null check (from_minute between 0 and 1439),
          to_minute integer not null check (to_minute > from_minute and to_minute <= from_minute + 1440),
          from_date date not null,
          to_date date check (to_date > from_date),
          primary key (partnership_id, id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          exclude using gist (
            partnership_id with =, participant_id with =, weekday with =,
            int4range(from_minute, to_minute) with &&, daterange(from_date, to_date) with &&
          )
        );
        create table absence (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          firm_organisation_id uuid not null,
          kind text not null check (kind in ('leave', 'sick', 'away')),
          from_date date not null,
          to_date date check (to_date > from_date),
          reported_at timestamptz not null,
          reported_by uuid not null,
          withdrawn_at timestamptz,
          withdrawn_by uuid,
          primary key (partnership_id, id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          check (to_date is not null or kind = 'sick'),
          check ((withdrawn_at is null) = (withdrawn_by is null)),
          exclude using gist (
            partnership_id with =, participant_id with =, kind with =, daterange(from_date, to_date) with &&
          ) where (withdrawn_at is null)
        );
        create index absence_participant on absence (partnership_id, participant_id, from_date);
        create table work_limits (
          partnership_id uuid not null,
          participant_id uuid not null,
          firm_organisation_id uuid not null,
          guidance smallint not null check (guidance between 0 and 2),
          nights boolean not null,
          longest_shift_minutes integer not null check (longest_shift_minutes between 60 and 720),
          most_week_minutes integer not null check (most_week_minutes between 60 and 3600),
          prefers text check (prefers in ('morning', 'evening')),
          recorded_by uuid not null,
          primary key (partnership_id, participant_id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id)
        );
        create table liking (
          partnership_id uuid not null,
          participant_id uuid not null,
          organisation_id uuid not null,
          firm_organisation_id uuid not null,
          liking smallint not null check (liking between -2 and 2),
          primary key (partnership_id, participant_id, organisation_id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          foreign key (partnership_id, organisation_id) references organisation (partnership_id, id)
        );
        create table postcode_point (
          postcode char(4) primary key check (postcode ~ '^[1-9][0-9]{3}$'),
          latitude double precision not null check (latitude between -90 and 90),
          longitude double precision not null check (longitude between -180 and 180)
        );
        -- The map is of no partnership, so no policy of a tenant fits it: it is read through this one door.
        create function postcode_points(asked text[])
          returns table (postcode text, latitude double precision, longitude double precision)
          language sql stable security definer set search_path = public
          as 'select postcode::text, latitude, longitude from postcode_point where postcode = any (asked)';
      `.execute(db);
    },
  },
};
