import { describe, expect, it } from 'vitest';
import { visitOf, visitorOf } from '../../../test/builders/pages.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildRosterPool, draftOf, give, monday, rosterToday } from '../../../test/builders/roster.ts';
import { done, lookingForWork, rulesOf } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import type { Actor } from '../../kernel/actor.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { perform } from '../../platform/action.ts';
import { asActor } from '../../platform/session.ts';
import { recordAbsence } from '../availability/index.ts';
import { cancelSession, courses, planSession, sessionAt, withdrawSeat } from '../learning/index.ts';
import * as sessionPage from '../learning/web/sessions/page.tsx';
import { changeDraft, giveSeat, makeFeed, publishDraft } from './index.ts';
import { loadPool } from './problem/load.ts';
import { weekFigures } from './queries/overview.ts';
import { viewPublished } from './queries/published.ts';
import * as between from './web/between/page.tsx';
import * as board from './web/board/page.tsx';
import * as feed from './web/mine/feed.ts';
import * as mine from './web/mine/roster.tsx';
import * as seat from './web/seat/page.tsx';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { westpoort, planner, people, sorting } = pool;
const { trainer, coach, house, firmId, employer } = westpoort;
const as = (actor: Actor) =>
  visitorOf(platform, actor, {
    '/rooster/tussen': between,
    '/rooster/concept/:id': board,
    '/deelnemers/:id/bijeenkomst': seat,
    '/cursussen/bijeenkomst/:sessionId': sessionPage,
    '/mijn/rooster': mine,
  });

/** A session of the fork-lift course from nine until half past twelve, so many days after Monday. */
async function session(day: number, more: object = {}) {
  const offered = await asActor(platform, trainer, courses);
  const { id } = await done(platform, trainer, planSession, {
    courseId: offered.find(({ name }) => name === 'Heftruck')?.id,
    onDate: addDays(monday, day),
    startTime: '09:00',
    endTime: '12:30',
    breakMinutes: 30,
    place: 'EcoCollege, lokaal 2',
    seats: 2,
    ...more,
  });
  return id;
}
const seatFor = (participantId: string, sessionId: string, who = planner) =>
  perform(platform, who, 'page', giveSeat, { participantId, sessionId });
const factsOf = async (participantId: string) => {
  const days = { from: monday, to: addDays(monday, 14) };
  const { people: all } = await asActor(platform, planner, (db) =>
    loadPool(db, { firmId, days, today: rosterToday }),
  );
  return all.find((each) => each.participantId === participantId);
};

async function calendarOf(self: Actor): Promise<string> {
  const { secret } = await done(platform, self, makeFeed, {});
  const url = new URL(`http://werkkring.test/agenda/${secret}.ics`);
  const calendar = await feed.loader({
    context: visitOf(platform, null),
    params: { file: `${secret}.ics` },
    request: new Request(url),
    url,
    pattern: '/agenda/:file',
  });
  return calendar.text();
}
/** Guaranteed minutes without work or a course in the four weeks from this Monday on. */
async function idleMinutes(): Promise<number> {
  const now = platform.clock.now();
  const view = await asActor(platform, planner, (db) =>
    viewPublished(db, { firmId, today: rosterToday, now }),
  );
  return weekFigures(view).reduce((sum, { idle }) => sum + idle, 0);
}

