import { expect, test } from 'vitest';
import { testApi } from '../../../test/builders/api.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { askedWork, published } from '../../../test/builders/published.ts';
import { buildWestpoort, referred, setDay } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';

const platform = testPlatform(await freshDatabase());
setDay(platform, '2026-11-26');
const api = testApi(platform);
const westpoort = await buildWestpoort(platform);
const { planner, coach, employer, house, firmId } = westpoort;

async function somebody() {
  const { participantId } = await referred(platform, westpoort);
  return { participantId, self: await house.person('participant', firmId, { participantId }) };
}
const mine = await somebody();
const other = await somebody();
const { demandId } = await askedWork(platform, westpoort);
const [shiftId = ''] = await published(platform, westpoort, demandId, '2026-11-30', mine.participantId);
const [otherShift = ''] = await published(platform, westpoort, demandId, '2026-12-01', other.participantId);

test('somebody reads their own shifts and says what they say on the page; the planner reads it', async () => {
  const own = await api.get(mine.self, '/roster-shifts');
  expect([own.body.total, own.body.items[0]]).toEqual([
    1,
    expect.objectContaining({ id: shiftId, standing: 'stands', answer: null, onDate: '2026-11-30' }),
  ]);
  const theirs = await api.get(mine.self, `/roster-shifts?participantId=${other.participantId}`);
  expect(theirs.body.total).toBe(0);
  expect((await api.get(mine.self, `/roster-shifts/${otherShift}`)).status).toBe(404);

  const no = await api.post(mine.self, `/roster-shifts/${shiftId}/answer`, {
    answer: 'no',
    reason: 'School',
  });
  expect([no.status, no.body]).toEqual([200, { shiftId }]);
  const held = await api.post(mine.self, `/roster-shifts/${shiftId}/answer`, {
    answer: 'no',
    reason: 'Ik heb een depressie',
  });
  expect(held.status).toBe(409);
  expect((await api.post(mine.self, `/roster-shifts/${otherShift}/answer`, { answer: 'yes' })).status).toBe(
    404,
  );
  expect((await api.get(planner, `/roster-shifts/${shiftId}`)).body).toMatchObject({
    answer: 'no',
    reason: 'School',
  });
  expect((await api.get(planner, '/roster-shifts?from=2026-12-01&to=2026-12-02')).body.total).toBe(1);
  // However many days are asked, a quarter is told.
  expect((await api.get(planner, '/roster-shifts?from=0001-01-01&to=9999-12-31')).body.total).toBe(0);
  expect((await api.post(coach, `/roster-shifts/${shiftId}/answer`, { answer: 'yes' })).status).toBe(403);
  expect((await api.get(employer, '/roster-shifts')).status).toBe(403);
});

test('the address for one’s own calendar is told once, replaced and stopped', async () => {
  expect((await api.get(mine.self, '/calendar-feed')).status).toBe(404);
  const made = await api.post(mine.self, '/calendar-feed');
  expect([made.status, made.body.address]).toEqual([
    201,
    expect.stringMatching(/^https:\/\/werkkring\.example\/agenda\/.{20,}\.ics$/),
  ]);
  const open = await api.get(mine.self, '/calendar-feed');
  expect(Object.keys(open.body)).toEqual(['madeAt']);
  const again = await api.post(mine.self, '/calendar-feed');
  expect(again.body.address).not.toBe(made.body.address);
  expect((await api.post(mine.self, '/calendar-feed/stop')).body).toEqual({ stopped: true });
  expect((await api.post(mine.self, '/calendar-feed/stop')).body.rule).toBe('roster/no-feed');
  expect((await api.get(other.self, '/calendar-feed')).status).toBe(404);
  expect((await api.post(planner, '/calendar-feed')).status).toBe(403);
});
