import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { published } from '../../../../test/builders/published.ts';
import {
  buildWestpoort,
  done,
  lookingForWork,
  rulesOf,
  setDay as turnTo,
} from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { type Action, perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import {
  addSite,
  askedBetween,
  askShifts,
  cancelDemand,
  changeDemand,
  changeSite,
  closeSite,
  setDay,
  sitesOf,
} from '../index.ts';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
const { employer, planner, coach, employerId, house } = westpoort;
const otherId = await house.organisation('employer', 'Kringloop Sloterdijk');
const other = await house.person('employer-contact', otherId);
// A Thursday.
turnTo(platform, '2026-11-26');

const place = {
  street: 'Australiëhavenweg 21',
  postcode: '1045 ba',
  city: 'Amsterdam',
  meetingPoint: 'Meld u bij de receptie.',
  mentorPlaces: 2,
  coachPlaces: 1,
};
let sites = 0;
async function site(actor = employer, more: object = {}) {
  sites += 1;
  return (await done(platform, actor, addSite, { ...place, name: `Hal ${sites}`, ...more })).id;
}
const work = {
  work: 'sorteren',
  weekdays: [1, 2, 3, 4, 5],
  fromDate: '2026-11-30',
  startTime: '07:00',
  endTime: '15:30',
  breaks: [{ startTime: '12:00', endTime: '12:30' }],
  places: 3,
};
const ask = async (more: object = {}) => {
  const siteId = await site();
  return { siteId, ...(await done(platform, employer, askShifts, { siteId, ...work, ...more })) };
};
const tried = async (toDo: Action<unknown>, input: object, actor = employer) =>
  rulesOf(await perform(platform, actor, 'page', toDo, input));
async function shifts(siteId: string, from: LocalDate, days = 14, actor = employer) {
  const period = { from, to: addDays(from, days) };
  const found = await asActor(platform, actor, (db) => askedBetween(db, period, { siteId }));
  return found.map(({ onDate, places, fromAt }) => `${onDate} ${fromAt.slice(11, 16)} ${places}`);
}

const person = async () => (await lookingForWork(platform, westpoort)).participantId;

describe('a site', () => {
  it('is of the employer who adds it, and another employer sees nothing of it', async () => {
    const id = await site(employer, { name: 'Weegbrug' });
    const seen = (actor = employer) =>
      asActor(platform, actor, async (db) => (await sitesOf(db)).find((each) => each.id === id));
    expect(await seen()).toMatchObject({ organisationId: employerId, postcode: '1045 BA' });
    expect(await seen(planner)).toMatchObject({ name: 'Weegbrug' });
    expect(await seen(other)).toBeUndefined();
    expect(await tried(changeSite, { siteId: id, ...place, name: 'x' }, other)).toEqual(['access/not-found']);
    expect(await tried(addSite, { ...place, name: 'weegbrug' })).toEqual(['demand/site-exists']);
  });

  it('can be added by the planner for an employer, and by an employer for nobody else', async () => {
    const id = await site(planner, { organisationId: otherId });
    expect(await asActor(platform, other, (db) => sitesOf(db))).toMatchObject([{ id }]);
    expect(await tried(addSite, { ...place, name: 'A' }, planner)).toEqual(['demand/no-organisation']);
    expect(await tried(addSite, { ...place, name: 'A', organisationId: otherId })).toEqual([
      'access/not-found',
    ]);
    expect(await tried(addSite, { ...place, name: 'A' }, coach)).toEqual(['access/not-allowed']);
  });

  it('names every wrong field, and keeps no more coaches than mentors', async () => {
    expect(await tried(addSite, { ...place, name: ' ', postcode: '12' })).toEqual([
      'input/required',
      'input/invalid',
    ]);
    expect(await tried(addSite, { ...place, name: 'B', coachPlaces: 3 })).toEqual(['demand/too-few-mentors']);
  });

  it('has so many hours a week with somebody beside people, or no limit; without anybody there are none', async () => {
    const siteId = await site(employer, { coachHours: '7.5' });
    const name = 'Hal met uren';
    const hours = () =>
      asActor(
        platform,
        employer,
        async (db) => (await sitesOf(db)).find(({ id }) => id === siteId)?.coachMinutes,
      );
    expect(await hours()).toBe(450);
    expect(
      await tried(changeSite, { siteId, ...place, name, mentorPlaces: 1, coachPlaces: 0, coachHours: '7.5' }),
    ).toEqual(['demand/hours-of-no-coach']);
    expect(await tried(changeSite, { siteId, ...place, name, coachHours: '-1' })).toEqual(['input/number']);
    await done(platform, employer, changeSite, { siteId, ...place, name });
    expect(await hours()).toBeNull();
  });

  it('closes when nothing is asked there any more, once', async () => {
    const { siteId, id } = await ask();
    expect(await tried(closeSite, { siteId, closedOn: '2026-12-07' })).toEqual(['demand/site-in-use']);
    await done(platform, employer, cancelDemand, {
      demandId: id,
      fromDate: '2026-12-07',
      reason: 'Verhuizing',
    });
    await done(platform, employer, closeSite, { siteId, closedOn: '2026-12-07' });
    expect(await tried(closeSite, { siteId, closedOn: '2026-12-07' })).toEqual([
      'demand/site-closed-already',
    ]);
    expect(await tried(askShifts, { siteId, ...work })).toEqual(['demand/site-closed']);
    expect(await shifts(siteId, '2026-11-30')).toHaveLength(5);
  });
});

describe('asking for people', () => {
  it('every week gives its shifts, to who may see them', async () => {
    const { siteId } = await ask({ weekdays: [1, 6] });
    const expected = ['2026-11-30 06:00 3', '2026-12-05 06:00 3', '2026-12-07 06:00 3', '2026-12-12 06:00 3'];
    expect(await shifts(siteId, '2026-11-26', 17)).toEqual(expected);
    expect(await shifts(siteId, '2026-11-26', 17, planner)).toEqual(expected);
    expect(await shifts(siteId, '2026-11-26', 17, coach)).toEqual(expected);
    expect(await shifts(siteId, '2026-11-26', 17, other)).toEqual([]);
  });

  it('warns of the working-time law without being in the way', async () => {
    const { warnings } = await ask({ breaks: [] });
    expect(warnings.map(({ rule }) => rule)).toEqual(['ATW 5:4 lid 2 a']);
  });

  it('twice at the same moment is once', async () => {
    const siteId = await site();
    const both = await Promise.all(
      [employer, planner].map((actor) => perform(platform, actor, 'page', askShifts, { siteId, ...work })),
    );
    expect(both.flatMap(rulesOf)).toEqual(['demand/asked-already']);
    expect(await shifts(siteId, '2026-11-30', 7)).toHaveLength(5);
  });

  it('at somebody else’s site cannot be', async () => {
    const siteId = await site();
    expect(await tried(askShifts, { siteId, ...work }, other)).toEqual(['access/not-found']);
    expect(await tried(askShifts, { siteId, ...work }, coach)).toEqual(['access/not-allowed']);
  });

  it('a mentor cannot be promised where none is', async () => {
    const siteId = await site(employer, { mentorPlaces: 0, coachPlaces: 0 });
    expect(await tried(askShifts, { siteId, ...work, guided: true })).toEqual(['demand/no-mentor']);
  });

  it('any name of a mentor can be given, and no number; two teams at the same hours are two', async () => {
    const siteId = await site();
    const led = (mentor: string) => ({ siteId, ...work, guided: true, mentor });
    await done(platform, employer, askShifts, led('Peter Arts'));
    await done(platform, employer, askShifts, led('Rafiq Islam'));
    expect(await tried(askShifts, led('peter arts'))).toEqual(['demand/asked-already']);
    expect(await tried(askShifts, led('Anna 123456782'))).toEqual(['participants/number']);
  });
});

describe('a change from a day on', () => {
  it('leaves what was before as it was, and takes days along that were made otherwise', async () => {
    const { siteId, id } = await ask();
    for (const onDate of ['2026-12-01', '2026-12-08', '2026-12-11']) {
      await done(platform, employer, setDay, { demandId: id, onDate, places: 1, reason: 'Drukte' });
    }
    const change = {
      ...work,
      demandId: id,
      fromDate: '2026-12-07',
      weekdays: [1, 2],
      startTime: '08:00',
      places: 4,
    };
    await done(platform, employer, changeDemand, change);
    expect(await shifts(siteId, '2026-11-30')).toEqual([
      '2026-11-30 06:00 3',
      '2026-12-01 06:00 1',
      '2026-12-02 06:00 3',
      '2026-12-03 06:00 3',
      '2026-12-04 06:00 3',
      '2026-12-07 07:00 4',
      '2026-12-08 07:00 1',
    ]);
    expect(await tried(changeDemand, change)).toEqual(['demand/asked-already']);
    expect(await tried(changeDemand, { ...change, work: 'vegen' })).toEqual(['demand/over']);
  });

  it('of work that did not begin yet comes wholly in its place; so does one of a single day', async () => {
    const { siteId, id } = await ask();
    await done(platform, employer, changeDemand, { ...work, demandId: id, places: 1 });
    expect(await shifts(siteId, '2026-11-30', 2)).toEqual(['2026-11-30 06:00 1', '2026-12-01 06:00 1']);
    const day = { ...work, weekdays: undefined, fromDate: undefined, onDate: '2026-12-05' };
    const single = await done(platform, employer, askShifts, { siteId, ...day, work: 'vegen' });
    const later = { ...day, work: 'vegen', demandId: single.id, startTime: '09:00' };
    await done(platform, employer, changeDemand, later);
    expect(await shifts(siteId, '2026-12-05', 1)).toEqual(['2026-12-05 08:00 3']);
    expect(await tried(changeDemand, { ...later, startTime: '10:00' })).toEqual(['demand/over']);
  });

  it('begins tomorrow, changes something, and a week stays a week', async () => {
    const { id: demandId } = await ask({ fromDate: '2026-11-26' });
    const change = { ...work, demandId };
    expect(await tried(changeDemand, { ...change, fromDate: '2026-11-26', places: 2 })).toEqual([
      'demand/from-tomorrow',
    ]);
    expect(await tried(changeDemand, change)).toEqual(['demand/nothing-changes']);
    expect(
      await tried(changeDemand, {
        ...change,
        weekdays: undefined,
        fromDate: undefined,
        onDate: '2026-12-01',
      }),
    ).toEqual(['demand/stays-pattern']);
    expect(await tried(changeDemand, { ...change, places: 2 }, other)).toEqual(['access/not-found']);
  });
});

describe('one day otherwise', () => {
  it('is one day only, and nobody for that day says how much people lose too late', async () => {
    const { siteId, id: demandId } = await ask({ fromDate: '2026-11-26' });
    await published(platform, westpoort, demandId, '2026-11-27', await person(), await person());
    const day = { demandId, onDate: '2026-11-27', places: 0, reason: 'De lijn staat stil' };
    // Of three places two were given, eight hours each; told a day ahead while four days were agreed.
    expect(await done(platform, employer, setDay, day)).toEqual({ lateMinutes: 2 * 480 });
    expect(await tried(setDay, day)).toEqual(['demand/nothing-changes']);
    expect(await done(platform, employer, setDay, { ...day, onDate: '2026-12-04' })).toEqual({
      lateMinutes: 0,
    });
    expect(await done(platform, employer, setDay, { ...day, places: 2 })).toEqual({ lateMinutes: 0 });
    expect(await shifts(siteId, '2026-11-26', 9)).toEqual([
      '2026-11-26 06:00 3',
      '2026-11-27 06:00 2',
      '2026-11-30 06:00 3',
      '2026-12-01 06:00 3',
      '2026-12-02 06:00 3',
      '2026-12-03 06:00 3',
      '2026-12-04 06:00 0',
    ]);
  });

  it('must be a day on which it is asked, and not one that is over', async () => {
    const { id: demandId } = await ask();
    const day = { demandId, places: 1, reason: 'Drukte' };
    expect(await tried(setDay, { ...day, onDate: '2026-12-05' })).toEqual(['demand/not-that-day']);
    expect(await tried(setDay, { ...day, onDate: '2026-11-25' })).toEqual([
      'demand/in-past',
      'demand/not-that-day',
    ]);
    expect(await tried(setDay, { ...day, onDate: '2026-12-01' }, other)).toEqual(['access/not-found']);
  });
});

describe('cancelling', () => {
  it('from a day on keeps what is before it, and says how much people lose too late', async () => {
    const { siteId, id: demandId } = await ask({ fromDate: '2026-11-26' });
    const self = await person();
    await published(platform, westpoort, demandId, '2026-11-27', self);
    await published(platform, westpoort, demandId, '2026-11-30', self);
    const cancel = { demandId, fromDate: '2026-11-27', reason: 'Geen aanvoer' };
    // Friday 27 November is within four days; Monday 30 November is the fourth day ahead, and in time.
    expect(await done(platform, employer, cancelDemand, cancel)).toEqual({ lateMinutes: 480 });
    expect(await tried(cancelDemand, cancel)).toEqual(['demand/already-cancelled']);
    expect(await shifts(siteId, '2026-11-26')).toEqual(['2026-11-26 06:00 3']);
  });

  it('a planner is told the same of the people of their pool; what nobody was given, nobody pays', async () => {
    const { id: demandId } = await ask({ fromDate: '2026-11-26' });
    await published(platform, westpoort, demandId, '2026-11-27', await person());
    const cancel = { demandId, fromDate: '2026-11-27', reason: 'Geen aanvoer' };
    expect(await done(platform, planner, cancelDemand, cancel)).toEqual({ lateMinutes: 480 });
    const { id: empty } = await ask({ fromDate: '2026-11-26' });
    expect(await done(platform, employer, cancelDemand, { ...cancel, demandId: empty })).toEqual({
      lateMinutes: 0,
    });
  });

  it('two windows at once cancel once', async () => {
    const { id: demandId } = await ask();
    const cancel = { demandId, fromDate: '2026-11-30', reason: 'Geen aanvoer' };
    const both = await Promise.all(
      [employer, planner].map((actor) => perform(platform, actor, 'page', cancelDemand, cancel)),
    );
    expect(both.flatMap(rulesOf)).toEqual(['demand/already-cancelled']);
  });

  it('keeps no words about health', async () => {
    const { id: demandId } = await ask();
    expect(
      await tried(cancelDemand, { demandId, fromDate: '2026-12-01', reason: 'Heeft een depressie.' }),
    ).toEqual(['participants/health']);
  });
});
