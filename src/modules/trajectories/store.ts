import { type JoinBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Actor } from '../../kernel/actor.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dayOf } from '../../kernel/local-date.ts';
import type { ActionContext } from '../../platform/action.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
import { coursesPassed } from '../learning/index.ts';
import type { Answer, Footing } from './rules/conditions.ts';
import { type ClockFacts, deadlinesOf } from './rules/deadlines.ts';
import type { EndReason, Move, Standing } from './rules/move.ts';
import type { Phase } from './rules/phases.ts';
import type { Programme } from './rules/programme.ts';
import './tables.ts';
import { programmeOf } from './versions.ts';

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

function versionOfTrajectory(join: JoinBuilder<Database, 'trajectory' | 'programme_version'>) {
  return join
    .onRef('programme_version.partnership_id', '=', 'trajectory.partnership_id')
    .onRef('programme_version.programme_id', '=', 'trajectory.programme_id')
    .onRef('programme_version.version', '=', 'trajectory.programme_version');
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
  await db
    .insertInto('trajectory_step')
    .values({
      partnership_id: actor.partnershipId,
      trajectory_id: trajectoryId,
      // The caller holds the trajectory, so nobody else adds a line meanwhile.
      seq: sql<number>`(select coalesce(max(s.seq), 0) + 1 from trajectory_step s where s.trajectory_id = ${trajectoryId})`,
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
    .innerJoin('programme_version', versionOfTrajectory)
    .selectAll('trajectory')
    .select('programme_version.published_at')
    .select((eb) => [
      eb
        .selectFrom('review')
        .select((review) => review.fn.max('held_on').as('on'))
        .whereRef('review.partnership_id', '=', 'trajectory.partnership_id')
        .whereRef('review.trajectory_id', '=', 'trajectory.id')
        .as('last_review_on'),
      jsonArrayFrom(
        eb
          .selectFrom('clock_extension')
          .select(['clock', 'until'])
          .whereRef('clock_extension.partnership_id', '=', 'trajectory.partnership_id')
          .whereRef('clock_extension.trajectory_id', '=', 'trajectory.id')
          .where('decision', '=', 'granted'),
      ).as('extensions'),
    ])
    .where('trajectory.partnership_id', '=', partnershipId)
    .where('trajectory.id', '=', trajectoryId)
    .executeTakeFirstOrThrow();
  const deadlines = deadlinesOf(await programmeOf(db, row), await clockFacts(db, row));
  // What is no longer due goes, the rest is written anew, in one statement.
  const gone = db
    .deleteFrom('deadline')
    .where('partnership_id', '=', partnershipId)
    .where('trajectory_id', '=', trajectoryId);
  if (deadlines.length === 0) {
    await gone.execute();
    return;
  }
  const due = deadlines.map((deadline) => deadline.clock);
  await db
    .with('gone', () => gone.where('clock', 'not in', due))
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
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'trajectory_id', 'clock']).doUpdateSet((eb) => ({
        due_on: eb.ref('excluded.due_on'),
        show_from: eb.ref('excluded.show_from'),
        role: eb.ref('excluded.role'),
        organisation_id: eb.ref('excluded.organisation_id'),
        task: eb.ref('excluded.task'),
      })),
    )
    .execute();
}

type ClockRow = {
  id: string;
  phase: Phase;
  phase_since: LocalDate;
  started_on: LocalDate | null;
  placement_ends_on: LocalDate | null;
  contract_ends_on: LocalDate | null;
  last_review_on: LocalDate | null;
  extensions: { clock: string; until: LocalDate }[];
};

async function clockFacts(db: Transaction, row: ClockRow): Promise<ClockFacts> {
  const introduction = row.phase === 'introduction' ? await latestIntroduction(db, row.id) : undefined;
  return {
    phase: row.phase,
    phaseSince: row.phase_since,
    startedOn: row.started_on,
    lastReviewOn: row.last_review_on,
    openInvitationOn:
      introduction !== undefined && introduction.reply === null ? introduction.invited_on : null,
    undecidedIntroductionOn:
      introduction === undefined ? null : await undecidedSince(db, row.id, introduction.planned_at),
    placementEndsOn: row.placement_ends_on,
    contractEndsOn: row.contract_ends_on,
    extensions: row.extensions,
  };
}

async function undecidedSince(
  db: Transaction,
  trajectoryId: string,
  plannedAt: string,
): Promise<LocalDate | null> {
  const { participant, firm } = await latestAnswers(db, trajectoryId);
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

type Answers = { readonly participant: Answer; readonly firm: Answer };
const unanswered: Answers = { participant: null, firm: null };

/** The last answer of each side; a later one takes the place of an earlier one. */
async function latestAnswers(db: Transaction, trajectoryId: string): Promise<Answers> {
  const rows = await db
    .selectFrom('introduction_answer')
    .select(['side', 'answer'])
    .distinctOn('side')
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('side')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const of = (side: keyof Answers) => rows.find((row) => row.side === side)?.answer ?? null;
  return { participant: of('participant'), firm: of('firm') };
}
