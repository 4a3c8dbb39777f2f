import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { Programme } from '../../trajectories/index.ts';
import { rolesWithTasks } from '../roles.ts';

/**
 * What kind of thing is asked: a clock that runs, an action of a plan, a decision on more time, wage value or subsidy, a value of the
 * law, other work for who lost shifts, who was at a session.
 */
export const taskKinds = [
  'clock',
  'action',
  'extension',
  'subsidy',
  'value',
  'fallen',
  'refused',
  'presence',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Something that is asked of the actor, with the rule that put it there. */
export type TaskRow = {
  readonly kind: TaskKind;
  /** The clock, or the id of the action or request. */
  readonly key: string;
  /** Null for what is about more people than one. */
  readonly participantId: string | null;
  readonly name: string;
  readonly words: string;
  /** The goal of an action, the reason of a request, the rule that asks for something about a subsidy, a number of shifts or people. */
  readonly detail: string | null;
  readonly dueOn: LocalDate | null;
  /** Until when more time is asked; of a session its day. */
  readonly until: LocalDate | null;
  readonly byParticipant: boolean;
  /** Nobody guides this person: the coach has left, or there was none yet. */
  readonly unclaimed: boolean;
  /** The page where it is done, where the row says so itself. */
  readonly href: string | null;
  readonly clock: Programme['clocks'][number] | null;
  readonly programme: string;
  readonly version: number;
};

export type TaskFilter = {
  readonly kind?: TaskKind | null;
  readonly when?: 'late' | 'week' | null;
  readonly whose?: 'mine' | 'nobody' | null;
};

export type TaskPage = {
  readonly tasks: readonly TaskRow[];
  readonly total: number;
  /** How many of all that is asked are late, or wait today or in the six days after. */
  readonly thisWeek: number;
};

type Query = {
  readonly today: LocalDate;
  readonly limit: number;
  readonly offset?: number;
  readonly filter?: TaskFilter;
};

/** What is asked of somebody, most urgent first. A coach gets their own people, and those whom nobody guides. */
export async function tasksOf(
  db: Transaction,
  actor: Actor,
  { today, limit, offset = 0, filter = {} }: Query,
): Promise<TaskPage> {
  if (!rolesWithTasks.includes(actor.role)) return { tasks: [], total: 0, thisWeek: 0 };
  const week = addDays(today, 6);
  const page = sql`select * from wanted order by due_on nulls first, trajectory_id, key limit ${limit} offset ${offset}`;
  const { rows } = await sql<TaskRow & Counted>`
    with asked as materialized (${allOf(actor, today, week)}),
      wanted as (select * from asked where ${filtered(filter, today, week)}),
      counted as (
        select (select count(*)::integer from wanted) as total,
          (select count(*)::integer from asked where due_on is null or due_on <= ${week}) as "thisWeek"
      )
    select c.total, c."thisWeek", w.kind, w.key, w.participant_id as "participantId",
      coalesce(w.words, w.task ->> 'nl') as words, w.detail, w.due_on as "dueOn", w.until,
      w.by_participant as "byParticipant", w.unclaimed, w.href, v.name as programme, v.version,
      concat_ws(' ', p.given_name, nullif(p.infix, ''), p.family_name) as name,
      (select k from jsonb_array_elements(v.content -> 'clocks') k where k ->> 'key' = w.clock) as clock
    from counted c
    left join (${page}) w on true
    left join participant p on p.partnership_id = w.partnership_id and p.id = w.participant_id
    left join programme_version v on v.partnership_id = w.partnership_id
      and v.programme_id = w.programme_id and v.version = w.programme_version
    order by w.due_on nulls first, w.trajectory_id, w.key`.execute(db);
  return {
    tasks: rows.filter(({ key }) => key !== null).map(({ total: _, thisWeek: __, ...task }) => task),
    total: rows[0]?.total ?? 0,
    thisWeek: rows[0]?.thisWeek ?? 0,
  };
}

/** The counts stand on every row; when the page is empty there is one row with nothing but them. */
type Counted = { readonly total: number; readonly thisWeek: number };

type Fragment = RawBuilder<unknown>;

const everything = sql`true`;

function filtered({ kind, when, whose }: TaskFilter, today: LocalDate, week: LocalDate): Fragment {
  const conditions = [
    kind == null ? everything : sql`kind = ${kind}`,
    when === 'late' ? sql`due_on < ${today}` : everything,
    when === 'week' ? sql`(due_on is null or due_on <= ${week})` : everything,
    whose === 'mine' ? sql`not unclaimed` : everything,
    whose === 'nobody' ? sql`unclaimed` : everything,
  ];
  return sql.join(conditions, sql` and `);
}

function allOf(actor: Actor, today: LocalDate, week: LocalDate): Fragment {
  if (actor.role === 'income-adviser' || actor.role === 'finance')
    return sql`${subsidies(actor, today)} union all ${municipalValues(actor)}`;
  if (actor.role === 'training-coordinator')
    return sql`${actions(actor, today, week)} union all ${heldSessions(actor, today)}`;
  const decides = actor.role === 'referrer' || actor.role === 'programme-manager';
  const parts = [
    clocks(actor, today),
    ...(actor.role === 'programme-manager' ? [] : [actions(actor, today, week)]),
    ...(decides ? [extensions(actor)] : []),
    ...(actor.role === 'planner' ? [fallenShifts(actor, today), refusedShifts(actor, today)] : []),
  ];
  return sql.join(parts, sql` union all `);
}

/** A trajectory with whether somebody guides it; for a coach only their own people and those of nobody. */
function guided(actor: Actor, today: LocalDate): Fragment {
  const columns = sql`t.partnership_id, t.id, t.participant_id, t.programme_id, t.programme_version`;
  const open = sql`t.partnership_id = ${actor.partnershipId} and t.ended_on is null`;
  if (actor.role !== 'coach')
    return sql`(select ${columns}, false as unclaimed from trajectory t where ${open})`;
  const nobody = sql`(m.id is null or coalesce(m.to_date <= ${today}, false))`;
  return sql`(select ${columns}, ${nobody} as unclaimed
    from trajectory t
    left join membership m on m.partnership_id = t.partnership_id and m.id = t.coach_membership_id
    where ${open} and (m.id = ${actor.membershipId} or ${nobody}))`;
}

function clocks(actor: Actor, today: LocalDate): Fragment {
  const organisation =
    actor.role === 'programme-manager' ? everything : sql`d.organisation_id = ${actor.organisationId}`;
  return sql`select 'clock' as kind, d.clock as key, d.clock, g.id as trajectory_id, g.partnership_id,
      g.participant_id, g.programme_id, g.programme_version, g.unclaimed, d.due_on,
      d.task, null as words, null as detail, false as by_participant, null::date as until, null as href
    from deadline d
    join ${guided(actor, today)} g on g.partnership_id = d.partnership_id and g.id = d.trajectory_id
    where d.partnership_id = ${actor.partnershipId} and d.role = ${actor.role} and ${organisation}
      and d.show_from <= ${today}`;
}

function actions(actor: Actor, today: LocalDate, week: LocalDate): Fragment {
  const late = sql`(a.by_role = 'participant' and a.due_on < ${today})`;
  const own = sql`(a.by_role = ${actor.role} and a.due_on <= ${week})`;
  return sql`select 'action' as kind, a.id::text as key, null as clock, g.id as trajectory_id, g.partnership_id,
      g.participant_id, g.programme_id, g.programme_version, g.unclaimed, a.due_on,
      null::jsonb as task, a.words, o.title as detail, a.by_role = 'participant' as by_participant, null::date as until,
      null as href
    from goal_action a
    join goal o on o.partnership_id = a.partnership_id and o.id = a.goal_id
    join ${guided(actor, today)} g on g.partnership_id = a.partnership_id and g.id = a.trajectory_id
    where a.partnership_id = ${actor.partnershipId} and a.done_on is null
      and ${actor.role === 'coach' ? sql`(${own} or ${late})` : own}`;
}

function extensions(actor: Actor): Fragment {
  return sql`select 'extension' as kind, e.id::text as key, e.clock, t.id as trajectory_id, t.partnership_id,
      t.participant_id, t.programme_id, t.programme_version, false as unclaimed, null::date as due_on,
      null::jsonb as task, '' as words, e.reason as detail, false as by_participant, e.until, null as href
    from clock_extension e
    join trajectory t on t.partnership_id = e.partnership_id and t.id = e.trajectory_id
    where e.partnership_id = ${actor.partnershipId} and e.decision is null
      and t.ended_on is null
      -- Four eyes: what the same person asked in another role is not theirs to decide either.
      and not exists (select from membership m where m.partnership_id = e.partnership_id
        and m.id = e.requested_by and m.account_id = ${actor.accountId})`;
}

function subsidies(actor: Actor, today: LocalDate): Fragment {
  return sql`select 'subsidy' as kind, d.subject_id::text || ' ' || d.rule as key, null as clock,
      d.subject_id as trajectory_id, d.partnership_id, d.participant_id, null::uuid as programme_id,
      null::integer as programme_version, false as unclaimed, d.due_on, d.task, null as words,
      d.reason ->> 'nl' as detail, false as by_participant, null::date as until, d.href
    from subsidy_due d
    where d.partnership_id = ${actor.partnershipId} and d.role = ${actor.role}
      and d.organisation_id = ${actor.organisationId} and d.show_from <= ${today}
      -- Four eyes: who proposed something does not decide on it.
      and d.not_account is distinct from ${actor.accountId}`;
}

/** Values of the law that a colleague proposes for the municipality; no day, because nobody is kept waiting by the law. */
function municipalValues(actor: Actor): Fragment {
  return sql`select 'value' as kind, v.id::text as key, null as clock, v.id as trajectory_id, v.partnership_id,
      null::uuid as participant_id, null::uuid as programme_id, null::integer as programme_version,
      false as unclaimed, null::date as due_on, null::jsonb as task,
      'Beslis over een wetswaarde van de gemeente' as words,
      'Een collega stelt haar voor. Tot u beslist, verandert er niets.' as detail,
      false as by_participant, null::date as until, '/wetswaarden/' || v.id as href
    from municipal_value v
    where v.partnership_id = ${actor.partnershipId} and v.organisation_id = ${actor.organisationId}
      and v.decision is null
      -- Four eyes: who proposed it does not decide on it.
      and v.proposed_by_account is distinct from ${actor.accountId}`;
}

/**
 * People who lost published shifts of the coming four weeks because their work ended or the employer no longer asks for it, and whom no
 * planner has given anything else: one task a person, due on the first of those days. Who is between two assignments by the circle
 * has a clock for it already.
 */
function fallenShifts(actor: Actor, today: LocalDate): Fragment {
  const until = addDays(today, 28);
  return sql`select 'fallen' as kind, 'fallen' as key, null as clock, t.id as trajectory_id, t.partnership_id,
      t.participant_id, t.programme_id, t.programme_version, false as unclaimed, gone.first as due_on,
      null::jsonb as task, 'ander werk' as words, gone.count::text as detail, false as by_participant,
      null::date as until, '/rooster/persoon/' || t.participant_id as href
    from (
      select r.participant_id, min(r.on_date) as first, count(*) as count
      from rostered_shift r
      join shift_demand d on d.partnership_id = r.partnership_id and d.id = r.demand_id
      left join shift_day x on x.partnership_id = r.partnership_id and x.demand_id = r.demand_id and x.on_date = r.on_date
      where r.partnership_id = ${actor.partnershipId} and r.firm_organisation_id = ${actor.organisationId}
        and r.withdrawn_in is null and r.on_date > ${today} and r.on_date < ${until}
        and (d.to_date <= r.on_date or x.places = 0 or r.id in (
          select e.id from shifts_ended(array(
            select s.id from rostered_shift s
            where s.partnership_id = ${actor.partnershipId} and s.firm_organisation_id = ${actor.organisationId}
              and s.withdrawn_in is null and s.on_date > ${today} and s.on_date < ${until})) e
          where e.why = 'assignment'))
      group by r.participant_id
    ) gone
    join trajectory t on t.partnership_id = ${actor.partnershipId} and t.participant_id = gone.participant_id
    where t.ended_on is null and t.phase <> 'between-assignments'`;
}

/**
 * Sessions that were held and of which it is not known of everybody with a seat whether they were there, from the day after on: until
 * then their hours of learning are not in the ledger.
 */
function heldSessions(actor: Actor, today: LocalDate): Fragment {
  return sql`select 'presence' as kind, x.id::text as key, null as clock, x.id as trajectory_id, x.partnership_id,
      null::uuid as participant_id, null::uuid as programme_id, null::integer as programme_version,
      false as unclaimed, x.on_date + 1 as due_on, null::jsonb as task, 'Leg vast wie er was: ' || c.name as words,
      count(*)::text as detail, false as by_participant, x.on_date as until,
      '/cursussen/bijeenkomst/' || x.id || '/aanwezig' as href
    from course_session x
    join course c on c.partnership_id = x.partnership_id and c.id = x.course_id
    join course_seat s on s.partnership_id = x.partnership_id and s.session_id = x.id
    where x.partnership_id = ${actor.partnershipId} and s.firm_organisation_id = ${actor.organisationId}
      and x.cancelled_at is null and x.on_date < ${today} and s.withdrawn_at is null
      and not exists (
        select from training_hours h
        where h.partnership_id = x.partnership_id and h.participant_id = s.participant_id
          and h.on_date = x.on_date and h.course_id = x.course_id)
    group by x.partnership_id, x.id, c.name, x.on_date`;
}

/** People who said no to published shifts of the coming four weeks that go on, one task a person: somebody else is needed there. */
function refusedShifts(actor: Actor, today: LocalDate): Fragment {
  const until = addDays(today, 28);
  return sql`select 'refused' as kind, 'refused' as key, null as clock, t.id as trajectory_id, t.partnership_id,
      t.participant_id, t.programme_id, t.programme_version, false as unclaimed, said.first as due_on,
      null::jsonb as task, 'iemand anders' as words, said.count::text as detail, false as by_participant,
      null::date as until, '/rooster/herstel' as href
    from (
      select r.participant_id, min(r.on_date) as first, count(*) as count
      from rostered_shift r
      join shift_answer s on s.partnership_id = r.partnership_id and s.rostered_shift_id = r.id and s.answer = 'no'
      join shift_demand d on d.partnership_id = r.partnership_id and d.id = r.demand_id
      left join shift_day x on x.partnership_id = r.partnership_id and x.demand_id = r.demand_id and x.on_date = r.on_date
      where r.partnership_id = ${actor.partnershipId} and r.firm_organisation_id = ${actor.organisationId}
        and r.withdrawn_in is null and r.on_date >= ${today} and r.on_date < ${until}
        and (d.to_date is null or d.to_date > r.on_date) and x.places is distinct from 0
      group by r.participant_id
    ) said
    join trajectory t on t.partnership_id = ${actor.partnershipId} and t.participant_id = said.participant_id
    where t.ended_on is null`;
}
