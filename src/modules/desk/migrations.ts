import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { appRole } from '../../platform/database/policies.ts';
import { countingRoles } from './roles.ts';

/**
 * Two views of the owner, who is not held by row-level security, so they hold themselves: to the tenant of the
 * transaction and to the roles that may only count. They give numbers and nothing that leads to a person.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0090-desk': {
    up: async (db) => {
      const roleNames = countingRoles.map((role) => `'${role}'`).join(', ');
      const counting = `partnership_id = (select nullif(current_setting('werkkring.partnership', true), '')::uuid)
        and (select current_setting('werkkring.role', true)) in (${roleNames})`;
      await sql
        .raw(`
          create view circle_count with (security_barrier = true) as
            select partnership_id, programme_id, phase, count(*)::integer as people
            from trajectory
            where ended_on is null and ${counting}
            group by partnership_id, programme_id, phase;
          create view circle_flow with (security_barrier = true) as
            select partnership_id, programme_id, 'in' as direction,
              date_trunc('month', referred_on)::date as month, count(*)::integer as people
            from trajectory
            where ${counting}
            group by partnership_id, programme_id, date_trunc('month', referred_on)
            union all
            select partnership_id, programme_id, 'out',
              date_trunc('month', ended_on)::date, count(*)::integer
            from trajectory
            where ended_on is not null and ${counting}
            group by partnership_id, programme_id, date_trunc('month', ended_on);
          grant select on circle_count, circle_flow to ${appRole};
          create index participant_name on participant (partnership_id, search_name);
          create index trajectory_referred_on on trajectory (partnership_id, referred_on);
          create index trajectory_ended_on on trajectory (partnership_id, ended_on) where ended_on is not null;
          create index goal_action_open on goal_action (partnership_id, by_role, due_on) where done_on is null;
        `)
        .execute(db);
    },
  },
  '0091-desk-newest-first': {
    up: async (db) => {
      await sql`
        create index trajectory_since on trajectory (partnership_id, phase_since desc, id desc) where ended_on is null
      `.execute(db);
    },
  },
};
