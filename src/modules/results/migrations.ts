import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { appRole } from '../../platform/database/policies.ts';
import { countingRoles } from './words.ts';

const roleNow = `nullif(current_setting('werkkring.role', true), '')`;
const partnershipNow = `nullif(current_setting('werkkring.partnership', true), '')::uuid`;
const organisationNow = `nullif(current_setting('werkkring.organisation', true), '')::uuid`;
const mayCount = `${roleNow} in (${countingRoles.map((role) => `'${role}'`).join(', ')})`;

/**
 * Every number of the results, and the list behind it, come from `result_facts`: one row for each thing that is
 * counted. It belongs to the owner and nobody may call it. `result_counts` gives numbers without people to all who
 * may read results; `result_lines` gives rows, and only of people whom the organisation of the reader puts forward or
 * guides. Functions and not views, because some facts depend on the day from which one looks.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0080-results': {
    up: async (db) => {
      await sql
        .raw(`
        create function result_trajectories() returns table (
          partnership_id uuid, programme_id uuid, trajectory_id uuid, participant_id uuid,
          referring_organisation_id uuid, firm_organisation_id uuid, referred_on date, started_on date,
          completed_on date, in_time boolean, hired_on date, worked datemultirange
        ) language sql stable set search_path = public as $$
          with terms as materialized (
            select v.partnership_id, v.programme_id, v.version,
              coalesce((select (c->>'months')::int from jsonb_array_elements(v.content->'clocks') c
                where c->>'key' = 'trajectory'), 12) as months
            from programme_version v
          ), extended as (
            select e.partnership_id, e.trajectory_id, max(e.until) as until from clock_extension e
            where e.decision = 'granted' and e.clock = 'trajectory' group by 1, 2
          ), work as (
            select partnership_id, trajectory_id, range_agg(daterange(from_date, to_date)) as worked
            from (
              select partnership_id, trajectory_id, from_date, to_date from pool_contract
              union all
              select partnership_id, trajectory_id, from_date, to_date from placement where form = 'employment'
            ) as employed
            group by 1, 2
          )
          select t.partnership_id, t.programme_id, t.id, t.participant_id, t.referring_organisation_id,
            t.firm_organisation_id, t.referred_on, t.started_on, t.completed_on,
            t.completed_on <= greatest((t.started_on + make_interval(months => terms.months))::date, extended.until),
            lower(work.worked), work.worked
          from trajectory t
          join terms on terms.partnership_id = t.partnership_id and terms.programme_id = t.programme_id
            and terms.version = t.programme_version
          left join extended on extended.partnership_id = t.partnership_id and extended.trajectory_id = t.id
          left join work on work.partnership_id = t.partnership_id and work.trajectory_id = t.id
        $$;

        create function result_facts(day date) returns table (
          partnership_id uuid, programme_id uuid, year int, measure text, item_id uuid, on_date date,
          trajectory_id uuid, participant_id uuid, organisation_id uuid, course_id uuid,
          referring_organisation_id uuid, firm_organisation_id uuid
        ) language sql stable set search_path = public as $$
          with t as materialized (select * from result_trajectories())
          select t.partnership_id, t.programme_id, extract(year from fact.of)::int, fact.measure, t.trajectory_id,
            fact.on_date, t.trajectory_id, t.participant_id, null::uuid, null::uuid,
            t.referring_organisation_id, t.firm_organisation_id
          from t cross join lateral (values
            ('started', t.started_on, t.started_on),
            ('completed', case when t.in_time then t.started_on end, t.completed_on),
            ('hired', case when t.hired_on is not null then t.started_on end, t.hired_on),
            ('stillInWork', case when t.worked @> day then t.started_on end, t.hired_on),
            ('completedInYear', t.completed_on, t.completed_on),
            ('hiredInYear', t.hired_on, t.hired_on)
          ) as fact (measure, of, on_date)
          where t.started_on is not null and fact.of is not null
          union all
          select t.partnership_id, t.programme_id, extract(year from t.started_on)::int, fact.measure || later.months,
            t.trajectory_id, later.on_date, t.trajectory_id, t.participant_id, null, null,
            t.referring_organisation_id, t.firm_organisation_id
          from t
          cross join lateral (
            select m as months, (t.hired_on + make_interval(months => m))::date as on_date
            from unnest(array[1, 6, 12, 24]) as m
          ) as later
          cross join lateral (values ('knownAfter', true), ('workingAfter', t.worked @> later.on_date))
            as fact (measure, so)
          where t.started_on is not null and later.on_date <= day and fact.so
          union all
          select r.partnership_id, of.programme_id, extract(year from r.on_date)::int, 'coursesPassed', r.id, r.on_date,
            of.trajectory_id, r.participant_id, null, r.course_id,
            of.referring_organisation_id, of.firm_organisation_id
          from course_result r
          join lateral (
            select t.* from t where t.partnership_id = r.partnership_id and t.participant_id = r.participant_id
            order by t.referred_on > r.on_date, abs(r.on_date - t.referred_on) limit 1
          ) as of on true
          where r.result = 'passed'
          union all
          select p.partnership_id, t.programme_id, y.year, 'employersWithPool', p.organisation_id, min(p.from_date),
            null, null, p.organisation_id, null, null, null
          from placement p
          join t on t.partnership_id = p.partnership_id and t.trajectory_id = p.trajectory_id
          cross join lateral generate_series(
            extract(year from p.from_date)::int, extract(year from least(coalesce(p.to_date - 1, day), day))::int
          ) as y (year)
          where p.form = 'posting'
          group by p.partnership_id, t.programme_id, y.year, p.organisation_id
        $$;

        create function result_counts(day date) returns table (programme_id uuid, year int, measure text, items int)
        language sql stable security definer set search_path = public as $$
          select programme_id, year, measure, count(distinct item_id)::int from result_facts(day)
          where partnership_id = ${partnershipNow} and ${mayCount}
          group by grouping sets ((programme_id, year, measure), (year, measure))
        $$;

        create function result_lines(day date, of_year int, of_measure text) returns table (
          programme_id uuid, item_id uuid, on_date date, trajectory_id uuid, participant_id uuid,
          organisation_id uuid, course_id uuid
        ) language sql stable security definer set search_path = public as $$
          select programme_id, item_id, on_date, trajectory_id, participant_id, organisation_id, course_id
          from result_facts(day)
          where partnership_id = ${partnershipNow} and ${mayCount} and year = of_year and measure = of_measure and (
            measure = 'employersWithPool'
            or ${roleNow} = 'programme-manager'
            or (${roleNow} in ('referrer', 'income-adviser') and referring_organisation_id = ${organisationNow})
            or (${roleNow} in ('coach', 'planner', 'training-coordinator', 'finance')
              and firm_organisation_id = ${organisationNow})
          )
        $$;

        revoke all on function result_trajectories(), result_facts(date), result_counts(date),
          result_lines(date, int, text) from public;
        grant execute on function result_counts(date), result_lines(date, int, text) to ${appRole};
      `)
        .execute(db);
    },
  },
};
