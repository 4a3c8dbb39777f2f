import { z } from '@hono/zod-openapi';
import { type Call, reading } from '../../../platform/api/index.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { lookByApi, noteLook } from '../../access/index.ts';
import { phaseName, stepsFor } from '../rules/move.ts';
import { lineOf, trajectoryLines } from './lines.ts';
import { readScope, tag, trajectory, trajectoryId } from './shapes.ts';

/** One person's way round the circle. */
export const personCalls: readonly Call[] = [
  reading({
    path: '/trajectories/{trajectoryId}',
    operationId: 'readTrajectory',
    tag,
    scope: readScope,
    summary: 'Eén traject met zijn geschiedenis en de stappen die u kunt zetten',
    description: 'Dat u keek wordt vastgelegd; de deelnemer kan dat zien.',
    params: z.object({ trajectoryId }),
    shape: trajectory,
    read: async (db, params, { platform, actor }) => {
      const row = await trajectoryLines(db)
        .select('programme_version.content')
        .where('trajectory.id', '=', params.trajectoryId)
        .executeTakeFirst();
      if (row === undefined) return null;
      const { content, ...line } = row;
      await noteLook(db, platform, actor, row.participantId, lookByApi);
      return {
        ...lineOf(line),
        phaseName: phaseName(content, row.phase),
        nextTransitions: stepsFor(content, row.phase, actor.role),
        ...(await history(db, row.id)),
        ...(await plan(db, row.id)),
      };
    },
  }),
];

async function history(db: Transaction, id: string) {
  return {
    steps: await db
      .selectFrom('trajectory_step')
      .select([
        'from_phase as from',
        'to_phase as to',
        'lap',
        'on_date as onDate',
        'at',
        'by_role as byRole',
        'reason',
      ])
      .where('trajectory_id', '=', id)
      .orderBy('seq')
      .execute(),
    invitations: await db
      .selectFrom('introduction')
      .select([
        'id',
        'planned_at as plannedAt',
        'place',
        'invited_on as invitedOn',
        'reply',
        'replied_on as repliedOn',
      ])
      .where('trajectory_id', '=', id)
      .orderBy('planned_at')
      .orderBy('id')
      .execute(),
    answers: await db
      .selectFrom('introduction_answer')
      .select(['side', 'answer', 'reason', 'at', 'by_role as byRole'])
      .where('trajectory_id', '=', id)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    reviews: await db
      .selectFrom('review')
      .select(['id', 'held_on as heldOn', 'went_well as wentWell', 'next'])
      .where('trajectory_id', '=', id)
      .orderBy('held_on')
      .orderBy('id')
      .execute(),
  };
}

async function plan(db: Transaction, id: string) {
  const goals = await db
    .selectFrom('goal')
    .select(['id', 'title', 'agreed_on as agreedOn', 'reached_on as reachedOn'])
    .where('trajectory_id', '=', id)
    .orderBy('agreed_on')
    .orderBy('id')
    .execute();
  const actions = await db
    .selectFrom('goal_action')
    .select(['id', 'goal_id as goalId', 'words', 'by_role as byRole', 'due_on as dueOn', 'done_on as doneOn'])
    .where('trajectory_id', '=', id)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return {
    goals: goals.map((goal) => ({
      ...goal,
      actions: actions
        .filter(({ goalId }) => goalId === goal.id)
        .map(({ goalId: _goalId, ...action }) => action),
    })),
    extensions: await db
      .selectFrom('clock_extension')
      .select(['id', 'clock', 'until', 'reason', 'decision', 'decision_reason as decisionReason'])
      .where('trajectory_id', '=', id)
      .orderBy('requested_at')
      .orderBy('id')
      .execute(),
    deadlines: await db
      .selectFrom('deadline')
      .select(['clock', 'due_on as dueOn', 'show_from as showFrom', 'role', 'task'])
      .where('trajectory_id', '=', id)
      .orderBy('due_on')
      .orderBy('clock')
      .execute(),
  };
}
