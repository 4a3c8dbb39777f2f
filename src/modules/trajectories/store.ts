import type { Actor } from '../../kernel/actor.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dayOf } from '../../kernel/local-date.ts';
import type { ActionContext } from '../../platform/action.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { coursesPassed } from '../learning/index.ts';
import type { Answer, Footing } from './rules/conditions.ts';
import { type ClockFacts, deadlinesOf } from './rules/deadlines.ts';
import type { EndReason, Move, Standing } from './rules/move.ts';
import type { Phase } from './rules/phases.ts';
import type { Programme } from './rules/programme.ts';
import './tables.ts';

/** What the modules of work know and this one does not: the placement and the contract that run. */
export type WorkFacts = Pick<Footing, 'placement' | 'contractRunning'>;

/** A trajectory with the programme it runs under: the facts on which steps are judged. */
export type Case = Standing & {
  readonly id: string;
  readonly participantId: string;
  readonly phaseSince: LocalDate;
  readonly firmOrganisationId: string;
  readonly referringOrganisationId: string;
  readonly coachMembershipId: string | null;
  readonly endReason: EndReason | null;
  readonly programme: Programme;
  readonly footing: Omit<Footing, 'reason'>;
};

/**
 * Reads a trajectory to act on it, and holds its row until the transaction ends, so that two windows cannot both make
 * the same step. Null when the person may not see it. `work` comes from the caller that owns those facts.
 */
export async function loadCase(
  db: Transaction,
  trajectoryId: string,
  work: WorkFacts = { placement: null, contractRunning: false },
): Promise<Case | null> {
  await lockTrajectory(db, trajectoryId);
  const row = await db.selectFrom('trajectory').selectAll().where('id', '=', trajectoryId).executeTakeFirst();
  if (row === undefined) return null;
  const version = await db
    .selectFrom('programme_version')
    .select('content')
    .where('programme_id', '=', row.programme_id)
    .where('version', '=', row.programme_version)
    .executeTakeFirstOrThrow();
  const introduction = await latestIntroduction(db, trajectoryId);
  return {
    id: row.id,
    participantId: row.participant_id,
    phase: row.phase,
    phaseSince: row.phase_since,
    lap: row.lap,
    startedOn: row.started_on,
    completedOn: row.completed_on,
    endReason: row.end_reason,
    firmOrganisationId: row.firm_organisation_id,
    referringOrganisationId: row.referring_organisation_id,
    coachMembershipId: row.coach_membership_id,
    programme: version.content,
    footing: {
      introductionPlanned: introduction !== undefined,
      participantAnswer: await latestAnswer(db, trajectoryId, 'participant'),
      firmAnswer: await latestAnswer(db, trajectoryId, 'firm'),
      coursesPassed: await coursesPassed(db, row.participant_id),
      ...work,
    },
  };
}

