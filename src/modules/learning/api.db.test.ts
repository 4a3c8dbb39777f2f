import { expect, test } from 'vitest';
import { testApi } from '../../../test/builders/api.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildWestpoort, setDay, started } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';

const platform = testPlatform(await freshDatabase());
const api = testApi(platform);
setDay(platform, '2026-11-22');
const westpoort = await buildWestpoort(platform);
const { trainer, coach, referrer, courseId } = westpoort;
const { participantId } = await started(platform, westpoort);

test('a passed course is a certificate with an end, and is recorded once', async () => {
  const passed = { participantId, courseId, result: 'passed', onDate: '2026-11-20' };
  const made = await api.post(trainer, '/course-results', passed);
  expect(made.status).toBe(201);
  const found = await api.get(coach, `/course-results/${made.body.id}`);
  expect(found.body).toMatchObject({ course: { name: 'VCA' }, result: 'passed', validUntil: '2036-11-20' });
  const again = await api.post(trainer, '/course-results', passed);
  expect([again.status, again.body.rule, again.body.refusals[0].field]).toEqual([
    409,
    'learning/result-known',
    'onDate',
  ]);
  const list = await api.get(
    referrer,
    `/course-results?participantId=${participantId}&result=passed&from=2026-11-20`,
  );
  expect(list.body.total).toBe(1);
  const earlier = await api.get(referrer, '/course-results?before=2026-11-20');
  expect(earlier.body.total).toBe(0);
});

test('a course is added once', async () => {
  expect((await api.post(trainer, '/courses', { name: 'Heftruck', validMonths: 60 })).status).toBe(201);
  expect((await api.post(trainer, '/courses', { name: 'Heftruck' })).status).toBe(409);
  const { body } = await api.get(coach, '/courses');
  expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['Heftruck', 'VCA']);
});
