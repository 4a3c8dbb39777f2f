import { expect, test } from 'vitest';
import { testApi } from '../../../test/builders/api.ts';
import { buildHouse } from '../../../test/builders/house.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';

const platform = testPlatform(await freshDatabase());
const api = testApi(platform);
const house = await buildHouse(platform);
const firm = await house.organisation('social-firm', 'Milieuwerk');
const employer = await house.organisation('employer', 'AEB');
const coach = await house.person('coach', firm);
const stranger = await (await buildHouse(platform, 'Elders')).organisation('employer', 'Elders BV');

test('a token tells whose it is', async () => {
  const { body } = await api.get(coach, '/me');
  expect(body).toEqual({
    membershipId: coach.membershipId,
    name: 'coach',
    role: 'coach',
    organisationId: firm,
    participantId: null,
  });
});

test('organisations are those of the own partnership, by kind', async () => {
  const all = await api.get(coach, '/organisations');
  expect(all.body.items.map(({ name }: { name: string }) => name)).toEqual(['AEB', 'Milieuwerk']);
  const employers = await api.get(coach, '/organisations?kind=employer');
  expect(employers.body.items.map(({ id }: { id: string }) => id)).toEqual([employer]);
  expect((await api.get(coach, `/organisations/${employer}`)).body.name).toBe('AEB');
  expect((await api.get(coach, `/organisations/${stranger}`)).status).toBe(404);
});
