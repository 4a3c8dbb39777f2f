import { type Insertable, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { dayOf, type LocalDate } from '../../kernel/local-date.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
import { latestAnswers, latestIntroduction } from './introductions.ts';
import { type ClockFacts, deadlinesOf } from './rules/deadlines.ts';
import type { Phase } from './rules/phases.ts';
import './tables.ts';
import { programmeOf, versionOfTrajectory } from './versions.ts';

/**
 * Derives anew what is due for these trajectories, each under the clocks of its own programme version. Runs as the
 * system.
 */
export async function refreshDeadlines(
  db: Transaction,
  partnershipId: string,
  ...trajectoryIds: readonly string[]
): Promise<void> {
  const trajectories = await db
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
    .where('trajectory.id', '=', (eb) => eb.fn.any(eb.val(trajectoryIds)))
    .execute();
  const due: DueRow[] = [];
  for (const row of trajectories) {
    for (const deadline of deadlinesOf(await programmeOf(db, row), await clockFacts(db, row))) {
      due.push({
        partnership_id: partnershipId,
        trajectory_id: row.id,
        clock: deadline.clock,
        participant_id: row.participant_id,
        due_on: deadline.dueOn,
        show_from: deadline.showFrom,
        role: deadline.role,
        organisation_id:
          deadline.role === 'referrer' ? row.referring_organisation_id : row.firm_organisation_id,
        task: JSON.stringify(deadline.task),
      });
    }
  }
  await keepDue(db, partnershipId, trajectoryIds, due);
}

type DueRow = Insertable<Database['deadline']>;

/** What is no longer due goes, the rest is written anew, in one statement. */
async function keepDue(
  db: Transaction,
  partnershipId: string,
  trajectoryIds: readonly string[],
  due: readonly DueRow[],
): Promise<void> {
  const gone = db
    .deleteFrom('deadline')
    .where('partnership_id', '=', partnershipId)
    .where('trajectory_id', '=', (eb) => eb.fn.any(eb.val(trajectoryIds)))
    .where(
      sql<boolean>`(trajectory_id, clock) not in (
        select * from unnest(${due.map((row) => row.trajectory_id)}::uuid[], ${due.map((row) => row.clock)}::text[])
      )`,
    );
  if (due.length === 0) {
    await gone.execute();
    return;
  }
  await db
    .with('gone', () => gone)
    .insertInto('deadline')
    .values(due)
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
