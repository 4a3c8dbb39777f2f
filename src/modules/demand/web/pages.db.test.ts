import { describe, expect, it } from 'vitest';
import { visitorOf } from '../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { published } from '../../../../test/builders/published.ts';
import { atWork, buildWestpoort, done, setDay as turnTo } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { reportSick } from '../../availability/index.ts';
import { addSite, askShifts, takePlanningRequest } from '../index.ts';
import * as ask from './ask/page.tsx';
import * as cancel from './one/cancel.tsx';
import * as change from './one/change.tsx';
import * as day from './one/day.tsx';
import * as one from './one/page.tsx';
import * as overview from './overview/page.tsx';
import * as addSitePage from './sites/add.tsx';
import * as changeSite from './sites/change.tsx';
import * as closeSite from './sites/close.tsx';
import * as sites from './sites/list.tsx';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
const { employer, planner, coach, employerId, house } = westpoort;
const other = await house.person('employer-contact', await house.organisation('employer', 'Kringloop'));
// A Thursday.
turnTo(platform, '2026-11-26');

const as = (actor: Actor) =>
  visitorOf(platform, actor, {
    '/vraag': overview,
    '/vraag/nieuw': ask,
    '/vraag/:demandId': one,
    '/vraag/:demandId/veranderen': change,
    '/vraag/:demandId/dag': day,
    '/vraag/:demandId/afzeggen': cancel,
    '/werkplekken': sites,
    '/werkplekken/nieuw': addSitePage,
    '/werkplekken/:siteId': changeSite,
    '/werkplekken/:siteId/sluiten': closeSite,
  });

const place = {
  street: 'Australiëhavenweg 21',
  postcode: '1045 BA',
  city: 'Amsterdam',
  meetingPoint: 'Meld u bij de receptie.',
  mentorPlaces: '2',
  coachPlaces: '1',
};
let hall = 0;
async function asked(more: object = {}) {
  hall += 1;
  const site = await done(platform, employer, addSite, { ...place, name: `Hal ${hall}` });
  const { id } = await done(platform, employer, askShifts, {
    siteId: site.id,
    work: `sorteren ${hall}`,
    weekdays: [1, 2, 3, 4, 5],
    fromDate: '2026-11-26',
    startTime: '07:00',
    endTime: '15:30',
    breaks: [{ startTime: '12:00', endTime: '12:30' }],
    places: 3,
    ...more,
  });
  return { id, siteId: site.id, work: `sorteren ${hall}` };
}

/** Somebody who works at the employer, so that they are known there by name. */
async function worker(givenName: string) {
  const { participantId } = await atWork(platform, westpoort, { givenName });
  return participantId;
}

