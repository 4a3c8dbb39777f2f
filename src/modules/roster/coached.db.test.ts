import { expect, test } from 'vitest';
import { visitorOf } from '../../../test/builders/pages.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { askedWork, published } from '../../../test/builders/published.ts';
import { buildRosterPool, draftOf, give, monday, rosterToday } from '../../../test/builders/roster.ts';
import { done, setDay } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import { addDays } from '../../kernel/local-date.ts';
import { perform } from '../../platform/action.ts';
import { asActor } from '../../platform/session.ts';
import { recordAbsence, setWorkLimits } from '../availability/index.ts';
import { changeSite } from '../demand/index.ts';
import { changeDraft } from './index.ts';
import { loadPool } from './problem/load.ts';
import * as now from './web/now/page.tsx';
import * as overview from './web/overview/page.tsx';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { westpoort, planner, people } = pool;
const { coach, firmId } = westpoort;
for (const participantId of [people.Bas, people.Emre])
  await done(platform, coach, setWorkLimits, {
    participantId,
    guidance: 2,
    nights: 'no',
    longestShiftHours: '9',
    mostWeekHours: '40',
  });

/** Shifts of eight hours, where somebody can be beside people for 16 hours a week. */
const breaks = [{ startTime: '12:00', endTime: '12:30' }];
const { siteId, demandId } = await askedWork(platform, westpoort, { guided: true, work: 'legen', breaks });
await done(platform, planner, changeSite, {
  siteId,
  name: 'Hal met een jobcoach',
  street: 'Australiëhavenweg 21',
  postcode: '1045 BA',
  city: 'Amsterdam',
  meetingPoint: 'Meld u bij de receptie.',
  mentorPlaces: 2,
  coachPlaces: 1,
  coachHours: '16',
});

const mondayIn = (week: number) => addDays(monday, 7 * week);

test('who already works elsewhere in the week with a coach beside them leaves fewer hours, and who has no coach or is away none', async () => {
  await published(platform, westpoort, demandId, monday, people.Bas, people.Amina);
  await published(platform, westpoort, demandId, addDays(mondayIn(1), 3), people.Emre);
  await published(platform, westpoort, demandId, addDays(mondayIn(1), 4), people.Bas);
  const coached = (from: number, to: number) =>
    asActor(platform, planner, async (db) => {
      const days = { from: addDays(monday, from), to: addDays(monday, to) };
      // Whoever a roster is about.
      const { sites } = await loadPool(db, { firmId, days, today: rosterToday, only: [people.Dewi] });
      return sites.find(({ id }) => id === siteId);
    });
  expect(await coached(2, 9)).toMatchObject({ coachMinutes: 960, coachedInWeek: [480, 960] });
  expect(await coached(2, 11)).toMatchObject({ coachedInWeek: [480, 480] });
  expect(await coached(0, 14)).toMatchObject({ coachedInWeek: [0, 0] });
  await done(platform, coach, recordAbsence, {
    participantId: people.Emre,
    kind: 'leave',
    fromDate: addDays(mondayIn(1), 3),
    lastDay: addDays(mondayIn(1), 3),
  });
  expect(await coached(2, 9)).toMatchObject({ coachedInWeek: [480, 480] });
});

test('a change by hand is refused when the week has no hours of a coach left, though its day has room', async () => {
  setDay(platform, rosterToday);
  const draftId = await draftOf(platform, pool, { empty: 'yes', weeks: 4 });
  const add = async (participantId: string, day: number) => {
    const step = { does: 'add', participantId, demandId, onDate: addDays(mondayIn(2), day) };
    const result = await perform(platform, planner, 'page', changeDraft, { draftId, steps: [step] });
    return result.ok ? 'done' : result.refusals.map(({ message }) => message.nl).join();
  };
  await give(platform, pool, draftId, [people.Bas, demandId, 14], [people.Emre, demandId, 15]);
  expect(await add(people.Bas, 2)).toBe(
    'Dit kan niet. Uren jobcoach per week: In deze week is hier 24 uur een jobcoach nodig. Er is 16 uur.',
  );
  expect(await add(people.Amina, 2)).toBe('done');
  expect(await add(people.Bas, 7)).toBe('done');
});

test('the planner reads how many hours of a coach each week of the roster uses, and opens whose they are', async () => {
  setDay(platform, monday);
  const visitor = visitorOf(platform, planner, { '/rooster': overview, '/rooster/nu': now });
  const { html, text } = await visitor.open('/rooster');
  expect(text).toContain('Uren met een jobcoach');
  const found = [
    ...html.matchAll(/href="([^"]+)"[^>]*aria-label="(\d+) uur bij ([^"]+): bekijk wie er werkt"/g),
  ];
  // Of the second week Emre is on leave; Amina works without a coach.
  expect(found.map(([, , used]) => used)).toEqual(['8', '8', '0', '0']);
  const [, href = '', , site = ''] = found[0] ?? [];
  expect(site).toContain('Hal met een jobcoach');
  expect((await visitor.open(href.replaceAll('&amp;', '&'))).text).toContain('Bas');
});
