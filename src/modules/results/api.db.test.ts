import { expect, test } from 'vitest';
import { testApi } from '../../../test/builders/api.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildWestpoort, lookingForWork, setDay, started } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';

const platform = testPlatform(await freshDatabase());
const api = testApi(platform);
setDay(platform, '2013-03-04');
const westpoort = await buildWestpoort(platform);
await started(platform, westpoort);
const { participantId } = await lookingForWork(platform, westpoort);
await api.post(westpoort.planner, '/contracts', {
  participantId,
  fromDate: '2013-03-04',
  hoursPerWeek: 32,
  withoutDecision: 'Het werk begint morgen.',
});
const alderman = await westpoort.house.person('alderman', westpoort.municipalityId);

test('the figures of a year stand at the top, with how they are counted and where the people behind them are', async () => {
  const { status, body } = await api.get(alderman, '/results/cohorts/2013');
  expect(status).toBe(200);
  expect(body).toMatchObject({ started: 2, completed: 1, hired: 1, coursesPassed: 1, year: 2013 });
  expect(body.programmes).toMatchObject([{ key: 'westpoort-werkt', started: 2, hired: 1 }]);
  expect(body.definitions.map(({ measure }: { measure: string }) => measure)).toContain('hired');
  const people = await api.get(westpoort.manager, body.links.trajectories.split('/api/v1')[1]);
  expect(people.body.total).toBe(2);
});

test('a year in which nothing happened is zero, and what is no year is refused', async () => {
  expect((await api.get(alderman, '/results/cohorts/2031')).body).toMatchObject({ started: 0, hired: 0 });
  for (const year of ['1', '2013.5', 'x', '2013%20or%201=1']) {
    expect([year, (await api.get(alderman, `/results/cohorts/${year}`)).status]).toEqual([year, 400]);
  }
});

test('all years are listed; an employer reads none', async () => {
  const { body } = await api.get(alderman, '/results/cohorts');
  expect(body.items).toMatchObject([{ year: 2013, started: 2 }]);
  expect((await api.get(westpoort.employer, '/results/cohorts')).status).toBe(403);
});
