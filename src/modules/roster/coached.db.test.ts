import { expect, test } from 'vitest';
import { visitorOf } from '../../../test/builders/pages.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { askedWork, hall, published } from '../../../test/builders/published.ts';
import { buildRosterPool, draftOf, give, monday, rosterToday } from '../../../test/builders/roster.ts';
import { done, rulesOf, setDay } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import { addDays } from '../../kernel/local-date.ts';
import { perform } from '../../platform/action.ts';
import { asActor } from '../../platform/session.ts';
import { recordAbsence, setWorkLimits } from '../availability/index.ts';
import { changeSite } from '../demand/index.ts';
import { recordAttendance } from '../hours/index.ts';
import { mend } from './engine/mend.ts';
import { changeDraft, publishDraft } from './index.ts';
import { buildProblem } from './problem/build.ts';
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
const withHours = (coachHours: string) =>
  done(platform, planner, changeSite, { siteId, ...hall, name: 'Hal met een jobcoach', coachHours });
await withHours('16');

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
    'Dit kan niet. Uren met een jobcoach: Mensen met een jobcoach naast zich werken hier deze week samen 24 uur. Er kan 16 uur.',
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
    ...html.matchAll(/href="([^"]+)"[^>]*aria-label="([^"]+) uur bij ([^"]+): bekijk wie er werkt"/g),
  ];
  // Of the second week Emre is on leave; Amina works without a coach.
  expect(found.map(([, , used]) => used)).toEqual(['8', '8', '0', '0']);
  const [, href = '', , site = ''] = found[0] ?? [];
  expect(site).toContain('Hal met een jobcoach');
  expect((await visitor.open(href.replaceAll('&amp;', '&'))).text).toContain('Bas');
  expect(text).not.toContain('Te veel');
  await withHours('6');
  expect((await visitor.open('/rooster')).text).toContain(
    'Hal met een jobcoach: 2 uur vanaf ma 30-11, 2 uur vanaf ma 7-12.',
  );
  await withHours('16');
});

const startOf = (week: number, day = 0) => addDays(mondayIn(week), day);

test('some minutes longer cost nobody else a shift later in the week: what is left of a roster goes on and can be published', async () => {
  setDay(platform, startOf(4));
  const [long = ''] = await published(platform, westpoort, demandId, startOf(4), people.Bas);
  await published(platform, westpoort, demandId, startOf(4, 3), people.Emre);
  const longer = { outcome: 'worked', from: '07:00', to: '15:35', breakMinutes: 30 };
  await done(platform, planner, recordAttendance, { rosteredShiftId: long, ...longer });
  setDay(platform, startOf(4, 1));
  const draftId = await draftOf(platform, pool, { fromDate: startOf(4, 1), weeks: 1 });
  await give(platform, pool, draftId, [people.Amina, demandId, 30]);
  await done(platform, planner, publishDraft, { draftId });
});

test('who was on leave earlier in the week used no hours of a coach, wherever a draft begins', async () => {
  await published(platform, westpoort, demandId, startOf(5), people.Bas);
  await published(platform, westpoort, demandId, startOf(5, 1), people.Bas);
  const off = { kind: 'leave', fromDate: startOf(5), lastDay: startOf(5, 1) };
  await done(platform, coach, recordAbsence, { participantId: people.Bas, ...off });
  setDay(platform, startOf(5, 2));
  for (const from of [0, 2]) {
    const draftId = await draftOf(platform, pool, { fromDate: startOf(5, from), weeks: 1 });
    await give(platform, pool, draftId, [people.Emre, demandId, 38], [people.Bas, demandId, 39]);
    const steps = [{ does: 'add', participantId: people.Emre, demandId, onDate: startOf(5, 4) }];
    const third = await perform(platform, planner, 'page', changeDraft, { draftId, steps });
    expect(rulesOf(third)).not.toEqual([]);
  }
});

test('a repair gives nobody more hours of a coach than there are, and leaves what stood', async () => {
  setDay(platform, startOf(6));
  await published(platform, westpoort, demandId, startOf(6, 1), people.Bas);
  await published(platform, westpoort, demandId, startOf(6, 2), people.Emre);
  const facts = await asActor(platform, planner, (db) => {
    const days = { from: startOf(6, 1), to: startOf(6, 5) };
    return loadPool(db, { firmId, days, today: startOf(6), heedsAnswers: true });
  });
  const { problem, shifts } = buildProblem(facts, { asking: true });
  for (const { roster } of mend({ problem, seed: 1, events: [] })) {
    const coached = roster.flatMap((own, person) =>
      problem.people[person]?.guidance === 2 ? own.flatMap((each) => shifts[each] ?? []) : [],
    );
    expect(coached.filter(({ siteId: at }) => at === siteId)).toHaveLength(2);
  }
});
