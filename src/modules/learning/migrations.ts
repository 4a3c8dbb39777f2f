import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const migrations: Readonly<Record<string, Migration>> = {
  '0030-learning': {
    up: async (db) => {
      await sql`
        create table course (
          partnership_id uuid not null references partnership (id),
          id uuid not null,
          name text not null,
          valid_months integer check (valid_months > 0),
          primary key (partnership_id, id),
          unique (partnership_id, name)
        );
        create table course_result (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          course_id uuid not null,
          result text not null check (result in ('passed', 'not-yet')),
          on_date date not null,
          valid_until date,
          recorded_by uuid not null,
          primary key (partnership_id, id),
          unique (partnership_id, participant_id, course_id, on_date),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          foreign key (partnership_id, course_id) references course (partnership_id, id)
        );
        create index course_result_passed on course_result (partnership_id, on_date) where result = 'passed';
      `.execute(db);
    },
  },
  '0140-course-sessions': {
    up: async (db) => {
      await sql`
        create table course_session (
          partnership_id uuid not null,
          id uuid not null,
          course_id uuid not null,
          on_date date not null,
          from_minute integer not null check (from_minute between 0 and 1439),
          to_minute integer not null check (to_minute > from_minute and to_minute <= 1440),
          break_minutes integer not null check (break_minutes >= 0 and break_minutes < to_minute - from_minute),
          place text not null,
          seats integer not null check (seats between 1 and 200),
          planned_by uuid not null,
          cancelled_at timestamptz,
          cancelled_by uuid,
          primary key (partnership_id, id),
          foreign key (partnership_id, course_id) references course (partnership_id, id),
          check ((cancelled_at is null) = (cancelled_by is null))
        );
        create index course_session_day on course_session (partnership_id, on_date);
        create table course_seat (
          partnership_id uuid not null,
          id uuid not null,
          session_id uuid not null,
          participant_id uuid not null,
          firm_organisation_id uuid not null,
          given_at timestamptz not null,
          given_by uuid not null,
          withdrawn_at timestamptz,
          withdrawn_by uuid,
          primary key (partnership_id, id),
          foreign key (partnership_id, session_id) references course_session (partnership_id, id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          check ((withdrawn_at is null) = (withdrawn_by is null))
        );
        create unique index course_seat_once on course_seat (partnership_id, session_id, participant_id)
          where withdrawn_at is null;
        create index course_seat_participant on course_seat (partnership_id, participant_id);
        -- Several social firms send people to one session, and none may see those of another, but each has to know how many seats are
        -- taken: this door counts them and says nothing of whose.
        create function seats_taken(asked uuid[]) returns table (session_id uuid, taken integer)
          language sql stable security definer set search_path = public
          as $$
            select s.session_id, count(*)::integer from course_seat s
            where s.session_id = any (asked) and s.withdrawn_at is null
              and s.partnership_id = nullif(current_setting('werkkring.partnership', true), '')::uuid
            group by s.session_id
          $$;
      `.execute(db);
    },
  },
};
