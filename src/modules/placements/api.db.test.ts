import { expect, test } from 'vitest';
import { testApi } from '../../../test/builders/api.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildWestpoort, lookingForWork, setDay } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';

const platform = testPlatform(await freshDatabase());
const api = testApi(platform);
setDay(platform, '2026-11-22');
const westpoort = await buildWestpoort(platform);
const { house, coach, employer, employerId } = westpoort;
const elsewhere = await house.person(
  'employer-contact',
  await house.organisation('employer', 'Andere werkgever'),
);

const { participantId } = await lookingForWork(platform, westpoort);
const trial = {
  participantId,
  organisationId: employerId,
  form: 'trial',
  work: 'Heftruck rijden',
  hoursPerWeek: 24,
  fromDate: '2026-11-22',
};
const made = await api.post(coach, '/placements', trial);
const at = `/placements/${made.body.id}`;

test('a trial placement stands in the list of the employer where it is, and of no other', async () => {
  expect(made.status).toBe(201);
  const own = await api.get(employer, '/placements?running=true&form=trial');
  expect(own.body).toMatchObject({ total: 1, items: [{ id: made.body.id, work: 'Heftruck rijden' }] });
  const other = await api.get(elsewhere, '/placements');
  expect(other.body.total).toBe(0);
  expect((await api.get(elsewhere, at)).status).toBe(404);
  expect(
    (await api.post(elsewhere, `${at}/announced-end`, { onDate: '2026-12-01', reason: 'x' })).status,
  ).toBe(404);
});

test('a placement sent twice is recorded once', async () => {
  const again = await api.post(coach, '/placements', trial);
  expect(again.status).toBe(409);
  expect((await api.get(coach, `/placements?participantId=${participantId}`)).body.total).toBe(1);
});

test('an employer announces that work falls away, and only a coach ends it', async () => {
  const announced = await api.post(employer, `${at}/announced-end`, {
    onDate: '2026-12-01',
    reason: 'Geen werk',
  });
  expect(announced.status).toBe(200);
  expect((await api.get(coach, at)).body).toMatchObject({ announcedEndOn: '2026-12-01', endedReason: null });
  const tried = await api.post(employer, `${at}/end`, { endedOn: '2026-11-22', reason: 'Klaar' });
  expect([tried.status, tried.body.rule]).toEqual([403, 'access/not-allowed']);
  const ended = await api.post(coach, `${at}/end`, { endedOn: '2026-11-22', reason: 'Klaar' });
  expect([ended.status, ended.body]).toEqual([200, { phase: 'finding-work' }]);
});
