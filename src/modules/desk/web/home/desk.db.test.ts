import { expect, test } from 'vitest';
import { visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import { buildSubsidyHouse, employed, granted, measured } from '../../../../../test/builders/subsidy.ts';
import { done, setDay } from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import type { Actor } from '../../../../kernel/actor.ts';
import { decideClaim, prepareClaim } from '../../../subsidy/index.ts';
import * as page from './page.tsx';

const platform = testPlatform(await freshDatabase());

test('home of who pays for a municipality: what waits for a second pair of eyes, then what may be paid; no empty circle', async () => {
  const house = await buildSubsidyHouse(platform);
  const [first, second] = house.payers;
  const seen = async (actor: Actor) => (await visitorOf(platform, actor, { '/': page }).open('/')).text;
  expect(await seen(first)).toContain('Geen declaratie wacht op een besluit.');

  const person = await employed(platform, house, '2026-01-19', '2026-02-16');
  await measured(platform, house, person);
  await granted(platform, house, person, '2026-02-16');
  setDay(platform, '2026-04-07');
  const of = { employerId: house.employerId, month: '2026-03-01' };
  const { id: claimId } = await done(platform, first, prepareClaim, of);

  const waits = '1 declaratie wacht op een besluit, samen € 1.792,45.';
  expect(await seen(first)).toContain(waits);
  expect(await seen(first)).not.toContain('Beslis over de declaratie');
  expect(await seen(second)).toContain(waits);
  expect(await seen(second)).toContain('Beslis over de declaratie van');
  expect(await seen(second)).not.toContain('De cirkel');

  await done(platform, second, decideClaim, { claimId, outcome: 'agreed' });
  expect(await seen(second)).toContain(
    '1 declaratie kan naar de betaling: akkoord in de afgelopen maand, samen € 1.792,45.',
  );
  setDay(platform, '2026-06-30');
  expect(await seen(second)).toContain('In de afgelopen maand is er geen akkoord gegeven.');
});

test('who looks after the money of a social firm keeps the circle and its contracts', async () => {
  const house = await buildSubsidyHouse(platform);
  const firm = await house.house.person('finance', house.firmId);
  const { text } = await visitorOf(platform, firm, { '/': page }).open('/');
  expect(text).toContain('De cirkel');
  expect(text).toContain('contracten lopen vandaag');
});
