import { beforeAll, describe, expect, test } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import {
  buildWestpoort,
  done,
  lookingForWork,
  referred,
  rulesOf,
  setDay,
  started,
  type Walker,
  type Westpoort,
} from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import { perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import { endAssignment, signContract, startAssignment } from '../../pool/index.ts';
import { agreeGoal, finishGoalAction, handOver, requestExtension } from '../../trajectories/index.ts';
import { type TaskFilter, tasksOf } from './tasks.ts';

const platform = testPlatform(await freshDatabase());
let westpoort: Westpoort;
let onFloor: Walker;
let otherCoach: Actor;

const ask = (actor: Actor, filter: TaskFilter = {}, limit = 50, offset = 0) =>
  asActor(platform, actor, (db) =>
    tasksOf(db, actor, { today: dayOf(platform.clock.now()), limit, offset, filter }),
  );
const keysFor = async (actor: Actor, filter: TaskFilter = {}) =>
  (await ask(actor, filter)).tasks.map(({ key, kind }) => (kind === 'clock' ? key : kind));

beforeAll(async () => {
  westpoort = await buildWestpoort(platform);
  otherCoach = await westpoort.house.person('coach', westpoort.firmId, { name: 'Andere coach' });
  setDay(platform, '2026-10-05');
  onFloor = await started(platform, westpoort, {
    givenName: 'Zeynep',
    infix: 'van der',
    familyName: 'Kuipers',
  });
  await done(platform, westpoort.coach, handOver, {
    trajectoryId: onFloor.trajectoryId,
    coachMembershipId: westpoort.coach.membershipId,
  });
});

describe('what is asked of somebody', () => {
  test('is a sentence with the clock, the programme and the version that put it there', async () => {
    setDay(platform, '2026-11-22');
    const { tasks, total, thisWeek } = await ask(westpoort.coach);
    expect(tasks).toMatchObject([
      {
        kind: 'clock',
        key: 'review',
        name: 'Zeynep van der Kuipers',
        words: 'Houd een voortgangsgesprek',
        dueOn: '2026-11-16',
        unclaimed: false,
        clock: { from: 'review', days: 42 },
        programme: 'Westpoort Werkt 2.0',
        version: 1,
      },
    ]);
    expect([total, thisWeek]).toEqual([1, 1]);
  });

  test('is not asked of a colleague', async () => {
    expect(await keysFor(otherCoach)).toEqual([]);
  });

  test('is nowhere before its time', async () => {
    setDay(platform, '2026-10-20');
    expect(await keysFor(westpoort.coach)).toEqual([]);
  });

  test('stands on the lists of coach and planner the moment an assignment ends', async () => {
    const walker = await lookingForWork(platform, westpoort, { birthDate: '1979-02-02' });
    const { participantId } = walker;
    await done(platform, westpoort.planner, signContract, {
      participantId,
      fromDate: '2026-10-20',
      hoursPerWeek: 28,
      withoutDecision: 'Het werk begint morgen.',
    });
    const assignment = await done(platform, westpoort.planner, startAssignment, {
      participantId,
      organisationId: westpoort.employerId,
      work: 'Sorteren',
      fromDate: '2026-10-20',
    });
    expect(await keysFor(westpoort.planner)).toEqual([]);
    setDay(platform, '2026-10-28');
    await done(platform, westpoort.planner, endAssignment, {
      placementId: assignment.id,
      endedOn: '2026-10-28',
      reason: 'Werk is op',
    });
    expect(await keysFor(westpoort.planner)).toEqual(['between-assignments-planner']);
    // Nobody was chosen as coach yet, so it stands with every coach of the firm.
    expect(await keysFor(westpoort.coach)).toEqual(['between-assignments']);
    expect(await keysFor(otherCoach, { whose: 'nobody' })).toEqual(['between-assignments']);
    expect(await keysFor(otherCoach, { whose: 'mine' })).toEqual([]);
  });

  test('goes to every coach when the coach has left', async () => {
    setDay(platform, '2026-11-22');
    const leave = { to_date: '2026-11-01' } as const;
    const { membershipId } = westpoort.coach;
    await platform.db.updateTable('membership').set(leave).where('id', '=', membershipId).execute();
    expect(await keysFor(otherCoach)).toContain('review');
    await platform.db
      .updateTable('membership')
      .set({ to_date: null })
      .where('id', '=', membershipId)
      .execute();
    expect(await keysFor(otherCoach)).not.toContain('review');
  });

  test('is an action of the plan for who does it, and for the coach when the participant is late', async () => {
    setDay(platform, '2026-11-22');
    const agreed = [
      ['participant', '2026-11-20', 'Heftruck'],
      ['coach', '2026-11-25', 'Nederlands'],
      ['referrer', '2026-11-23', 'Kinderopvang'],
      ['participant', '2026-11-25', 'Rijbewijs'],
      ['training-coordinator', '2026-11-24', 'VCA'],
    ];
    for (const [byRole, dueOn, title] of agreed) {
      const goal = { trajectoryId: onFloor.trajectoryId, title, words: 'Bel erover', byRole, dueOn };
      await done(platform, westpoort.coach, agreeGoal, goal);
    }
    const asked = await ask(westpoort.coach, { kind: 'action' });
    expect(asked.tasks.map(({ byParticipant, dueOn, detail }) => [byParticipant, dueOn, detail])).toEqual([
      [true, '2026-11-20', 'Heftruck'],
      [false, '2026-11-25', 'Nederlands'],
    ]);
    expect(await keysFor(westpoort.referrer)).toEqual(['action']);
    const trainer = await westpoort.house.person('training-coordinator', westpoort.firmId);
    const [task, ...more] = (await ask(trainer)).tasks;
    expect([task?.detail, more]).toEqual(['VCA', []]);
    // Who was asked says that it is done; nobody else but the coach does.
    const others = await platform.db
      .selectFrom('goal_action')
      .select('id')
      .where('by_role', '=', 'referrer')
      .executeTakeFirstOrThrow();
    const finish = (goalActionId: string) =>
      perform(platform, trainer, 'page', finishGoalAction, { goalActionId }).then(rulesOf);
    expect([await finish(others.id), await finish(task?.key ?? '')]).toEqual([['access/not-found'], []]);
    expect((await ask(trainer)).tasks).toEqual([]);
    expect(await keysFor(westpoort.coach, { when: 'late', kind: 'action' })).toEqual(['action']);
  });

  test('is a decision on more time for referrer and programme manager, never for who asked', async () => {
    await done(platform, westpoort.coach, requestExtension, {
      trajectoryId: onFloor.trajectoryId,
      clock: 'floor-work',
      until: '2027-06-01',
      reason: 'Was twee maanden weg',
    });
    expect(await keysFor(westpoort.referrer)).toEqual(['extension', 'action']);
    expect(await keysFor(westpoort.manager)).toEqual(['extension']);
    expect((await ask(westpoort.manager)).tasks[0]).toMatchObject({
      until: '2027-06-01',
      detail: 'Was twee maanden weg',
      dueOn: null,
    });
    expect(await keysFor(westpoort.coach)).not.toContain('extension');
  });

  test('comes in pages that together are the whole list', async () => {
    const { tasks, total } = await ask(westpoort.coach);
    const pages = await Promise.all(tasks.map((_, place) => ask(westpoort.coach, {}, 1, place)));
    expect(pages.flatMap((page) => page.tasks)).toEqual(tasks);
    expect(total).toBe(tasks.length);
    expect(await ask(westpoort.coach, {}, 10, 1000)).toMatchObject({ tasks: [], total });
  });

  test('is nothing for the municipality next door and for roles without a list', async () => {
    const { house } = westpoort;
    const neighbour = await house.person('referrer', await house.organisation('municipality'));
    const alderman = await house.person('alderman', westpoort.municipalityId);
    await referred(platform, westpoort, { birthDate: '1970-01-01' });
    setDay(platform, '2026-12-20');
    expect(await keysFor(westpoort.referrer)).toContain('preselection');
    expect(await keysFor(neighbour)).toEqual([]);
    expect(await keysFor(alderman)).toEqual([]);
  });
});
