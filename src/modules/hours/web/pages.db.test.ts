import { describe, expect, it } from 'vitest';
import { testApi } from '../../../../test/builders/api.ts';
import { buildHoursHouse, inPool, rostered } from '../../../../test/builders/hours.ts';
import { visitorOf } from '../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { done, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { reportBetter, reportSick } from '../../availability/index.ts';
import { recordAttendance } from '../index.ts';
import * as confirm from './confirm/page.tsx';
import * as floor from './floor/page.tsx';
import * as times from './floor/times.tsx';
import * as mine from './mine/page.tsx';
import * as correct from './person/correct.tsx';
import * as judge from './person/judge.tsx';
import * as person from './person/page.tsx';
import * as training from './person/training.tsx';
import { loader as csv } from './pool/csv.ts';
import * as pool from './pool/page.tsx';

const platform = testPlatform(await freshDatabase());
const house = await buildHoursHouse(platform);
const { supervisor, employer, planner, coach, finance, employerId } = house;
const api = testApi(platform);
const ali = await inPool(platform, house, '2026-10-26');
const bo = await inPool(platform, house, '2026-10-26');
const as = (actor: Actor) =>
  visitorOf(platform, actor, {
    '/vandaag': floor,
    '/vandaag/:shiftId': times,
    '/uren/bevestigen': confirm,
    '/flexpoule/uren': pool,
    '/flexpoule/uren/maand.csv': { loader: csv },
    '/flexpoule/uren/:participantId': person,
    '/flexpoule/uren/:participantId/opleiding': training,
    '/flexpoule/uren/dienst/:shiftId/verbeteren': correct,
    '/flexpoule/uren/dienst/:shiftId/besluit': judge,
    '/mijn/uren': mine,
  });