describe('a seat in a course', () => {
  it('is offered to who has no work, given by the planner, and stands in their own roster and calendar', async () => {
    const sessionId = await session(1);
    const page = await as(planner).open('/rooster/tussen');
    expect(page.text).toContain('Heftruck, dinsdag 1 december, 9.00 tot 12.30 uur');
    expect(page.html).toContain(`href="/deelnemers/${people.Emre}/bijeenkomst"`);
    const form = await as(planner).open(`/deelnemers/${people.Emre}/bijeenkomst`);
    expect(form.text).toContain('EcoCollege, lokaal 2. Nog 2 vrij.');
    const check = await as(planner).send(form, { sessionId });
    expect((await as(planner).send(check)).text).toContain('Emre heeft een plaats');
    expect((await as(planner).open('/rooster/tussen')).text).toContain('Heeft een plaats: Heftruck');

    const self = await house.person('participant', firmId, { participantId: people.Emre });
    const own = await as(self).open('/mijn/rooster');
    expect(own.text).toMatch(/dinsdag 1 december 9\.00 tot 12\.30 uur\. Cursus Heftruck\. EcoCollege/);
    expect(own.text).toContain('U krijgt deze tijd betaald als werk.');
    expect(own.text).toContain('U hebt wel een cursus: Heftruck, dinsdag 1 december, 9.00 tot 12.30 uur.');
    expect(await calendarOf(self)).toMatch(
      /DTSTART:20261201T080000Z\r\nDTEND:20261201T113000Z\r\n.*SUMMARY:Cursus Heftruck/s,
    );
  });

  it('keeps work away: the planner is told, and a roster that gives work then cannot be made or published', async () => {
    const draftId = await draftOf(platform, pool, { empty: 'yes' });
    expect((await as(planner).open(`/rooster/concept/${draftId}`)).text).toContain('leert 9:00–12:30');
    const during = { participantId: people.Emre, demandId: sorting, onDate: addDays(monday, 1) };
    const drawn = await perform(platform, planner, 'page', changeDraft, {
      draftId,
      steps: [{ does: 'add', ...during }],
    });
    const told = drawn.ok ? [] : drawn.refusals.map(({ message }) => message.nl);
    expect(told).toContain('Dit kan niet. Beschikbaar: Deze persoon kan niet werken tijdens de hele dienst.');
    // What was drawn before the seat was given is held back when it is published.
    await give(platform, pool, draftId, [people.Emre, sorting, 2]);
    await done(platform, planner, giveSeat, { participantId: people.Emre, sessionId: await session(2) });
    const result = await perform(platform, planner, 'page', publishDraft, { draftId });
    expect(rulesOf(result)).toEqual(['roster/against-a-rule']);
    const facts = await factsOf(people.Emre);
    expect(facts?.lessons.map(({ onDate, course }) => [onDate, course])).toEqual([
      [addDays(monday, 1), 'Heftruck'],
      [addDays(monday, 2), 'Heftruck'],
    ]);
  });

  it('is refused to who works then, is away, or when the last one is gone', async () => {
    const sessionId = await session(2, { seats: 1, startTime: '10:00' });
    const draftId = await draftOf(platform, pool);
    await give(platform, pool, draftId, [people.Amina, sorting, 2]);
    await done(platform, planner, publishDraft, { draftId });
    const works = await seatFor(people.Amina, sessionId);
    expect(works.ok ? [] : works.refusals.map(({ message }) => message.nl)).toEqual([
      'Amina werkt dan: sorteren, 07:00–15:30. Zoek daarvoor eerst iemand anders in het rooster, of kies een andere bijeenkomst.',
    ]);
    const evening = await session(2, { startTime: '16:00', endTime: '21:30' });
    const late = await seatFor(people.Amina, evening);
    expect(rulesOf(late)).toEqual(['learning/seat-breaks']);
    expect(late.ok ? '' : late.refusals[0]?.message.nl).toMatch(
      /Dit past niet naast het rooster van Amina\. Arbeidstijdenwet: /,
    );
    const day: LocalDate = addDays(monday, 2);
    const off = { participantId: people.Bas, kind: 'leave', fromDate: day, lastDay: day };
    await done(platform, planner, recordAbsence, off);
    expect(rulesOf(await seatFor(people.Bas, sessionId))).toEqual(['learning/seat-absent']);
    expect((await as(planner).open(`/deelnemers/${people.Bas}/bijeenkomst`)).text).not.toContain(
      'woensdag 2 december',
    );
    await done(platform, coach, giveSeat, { participantId: people.Fleur, sessionId });
    expect(rulesOf(await seatFor(people.Fleur, sessionId))).toEqual(['learning/seat-known']);
    expect(rulesOf(await seatFor(people.Dewi, sessionId))).toEqual(['learning/session-full']);
  });

  it('of all who are given the last one at the same moment, one has it', async () => {
    const wanted = [people.Dewi, people.Chris, people.Bas, people.Emre];
    // The first round opens the connections that the next ones meet on.
    for (const day of [3, 5, 6, 7]) {
      const sessionId = await session(day, { seats: 1 });
      const results = await Promise.all(wanted.map((id) => seatFor(id, sessionId)));
      expect(results.flatMap(rulesOf)).toEqual(Array(3).fill('learning/session-full'));
    }
  });

  it('is one at a time for one person, whoever gives it', async () => {
    for (const day of [10, 11, 12]) {
      const two = [await session(day), await session(day, { startTime: '10:00', place: 'Lokaal 3' })];
      const results = await Promise.all(two.map((id) => seatFor(people.Dewi, id)));
      expect(results.flatMap(rulesOf)).toEqual(['learning/seat-elsewhere', 'learning/seat-same-day']);
    }
  });

  it('of the days before a roster counts for its rest, over the end of a month too', async () => {
    const sessionId = await session(0);
    await done(platform, planner, giveSeat, { participantId: people.Bas, sessionId });
    const days = { from: addDays(monday, 1), to: addDays(monday, 8) };
    const loaded = await asActor(platform, planner, (db) =>
      loadPool(db, { firmId, days, today: rosterToday, only: [people.Bas] }),
    );
    expect(loaded.people[0]?.lessons.map(({ onDate }) => onDate)).toContain(monday);
  });

  it('comes free when it is given back, or when the session is called off', async () => {
    const sessionId = await session(4);
    await done(platform, planner, giveSeat, { participantId: people.Dewi, sessionId });
    const here = await as(coach).open(`/cursussen/bijeenkomst/${sessionId}`);
    expect(here.text).toContain('Dewi Vos');
    expect(here.text).toContain('Nog 1 plaats');
    await done(platform, coach, withdrawSeat, { participantId: people.Dewi, sessionId });
    expect(
      rulesOf(
        await perform(platform, coach, 'page', withdrawSeat, { participantId: people.Dewi, sessionId }),
      ),
    ).toEqual(['learning/seat-withdrawn']);
    await done(platform, planner, giveSeat, { participantId: people.Dewi, sessionId });
    await done(platform, trainer, cancelSession, { sessionId });
    const off = addDays(monday, 4);
    expect((await factsOf(people.Dewi))?.lessons.filter(({ onDate }) => onDate === off)).toEqual([]);
    expect(rulesOf(await seatFor(people.Chris, sessionId))).toEqual(['learning/session-cancelled']);
    const gone = await as(coach).open(`/cursussen/bijeenkomst/${sessionId}`);
    expect(gone.text).toContain('gaat niet door');
    expect(gone.text).toMatch(/Wie had een plaats\? .*Dewi Vos/);
    const self = await house.person('participant', firmId, { participantId: people.Dewi });
    expect((await as(self).open('/mijn/rooster')).text).toContain('Deze cursus gaat niet door.');
    expect(await calendarOf(self)).toMatch(/STATUS:CANCELLED.*SUMMARY:Gaat niet door: Cursus Heftruck/s);
  });

  it('takes its hours off what is idle, but not beside a day of leave, which is paid as such', async () => {
    const before = await idleMinutes();
    const sessionId = await session(15);
    await done(platform, planner, giveSeat, { participantId: people.Fleur, sessionId });
    expect(await idleMinutes()).toBe(before - 180);
    const day = addDays(monday, 15);
    const off = { participantId: people.Fleur, kind: 'leave', fromDate: day, lastDay: day };
    await done(platform, planner, recordAbsence, off);
    const onLeave = await idleMinutes();
    await done(platform, planner, withdrawSeat, { participantId: people.Fleur, sessionId });
    expect(await idleMinutes()).toBe(onLeave);
  });

  it('promises no pay to who has no contract', async () => {
    const { participantId } = await lookingForWork(platform, westpoort, { firmOrganisationId: firmId });
    await done(platform, coach, giveSeat, { participantId, sessionId: await session(16) });
    const self = await house.person('participant', firmId, { participantId });
    const own = await as(self).open('/mijn/rooster');
    expect(own.text).toContain('Cursus Heftruck');
    expect(own.text).not.toContain('betaald');
  });

  it('of another social firm counts, without saying whose it is; an employer sees none of it', async () => {
    const sessionId = await session(8, { seats: 1 });
    await done(platform, planner, giveSeat, { participantId: people.Chris, sessionId });
    const otherFirm = await house.organisation('social-firm', 'Werkbaan');
    const otherPlanner = await house.person('planner', otherFirm);
    const page = await as(otherPlanner).open(`/cursussen/bijeenkomst/${sessionId}`);
    expect(page.text).toContain('Vol');
    expect(page.text).toContain('En 1 van een andere organisatie.');
    expect(page.text).not.toContain('Chris');
    expect((await as(employer).open(`/cursussen/bijeenkomst/${sessionId}`)).status).toBe(403);
    expect((await asActor(platform, otherPlanner, (db) => sessionAt(db, sessionId)))?.taken).toBe(1);
  });
});

it('a session is not planned twice, and only by who plans the training', async () => {
  const offered = await asActor(platform, trainer, courses);
  const one = {
    courseId: offered[0]?.id,
    onDate: addDays(monday, 9),
    startTime: '09:00',
    endTime: '12:00',
    place: 'EcoCollege',
    seats: 4,
  };
  expect(rulesOf(await perform(platform, coach, 'page', planSession, one))).toEqual(['access/not-allowed']);
  const both = await Promise.all([1, 2].map(() => perform(platform, trainer, 'page', planSession, one)));
  expect(both.flatMap(rulesOf)).toEqual(['learning/session-known']);
  expect(rulesOf(await perform(platform, trainer, 'page', planSession, one))).toEqual([
    'learning/session-known',
  ]);
});
