import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What an employer or a person says after a roster was published, and who has to know it. */
export const toldMigrations: Readonly<Record<string, Migration>> = {
  // An employer who no longer asks for a shift takes its person out of it, whether a planner has looked at it yet or not.
  '0094-shifts-told': {
    up: async (db) => {
      await sql`
        -- Of these published shifts what the employer told of them: whether each was called off before it began while nobody took it back,
        -- and whether the last that was told came within the agreed notice. Of a day that is called off or made smaller that is the change
        -- of the day; else of all that was asked, or what took its place; else the moment at which the planner took it back. Who works for the
        -- money, on the floor or in the shift has to know it the same, and may not read all that is asked: this door says no more than that.
        create function shifts_told(asked uuid[]) returns table (id uuid, called_off boolean, late boolean)
          language sql stable security definer set search_path = public
          as $$
            select r.id,
              r.withdrawn_in is null and not (is_asked and x.places is distinct from 0)
                and coalesce(told.at < r.from_at, true),
              coalesce((told.at at time zone 'Europe/Amsterdam')::date + d.notice_days > r.on_date, false)
            from rostered_shift r
            join shift_demand d on d.partnership_id = r.partnership_id and d.id = r.demand_id
            cross join lateral (select d.to_date is null or d.to_date > r.on_date as is_asked) whole
            left join shift_day x
              on x.partnership_id = r.partnership_id and x.demand_id = r.demand_id and x.on_date = r.on_date
            left join publication p on p.partnership_id = r.partnership_id
              and p.firm_organisation_id = r.firm_organisation_id and p.number = r.withdrawn_in
            cross join lateral (
              select coalesce(
                case when is_asked or x.places = 0 then x.changed_at end,
                d.cancelled_at,
                (select min(f.asked_at) from shift_demand f where f.partnership_id = d.partnership_id and f.follows = d.id),
                p.published_at
              ) as at
            ) told
            where r.id = any (asked)
              and r.partnership_id = nullif(current_setting('werkkring.partnership', true), '')::uuid
          $$;
      `.execute(db);
    },
  },
  // What is asked was changed, but not this shift: whoever was published in it stays in it, with the answer that they gave.
  '0095-shifts-go-along': {
    up: async (db) => {
      await sql`
        -- An employer who asks for one more, or for a certificate, may not write in the roster. The people in it go along with the demand
        -- that takes the place of theirs, on the days on which that has the same work at the same site and times.
        create function shifts_go_along() returns trigger
          language plpgsql security definer set search_path = public
          as $$
          declare
            goes_along constant boolean := exists (
              select from shift_demand d
              where d.partnership_id = new.partnership_id and d.id = new.follows
                and (d.site_id, d.work, d.from_minute, d.to_minute, d.breaks)
                  = (new.site_id, new.work, new.from_minute, new.to_minute, new.breaks));
            days constant daterange := daterange(new.from_date, new.to_date);
            weekdays constant integer[] := coalesce(new.weekdays, array[1, 2, 3, 4, 5, 6, 7]);
          begin
            if goes_along then
              update rostered_shift r set demand_id = new.id
              where r.partnership_id = new.partnership_id and r.demand_id = new.follows and r.withdrawn_in is null
                and r.on_date <@ days and extract(isodow from r.on_date)::integer = any (weekdays);
              update draft_shift r set demand_id = new.id
              where r.partnership_id = new.partnership_id and r.demand_id = new.follows
                and r.on_date <@ days and extract(isodow from r.on_date)::integer = any (weekdays);
            end if;
            return null;
          end
          $$;
        create trigger shifts_go_along after insert on shift_demand
          for each row when (new.follows is not null) execute function shifts_go_along();
      `.execute(db);
    },
  },
  // Who records attendance has to know who is not expected, also when they plan for the firm.
  '0096-expected-by-the-firm': {
    up: async (db) => {
      await sql`
        create or replace function shifts_expected(asked uuid[]) returns setof uuid
          language sql stable security definer set search_path = public
          as $$
            select r.id from rostered_shift r
            where r.id = any (asked) and r.withdrawn_in is null
              and r.partnership_id = nullif(current_setting('werkkring.partnership', true), '')::uuid
              and nullif(current_setting('werkkring.organisation', true), '')::uuid in (r.organisation_id, r.firm_organisation_id)
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
  // Whether the wage of a lost shift is due hangs on the moment at which its person heard it, and on another notice than that of the employer.
  '0150-told-when': {
    up: async (db) => {
      await sql`
        drop function shifts_told(uuid[]);
        -- As before, and of what took the place of the demand only what reaches the day. With the moment at which its person could know that
        -- the shift was gone; null when it is not, or when they had said no before. What is called off altogether leaves their roster at once,
        -- and so does work that ended: a last day is said on that day at the earliest. Who loses a shift otherwise hears it when the planner publishes.
        create function shifts_told(asked uuid[]) returns table (id uuid, called_off boolean, late boolean, told_at timestamptz)
          language sql stable security definer set search_path = public
          as $$
            with ended as (select e.id from shifts_ended(asked) e where e.why = 'assignment')
            select r.id,
              r.withdrawn_in is null and not (is_asked and x.places is distinct from 0)
                and coalesce(told.at < r.from_at, true),
              coalesce((told.at at time zone 'Europe/Amsterdam')::date + d.notice_days > r.on_date, false),
              case
                when exists (
                  select from shift_answer s
                  where s.partnership_id = r.partnership_id and s.rostered_shift_id = r.id and s.answer = 'no'
                    and s.answered_at <= heard.at) then null
                else heard.at
              end
            from rostered_shift r
            join shift_demand d on d.partnership_id = r.partnership_id and d.id = r.demand_id
            cross join lateral (select d.to_date is null or d.to_date > r.on_date as is_asked) whole
            left join shift_day x
              on x.partnership_id = r.partnership_id and x.demand_id = r.demand_id and x.on_date = r.on_date
            left join publication p on p.partnership_id = r.partnership_id
              and p.firm_organisation_id = r.firm_organisation_id and p.number = r.withdrawn_in
            cross join lateral (
              select coalesce(
                case when is_asked or x.places = 0 then x.changed_at end,
                (
                  select min(f.asked_at) from shift_demand f
                  where f.partnership_id = d.partnership_id and f.follows = d.id and f.from_date <= r.on_date
                ),
                d.cancelled_at,
                p.published_at
              ) as at
            ) told
            cross join lateral (
              select least(
                case when not (is_asked and x.places is distinct from 0) then told.at end,
                case when r.withdrawn_cause = 'assignment-ended' or r.id in (select e.id from ended e) then (
                  select max(l.to_date - 1)::timestamp at time zone 'Europe/Amsterdam' from placement l
                  where l.partnership_id = r.partnership_id and l.participant_id = r.participant_id
                    and l.organisation_id = r.organisation_id and l.form = 'posting'
                    and l.ended_reason is not null and l.to_date <= r.on_date and not l.never_begun
                ) end,
                p.published_at
              ) as at
            ) heard
            where r.id = any (asked)
              and r.partnership_id = nullif(current_setting('werkkring.partnership', true), '')::uuid
          $$;
      `.execute(db);
    },
  },
  // Of five thousand shifts nearly none has work behind it that ended: only of those the work is counted.
  '0151-ended-first': {
    up: async (db) => {
      await sql`
        alter function shifts_ended(uuid[]) rename to shifts_ended_counted;
        create function shifts_ended(asked uuid[]) returns table (id uuid, why text, changes integer)
          language sql stable security definer set search_path = public
          as $$
            select c.id, c.why, c.changes from shifts_ended_counted(array(
              select r.id from rostered_shift r
              where r.id = any (asked)
                and r.partnership_id = nullif(current_setting('werkkring.partnership', true), '')::uuid
                and (
                  (r.participant_id, r.organisation_id) in (
                    select e.participant_id, e.organisation_id from placement e
                    where e.partnership_id = nullif(current_setting('werkkring.partnership', true), '')::uuid
                      and e.form = 'posting' and e.ended_reason is not null)
                  or r.participant_id in (
                    select e.participant_id from pool_contract e
                    where e.partnership_id = nullif(current_setting('werkkring.partnership', true), '')::uuid
                      and e.ended_reason is not null)
                ))) c
          $$;
      `.execute(db);
    },
  },
};
