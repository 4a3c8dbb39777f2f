import { expect, it } from 'vitest';
import { buildHoursHouse, inPool } from '../../../../../test/builders/hours.ts';
import { visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import { done, setDay } from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import type { Actor } from '../../../../kernel/actor.ts';
import { asActor } from '../../../../platform/session.ts';
import { addCourse, cancelSession, planSession } from '../../../learning/index.ts';
import * as sessionPage from '../../../learning/web/sessions/page.tsx';
import { giveSeat } from '../../../roster/index.ts';
import { recordTraining } from '../../actions/record-training.ts';
import { ledgersOf } from '../../queries/ledgers.ts';
import * as present from './present.tsx';

const platform = testPlatform(await freshDatabase());
const house = await buildHoursHouse(platform);
const { planner, coach, employer, firmId } = house;
const trainer = await house.house.person('training-coordinator', firmId);
setDay(platform, '2026-11-16');
const [ali, bea] = [await inPool(platform, house, '2026-10-26'), await inPool(platform, house, '2026-10-26')];
const { id: courseId } = await done(platform, trainer, addCourse, { name: 'Heftruck', validMonths: 60 });
const times = { onDate: '2026-11-17', startTime: '09:00', endTime: '12:30', breakMinutes: 30 };
const more = { courseId, place: 'EcoCollege', seats: 4 };
const { id: sessionId } = await done(platform, trainer, planSession, { ...times, ...more });
const people = [ali.participantId, bea.participantId];
for (const participantId of people) {
  await done(platform, planner, giveSeat, { participantId, sessionId });
}

const as = (actor: Actor) =>
  visitorOf(platform, actor, {
    '/cursussen/bijeenkomst/:sessionId': sessionPage,
    '/cursussen/bijeenkomst/:sessionId/aanwezig': present,
  });
const address = `/cursussen/bijeenkomst/${sessionId}/aanwezig`;
const trained = async (participantId: string) => {
  const asked = { month: '2026-11-01', today: '2026-11-18', participantId, firmId } as const;
  return (await asActor(platform, planner, (db) => ledgersOf(db, asked)))[0]?.ledger.trained;
};

it('who was at a session is told after it began, not before', async () => {
  expect((await as(trainer).open(`/cursussen/bijeenkomst/${sessionId}`)).html).not.toContain(address);
  expect((await as(trainer).open(address)).text).not.toContain('Leg vast wie er was');
});

it('who was there has the hours of it in the ledger, without the break; who was not has none', async () => {
  setDay(platform, '2026-11-18');
  expect((await as(trainer).open(`/cursussen/bijeenkomst/${sessionId}`)).html).toContain(address);
  const asked = await as(trainer).open(address);
  expect(asked.text).toContain('Haal het vinkje weg bij wie er niet was.');
  const check = await as(trainer).send(asked, { present: [ali.participantId] });
  expect((await as(trainer).send(check)).text).toContain('Het ligt vast');
  expect([await trained(ali.participantId), await trained(bea.participantId)]).toEqual([180, 0]);
});

it('it can be put right later, by the coach too, and is not doubled', async () => {
  const check = await as(coach).send(await as(coach).open(address), { present: people });
  await as(coach).send(check);
  expect([await trained(ali.participantId), await trained(bea.participantId)]).toEqual([180, 180]);
});

it('what was noted of who left early stays when presence is ticked again', async () => {
  const early = { participantId: ali.participantId, onDate: times.onDate, courseId, minutes: 90 };
  await done(platform, coach, recordTraining, early);
  const asked = await as(trainer).open(address);
  expect(asked.text).toContain('1:30 uur vastgelegd');
  await as(trainer).send(await as(trainer).send(asked, { present: people }));
  expect([await trained(ali.participantId), await trained(bea.participantId)]).toEqual([90, 180]);
});

it('an employer is not shown who was there, and nobody is asked it of a session that was called off', async () => {
  expect((await as(employer).open(address)).status).toBe(403);
  const off = await done(platform, trainer, planSession, { ...times, ...more, onDate: '2026-11-20' });
  await done(platform, trainer, cancelSession, { sessionId: off.id });
  setDay(platform, '2026-11-21');
  expect((await as(trainer).open(`/cursussen/bijeenkomst/${off.id}/aanwezig`)).status).toBe(404);
});
