import { expect, test } from 'vitest';
import { buildHoursHouse, inPool } from '../../../../test/builders/hours.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { done, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import { asActor } from '../../../platform/session.ts';
import { recordTraining } from '../../hours/index.ts';
import { addCourse, cancelSession, planSession, withdrawSeat } from '../../learning/index.ts';
import { giveSeat } from '../../roster/index.ts';
import { taskWords } from '../web/present/tasks.ts';
import { tasksOf } from './tasks.ts';

const platform = testPlatform(await freshDatabase());
const house = await buildHoursHouse(platform);
const { planner, coach } = house;
const trainer = await house.house.person('training-coordinator', house.firmId);
const [ali, bea] = [await inPool(platform, house, '2026-10-26'), await inPool(platform, house, '2026-10-26')];
setDay(platform, '2026-11-16');
const { id: courseId } = await done(platform, trainer, addCourse, { name: 'Heftruck', validMonths: 60 });
const sessionOn = async (onDate: string) => {
  const times = { onDate, startTime: '09:00', endTime: '12:30', breakMinutes: 30 };
  const { id } = await done(platform, trainer, planSession, {
    ...times,
    ...{ courseId, place: 'EcoCollege', seats: 4 },
  });
  for (const { participantId } of [ali, bea])
    await done(platform, planner, giveSeat, { participantId, sessionId: id });
  return id;
};

const asked = async (actor = trainer) => {
  const [today, filter] = [dayOf(platform.clock.now()), { kind: 'presence' as const }];
  const { tasks } = await asActor(platform, actor, (db) => tasksOf(db, actor, { today, limit: 20, filter }));
  return tasks.map((task) => taskWords(task));
};

test('a session that was held stands on the list of who plans courses until it is known of everybody whether they were there', async () => {
  const sessionId = await sessionOn('2026-11-17');
  const calledOff = await sessionOn('2026-11-18');
  await done(platform, trainer, cancelSession, { sessionId: calledOff });
  setDay(platform, '2026-11-17');
  expect(await asked()).toEqual([]);
  setDay(platform, '2026-11-19');
  expect(await asked()).toMatchObject([
    {
      sentence: 'Leg vast wie er was: Heftruck',
      reason: 'Bijeenkomst op dinsdag 17 november. Nog niet bekend van 2 deelnemers.',
      href: `/cursussen/bijeenkomst/${sessionId}/aanwezig`,
      due: '2026-11-18',
    },
  ]);
  expect([await asked(coach), await asked(planner)]).toEqual([[], []]);

  const there = { onDate: '2026-11-17', courseId } as const;
  await done(platform, trainer, recordTraining, {
    ...there,
    participantId: ali.participantId,
    minutes: 180,
  });
  expect((await asked()).map(({ reason }) => reason)).toEqual([
    'Bijeenkomst op dinsdag 17 november. Nog niet bekend van 1 deelnemer.',
  ]);
  // Who gave their seat back is not asked about.
  const returned = await sessionOn('2026-11-20');
  for (const { participantId } of [ali, bea])
    await done(platform, planner, withdrawSeat, { participantId, sessionId: returned });
  setDay(platform, '2026-11-22');
  await done(platform, coach, recordTraining, { ...there, participantId: bea.participantId, minutes: 0 });
  expect(await asked()).toEqual([]);
});
