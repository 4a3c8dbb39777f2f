import { expect, it } from 'vitest';
import { doingPages } from '../../../../test/builders/all-pages.ts';
import { visitorOf } from '../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, referred, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import * as myLeave from './mine/leave.tsx';
import * as mySick from './mine/sick.tsx';
import * as myWeek from './mine/week.tsx';

const platform = testPlatform(await freshDatabase());
setDay(platform, '2026-11-23');
const westpoort = await buildWestpoort(platform);
const { coach, planner, employer, referrer, house, firmId, employerId } = westpoort;
const as = (actor: Actor) =>
  visitorOf(platform, actor, {
    ...doingPages,
    '/mijn/beschikbaarheid': myWeek,
    '/mijn/ziek': mySick,
    '/mijn/vrij': myLeave,
  });

async function somebody() {
  const { participantId } = await referred(platform, westpoort);
  const self = await house.person('participant', firmId, { participantId });
  const at = (path = '') => `/deelnemers/${participantId}/beschikbaarheid${path}`;
  return { me: as(self), at };
}

it('the planner sets a week: wrong times stay and are refused at their day, and the check says each day', async () => {
  const { at } = await somebody();
  const visitor = as(planner);
  expect((await visitor.open(at())).text).toContain('Er is nog geen week vastgelegd');
  const filled = {
    'from-1-1': '8:00',
    'to-1-1': '12:00',
    'from-1-2': '11:00',
    'to-1-2': '15:00',
    'from-3-1': '22:00',
  };
  const half = await visitor.send(await visitor.open(at('/week')), filled);
  expect(half.status).toBe(422);
  expect(half.html).toContain('href="#veld-to-3-1"');
  const crossed = await visitor.send(half, { 'to-3-1': '6.00' });
  expect(crossed.text).toContain('Deze tijd loopt door een ander blok');
  expect(crossed.html).toContain('href="#veld-from-1-2"');
  const check = await visitor.send(crossed, { 'from-1-2': '13:00' });
  expect(check.text).toContain('8:00–12:00 en 13:00–15:00');
  expect(check.text).toContain('22:00–6:00 (volgende dag)');
  await visitor.send(check);
  expect((await visitor.open(at())).text).toContain('22:00–6:00 (volgende dag)');
});

it('the participant sets the week on one page, and keeps what was typed when it is wrong', async () => {
  const { me, at } = await somebody();
  const wrong = await me.send(await me.open('/mijn/beschikbaarheid'), {
    'from-2-1': 'acht',
    'to-2-1': '16:00',
  });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('value="acht"');
  const right = await me.send(wrong, { 'from-2-1': '8.00' });
  expect(right.text).toContain('Het is opgeslagen');
  expect(right.text).toContain('8:00–16:00');
  expect((await as(coach).open(at())).text).toContain('8:00–16:00');
});

it('sick with one button, better with one button', async () => {
  const { me, at } = await somebody();
  const sickNow = await me.send(await me.open('/mijn/ziek'));
  expect(sickNow.text).toContain('U bent ziek gemeld');
  expect((await as(planner).open(at())).text).toContain('Ziek gemeld');
  const well = await me.send(sickNow);
  expect(well.text).toContain('U kunt weer werken vanaf 24 november 2026');
  const visitor = as(coach);
  expect((await visitor.open(at('/beter'))).text).toContain('Er loopt geen ziekmelding.');
  const again = await visitor.send(await visitor.open(at('/ziek')), { fromDate: '25-11-2026' });
  expect(again.text).toContain('Een ziekmelding gaat over vandaag');
});

it('days off are asked, seen by the planner, and taken back', async () => {
  const { me, at } = await somebody();
  const empty = await me.send(await me.open('/mijn/vrij'), { fromDate: '1-12-2026', lastDay: '3-12-2026' });
  expect(empty.status).toBe(422);
  const asked = await me.send(empty, { kind: 'leave' });
  expect(asked.text).toContain('Vrij: 1 december 2026 tot en met 3 december 2026');
  const visitor = as(planner);
  const seen = await visitor.open(at());
  const [, path = ''] = /href="([^"]*intrekken)"/.exec(seen.html) ?? [];
  const question = await visitor.open(path);
  expect(question.text).toContain('BW 7:638 lid 2');
  await visitor.send(question);
  expect((await visitor.open(at())).text).toContain('Er zijn geen dagen vastgelegd');
});

it('what fits and what is liked is recorded by the coach and read by the person, without a reason', async () => {
  const { me, at } = await somebody();
  const visitor = as(coach);
  const fits = {
    guidance: '2',
    nights: 'no',
    longestShiftHours: '4,5',
    mostWeekHours: '20',
    prefers: 'morning',
  };
  await visitor.send(await visitor.send(await visitor.open(at('/werk')), fits));
  const likes = { organisationId: employerId, liking: '2' };
  await visitor.send(await visitor.send(await visitor.open(at('/werkgever')), likes));
  const { text } = await me.open('/mijn/beschikbaarheid');
  for (const words of [
    'werkt goed met een begeleider ernaast',
    'tot 4,5 uur',
    'liefst in de ochtend',
    'heel graag',
  ])
    expect(text).toContain(words);
  // Hours that have no end in decimals stand in the form as it takes them.
  const thirds = { ...fits, longestShiftHours: '8,33' };
  await visitor.send(await visitor.send(await visitor.open(at('/werk')), thirds));
  const again = await visitor.send(await visitor.open(at('/werk')));
  expect([again.status, again.text.includes('8,333')]).toEqual([200, true]);
});

it('an employer and a referrer have no way in', async () => {
  const { at } = await somebody();
  expect((await as(employer).open(at())).status).toBe(403);
  expect((await as(referrer).open(at('/ziek'))).status).toBe(403);
  expect((await as(coach).open('/mijn/ziek')).status).toBe(403);
});
