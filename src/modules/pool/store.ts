import type { Transaction } from '../../platform/database/database.ts';
import { runningPlacements } from '../placements/index.ts';
import {
  type Case,
  loadCase,
  lockTrajectory,
  openTrajectoryOf,
  type WorkFacts,
} from '../trajectories/index.ts';
import './tables.ts';

/** The contract of somebody with the social firm that has not ended, or undefined. */
export async function runningContract(db: Transaction, participantId: string) {
  return db
    .selectFrom('pool_contract')
    .selectAll()
    .where('participant_id', '=', participantId)
    .where('ended_reason', 'is', null)
    .orderBy('from_date', 'desc')
    .executeTakeFirst();
}

/** When somebody was born, which decides their minimum wage; null when it is not known. */
export async function birthDateOf(db: Transaction, participantId: string) {
  const row = await db
    .selectFrom('participant_contact')
    .select('birth_date')
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  return row?.birth_date ?? null;
}

/** What the pool knows of somebody: contract, assignments, and where they are in the circle. */
export type PoolPerson = {
  readonly person: Case | null;
  readonly contract: Awaited<ReturnType<typeof runningContract>>;
  readonly assignments: Awaited<ReturnType<typeof runningPlacements>>;
};

/** Reads that; `after` says what will be so once the action is done, because steps are judged on the outcome. */
export async function loadPoolPerson(
  db: Transaction,
  participantId: string,
  after: (now: { contract: boolean; assignments: number }) => WorkFacts,
): Promise<PoolPerson> {
  const trajectoryId = await openTrajectoryOf(db, participantId);
  if (trajectoryId !== null) await lockTrajectory(db, trajectoryId);
  const contract = await runningContract(db, participantId);
  const running = await runningPlacements(db, participantId);
  const assignments = running.filter((placement) => placement.form === 'posting');
  const work = after({ contract: contract !== undefined, assignments: assignments.length });
  const person = trajectoryId === null ? null : await loadCase(db, trajectoryId, work);
  return { person, contract, assignments };
}
