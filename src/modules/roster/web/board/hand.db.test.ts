import { expect, it } from 'vitest';
import { visitOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import { buildRosterPool, draftOf, give, monday } from '../../../../../test/builders/roster.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import type { Actor } from '../../../../kernel/actor.ts';
import { addDays } from '../../../../kernel/local-date.ts';
import { loader } from './hand.ts';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, sorting, counter, westpoort } = pool;

async function told(actor: Actor, draftId: string, search: Readonly<Record<string, string>>) {
  const url = new URL(`http://werkkring.test/rooster/concept/${draftId}/hand?${new URLSearchParams(search)}`);
  const context = visitOf(platform, actor, monday);
  const request = new Request(url);
  return loader({ context, params: { id: draftId }, request, url, pattern: '/rooster/concept/:id/hand' });
}

it('of a shift that is picked up the planner hears what all rules say in the cells of the weeks that are shown', async () => {
  const draftId = await draftOf(platform, pool, { empty: 'yes' });
  await give(platform, pool, draftId, [people.Amina, counter, 7], [people.Bas, sorting, 7]);
  const day = addDays(monday, 7);
  const hand = `${people.Amina} ${counter} ${day}`;
  const found = await told(planner, draftId, { week: '2', hand });
  expect(found[hand]).toBe('');
  expect(found[`${people.Bas} ${counter} ${day}`]).toMatch(/^Eén dienst per dag\. /);
  expect(found[`${people.Emre} ${counter} ${day}`]).toBe('');
  expect(Object.keys(found).every((key) => key.includes(counter) && key.slice(-10) >= day)).toBe(true);
  const work = await told(planner, draftId, { week: '2', beeld: 'werkgevers', hand });
  expect(work[`${people.Amina} ${sorting} ${day}`]).toBe('');
  expect(Object.keys(work).every((key) => key.startsWith(people.Amina))).toBe(true);
});

it('nonsense in the hand is answered with nothing; nobody else may ask', async () => {
  const draftId = await draftOf(platform, pool, { empty: 'yes' });
  for (const hand of ['', 'x y z', `${people.Amina} ${counter} ${monday}`])
    expect(await told(planner, draftId, { hand })).toEqual({});
  await expect(told(westpoort.employer, draftId, { hand: '' })).rejects.toMatchObject({
    init: { status: 403 },
  });
  const firm = await westpoort.house.organisation('social-firm', 'Elders');
  const stranger = await westpoort.house.person('planner', firm);
  await expect(told(stranger, draftId, { hand: '' })).rejects.toMatchObject({ init: { status: 404 } });
});
