import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ActionContext } from '../../platform/action.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { coursesPassed } from '../learning/index.ts';
import { refreshDeadlines } from './due.ts';
import { latestAnswers, latestIntroduction, unanswered } from './introductions.ts';
import type { Footing } from './rules/conditions.ts';
import type { EndReason, Move, Standing } from './rules/move.ts';
import type { Phase } from './rules/phases.ts';
import type { Programme } from './rules/programme.ts';
import './tables.ts';
import { programmeOf, versionOfTrajectory } from './versions.ts';

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
  const reading = db
    .selectFrom('trajectory')
    .innerJoin('programme_version', versionOfTrajectory)
    .selectAll('trajectory')
    .select('programme_version.published_at')
    .where('trajectory.id', '=', trajectoryId);
  // Who may see it and not change it cannot hold it either, and then the first reading finds nothing.
  const row =
    (await reading.forUpdate('trajectory').executeTakeFirst()) ?? (await reading.executeTakeFirst());
  if (row === undefined) return null;
  const programme = await programmeOf(db, row);
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
    programme,
    footing: { ...(await footingOf(db, row, programme)), ...work },
  };
}

/** What is known for the steps from here; what no step from this phase asks about is not read. */
async function footingOf(
  db: Transaction,
  row: { id: string; participant_id: string; phase: Phase },
  programme: Programme,
): Promise<Omit<Footing, 'reason' | keyof WorkFacts>> {
  const steps = programme.transitions.filter((step) => step.from === row.phase);
  const asked = steps.flatMap((step) => step.provided);
  const meeting = row.phase === 'introduction' || asked.includes('introduction-planned');
  const answers = asked.includes('both-said-yes') ? await latestAnswers(db, row.id) : unanswered;
  return {
    introductionPlanned: meeting && (await latestIntroduction(db, row.id)) !== undefined,
    participantAnswer: answers.participant,
    firmAnswer: answers.firm,
    coursesPassed: asked.includes('course-passed') ? await coursesPassed(db, row.participant_id) : 0,
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

/** The days that two clocks run from; written by the modules that own placement and contract. */
export type WorkEnds = {
  readonly placementEndsOn?: LocalDate | null;
  readonly contractEndsOn?: LocalDate | null;
};

/** Saves a step: where the trajectory is now, the line in its history, and the ends of work that change with it. */
export async function saveMove(
  db: Transaction,
  trajectoryId: string,
  move: Move,
  context: ActionContext,
  ends: WorkEnds = {},
): Promise<void> {
  await db
    .updateTable('trajectory')
    .set({
      ...endsAsColumns(ends),
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
  await addSteps(
    db,
    [trajectoryId],
    { from: move.from, to: move.to, lap: move.lap, on: move.on, reason: move.reason },
    context,
  );
  context.derive((system) => refreshDeadlines(system, context.actor.partnershipId, trajectoryId));
}

type StepLine = { from: Phase | null; to: Phase; lap: number; on: LocalDate; reason: string | null };

/** Adds the same line to the history of each of these trajectories. */
export async function addSteps(
  db: Transaction,
  trajectoryIds: readonly string[],
  step: StepLine,
  { actor, now }: { actor: Actor; now: string },
): Promise<void> {
  // The caller holds the trajectories, so nobody else adds a line meanwhile.
  await sql`
    insert into trajectory_step
      (partnership_id, trajectory_id, seq, from_phase, to_phase, lap, on_date, at, by_membership_id, by_role, reason)
    select ${actor.partnershipId}, t.id, coalesce((select max(s.seq) from trajectory_step s where s.trajectory_id = t.id), 0) + 1,
      ${step.from}, ${step.to}, ${step.lap}, ${step.on}, ${now}, ${actor.membershipId}, ${actor.role}, ${step.reason}
    from unnest(${trajectoryIds}::uuid[]) as t (id)
  `.execute(db);
}

/** Saves the ends of work, with the step that they bring about if there is one. */
export async function saveWork(
  db: Transaction,
  trajectoryId: string,
  move: Move | null,
  context: ActionContext,
  ends: WorkEnds,
): Promise<void> {
  if (move !== null) return saveMove(db, trajectoryId, move, context, ends);
  await db.updateTable('trajectory').set(endsAsColumns(ends)).where('id', '=', trajectoryId).execute();
  context.derive((system) => refreshDeadlines(system, context.actor.partnershipId, trajectoryId));
}

function endsAsColumns({ placementEndsOn, contractEndsOn }: WorkEnds) {
  return {
    ...(placementEndsOn === undefined ? {} : { placement_ends_on: placementEndsOn }),
    ...(contractEndsOn === undefined ? {} : { contract_ends_on: contractEndsOn }),
  };
}

/** Work ends on this day, as far as is known now: the clock of the placement runs from it. Runs as the system. */
export async function workEndsOn(
  db: Transaction,
  partnershipId: string,
  trajectoryId: string,
  onDate: LocalDate | null,
): Promise<void> {
  await db
    .updateTable('trajectory')
    .set({ placement_ends_on: onDate })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', trajectoryId)
    .execute();
  await refreshDeadlines(db, partnershipId, trajectoryId);
}
