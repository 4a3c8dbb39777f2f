import { sql } from 'kysely';
import type { Role } from '../../../kernel/actor.ts';
import { isId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { type NamedPerson, personNamed } from '../../participants/index.ts';
import type { Phase, Programme } from '../../trajectories/index.ts';

/** The person, or null when they are not there or not to be seen; the page makes no difference between the two. */
export async function personAt(db: Transaction, id: string | undefined): Promise<NamedPerson | null> {
  return id !== undefined && isId(id) ? personNamed(db, id) : null;
}

/** One way round the circle, as it stands; the newest is the one that counts now. */
export type Trajectory = {
  readonly id: string;
  readonly phase: Phase;
  readonly since: LocalDate;
  readonly lap: number;
  readonly referredOn: LocalDate;
  readonly startedOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
  readonly programme: Programme;
  readonly version: number;
  readonly coach: string | null;
  readonly coachEmail: string | null;
  /** Nobody guides: the coach left, or there was none yet. */
  readonly unclaimed: boolean;
  readonly firm: string;
  readonly referrer: string;
};

/** All trajectories of a person, newest first. */
export async function trajectoriesOf(
  db: Transaction,
  participantId: string,
  today: LocalDate,
): Promise<Trajectory[]> {
  const { rows } = await sql<Trajectory>`
    select t.id, t.phase, t.phase_since as since, t.lap, t.referred_on as "referredOn",
      t.started_on as "startedOn", t.ended_on as "endedOn", v.content as programme, v.version,
      m.name as coach, m.email as "coachEmail", (m.id is null or coalesce(m.to_date <= ${today}, false)) as unclaimed,
      firm.name as firm, referring.name as referrer
    from trajectory t
    join programme_version v on v.partnership_id = t.partnership_id
      and v.programme_id = t.programme_id and v.version = t.programme_version
    join organisation firm on firm.partnership_id = t.partnership_id and firm.id = t.firm_organisation_id
    join organisation referring
      on referring.partnership_id = t.partnership_id and referring.id = t.referring_organisation_id
    left join membership m on m.partnership_id = t.partnership_id and m.id = t.coach_membership_id
    where t.participant_id = ${participantId}
    order by (t.ended_on is null) desc, t.referred_on desc, t.id desc`.execute(db);
  return rows;
}

export type PersonDeadline = {
  readonly clock: string;
  readonly dueOn: LocalDate;
  readonly role: Role;
  readonly task: Text;
};

/** What is and will be due for a trajectory, soonest first. */
export async function deadlinesFor(db: Transaction, trajectoryId: string): Promise<PersonDeadline[]> {
  return db
    .selectFrom('deadline')
    .select(['clock', 'due_on as dueOn', 'role', 'task'])
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('due_on')
    .execute();
}

export type Introduction = {
  readonly id: string;
  readonly plannedAt: string;
  readonly place: string;
  readonly reply: 'coming' | 'cannot' | null;
};

/** The newest invitation to an introduction. */
export async function introductionOf(db: Transaction, trajectoryId: string): Promise<Introduction | null> {
  const row = await db
    .selectFrom('introduction')
    .select(['id', 'planned_at as plannedAt', 'place', 'reply'])
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('planned_at', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

export type GivenAnswer = {
  readonly side: 'participant' | 'firm';
  readonly answer: 'yes' | 'no';
  readonly reason: string | null;
  readonly at: string;
};

/** The answers of both sides, newest first: the first of a side is the one that counts. */
export async function answersOf(db: Transaction, trajectoryId: string): Promise<GivenAnswer[]> {
  return db
    .selectFrom('introduction_answer')
    .select(['side', 'answer', 'reason', 'at'])
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export type Step = {
  readonly trajectoryId: string;
  readonly from: Phase | null;
  readonly to: Phase;
  readonly lap: number;
  readonly on: LocalDate;
  readonly byRole: Role;
  readonly by: string | null;
  readonly reason: string | null;
};

/** Every step of every trajectory of a person, in the order in which they were made. */
export async function stepsOf(db: Transaction, participantId: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select s.trajectory_id as "trajectoryId", s.from_phase as "from", s.to_phase as "to", s.lap,
      s.on_date as "on", s.by_role as "byRole", m.name as by, s.reason
    from trajectory t
    join trajectory_step s on s.partnership_id = t.partnership_id and s.trajectory_id = t.id
    left join membership m on m.partnership_id = s.partnership_id and m.id = s.by_membership_id
    where t.participant_id = ${participantId}
    order by t.referred_on, s.trajectory_id, s.seq`.execute(db);
  return rows;
}
