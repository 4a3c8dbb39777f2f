import { expect, test } from 'vitest';
import { buildHouse } from '../../../../test/builders/house.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { claimSubmission } from '../../../platform/submission/store.ts';
import { forgetSubmissions } from './forget-submissions.ts';

const platform = testPlatform(await freshDatabase());
const house = await buildHouse(platform);
const coach = await house.person('coach', await house.organisation('social-firm'));

test('a form that is sent again within three months is still known, after that it is forgotten', async () => {
  const form = platform.newId();
  const claim = () =>
    platform.db.transaction().execute((db) => claimSubmission(db, coach, form, platform.clock.now()));
  setDay(platform, '2026-01-05');
  expect(await claim()).toBe(true);
  setDay(platform, '2026-04-05');
  await forgetSubmissions(platform);
  expect(await claim()).toBe(false);
  setDay(platform, '2026-04-06');
  await forgetSubmissions(platform);
  expect(await claim()).toBe(true);
});
