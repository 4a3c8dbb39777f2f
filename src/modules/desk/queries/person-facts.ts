import { sql } from 'kysely';
import type { Role } from '../../../kernel/actor.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { BenefitKind, DistanceCause, TravelMode } from '../../participants/index.ts';
import type { PlacementForm } from '../../placements/index.ts';

/** How to reach somebody, and how far they can travel. */
export type Contact = {
  readonly birthDate: LocalDate;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly hoursAvailable: number | null;
  readonly travelModes: readonly TravelMode[];
  readonly maxTravelMinutes: number | null;
  readonly dutchLevel: string | null;
  readonly drivingLicences: readonly string[];
  readonly preferredWork: string | null;
};

export async function contactOf(db: Transaction, participantId: string): Promise<Contact | null> {
  const row = await db
    .selectFrom('participant_contact')
    .select([
      'birth_date as birthDate',
      'street',
      'postcode',
      'city',
      'phone',
      'email',
      'hours_available as hoursAvailable',
      'travel_modes as travelModes',
      'max_travel_minutes as maxTravelMinutes',
      'dutch_level as dutchLevel',
      'driving_licences as drivingLicences',
      'preferred_work as preferredWork',
    ])
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  return row ?? null;
}

export type Benefit = {
  readonly kind: BenefitKind;
  readonly since: LocalDate | null;
  readonly caseWorker: string | null;
};

export async function benefitOf(db: Transaction, participantId: string): Promise<Benefit | null> {
  const row = await db
    .selectFrom('participant_benefit')
    .select(['kind', 'since', 'case_worker as caseWorker'])
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  return row ?? null;
}

/** True when a citizen service number is kept and the actor may see that; the number itself is not read. */
export async function bsnIsKept(db: Transaction, participantId: string): Promise<boolean> {
  const row = await db
    .selectFrom('participant_identity')
    .select('participant_id')
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  return row !== undefined;
}

export type Possibility = {
  readonly id: string;
  readonly kind: 'possibility' | 'limit';
  readonly words: string;
};

export async function possibilitiesOf(db: Transaction, participantId: string): Promise<Possibility[]> {
  return db
    .selectFrom('possibility')
    .select(['id', 'kind', 'words'])
    .where('participant_id', '=', participantId)
    .orderBy('noted_at')
    .execute();
}

export type Distance = {
  readonly id: string;
  readonly cause: DistanceCause;
  readonly possibility: string;
  readonly bridge: string;
  readonly bridgedOn: LocalDate | null;
};

/** What there is to gain, what was bridged last. */
export async function distancesOf(db: Transaction, participantId: string): Promise<Distance[]> {
  return db
    .selectFrom('distance')
    .select(['id', 'cause', 'possibility', 'bridge', 'bridged_on as bridgedOn'])
    .where('participant_id', '=', participantId)
    .orderBy(sql`bridged_on is not null`)
    .orderBy('noted_at')
    .execute();
}

export type GoalAction = {
  readonly id: string;
  readonly words: string;
  readonly byRole: Role;
  readonly dueOn: LocalDate;
  readonly doneOn: LocalDate | null;
};

export type Goal = {
  readonly id: string;
  readonly title: string;
  readonly agreedOn: LocalDate;
  readonly reachedOn: LocalDate | null;
  readonly actions: readonly GoalAction[];
};

/** The plan: goals with who does what by when, open goals first. */
export async function planOf(db: Transaction, trajectoryId: string): Promise<Goal[]> {
  const goals = await db
    .selectFrom('goal')
    .select(['id', 'title', 'agreed_on as agreedOn', 'reached_on as reachedOn'])
    .where('trajectory_id', '=', trajectoryId)
    .orderBy(sql`reached_on is not null`)
    .orderBy('agreed_on')
    .orderBy('id')
    .execute();
  const actions = await db
    .selectFrom('goal_action')
    .select(['id', 'goal_id as goalId', 'words', 'by_role as byRole', 'due_on as dueOn', 'done_on as doneOn'])
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return goals.map((goal) => ({ ...goal, actions: actions.filter(({ goalId }) => goalId === goal.id) }));
}

