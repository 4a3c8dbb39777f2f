import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const migrations: Readonly<Record<string, Migration>> = {
  '0090-hours': {
    up: async (db) => {
      await sql`
        create table worked_shift (
          partnership_id uuid not null,
          rostered_shift_id uuid not null,
          participant_id uuid not null,
          firm_organisation_id uuid not null,
          organisation_id uuid not null,
          on_date date not null,
          outcome text not null check (outcome in ('worked', 'absent', 'sick', 'sent-home')),
          from_minute integer,
          to_minute integer check (to_minute > from_minute),
          break_minutes integer not null check (break_minutes >= 0),
          work_minutes integer not null check (work_minutes >= 0),
          version integer not null check (version > 0),
          reason text,
          recorded_by uuid not null,
          recorded_at timestamptz not null,
          confirmed_by uuid,
          confirmed_at timestamptz,
          primary key (partnership_id, rostered_shift_id),
          check ((from_minute is null) = (to_minute is null)),
          check (from_minute is not null or work_minutes = 0),
          check ((confirmed_by is null) = (confirmed_at is null)),
          foreign key (partnership_id, rostered_shift_id) references rostered_shift (partnership_id, id)
        );
        create index worked_shift_organisation on worked_shift (partnership_id, organisation_id, on_date);
        create index worked_shift_firm on worked_shift (partnership_id, firm_organisation_id, on_date);
        create index worked_shift_participant on worked_shift (partnership_id, participant_id, on_date);
        create table worked_shift_before (
          partnership_id uuid not null,
          rostered_shift_id uuid not null,
          version integer not null,
          participant_id uuid not null,
          firm_organisation_id uuid not null,
          organisation_id uuid not null,
          outcome text not null,
          from_minute integer,
          to_minute integer,
          break_minutes integer not null,
          work_minutes integer not null,
          reason text,
          recorded_by uuid not null,
          recorded_at timestamptz not null,
          confirmed_by uuid,
          confirmed_at timestamptz,
          replaced_at timestamptz not null,
          primary key (partnership_id, rostered_shift_id, version),
          foreign key (partnership_id, rostered_shift_id) references worked_shift (partnership_id, rostered_shift_id)
        );
        create table training_hours (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          firm_organisation_id uuid not null,
          on_date date not null,
          minutes integer not null check (minutes between 0 and 720),
          course_id uuid,
          recorded_by uuid not null,
          recorded_at timestamptz not null,
          primary key (partnership_id, id),
          -- Recorded twice, it counts once.
          unique nulls not distinct (partnership_id, participant_id, on_date, course_id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          foreign key (partnership_id, course_id) references course (partnership_id, id)
        );
        create table missed_shift (
          partnership_id uuid not null,
          rostered_shift_id uuid not null,
          participant_id uuid not null,
          firm_organisation_id uuid not null,
          carried_by text not null check (carried_by in ('firm', 'person')),
          reason text not null,
          judged_by uuid not null,
          judged_at timestamptz not null,
          primary key (partnership_id, rostered_shift_id),
          foreign key (partnership_id, rostered_shift_id) references rostered_shift (partnership_id, id)
        );
        create index missed_shift_participant on missed_shift (partnership_id, participant_id);
        create table idle_ground (
          partnership_id uuid not null,
          participant_id uuid not null,
          on_date date not null,
          demand_id uuid not null,
          firm_organisation_id uuid not null,
          ground text not null check (ground in ('open', 'no-certificate', 'no-transport', 'late-cancellation')),
          minutes integer not null check (minutes > 0),
          primary key (partnership_id, participant_id, on_date, demand_id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          foreign key (partnership_id, demand_id) references shift_demand (partnership_id, id)
        );
        create index idle_ground_firm on idle_ground (partnership_id, firm_organisation_id, on_date);
      `.execute(db);
    },
  },
  '0092-wage-age': {
    up: async (db) => {
      await sql`
        -- Who pays has to keep to the minimum wage, which goes by age until 21, and may not read birth dates. Of people of their own firm this
        -- door tells the date of who is younger than 22, and of everybody else only that they are not.
        create function wage_birth_dates(asked uuid[], asked_on date) returns table (participant_id uuid, counts_from date)
          language sql stable security definer set search_path = public
          as $$
            select distinct p.participant_id,
              case when p.birth_date <= asked_on - interval '22 years' then date '1900-01-01' else p.birth_date end
            from participant_contact p
            join pool_contract c on c.partnership_id = p.partnership_id and c.participant_id = p.participant_id
            where p.participant_id = any (asked)
              and p.partnership_id = nullif(current_setting('werkkring.partnership', true), '')::uuid
              and c.firm_organisation_id = nullif(current_setting('werkkring.organisation', true), '')::uuid
          $$;
      `.execute(db);
    },
  },
};
