import { expect, test } from 'vitest';
import { testApi } from '../../../test/builders/api.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildWestpoort, done, lookingForWork, referred } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import { startPlacement } from '../placements/index.ts';

const platform = testPlatform(await freshDatabase());
const api = testApi(platform);
const westpoort = await buildWestpoort(platform);
const { house, referrer, coach, planner, employer } = westpoort;

const { participantId } = await lookingForWork(platform, westpoort, {
  familyName: 'Öztürk',
  benefit: 'participatiewet',
  bsn: '123456782',
});
await done(platform, coach, startPlacement, {
  participantId,
  organisationId: westpoort.employerId,
  form: 'work-experience',
  work: 'Sorteren',
  fromDate: '2026-11-23',
});
await api.post(coach, `/participants/${participantId}/distances`, {
  cause: 'social-domain',
  possibility: 'Rust thuis',
  bridge: 'Samen met het wijkteam',
});
await api.post(coach, `/participants/${participantId}/possibilities`, {
  kind: 'limit',
  words: 'Niet ’s nachts',
});

const at = `/participants/${participantId}`;

test('a coach reads benefit, limits and distance; a planner no benefit and nothing of the social domain', async () => {
  const seen = await api.get(coach, at);
  expect(seen.body).toMatchObject({
    benefit: { kind: 'participatiewet' },
    possibilities: [{ kind: 'limit' }],
    distances: [{ cause: 'social-domain' }],
  });
  const planned = await api.get(planner, at);
  expect(planned.body).toMatchObject({ benefit: null, distances: [], possibilities: [{ kind: 'limit' }] });
});

test('an employer reads a name and nothing else, and only of who works there', async () => {
  const seen = await api.get(employer, at);
  expect(seen.body).toMatchObject({
    familyName: 'Öztürk',
    contact: null,
    benefit: null,
    possibilities: [],
    distances: [],
  });
  const stranger = await referred(platform, westpoort);
  expect((await api.get(employer, `/participants/${stranger.participantId}`)).status).toBe(404);
  expect((await api.get(employer, '/participants')).body.total).toBe(1);
});

test('nobody reads a citizen service number over the API, not even who gave it', async () => {
  const seen = await api.get(referrer, at);
  expect(JSON.stringify(seen.body)).not.toContain('123456782');
});

test('who reads a person is noted once for every reading; a list is no look, and neither is oneself', async () => {
  const looks = () =>
    platform.db.selectFrom('person_look').selectAll().where('participant_id', '=', participantId).execute();
  const before = (await looks()).length;
  const self = await house.person('participant', westpoort.municipalityId, { participantId });
  await api.get(referrer, at);
  await api.get(referrer, '/participants');
  await api.get(self, at);
  const after = await looks();
  expect(after).toHaveLength(before + 1);
  expect(after).toContainEqual(
    expect.objectContaining({ membership_id: referrer.membershipId, role: 'referrer', what: 'api' }),
  );
});

test('a participant is in a list of one: themselves', async () => {
  const { participantId: other } = await referred(platform, westpoort);
  const self = await house.person('participant', westpoort.municipalityId, { participantId: other });
  const list = await api.get(self, '/participants');
  expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([other]);
  expect((await api.get(self, at)).status).toBe(404);
});