export type Work = {
  readonly id: string;
  readonly form: PlacementForm;
  readonly work: string;
  readonly organisation: string;
  readonly hoursPerWeek: number | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly endedReason: string | null;
  readonly announcedEndOn: LocalDate | null;
};

/** Work at organisations, newest first. */
export async function workOf(db: Transaction, participantId: string): Promise<Work[]> {
  return db
    .selectFrom('placement')
    .innerJoin('organisation', (join) =>
      join
        .onRef('organisation.partnership_id', '=', 'placement.partnership_id')
        .onRef('organisation.id', '=', 'placement.organisation_id'),
    )
    .select([
      'placement.id',
      'form',
      'work',
      'organisation.name as organisation',
      'hours_per_week as hoursPerWeek',
      'from_date as from',
      'to_date as to',
      'ended_reason as endedReason',
      'announced_end_on as announcedEndOn',
    ])
    .where('participant_id', '=', participantId)
    .orderBy('from_date', 'desc')
    .orderBy('placement.id', 'desc')
    .execute();
}

export type Contract = {
  readonly id: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly hoursPerWeek: number;
  readonly endedReason: string | null;
};

/** Contracts with the social firm, newest first. */
export async function contractsOf(db: Transaction, participantId: string): Promise<Contract[]> {
  return db
    .selectFrom('pool_contract')
    .select([
      'id',
      'from_date as from',
      'to_date as to',
      'hours_per_week as hoursPerWeek',
      'ended_reason as endedReason',
    ])
    .where('participant_id', '=', participantId)
    .orderBy('from_date', 'desc')
    .execute();
}

/** What was decided on entering the pool, newest first: the person reads it, and who at the firm works with them. */
export async function entryDecisionsOf(db: Transaction, participantId: string) {
  return db
    .selectFrom('pool_entry_decision')
    .select(['entry_id as id', 'decision', 'reason', 'decided_at as at'])
    .where('participant_id', '=', participantId)
    .orderBy('decided_at', 'desc')
    .execute();
}

export type Review = {
  readonly id: string;
  readonly heldOn: LocalDate;
  readonly wentWell: string;
  readonly next: string;
  readonly by: string | null;
};

/** Progress reviews of all trajectories of a person, newest first. */
export async function reviewsOf(db: Transaction, participantId: string): Promise<Review[]> {
  const { rows } = await sql<Review>`
    select r.id, r.held_on as "heldOn", r.went_well as "wentWell", r.next, m.name as by
    from trajectory t
    join review r on r.partnership_id = t.partnership_id and r.trajectory_id = t.id
    left join membership m on m.partnership_id = r.partnership_id and m.id = r.by_membership_id
    where t.participant_id = ${participantId}
    order by r.held_on desc, r.id desc`.execute(db);
  return rows;
}

export type Extension = {
  readonly id: string;
  readonly clock: string;
  readonly until: LocalDate;
  readonly reason: string;
  readonly decision: 'granted' | 'refused' | null;
  readonly decisionReason: string | null;
  /** The actor asked for it, so somebody else decides. */
  readonly own: boolean;
};

/** Extensions that were asked for, open ones first. */
export async function extensionsOf(
  db: Transaction,
  trajectoryId: string,
  membershipId: string,
): Promise<Extension[]> {
  const rows = await db
    .selectFrom('clock_extension')
    .select([
      'id',
      'clock',
      'until',
      'reason',
      'decision',
      'decision_reason as decisionReason',
      'requested_by',
    ])
    .where('trajectory_id', '=', trajectoryId)
    .orderBy(sql`decision is not null`)
    .orderBy('requested_at', 'desc')
    .execute();
  return rows.map(({ requested_by, ...row }) => ({ ...row, own: requested_by === membershipId }));
}
