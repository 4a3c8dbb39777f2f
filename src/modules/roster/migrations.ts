import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { toldMigrations } from './migrations-told.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '0080-roster': {
    up: async (db) => {
      await sql`
        create table weight_set (
          partnership_id uuid not null,
          id uuid not null,
          firm_organisation_id uuid not null,
          name text not null,
          weights jsonb not null,
          made_by uuid not null,
          made_at timestamptz not null,
          primary key (partnership_id, id),
          unique (partnership_id, firm_organisation_id, name)
        );
        create table publication (
          partnership_id uuid not null,
          firm_organisation_id uuid not null,
          number integer not null check (number > 0),
          draft_id uuid,
          from_date date not null,
          to_date date not null check (to_date > from_date),
          reason text,
          published_by uuid not null,
          published_at timestamptz not null,
          primary key (partnership_id, firm_organisation_id, number)
        );
        -- A draft becomes the roster once.
        create unique index publication_of_draft on publication (partnership_id, draft_id) where draft_id is not null;
        create table roster_draft (
          partnership_id uuid not null,
          id uuid not null,
          firm_organisation_id uuid not null,
          from_date date not null,
          to_date date not null check (to_date > from_date),
          name text not null,
          weight_set_id uuid,
          based_on integer not null,
          state text not null check (state in ('open', 'published', 'dropped')),
          made_by uuid not null,
          made_at timestamptz not null,
          primary key (partnership_id, id),
          foreign key (partnership_id, weight_set_id) references weight_set (partnership_id, id)
        );
        create index roster_draft_firm on roster_draft (partnership_id, firm_organisation_id, from_date);
        create table draft_shift (
          partnership_id uuid not null,
          draft_id uuid not null,
          participant_id uuid not null,
          demand_id uuid not null,
          on_date date not null,
          pinned boolean not null,
          primary key (partnership_id, draft_id, participant_id, demand_id, on_date),
          foreign key (partnership_id, draft_id) references roster_draft (partnership_id, id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          foreign key (partnership_id, demand_id) references shift_demand (partnership_id, id)
        );
        create table draft_change (
          partnership_id uuid not null,
          draft_id uuid not null,
          place integer not null,
          changes jsonb not null,
          made_by uuid not null,
          made_at timestamptz not null,
          primary key (partnership_id, draft_id, place),
          foreign key (partnership_id, draft_id) references roster_draft (partnership_id, id)
        );
        create table roster_run (
          partnership_id uuid not null,
          id uuid not null,
          firm_organisation_id uuid not null,
          draft_id uuid not null,
          result_draft_id uuid,
          weight_set_id uuid,
          seed integer not null,
          seconds integer not null check (seconds between 1 and 3600),
          state text not null check (state in ('asked', 'running', 'done', 'cancelled', 'failed')),
          cancel_asked boolean not null default false,
          progress jsonb,
          best jsonb,
          asked_by uuid not null,
          asked_at timestamptz not null,
          ended_at timestamptz,
          primary key (partnership_id, id),
          foreign key (partnership_id, draft_id) references roster_draft (partnership_id, id),
          foreign key (partnership_id, result_draft_id) references roster_draft (partnership_id, id)
        );
        create index roster_run_draft on roster_run (partnership_id, draft_id, asked_at);
        create table rostered_shift (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          firm_organisation_id uuid not null,
          organisation_id uuid not null,
          site_id uuid not null,
          demand_id uuid not null,
          on_date date not null,
          work text not null,
          from_at timestamptz not null,
          to_at timestamptz not null check (to_at > from_at),
          work_minutes integer not null check (work_minutes > 0),
          pinned boolean not null,
          published_in integer not null,
          withdrawn_in integer check (withdrawn_in > published_in),
          withdrawn_cause text,
          primary key (partnership_id, id),
          check ((withdrawn_in is null) = (withdrawn_cause is null)),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id),
          foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
          foreign key (partnership_id, demand_id) references shift_demand (partnership_id, id),
          foreign key (partnership_id, firm_organisation_id, published_in)
            references publication (partnership_id, firm_organisation_id, number),
          -- Nobody is at two places at once, whoever publishes.
          exclude using gist (
            partnership_id with =, participant_id with =, tstzrange(from_at, to_at) with &&
          ) where (withdrawn_in is null)
        );
        create index rostered_shift_participant on rostered_shift (partnership_id, participant_id, on_date);
        create index rostered_shift_firm on rostered_shift (partnership_id, firm_organisation_id, on_date);
        create index rostered_shift_organisation on rostered_shift (partnership_id, organisation_id, on_date);
        create table shift_answer (
          partnership_id uuid not null,
          rostered_shift_id uuid not null,
          participant_id uuid not null,
          firm_organisation_id uuid not null,
          answer text not null check (answer in ('yes', 'no')),
          reason text,
          answered_at timestamptz not null,
          primary key (partnership_id, rostered_shift_id),
          foreign key (partnership_id, rostered_shift_id) references rostered_shift (partnership_id, id)
        );
        create table calendar_feed (
          partnership_id uuid not null,
          id uuid not null,
          participant_id uuid not null,
          secret_hash text not null unique,
          made_at timestamptz not null,
          revoked_at timestamptz,
          primary key (partnership_id, id),
          foreign key (partnership_id, participant_id) references participant (partnership_id, id)
        );
        create index calendar_feed_participant on calendar_feed (partnership_id, participant_id);
      `.execute(db);
    },
  },
  '0081-shifts-expected': {
    up: async (db) => {
      await sql`
        -- An employer may not read absences and answers, but has to know who will be there: this one door says which of the shifts at
        -- their own organisation somebody is expected in, and nothing of why another is not.
        create function shifts_expected(asked uuid[]) returns setof uuid
          language sql stable security definer set search_path = public
          as $$
            select r.id from rostered_shift r
            where r.id = any (asked) and r.withdrawn_in is null
              and r.partnership_id = nullif(current_setting('werkkring.partnership', true), '')::uuid
              and r.organisation_id = nullif(current_setting('werkkring.organisation', true), '')::uuid
              and not exists (
                select 1 from absence a
                where a.partnership_id = r.partnership_id and a.participant_id = r.participant_id
                  and a.withdrawn_at is null and a.from_date <= r.on_date
                  and (a.to_date is null or a.to_date > r.on_date))
              and not exists (
                select 1 from shift_answer s
                where s.partnership_id = r.partnership_id and s.rostered_shift_id = r.id and s.answer = 'no')
          $$;
      `.execute(db);
    },
  },
  // A repair makes several drafts to choose from; each says in which way it mends and what it comes to.
  '0082-repair': {
    up: async (db) => {
      await sql`
        alter table roster_run add column kind text not null default 'plan' check (kind in ('plan', 'repair'));
        alter table roster_draft
          add column run_id uuid,
          add column way text check (way in ('fewest-changes', 'other-people', 'best-roster')),
          add column told jsonb,
          add foreign key (partnership_id, run_id) references roster_run (partnership_id, id);
        create index roster_draft_run on roster_draft (partnership_id, run_id) where run_id is not null;
      `.execute(db);
    },
  },
  // Work that ended takes people out of what was published there, at once and without a second note of it.
  '0083-work-ended': {
    up: async (db) => {
      await sql`
        -- Of these published shifts the ones whose person is not there any more, because the assignment at that employer or the contract
        -- ended after they were published and before their day; and a number that grows whenever that changes. Who works for the money or on the floor has to know it,
        -- and may not read contracts: this door says no more than that.
        create function shifts_ended(asked uuid[]) returns table (id uuid, why text, changes integer)
          language sql stable security definer set search_path = public
          as $$
            select r.id,
              case
                when c.ended > 0 and c.running = 0 then 'contract'
                when p.ended > 0 and p.running = 0 then 'assignment'
              end,
              (case when c.ended > 0 then 2 * c.ended + c.running else 0 end
                + case when p.ended > 0 then 2 * p.ended + p.running else 0 end)::integer
            from rostered_shift r
            join publication b on b.partnership_id = r.partnership_id
              and b.firm_organisation_id = r.firm_organisation_id and b.number = r.published_in
            cross join lateral (select (b.published_at at time zone 'Europe/Amsterdam')::date as day) told
            cross join lateral (
              select count(*) filter (
                  where ended_reason is not null and (to_date <= r.on_date or never_begun) and to_date > told.day) as ended,
                count(*) filter (
                  where from_date <= r.on_date
                    and (ended_reason is null or (to_date > r.on_date and not never_begun))) as running
              from placement
              where partnership_id = r.partnership_id and participant_id = r.participant_id
                and organisation_id = r.organisation_id and form = 'posting'
            ) p
            cross join lateral (
              select count(*) filter (
                  where ended_reason is not null and to_date <= r.on_date and to_date > told.day) as ended,
                count(*) filter (where from_date <= r.on_date and (ended_reason is null or to_date > r.on_date)) as running
              from pool_contract
              where partnership_id = r.partnership_id and participant_id = r.participant_id
            ) c
            where r.id = any (asked)
              and r.partnership_id = nullif(current_setting('werkkring.partnership', true), '')::uuid
              and (p.ended > 0 or c.ended > 0)
          $$;
        create or replace function shifts_expected(asked uuid[]) returns setof uuid
          language sql stable security definer set search_path = public
          as $$
            select r.id from rostered_shift r
            where r.id = any (asked) and r.withdrawn_in is null
              and r.partnership_id = nullif(current_setting('werkkring.partnership', true), '')::uuid
              and r.organisation_id = nullif(current_setting('werkkring.organisation', true), '')::uuid
              and not exists (
                select 1 from absence a
                where a.partnership_id = r.partnership_id and a.participant_id = r.participant_id
                  and a.withdrawn_at is null and a.from_date <= r.on_date
                  and (a.to_date is null or a.to_date > r.on_date))
              and not exists (
                select 1 from shift_answer s
                where s.partnership_id = r.partnership_id and s.rostered_shift_id = r.id and s.answer = 'no')
              and not exists (select 1 from shifts_ended(asked) e where e.id = r.id and e.why is not null)
          $$;
      `.execute(db);
    },
  },
  // Several social firms of one partnership plan for the same employers: a place that one of them filled is not open for the others.
  '0084-places-taken': {
    up: async (db) => {
      await sql`
        -- A planner may not see the people of another social firm, but has to know which places are taken: this door counts them and says
        -- nothing of who.
        create function places_taken(asked_from date, asked_to date)
          returns table (demand_id uuid, on_date date, places integer)
          language sql stable security definer set search_path = public
          as $$
            select r.demand_id, r.on_date, count(*)::integer from rostered_shift r
            where r.on_date >= asked_from and r.on_date < asked_to and r.withdrawn_in is null
              and r.partnership_id = nullif(current_setting('werkkring.partnership', true), '')::uuid
              and r.firm_organisation_id <> nullif(current_setting('werkkring.organisation', true), '')::uuid
              and not exists (select 1 from shifts_ended(array[r.id]) e where e.why is not null)
            group by r.demand_id, r.on_date
          $$;
      `.execute(db);
    },
  },
  ...toldMigrations,
};
