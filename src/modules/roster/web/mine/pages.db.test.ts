import { describe, expect, it } from 'vitest';
import { visitOf, visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import { askedWork, published } from '../../../../../test/builders/published.ts';
import { buildWestpoort, done, referred, rulesOf, setDay } from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import type { Actor } from '../../../../kernel/actor.ts';
import { perform } from '../../../../platform/action.ts';
import { keepPoints, recordAbsence, reportBetter, reportSick } from '../../../availability/index.ts';
import { cancelDemand, setDay as setDayOtherwise } from '../../../demand/index.ts';
import { answerShift, makeFeed, revokeFeed } from '../../index.ts';
import * as calendar from './calendar.tsx';
import * as feed from './feed.ts';
import * as refuse from './refuse.tsx';
import * as roster from './roster.tsx';

const platform = testPlatform(await freshDatabase());
// A Thursday.
setDay(platform, '2026-11-26');
const westpoort = await buildWestpoort(platform);
const { employer, planner, coach, house, firmId } = westpoort;
await keepPoints(platform.db, [
  { postcode: '1013', latitude: 52.393, longitude: 4.877 },
  { postcode: '1045', latitude: 52.395, longitude: 4.823 },
]);

const pages = {
  '/mijn/rooster': roster,
  '/mijn/rooster/:shiftId/nee': refuse,
  '/mijn/agenda': calendar,
  '/mijn/ziek': {},
};
const as = (actor: Actor) => visitorOf(platform, actor, pages);

async function somebody() {
  const { participantId } = await referred(platform, westpoort, {
    postcode: '1013 AA',
    travelModes: ['bicycle'],
  });
  return { participantId, self: await house.person('participant', firmId, { participantId }) };
}

async function answers(shiftId: string) {
  return platform.db
    .selectFrom('shift_answer')
    .select(['answer', 'reason'])
    .where('rostered_shift_id', '=', shiftId)
    .execute();
}

describe('my roster', () => {
  it('says first where I go next, when I leave home, and then the weeks', async () => {
    const { participantId, self } = await somebody();
    const { demandId } = await askedWork(platform, westpoort);
    await published(platform, westpoort, demandId, '2026-11-30', participantId);
    await published(platform, westpoort, demandId, '2026-12-08', participantId);
    const { text } = await as(self).open('/mijn/rooster');
    expect(text).toContain('Maandag 30 november 7.00 tot 15.30 uur bij AEB');
    expect(text).toMatch(/Hal \d+, Australiëhavenweg 21, 1045 BA Amsterdam/);
    expect(text).toContain('Meld u bij de receptie.');
    expect(text).toMatch(/Ga om 6\.[0-5][05] uur van huis\. De reis duurt ongeveer \d+ minuten \(fiets\)/);
    expect(text).toMatch(/Deze week Er staat geen werk voor u.*Week van 7 december dinsdag 8 december/s);
  });

  it('says plainly when there is no work, and is for participants only', async () => {
    const { self } = await somebody();
    expect((await as(self).open('/mijn/rooster')).text).toContain('Er staat nu geen werk voor u');
    expect((await as(coach).open('/mijn/rooster')).status).toBe(403);
  });

  it('is confirmed day by day or a week at once, and a yes can become a no and a yes again', async () => {
    const { participantId, self } = await somebody();
    const { demandId } = await askedWork(platform, westpoort);
    const days = ['2026-11-30', '2026-12-01', '2026-12-02'] as const;
    const ids: string[] = [];
    for (const day of days) ids.push(...(await published(platform, westpoort, demandId, day, participantId)));
    const [first = '', second = '', third = ''] = ids;
    const me = as(self);
    const page = await me.open('/mijn/rooster');
    expect(page.text).toContain('Ja, ik kom op deze 3 dagen');
    const one = await me.send({ ...page, html: '' }, { shiftId: first });
    expect(one.text).toContain('Dank u wel. Uw planner weet dat u komt.');
    expect(one.text).toContain('Ja, ik kom op deze 2 dagen');
    const week = await me.send({ ...one, html: '' }, { shiftId: [second, third] });
    expect(week.text).not.toContain('Ja, ik kom');
    expect(week.text.match(/U zei: ja, ik kom\./g)).toHaveLength(3);

    const no = await me.open(`/mijn/rooster/${second}/nee`);
    expect(no.text).toContain('dinsdag 1 december');
    const said = await me.send(no, { reason: 'Mijn dochter gaat die dag naar school.' });
    expect(said.text).toContain('U zei: dat lukt niet.');
    expect(await answers(second)).toEqual([
      { answer: 'no', reason: 'Mijn dochter gaat die dag naar school.' },
    ]);
    await me.send({ ...said, html: '' }, { shiftId: second });
    expect(await answers(second)).toEqual([{ answer: 'yes', reason: null }]);
  });

  it('keeps nothing of health: it says how to report sick, and takes a no without a reason', async () => {
    const { participantId, self } = await somebody();
    const { demandId } = await askedWork(platform, westpoort);
    const [id = ''] = await published(platform, westpoort, demandId, '2026-11-30', participantId);
    const me = as(self);
    const page = await me.open(`/mijn/rooster/${id}/nee`);
    const held = await me.send(page, { reason: 'Ik heb een depressie' });
    expect([held.status, held.text]).toEqual([422, expect.stringContaining('Meld u dan ziek')]);
    expect(await answers(id)).toEqual([]);
    await me.send(held, { reason: '' });
    expect(await answers(id)).toEqual([{ answer: 'no', reason: null }]);
  });

  it('says what does not go on, before a planner has looked, and takes no answer to it', async () => {
    const { participantId, self } = await somebody();
    const { demandId } = await askedWork(platform, westpoort);
    const [gone = ''] = await published(platform, westpoort, demandId, '2026-12-01', participantId);
    const [fewer = ''] = await published(platform, westpoort, demandId, '2026-12-02', participantId);
    const change = { demandId, reason: 'Storing' };
    await done(platform, employer, setDayOtherwise, { ...change, onDate: '2026-12-01', places: 0 });
    await done(platform, employer, setDayOtherwise, { ...change, onDate: '2026-12-02', places: 1 });
    const { text } = await as(self).open('/mijn/rooster');
    expect(text).toMatch(/dinsdag 1 december .*Deze dienst gaat niet door\. U krijgt wel betaald\./);
    expect(text).toContain('Woensdag 2 december 7.00 tot 15.30 uur bij AEB');
    expect(text).not.toContain('Storing');
    const yes = (shiftId: string) => perform(platform, self, 'page', answerShift, { shiftId, answer: 'yes' });
    expect(rulesOf(await yes(gone))).toEqual(['roster/shift-gone']);
    expect(rulesOf(await yes(fewer))).toEqual([]);
    await done(platform, employer, cancelDemand, { demandId, fromDate: '2026-12-02', reason: 'Klaar' });
    expect(rulesOf(await yes(fewer))).toEqual(['roster/shift-gone']);
  });

  it('says that who is off need not come, and what was taken back and given again stands once', async () => {
    const { participantId, self } = await somebody();
    const { demandId } = await askedWork(platform, westpoort);
    await published(platform, westpoort, demandId, '2026-12-01', participantId);
    const [old = ''] = await published(platform, westpoort, demandId, '2026-12-02', participantId);
    const off = { participantId, kind: 'leave', fromDate: '2026-12-01', lastDay: '2026-12-01' };
    await done(platform, self, recordAbsence, off);
    await platform.db
      .updateTable('rostered_shift')
      .set({ withdrawn_in: 9999, withdrawn_cause: 'replanned' })
      .where('id', '=', old)
      .execute();
    expect((await as(self).open('/mijn/rooster')).text).toContain('U krijgt wel betaald');
    await published(platform, westpoort, demandId, '2026-12-02', participantId);
    const { text } = await as(self).open('/mijn/rooster');
    expect(text).toContain('U bent dan vrij of ziek gemeld. U hoeft niet te komen.');
    expect(text).not.toContain('U krijgt wel betaald');
  });

  it('of somebody else is not there, and what has begun is not answered', async () => {
    const [mine, other] = [await somebody(), await somebody()];
    const { demandId } = await askedWork(platform, westpoort);
    const [id = ''] = await published(platform, westpoort, demandId, '2026-11-30', mine.participantId);
    const answer = { shiftId: id, answer: 'yes' };
    const tried = async (actor: Actor) =>
      rulesOf(await perform(platform, actor, 'page', answerShift, answer));
    expect(await tried(other.self)).toEqual(['access/not-found']);
    expect(await tried(planner)).toEqual(['access/not-allowed']);
    expect((await as(other.self).open(`/mijn/rooster/${id}/nee`)).status).toBe(404);
    expect((await as(mine.self).open('/mijn/rooster/zomaar/nee')).status).toBe(404);
    setDay(platform, '2026-11-30');
    expect(await tried(mine.self)).toEqual(['roster/shift-begun']);
    expect((await as(mine.self).open('/mijn/rooster')).text).toContain('Vandaag 7.00 tot 15.30 uur');
    setDay(platform, '2026-11-26');
  });
});

describe('my roster in my own calendar', () => {
  const addressOn = (text: string) => /https?:\/\/\S+\.ics/.exec(text)?.[0] ?? '';

  /** What a calendar gets, which has no session. */
  async function fetched(address: string) {
    const url = new URL(address);
    const request = new Request(url);
    const file = url.pathname.replace('/agenda/', '');
    const answer = await feed.loader({
      context: visitOf(platform, null),
      params: { file },
      request,
      url,
      pattern: '/agenda/:file',
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  it('is at an address that is shown once, kept as a hash, and stops when I say so or make another', async () => {
    const { participantId, self } = await somebody();
    const { demandId } = await askedWork(platform, westpoort);
    await published(platform, westpoort, demandId, '2026-11-30', participantId);
    const me = as(self);
    const before = await me.open('/mijn/agenda');
    expect(before.text).toContain('Maak een adres');
    const made = await me.send(before);
    const address = addressOn(made.text);
    expect(made.html).toContain(address.replace('http:', 'webcal:'));
    expect(new URL(address).pathname.length).toBeGreaterThan(40);
    const again = await me.open('/mijn/agenda');
    expect(addressOn(again.text)).toBe('');
    const kept = await platform.db
      .selectFrom('calendar_feed')
      .selectAll()
      .where('participant_id', '=', participantId)
      .execute();
    expect(JSON.stringify(kept)).not.toContain(new URL(address).pathname.slice(8, -4));

    const read = await fetched(address);
    expect([read.status, read.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(read.headers.get('cache-control')).toBe('no-store');
    expect(read.text).toContain('SUMMARY:Sorteren\\, AEB');
    expect(read.text).toContain('DTSTART:20261130T060000Z');
    expect(read.text).not.toMatch(/Kandidaat|Tekle|1013/);

    const other = addressOn((await me.send({ ...again, html: '' }, { asked: 'make' })).text);
    expect((await fetched(address)).status).toBe(404);
    expect((await fetched(other)).status).toBe(200);
    const stopped = await me.send({ ...again, html: '' }, { asked: 'stop' });
    expect(stopped.text).toContain('Het adres werkt niet meer.');
    expect((await fetched(other)).status).toBe(404);
    expect(rulesOf(await perform(platform, self, 'page', revokeFeed, {}))).toEqual(['roster/no-feed']);
  });

  it('is not there for who guesses, nor for who has no access any more', async () => {
    const { participantId, self } = await somebody();
    const { secret } = await done(platform, self, makeFeed, {});
    const at = (file: string) => fetched(`http://werkkring.test/agenda/${file}`);
    expect((await at(`${secret}.ics`)).status).toBe(200);
    for (const file of [secret, `${secret}x.ics`, '.ics', `${'a'.repeat(43)}.ics`])
      expect((await at(file)).status, file).toBe(404);
    expect(rulesOf(await perform(platform, coach, 'page', makeFeed, {}))).toEqual(['access/not-allowed']);
    await platform.db
      .updateTable('membership')
      .set({ to_date: '2026-11-26' })
      .where('participant_id', '=', participantId)
      .execute();
    expect((await at(`${secret}.ics`)).status).toBe(404);
  });

  it('names the mentor, when the employer said who it is, on the page and in the calendar', async () => {
    const { participantId, self } = await somebody();
    const { demandId } = await askedWork(platform, westpoort, { guided: true, mentor: 'Anneke Prins' });
    await published(platform, westpoort, demandId, '2026-11-30', participantId);
    expect((await as(self).open('/mijn/rooster')).text).toContain('Uw begeleider Anneke Prins');
    const { secret } = await done(platform, self, makeFeed, {});
    const file = await fetched(`http://werkkring.test/agenda/${secret}.ics`);
    expect(file.text).toContain('Uw begeleider: Anneke Prins');
  });

  it('holds one person only, and what fell away as cancelled with a number that grows', async () => {
    const [mine, other] = [await somebody(), await somebody()];
    const { demandId } = await askedWork(platform, westpoort);
    const [id = ''] = await published(platform, westpoort, demandId, '2026-12-01', mine.participantId);
    const [theirs = ''] = await published(platform, westpoort, demandId, '2026-12-02', other.participantId);
    const { secret } = await done(platform, mine.self, makeFeed, {});
    const seen = async () => {
      const { text } = await fetched(`http://werkkring.test/agenda/${secret}.ics`);
      expect(text).not.toContain(theirs);
      expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
      expect(text).toContain(`UID:${id}`);
      return [/STATUS:(\w+)/.exec(text)?.[1] ?? '', Number(/SEQUENCE:(\d+)/.exec(text)?.[1])] as const;
    };
    const story = [await seen()];
    const { participantId } = mine;
    await done(platform, mine.self, reportSick, { participantId });
    story.push(await seen());
    await done(platform, mine.self, reportBetter, { participantId });
    story.push(await seen());
    for (const places of [0, 2, 0]) {
      platform.clock.set(new Date(Date.parse(platform.clock.now()) + 60_000).toISOString());
      const change = { demandId, onDate: '2026-12-01', places, reason: 'Storing' };
      await done(platform, employer, setDayOtherwise, change);
      story.push(await seen());
    }
    await done(platform, employer, cancelDemand, { demandId, fromDate: '2026-12-01', reason: 'Klaar' });
    story.push(await seen());
    expect(story.map(([status]) => status)).toEqual([
      'CONFIRMED',
      'CANCELLED',
      'CONFIRMED',
      'CANCELLED',
      'CONFIRMED',
      'CANCELLED',
      'CANCELLED',
    ]);
    const numbers = story.map(([, version]) => version);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  it('what was taken back and given again to me stands in it once, as going on', async () => {
    const { participantId, self } = await somebody();
    const { demandId, siteId } = await askedWork(platform, westpoort);
    const [old = ''] = await published(platform, westpoort, demandId, '2026-12-01', participantId);
    const [gone = ''] = await published(platform, westpoort, demandId, '2026-12-02', participantId);
    const { secret } = await done(platform, self, makeFeed, {});
    const events = async () => {
      const { text } = await fetched(`http://werkkring.test/agenda/${secret}.ics`);
      return text
        .split('BEGIN:VEVENT')
        .slice(1)
        .map((event) => [/UID:([\w-]{36})/.exec(event)?.[1], /STATUS:(\w+)/.exec(event)?.[1]]);
    };
    await platform.db
      .updateTable('rostered_shift')
      .set({ withdrawn_in: 9999, withdrawn_cause: 'replanned' })
      .where('id', 'in', [old, gone])
      .execute();
    expect(await events()).toEqual([
      [old, 'CANCELLED'],
      [gone, 'CANCELLED'],
    ]);

    const [again = ''] = await published(platform, westpoort, demandId, '2026-12-01', participantId);
    expect(await events()).toEqual([
      [again, 'CONFIRMED'],
      [gone, 'CANCELLED'],
    ]);

    // Given again at the same place, but not at the same time: that is other work, and what was taken back is still told.
    const other = await askedWork(platform, westpoort, { siteId, startTime: '09:00', endTime: '17:30' });
    const [later = ''] = await published(platform, westpoort, other.demandId, '2026-12-02', participantId);
    expect(await events()).toEqual([
      [again, 'CONFIRMED'],
      [gone, 'CANCELLED'],
      [later, 'CONFIRMED'],
    ]);
  });
});