describe('an employer', () => {
  it('adds a site and asks people for every week; a slip is told at its field and nothing typed is lost', async () => {
    const visitor = as(employer);
    expect((await visitor.open('/vraag/nieuw')).text).toContain('Er is nog geen werkplek.');
    const wrong = await visitor.send(await visitor.open('/werkplekken/nieuw'), {
      ...place,
      name: 'Weegbrug',
      postcode: '45',
      coachPlaces: '3',
      coachHours: '12,5',
    });
    expect([wrong.status, wrong.html.includes('href="#veld-postcode"')]).toEqual([422, true]);
    const check = await visitor.send(wrong, { postcode: '1045 BA', coachPlaces: '1' });
    expect((await visitor.send(check)).text).toContain('De werkplek staat erbij');
    const sites = await visitor.open('/werkplekken');
    expect(sites.text).toContain('12,5');
    const [, site] = /href="(\/werkplekken\/[0-9a-f-]{36})"/.exec(sites.html) ?? [];
    expect((await visitor.open(site ?? '')).html).toContain('value="12,5"');

    const first = await visitor.open('/vraag/nieuw');
    const alone = { work: 'papier sorteren', places: '3', guided: 'no', mentor: 'Anneke Prins' };
    const second = await visitor.send(first, alone);
    const late = await visitor.send(second, {
      weekdays: ['2', '4'],
      fromDate: '1-11-2026',
      startTime: '7.00',
      endTime: '15:30',
      break1From: '16:00',
      break1To: '16:30',
    });
    expect(late.status).toBe(422);
    expect(late.html).toContain('href="#veld-fromDate"');
    expect(late.html).toContain('href="#veld-break1From"');
    expect(late.html).toContain('value="1-11-2026"');
    const slip = await visitor.send(late, { fromDate: '1-12-2026', break1From: '', break1To: '' });
    expect([slip.status, slip.html.includes('href="#veld-mentor"')]).toEqual([422, true]);
    const again = await visitor.send(slip, { guided: 'yes' });
    const checked = await visitor.send(again);
    expect(checked.text).toContain('Let op de Arbeidstijdenwet');
    const finished = await visitor.send(checked);
    expect(finished.text).toContain('Uw vraag staat erin');
    const seen = (await visitor.open('/vraag')).text;
    const [, one = ''] = /href="(\/vraag\/[0-9a-f-]{36})"/.exec(finished.html) ?? [];
    expect((await visitor.open(one)).text).toContain('Begeleider erbij ja, Anneke Prins');
    expect(seen).toContain('Dinsdag 1 december, 7:00–15:30');
    expect(seen).toContain('Dinsdag en donderdag, vanaf 1 december 2026');
    expect(seen).not.toContain('Woensdag 2 december, 7:00');
    expect((await visitor.open('/vraag')).html).toContain('href="/rooster/bij-ons"');
    expect((await as(planner).open('/vraag')).html).not.toContain('href="/rooster/bij-ons"');
  });

  it('sees what cancelling means before it is done: who loses work, and that an empty place costs nothing', async () => {
    const { id } = await asked();
    const visitor = as(employer);
    const form = await visitor.open(`/vraag/${id}/afzeggen`);
    expect(form.text).toContain('vanaf maandag 30 november of later, dan is dat op tijd');
    const cancelling = { fromDate: '27-11-2026', reason: 'Geen aanvoer' };
    const nobody = await visitor.send(form, cancelling);
    expect(nobody.text).toMatch(/Voor \d+ plekken is er nog niemand. Dat heeft geen gevolgen./);
    expect(nobody.text).not.toContain('te laat');

    const [amina, bas, ill] = [await worker('Amina'), await worker('Bas'), await worker('Chris')];
    await published(platform, westpoort, id, '2026-11-27', amina, bas, ill);
    await published(platform, westpoort, id, '2026-12-01', amina);
    await done(platform, coach, reportSick, { participantId: ill });
    const late = await visitor.send(await visitor.open(`/vraag/${id}/afzeggen`), cancelling);
    expect(late.text).toContain('Dit is te laat voor 2 diensten, samen 16 uur: vrijdag 27 november.');
    expect(late.text).toContain('2 mensen verliezen dit werk: Amina Tekle en Bas Tekle.');
    expect(late.text).toContain('Wat later komt, is op tijd afgezegd.');
    expect(late.text).not.toContain('Chris');
    expect((await visitor.open(`/vraag/${id}`)).text).not.toContain('afgezegd');
    const finished = await visitor.send(late);
    expect(finished.text).toContain('Het werk is afgezegd');
    expect(finished.text).toContain('Een deel was te laat afgezegd.');
    expect((await visitor.open(`/vraag/${id}`)).text).toContain('Dit werk is afgezegd.');
    expect((await visitor.open(`/vraag/${id}/afzeggen`)).text).toContain('Dit werk is al afgezegd.');
  });

  it('who asks for fewer people on a day than come is told that the planner chooses who loses it', async () => {
    const { id } = await asked();
    await published(platform, westpoort, id, '2026-11-27', await worker('Dewi'), await worker('Emre'));
    const form = await as(employer).open(`/vraag/${id}/dag?op=2026-11-27`);
    const fewer = await as(employer).send(form, { places: '2', reason: 'Minder werk' });
    expect(fewer.text).toContain('Voor 1 plek is er nog niemand. Dat heeft geen gevolgen.');
    const one = await as(employer).send(form, { places: '1', reason: 'Minder werk' });
    expect(one.text).toContain('Dit is te laat voor 1 dienst, samen 8 uur: vrijdag 27 november.');
    expect(one.text).toContain('De planner kiest van wie.');
    expect(one.text).not.toContain('Dewi');
  });

  it('reads of work from a message that a mentor is assumed, and confirms it or says otherwise', async () => {
    const site = async (name: string, mentorPlaces: string) =>
      done(platform, employer, addSite, { ...place, name, mentorPlaces, coachPlaces: '0' });
    const sent = async (name: string) => {
      const { lines } = await done(platform, employer, takePlanningRequest, {
        documentId: { value: name },
        positionProfile: {
          positionTitle: 'Picker',
          positionLocation: { name },
          positionPeriod: { start: '2026-12-01' },
        },
        periodicPlanningLine: [
          {
            lineId: { value: '1' },
            planningPeriod: 'Tuesday',
            startTime: '08:00',
            endTime: '16:00',
            positionQuantity: 2,
          },
        ],
      });
      return lines[0]?.demandId ?? '';
    };
    await site('Dok', '2');
    const id = await sent('Dok');
    const visitor = as(employer);
    const page = await visitor.open(`/vraag/${id}`);
    expect(page.text).toContain('Daarin staat niet of er een begeleider bij is. Wij nemen aan van wel.');
    expect(page.text).toContain('Begeleider erbij ja, dat nemen wij aan');
    expect(page.html).toContain(`href="/vraag/${id}/veranderen"`);
    expect((await as(coach).open(`/vraag/${id}`)).text).not.toContain('Zeg of er een begeleider bij is');

    const second = await visitor.send(await visitor.open(`/vraag/${id}/veranderen`));
    const confirmed = await visitor.send(await visitor.send(second));
    const [, next = ''] = /href="\/vraag\/([0-9a-f-]{36})"/.exec(confirmed.html) ?? [];
    expect(next).not.toBe(id);
    const after = await visitor.open(`/vraag/${next}`);
    expect(after.text).toContain('Begeleider erbij ja');
    expect(after.text).not.toContain('nemen wij aan');
    const unchanged = await visitor.send(await visitor.open(`/vraag/${next}/veranderen`));
    expect((await visitor.send(unchanged)).status).toBe(422);

    const { id: siteId } = await site('Werf', '0');
    const alone = await visitor.open(`/vraag/${await sent('Werf')}`);
    expect(alone.text).toContain('Wij nemen aan van niet. Daarom kan alleen komen wie zelfstandig werkt.');
    expect(alone.html).toContain(`href="/werkplekken/${siteId}"`);
  });

  it('changes from a day on, and makes one day otherwise', async () => {
    const { id, work } = await asked();
    const visitor = as(employer);
    const first = await visitor.open(`/vraag/${id}/veranderen`);
    const second = await visitor.send(first, { places: '2', guided: 'no' });
    const check = await visitor.send(second, { fromDate: '2-12-2026', weekdays: ['1', '2', '3', '4', '5'] });
    expect(check.text).toContain('is er nog niemand');
    const changed = await visitor.send(check);
    const [, next = ''] = /href="\/vraag\/([0-9a-f-]{36})"/.exec(changed.html) ?? [];
    expect(next).not.toBe(id);
    const form = await visitor.open(`/vraag/${next}/dag?op=2026-12-04`);
    expect(form.html).toMatch(/value="(4-12-2026|2026-12-04)"/);
    const done = await visitor.send(await visitor.send(form, { places: '0', reason: 'Onderhoud' }));
    expect(done.text).toContain('De dag is veranderd');
    const line = (await visitor.open('/vraag')).text;
    expect(line).toContain(work);
    expect(line).toContain('0 (Onderhoud)');
  });

  it('finds nothing of another employer, and a coach changes nothing', async () => {
    const { id, siteId } = await asked();
    expect((await as(other).open(`/vraag/${id}`)).status).toBe(404);
    expect((await as(other).open(`/vraag/${id}/afzeggen`)).status).toBe(404);
    expect((await as(other).open(`/werkplekken/${siteId}`)).status).toBe(404);
    expect((await as(other).open('/vraag/geen-nummer')).status).toBe(404);
    expect((await as(coach).open(`/vraag/${id}`)).status).toBe(200);
    expect((await as(coach).open(`/vraag/${id}/afzeggen`)).status).toBe(403);
    expect((await as(westpoort.referrer).open('/vraag')).status).toBe(403);
  });

  it('changes a site, and closes it when nothing is asked there', async () => {
    const { siteId, id } = await asked();
    const visitor = as(employer);
    const form = await visitor.open(`/werkplekken/${siteId}`);
    const check = await visitor.send(form, { meetingPoint: 'Bij de slagboom.' });
    await visitor.send(check);
    expect((await visitor.open(`/vraag/${id}`)).text).toContain('Bij de slagboom.');
    const closing = await visitor.open(`/werkplekken/${siteId}/sluiten`);
    const refused = await visitor.send(closing, { closedOn: '1-12-2026' });
    expect(refused.text).toContain('Zeg dat eerst af.');
  });
});

describe('a planner', () => {
  it('sees the week of all employers, asks for one of them, and says what notice was agreed', async () => {
    await asked();
    const visitor = as(planner);
    expect((await visitor.open('/vraag')).text).toContain('AEB, Hal');
    const mine = (await visitor.open(`/vraag?werkgever=${employerId}`)).text;
    expect(mine).toContain('Vanaf maandag 14 december');
    expect((await visitor.open(`/vraag?werkgever=${other.organisationId}`)).text).toContain('niets gevraagd');
    const form = await visitor.open('/vraag/nieuw?soort=dag');
    const [, siteId = ''] = /value="([0-9a-f-]{36})">AEB: Hal/.exec(form.html) ?? [];
    const second = await visitor.send(form, {
      siteId,
      work: 'kerstmarkt',
      places: '5',
      guided: 'no',
      importance: '3',
      noticeDays: '2',
    });
    const times = { onDate: '19-12-2026', startTime: '10:00', endTime: '14:00' };
    expect((await visitor.send(await visitor.send(second, times))).text).toContain('Uw vraag staat erin');
    const text = (await visitor.open(`/vraag?werkgever=${employerId}&week=4`)).text;
    expect(text).toContain('Zaterdag 19 december, 10:00–14:00');
  });
});