describe('the day on the floor, on a phone without JavaScript', () => {
  it('one tap a person, one for all the others, and times that differ', async () => {
    const first = await rostered(platform, house, ali.participantId, '2026-11-02');
    await rostered(platform, house, bo.participantId, '2026-11-02');
    setDay(platform, '2026-11-02');
    const floorPage = as(supervisor);
    const page = await floorPage.open('/vandaag');
    expect(page.text).toContain('2 diensten, nog 2 vast te leggen');
    expect(page.text).toContain('Loods Nog 2 van 2 vast te leggen.');
    const ill = await floorPage.send(page, {}, `tap=sick:${first}`);
    expect(ill.text).toContain('nog 1 vast te leggen');
    expect(ill.text).toContain('Nog 1 van 2 vast te leggen.');
    expect(ill.text).toContain('De anderen zijn er');
    const all = await floorPage.send(ill, {}, 'tap=all');
    expect(all.text).toContain('Van iedereen is vastgelegd wie er was.');
    expect(all.text).toContain('Loods Alles is vastgelegd.');
    expect(all.text).toContain('Ziek');
    const form = await floorPage.open(`/vandaag/${first}`);
    const wrong = await floorPage.send(form, { outcome: 'worked', from: '16:00', to: '22:00' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="16:00"');
    const check = await floorPage.send(wrong, { outcome: 'worked', from: '08:00', to: '15:30' });
    expect((await floorPage.send(check)).text).toContain('De tijden liggen vast');
    expect((await floorPage.open('/vandaag?dag=2026-11-02')).text).toContain('Gewerkt, 8:00 – 15:30');
  });

  it('groups people by workplace, also two of one name, and tells who plans for the pool whose each is', async () => {
    const theirs = await house.house.organisation('employer');
    const siteId = platform.newId();
    const loods = platform.db.selectFrom('site').selectAll().where('id', '=', house.siteId);
    await platform.db
      .insertInto('site')
      .values({ ...(await loods.executeTakeFirstOrThrow()), id: siteId, organisation_id: theirs })
      .execute();
    await rostered(platform, house, ali.participantId, '2026-11-03');
    const there = await rostered(platform, house, bo.participantId, '2026-11-03');
    await platform.db
      .updateTable('rostered_shift')
      .set({ site_id: siteId, organisation_id: theirs })
      .where('id', '=', there)
      .execute();
    setDay(platform, '2026-11-03');
    const { text } = await as(planner).open('/vandaag');
    expect(text).toContain('2 diensten, nog 2 vast te leggen');
    expect(text.match(/Loods (\S+ )+?Nog 1 van 1 vast te leggen\./g)).toHaveLength(2);
    expect((await as(supervisor).open('/vandaag')).text).toContain('Loods Nog 1 van 1 vast te leggen.');
    await platform.db.deleteFrom('rostered_shift').where('on_date', '=', '2026-11-03').execute();
  });

  it('shows a supervisor elsewhere nobody', async () => {
    const other = await house.house.person('floor-supervisor', await house.house.organisation('employer'));
    expect((await as(other).open('/vandaag?dag=2026-11-02')).text).toContain('staat er niemand');
    expect(employerId).not.toBe(other.organisationId);
  });
});

describe('the employer confirms a week', () => {
  it('with the sum on the button; what changed meanwhile is refused', async () => {
    setDay(platform, '2026-11-09');
    const office = as(employer);
    const page = await office.open('/uren/bevestigen?week=2026-11-02');
    expect(page.text).toContain('Bevestig deze week: 15:00 uur');
    await done(platform, supervisor, recordAttendance, {
      rosteredShiftId: (await shiftsOf(ali.participantId))[0],
      outcome: 'worked',
    });
    expect((await office.send(page)).text).toContain('Iemand heeft deze uren net veranderd');
    const again = await office.open('/uren/bevestigen?week=2026-11-02');
    const confirmed = await office.send(again);
    expect(confirmed.text).toContain('De uren zijn bevestigd.');
    expect((await office.open('/uren/bevestigen?week=2026-11-09')).text).toContain('stond er niemand');
  });
});

async function shiftsOf(participantId: string): Promise<string[]> {
  const rows = await platform.db
    .selectFrom('rostered_shift')
    .select('id')
    .where('participant_id', '=', participantId)
    .orderBy('on_date')
    .execute();
  return rows.map(({ id }) => id);
}

describe('the ledgers', () => {
  it('the pool with its totals, idle hours by cause, and a file', async () => {
    setDay(platform, '2026-12-01');
    for (const actor of [planner, coach, finance]) {
      const page = await as(actor).open('/flexpoule/uren?maand=2026-11');
      expect(page.status).toBe(200);
      expect(page.text).toContain('Uren van de flexpoule in november 2026');
      expect(page.text).toContain('geen werk gevraagd');
      expect(page.text).toContain('138:40');
      expect(page.text).toContain('16:00');
    }
    const file = await as(planner).open('/flexpoule/uren/maand.csv?maand=2026-11');
    expect(file.status).toBe(200);
  });

  it('lists whose agreed wage is below the minimum wage, with what it is and should be, and a way to the contract', async () => {
    const wage = (cents: number) =>
      platform.db
        .updateTable('pool_contract')
        .set({ wage_cents_per_hour: cents })
        .where('participant_id', '=', ali.participantId)
        .execute();
    const { wage_cents_per_hour: agreed } = await platform.db
      .selectFrom('pool_contract')
      .select('wage_cents_per_hour')
      .where('participant_id', '=', ali.participantId)
      .executeTakeFirstOrThrow();
    const at = '/flexpoule/uren?maand=2026-11';
    expect((await as(planner).open(at)).text).not.toContain('Kijk dit na');
    await wage(1471);
    for (const actor of [planner, finance]) {
      const page = await as(actor).open(at);
      expect(page.text).toContain('Kijk dit na');
      expect(page.text.replaceAll('\u00a0', ' ')).toContain(
        'het afgesproken loon is € 2.039,79 per maand. Het wettelijk minimumloon is € 2.078,62. Dat is € 38,83 meer.',
      );
      expect(page.html).toContain(`/flexpoule/uren/${ali.participantId}?maand=2026-11#loon`);
      expect(page.html.includes(`/deelnemers/${ali.participantId}`)).toBe(actor === planner);
    }
    const own = await as(planner).open(`/flexpoule/uren/${ali.participantId}?maand=2026-11`);
    expect(own.text).toContain('het contract moet nog worden aangepast');
    await wage(agreed ?? 0);
  });

  it('one person with every hour and the pay; a correction and training from there', async () => {
    const office = as(planner);
    const at = `/flexpoule/uren/${ali.participantId}?maand=2026-11`;
    const page = await office.open(at);
    expect(page.text).toContain('Gewerkt: 8:00');
    expect(page.text).toContain('ten minste het wettelijk minimumloon');
    const [shiftId = ''] = await shiftsOf(ali.participantId);
    expect(page.html).toContain(`/flexpoule/uren/dienst/${shiftId}/verbeteren`);
    const form = await office.open(`/flexpoule/uren/dienst/${shiftId}/verbeteren`);
    expect((await office.send(form, { to: '14:30' })).status).toBe(422);
    const check = await office.send(form, { to: '14:30', reason: 'Eerder klaar.' });
    expect((await office.send(check)).text).toContain('De uren zijn verbeterd');
    const learn = await office.open(`/flexpoule/uren/${ali.participantId}/opleiding`);
    const learned = await office.send(learn, { onDate: '2026-11-05', minutes: '240' });
    expect((await office.send(learned)).text).toContain('De uren liggen vast');
    const after = await office.open(at);
    expect(after.text).toContain('Gewerkt: 7:00');
    expect(after.text).toContain('Opleiding: 4:00');
    const payer = await as(finance).open(at);
    expect(payer.text).toContain('ten minste het wettelijk minimumloon');
    expect(payer.text).not.toContain('Zo is dit nagerekend');
    expect(payer.html).not.toContain('/verbeteren');
  });

  it('what somebody turned down is talked about and decided by a person, and they read why', async () => {
    const id = await rostered(platform, house, bo.participantId, '2026-11-12', 'refused');
    const guide = as(coach);
    const page = await guide.open(`/flexpoule/uren/${bo.participantId}?maand=2026-11`);
    expect(page.html).toContain(`/flexpoule/uren/dienst/${id}/besluit`);
    const form = await guide.open(`/flexpoule/uren/dienst/${id}/besluit`);
    const check = await guide.send(form, { carriedBy: 'person', reason: 'Er was passend werk.' });
    expect((await guide.send(check)).text).toContain('Het besluit ligt vast');
    const own = await as(bo.actor).open('/mijn/uren?maand=2026-11');
    expect(own.text).toContain('Niet betaald. Reden: Er was passend werk.');
    expect(own.text).toContain('Bent u het niet eens met een besluit?');
  });

  it('an employer sees none of it', async () => {
    expect((await as(employer).open('/flexpoule/uren')).status).toBe(403);
    expect((await as(employer).open(`/flexpoule/uren/${ali.participantId}`)).status).toBe(403);
  });

  it('over the API: the pool, one person with lines, and a participant only their own', async () => {
    const list = await api.get(planner, '/hours-ledgers?month=2026-11');
    expect(list.status).toBe(200);
    expect(list.body.items).toHaveLength(2);
    const [one] = list.body.items;
    expect(one.owedMinutes + one.surplusMinutes).toBe(
      one.workedMinutes +
        one.trainedMinutes +
        one.leaveMinutes +
        one.sickMinutes +
        one.idleMinutes +
        one.openMinutes,
    );
    const own = `/participants/${ali.participantId}/hours-ledgers/2026-11`;
    expect((await api.get(ali.actor, own)).body).toMatchObject({ workedMinutes: 420, trainedMinutes: 240 });
    expect((await api.get(bo.actor, own)).status).toBe(404);
    expect((await api.get(employer, own)).status).toBe(403);
    expect((await api.get(planner, '/hours-ledgers?month=2026-13')).status).toBe(400);
  });
});

describe('who is not coming', () => {
  it('who is ill, or said no, is not expected: one tap for all the others leaves them out, and says nothing of why', async () => {
    const ill = await rostered(platform, house, bo.participantId, '2026-12-01');
    await rostered(platform, house, ali.participantId, '2026-12-01');
    setDay(platform, '2026-12-01');
    await done(platform, coach, reportSick, { participantId: bo.participantId, fromDate: '2026-12-01' });
    const floorPage = as(supervisor);
    const page = await floorPage.open('/vandaag');
    expect(page.text).toContain('Wordt niet verwacht.');
    expect(page.text).not.toMatch(/ziek gemeld/i);
    expect(page.text).toContain('Wie verwacht wordt, is er');
    const all = await floorPage.send(page, {}, 'tap=all');
    expect(all.text).toContain('nog 1 vast te leggen');
    expect(all.text).not.toContain('De anderen zijn er');
    expect((await as(planner).open('/vandaag')).text).toContain('Wordt niet verwacht.');
    await done(platform, supervisor, recordAttendance, { rosteredShiftId: ill, outcome: 'sick' });
    setDay(platform, '2026-12-02');
    await done(platform, coach, reportBetter, { participantId: bo.participantId });
  });
});
