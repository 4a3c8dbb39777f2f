import { expect, test } from 'vitest';
import { visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import { askedWork, published } from '../../../../../test/builders/published.ts';
import { buildWestpoort, done, lookingForWork, setDay } from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import { setDay as setDayOtherwise } from '../../../demand/index.ts';
import { answerShift } from '../../../roster/index.ts';
import * as home from '../home/page.tsx';
import * as person from './page.tsx';

const platform = testPlatform(await freshDatabase());
// A Sunday.
setDay(platform, '2026-11-29');
const westpoort = await buildWestpoort(platform);
const { coach, planner, referrer, employer, house, firmId } = westpoort;
const { participantId } = await lookingForWork(platform, westpoort);
const self = await house.person('participant', firmId, { participantId });
const other = await lookingForWork(platform, westpoort, { birthDate: '1991-01-01' });
const path = `/deelnemers/${participantId}`;
const open = async (actor: typeof coach) =>
  (await visitorOf(platform, actor, { '/deelnemers/:id': person }).open(path)).text;
const homeText = async () => (await visitorOf(platform, self, { '/': home }).open('/')).text;

test('who makes the roster reads on the page of a person what they said of the coming week', async () => {
  expect(await open(coach)).not.toContain('De komende week');
  expect(await homeText()).not.toContain('Uw volgende dienst');
  const { demandId } = await askedWork(platform, westpoort);
  const days = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-07'] as const;
  const ids: string[] = [];
  for (const day of days) ids.push(...(await published(platform, westpoort, demandId, day, participantId)));
  // What somebody else works is not on this page.
  const theirs = await askedWork(platform, westpoort, { work: 'vouwen' });
  await published(platform, westpoort, theirs.demandId, '2026-11-30', other.participantId);
  const [monday = '', tuesday = ''] = ids;
  await done(platform, self, answerShift, { shiftId: monday, answer: 'yes' });
  await done(platform, self, answerShift, { shiftId: tuesday, answer: 'no', reason: 'Ik verhuis dan.' });
  const off = { demandId, onDate: '2026-12-02', places: 0, reason: 'Storing' };
  await done(platform, employer, setDayOtherwise, off);
  for (const actor of [coach, planner]) {
    const text = await open(actor);
    expect(text).toMatch(/De komende week Maandag 30 november 7\.00 tot 15\.30 uur, sorteren, AEB: komt/);
    expect(text).toMatch(/Dinsdag 1 december .*: zegt nee \(„Ik verhuis dan\.”\)/);
    expect(text).toMatch(/Woensdag 2 december .*: gaat niet door/);
    expect(text).toMatch(/Donderdag 3 december .*: heeft nog niets gezegd/);
    expect(text).not.toMatch(/7 december|vouwen/);
  }
  expect(await open(referrer)).not.toContain('De komende week');
  expect(await homeText()).toMatch(/Uw volgende dienst maandag 30 november ?, 7\.00 tot 15\.30 uur/);
});
