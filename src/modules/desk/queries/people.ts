import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { fold } from '../../participants/index.ts';
import type { Phase } from '../../trajectories/index.ts';
import { reachOf } from './reach.ts';

/** Somebody in the list: where they are in the circle, and what is the first thing due. */
export type PersonRow = {
  readonly trajectoryId: string;
  readonly participantId: string;
  readonly name: string;
  readonly phase: Phase;
  readonly since: LocalDate;
  readonly lap: number;
  readonly programmeId: string;
  readonly coach: string | null;
  /** The coach no longer has this role. */
  readonly coachLeft: boolean;
  readonly dueOn: LocalDate | null;
  readonly dueTask: string | null;
};

/** Which people; all parts are optional and all must hold. */
export type PeopleFilter = {
  readonly phase?: Phase | null;
  readonly programmeId?: string | null;
  /** A membership, or `none` for people without a coach. */
  readonly coach?: string | null;
  readonly mine?: boolean;
  /** Only those who go round again. */
  readonly again?: boolean;
  readonly ended?: boolean;
  /** Came in, or went out, in this month (`2026-11-01` is its first day). */
  readonly enteredIn?: Month | null;
  readonly leftIn?: Month | null;
  /** Part of a name. Never from an address. */
  readonly name?: string | null;
};

/** A month as a half-open period. */
export type Month = { readonly from: LocalDate; readonly to: LocalDate };

export const peopleSorts = ['name', 'since'] as const;
export type PeopleSort = (typeof peopleSorts)[number];

type Query = {
  readonly today: LocalDate;
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  readonly limit: number;
  readonly offset?: number;
};

/** One page of the people whom the actor may see, one line a trajectory, and how many there are in all. */
export async function peopleOf(
  db: Transaction,
  actor: Actor,
  { today, filter, sort, limit, offset = 0 }: Query,
): Promise<{ people: readonly PersonRow[]; total: number }> {
  const where = conditions(actor, today, filter);
  const counted = await sql<{ total: number }>`
    select count(*)::integer as total from trajectory t ${namesFor(filter)} where ${where}`.execute(db);
  const [order, orderAgain] =
    sort === 'name'
      ? [sql`p.search_name, t.participant_id, t.id`, sql`t.search_name, t.participant_id, t.id`]
      : [sql`t.phase_since desc, t.id desc`, sql`t.phase_since desc, t.id desc`];
  const page = await sql<PersonRow>`
    select t.id as "trajectoryId", t.participant_id as "participantId", t.phase, t.phase_since as since, t.lap,
      t.programme_id as "programmeId", m.name as coach, coalesce(m.to_date <= ${today}, false) as "coachLeft",
      concat_ws(' ', t.given_name, nullif(t.infix, ''), t.family_name) as name,
      d.due_on as "dueOn", d.task ->> 'nl' as "dueTask"
    from (
      select t.*, p.given_name, p.infix, p.family_name, p.search_name
      from trajectory t ${names} where ${where}
      order by ${order} limit ${limit} offset ${offset}
    ) t
    left join membership m on m.partnership_id = t.partnership_id and m.id = t.coach_membership_id
    left join lateral (
      select due_on, task from deadline d
      where d.partnership_id = t.partnership_id and d.trajectory_id = t.id
      order by due_on limit 1
    ) d on true
    order by ${orderAgain}`.execute(db);
  return { people: page.rows, total: counted.rows[0]?.total ?? 0 };
}

type Fragment = RawBuilder<unknown>;

const names = sql`join participant p on p.partnership_id = t.partnership_id and p.id = t.participant_id`;

/** To count, names are needed only when they are asked for: whoever sees a trajectory sees the person. */
function namesFor({ name }: PeopleFilter): Fragment {
  return name == null ? sql`` : names;
}

function conditions(actor: Actor, today: LocalDate, filter: PeopleFilter): Fragment {
  const all = [
    sql`t.partnership_id = ${actor.partnershipId}`,
    ...reachCondition(actor),
    ...whereInCircle(filter),
    ...whose(actor, today, filter),
    ...(filter.name == null ? [] : nameConditions(filter.name)),
  ];
  return sql.join(all, sql` and `);
}

function reachCondition(actor: Actor): Fragment[] {
  const reach = reachOf(actor);
  return reach === null ? [] : [sql`t.${sql.ref(reach.column)} = ${reach.organisationId}`];
}

function whereInCircle({ phase, programmeId, again, ended, enteredIn, leftIn }: PeopleFilter): Fragment[] {
  const over = ended === true || leftIn != null;
  return [
    ...(over ? [sql`t.ended_on is not null`] : []),
    // Who came in this month counts, also when they have left since.
    ...(over || enteredIn != null ? [] : [sql`t.ended_on is null`]),
    ...(phase == null ? [] : [sql`t.phase = ${phase}`]),
    ...(programmeId == null ? [] : [sql`t.programme_id = ${programmeId}`]),
    ...(again === true ? [sql`t.lap > 1`] : []),
    ...(enteredIn == null
      ? []
      : [sql`t.referred_on >= ${enteredIn.from} and t.referred_on < ${enteredIn.to}`]),
    ...(leftIn == null ? [] : [sql`t.ended_on >= ${leftIn.from} and t.ended_on < ${leftIn.to}`]),
  ];
}

function whose(actor: Actor, today: LocalDate, { coach, mine }: PeopleFilter): Fragment[] {
  return [
    ...(mine === true ? [sql`t.coach_membership_id = ${actor.membershipId}`] : []),
    ...(coach === 'none'
      ? [
          sql`(t.coach_membership_id is null or t.coach_membership_id in (
            select m.id from membership m where m.partnership_id = ${actor.partnershipId} and m.to_date <= ${today}))`,
        ]
      : []),
    ...(coach == null || coach === 'none' ? [] : [sql`t.coach_membership_id = ${coach}`]),
  ];
}

/** Every word must stand somewhere in the name, in any order, without accents. */
function nameConditions(name: string): Fragment[] {
  const words = fold(name)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [sql`false`];
  return words.map((word) => sql`p.search_name like ${`%${word}%`}`);
}

/** The coaches by whom the list can be narrowed: those who guide now, and those who left people behind. */
export async function coachesOf(db: Transaction, actor: Actor): Promise<{ id: string; name: string }[]> {
  const reach = reachOf(actor);
  return db
    .selectFrom('membership')
    .select(['id', 'name'])
    .where('partnership_id', '=', actor.partnershipId)
    .where('role', '=', 'coach')
    .$if(reach?.column === 'firm_organisation_id', (query) =>
      query.where('organisation_id', '=', actor.organisationId),
    )
    .orderBy('name')
    .execute();
}
