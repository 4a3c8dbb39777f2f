import { expect, test } from 'vitest';
import { buildHouse } from '../../../test/builders/house.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import { bearerActor, makeToken } from './tokens.ts';

const platform = testPlatform(await freshDatabase());
const start = platform.clock.now();
const house = await buildHouse(platform);
const firm = await house.organisation('social-firm');
const coach = await house.person('coach', firm);
const { token } = await makeToken(platform, coach, 'rooster', '2026-12-22T08:00:00.000Z');

const at = async (moment: string, header: string | null = `Bearer ${token}`) => {
  platform.clock.set(moment);
  const bearer = await bearerActor(platform, header);
  platform.clock.set(start);
  return bearer;
};

test('a token lets its holder in, in the role it was made for and with the scopes of that role', async () => {
  const bearer = await at(start);
  expect(bearer?.actor).toEqual(coach);
  expect(bearer?.scopes).toContain('trajectories:write');
});

test('a token ends at its end', async () => {
  expect(await at('2026-12-22T07:59:59.000Z')).not.toBeNull();
  expect(await at('2026-12-22T08:00:00.000Z')).toBeNull();
});

test.each([
  null,
  '',
  'Bearer',
  'Bearer werkkring_bestaatniet',
  `Basic ${token}`,
  `Bearer ${token.slice(0, -1)}`,
  `Bearer ${token} ${token}`,
])('what is not a token lets nobody in: %s', async (header) => {
  expect(await at(start, header)).toBeNull();
});

test('a token is worth nothing after the role behind it has ended', async () => {
  const planner = await house.person('planner', firm);
  const made = await makeToken(platform, planner, 'rooster', '2027-12-22T08:00:00.000Z');
  await platform.db
    .updateTable('membership')
    .set({ to_date: '2026-12-01' })
    .where('id', '=', planner.membershipId)
    .execute();
  expect(await at('2026-11-30T12:00:00.000Z', `Bearer ${made.token}`)).not.toBeNull();
  expect(await at('2026-12-01T12:00:00.000Z', `Bearer ${made.token}`)).toBeNull();
});

test('the database holds no token, only what cannot be used', async () => {
  const rows = await platform.db.selectFrom('api_token').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token);
});