/** The open trajectory of a person, or null; there is at most one. */
export async function openTrajectoryOf(db: Transaction, participantId: string): Promise<string | null> {
  const row = await db
    .selectFrom('trajectory')
    .select('id')
    .where('participant_id', '=', participantId)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Holds a trajectory for the rest of the transaction. For a role that may not change it this does nothing. */
export async function lockTrajectory(db: Transaction, trajectoryId: string): Promise<void> {
  await db.selectFrom('trajectory').select('id').where('id', '=', trajectoryId).forUpdate().execute();
}

/** Saves a step: where the trajectory is now, and the line in its history. */
export async function saveMove(
  db: Transaction,
  trajectoryId: string,
  move: Move,
  context: ActionContext,
): Promise<void> {
  await db
    .updateTable('trajectory')
    .set({
      phase: move.to,
      phase_since: move.on,
      lap: move.lap,
      started_on: move.startedOn,
      completed_on: move.completedOn,
      ended_on: move.endedOn,
      end_reason: move.endReason,
    })
    .where('id', '=', trajectoryId)
    .execute();
  await addStep(
    db,
    trajectoryId,
    { from: move.from, to: move.to, lap: move.lap, on: move.on, reason: move.reason },
    context,
  );
  context.derive((system) => refreshDeadlines(system, context.actor.partnershipId, trajectoryId));
}

type StepLine = { from: Phase | null; to: Phase; lap: number; on: LocalDate; reason: string | null };

/** Adds a line to the history of a trajectory. */
export async function addStep(
  db: Transaction,
  trajectoryId: string,
  step: StepLine,
  { actor, now }: { actor: Actor; now: string },
): Promise<void> {
  const last = await db
    .selectFrom('trajectory_step')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('trajectory_id', '=', trajectoryId)
    .executeTakeFirst();
  await db
    .insertInto('trajectory_step')
    .values({
      partnership_id: actor.partnershipId,
      trajectory_id: trajectoryId,
      seq: (last?.seq ?? 0) + 1,
      from_phase: step.from,
      to_phase: step.to,
      lap: step.lap,
      on_date: step.on,
      at: now,
      by_membership_id: actor.membershipId,
      by_role: actor.role,
      reason: step.reason,
    })
    .execute();
}

/** The days that two clocks run from; written by the modules that own placement and contract. */
export async function setWorkEnds(
  db: Transaction,
  trajectoryId: string,
  ends: { placementEndsOn?: LocalDate | null; contractEndsOn?: LocalDate | null },
  context: ActionContext,
): Promise<void> {
  await db
    .updateTable('trajectory')
    .set({
      ...(ends.placementEndsOn === undefined ? {} : { placement_ends_on: ends.placementEndsOn }),
      ...(ends.contractEndsOn === undefined ? {} : { contract_ends_on: ends.contractEndsOn }),
    })
    .where('id', '=', trajectoryId)
    .execute();
  context.derive((system) => refreshDeadlines(system, context.actor.partnershipId, trajectoryId));
}

/** The employer announced that work ends: the clock of the placement runs from that day. Runs as the system. */
export async function placementEndAnnounced(
  db: Transaction,
  partnershipId: string,
  trajectoryId: string,
  onDate: LocalDate,
): Promise<void> {
  await db
    .updateTable('trajectory')
    .set({ placement_ends_on: onDate })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', trajectoryId)
    .execute();
  await refreshDeadlines(db, partnershipId, trajectoryId);
}

/** Derives anew what is due for one trajectory. Runs as the system; the clocks are those of its own programme version. */
export async function refreshDeadlines(
  db: Transaction,
  partnershipId: string,
  trajectoryId: string,
): Promise<void> {
  const row = await db
    .selectFrom('trajectory')
    .innerJoin('programme_version', (join) =>
      join
        .onRef('programme_version.partnership_id', '=', 'trajectory.partnership_id')
        .onRef('programme_version.programme_id', '=', 'trajectory.programme_id')
        .onRef('programme_version.version', '=', 'trajectory.programme_version'),
    )
    .selectAll('trajectory')
    .select('programme_version.content')
    .where('trajectory.partnership_id', '=', partnershipId)
    .where('trajectory.id', '=', trajectoryId)
    .executeTakeFirstOrThrow();
  const deadlines = deadlinesOf(row.content, await clockFacts(db, row));
  await db
    .deleteFrom('deadline')
    .where('partnership_id', '=', partnershipId)
    .where('trajectory_id', '=', trajectoryId)
    .execute();
  if (deadlines.length === 0) return;
  await db
    .insertInto('deadline')
    .values(
      deadlines.map((deadline) => ({
        partnership_id: partnershipId,
        trajectory_id: trajectoryId,
        clock: deadline.clock,
        participant_id: row.participant_id,
        due_on: deadline.dueOn,
        show_from: deadline.showFrom,
        role: deadline.role,
        organisation_id:
          deadline.role === 'referrer' ? row.referring_organisation_id : row.firm_organisation_id,
        task: JSON.stringify(deadline.task),
      })),
    )
    .execute();
}

type ClockRow = {
  id: string;
  partnership_id: string;
  phase: Phase;
  phase_since: LocalDate;
  started_on: LocalDate | null;
  placement_ends_on: LocalDate | null;
  contract_ends_on: LocalDate | null;
};

async function clockFacts(db: Transaction, row: ClockRow): Promise<ClockFacts> {
  const review = await db
    .selectFrom('review')
    .select((eb) => eb.fn.max('held_on').as('on'))
    .where('partnership_id', '=', row.partnership_id)
    .where('trajectory_id', '=', row.id)
    .executeTakeFirst();
  const extensions = await db
    .selectFrom('clock_extension')
    .select(['clock', 'until'])
    .where('partnership_id', '=', row.partnership_id)
    .where('trajectory_id', '=', row.id)
    .where('decision', '=', 'granted')
    .execute();
  const introduction = row.phase === 'introduction' ? await latestIntroduction(db, row.id) : undefined;
  return {
    phase: row.phase,
    phaseSince: row.phase_since,
    startedOn: row.started_on,
    lastReviewOn: review?.on ?? null,
    openInvitationOn:
      introduction !== undefined && introduction.reply === null ? introduction.invited_on : null,
    undecidedIntroductionOn:
      introduction === undefined ? null : await undecidedSince(db, row.id, introduction.planned_at),
    placementEndsOn: row.placement_ends_on,
    contractEndsOn: row.contract_ends_on,
    extensions,
  };
}

async function undecidedSince(
  db: Transaction,
  trajectoryId: string,
  plannedAt: string,
): Promise<LocalDate | null> {
  const participant = await latestAnswer(db, trajectoryId, 'participant');
  const firm = await latestAnswer(db, trajectoryId, 'firm');
  return participant === null || firm === null || participant !== firm ? dayOf(plannedAt) : null;
}

async function latestIntroduction(db: Transaction, trajectoryId: string) {
  return db
    .selectFrom('introduction')
    .select(['id', 'planned_at', 'invited_on', 'reply'])
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('planned_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function latestAnswer(
  db: Transaction,
  trajectoryId: string,
  side: 'participant' | 'firm',
): Promise<Answer> {
  const row = await db
    .selectFrom('introduction_answer')
    .select('answer')
    .where('trajectory_id', '=', trajectoryId)
    .where('side', '=', side)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.answer ?? null;
}
