import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { testApi } from '../../../test/builders/api.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildWestpoort, done, setDay } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import { addSite, askShifts } from './index.ts';

const platform = testPlatform(await freshDatabase());
const api = testApi(platform);
const westpoort = await buildWestpoort(platform);
const { employer, planner, coach, house } = westpoort;
const other = await house.person('employer-contact', await house.organisation('employer', 'Kringloop'));
// A Thursday.
setDay(platform, '2026-11-26');

const place = {
  street: 'Australiëhavenweg 21',
  postcode: '1045',
  city: 'Amsterdam',
  meetingPoint: 'Receptie',
  mentorPlaces: 2,
  coachPlaces: 1,
};
const tholen = await done(platform, employer, addSite, { ...place, name: 'Tholen' });

test('a site and a demand are made, read and listed, each by who may see them', async () => {
  const made = await api.post(employer, '/sites', { ...place, name: 'Loods 3', coachHours: '12.5' });
  expect(made.status).toBe(201);
  const read = await api.get(employer, `/sites/${made.body.id}`);
  expect(read.body).toMatchObject({ coachPlaces: 1, coachMinutes: 750 });
  const demand = await api.post(employer, '/shift-demands', {
    siteId: made.body.id,
    work: 'sorteren',
    weekdays: [1, 5],
    fromDate: '2026-11-30',
    startTime: '22:00',
    endTime: '06:00',
    places: 3,
    guided: true,
    mentor: 'Anneke Prins',
  });
  expect([demand.status, demand.body.warnings.length > 0]).toEqual([201, true]);
  expect((await api.get(coach, `/shift-demands/${demand.body.id}`)).body).toMatchObject({
    siteId: made.body.id,
    weekdays: [1, 5],
    startTime: '22:00',
    endTime: '06:00',
    toDate: null,
    noticeDays: 4,
    guided: true,
    mentor: 'Anneke Prins',
  });
  const listed = await api.get(planner, `/shift-demands?siteId=${made.body.id}&from=2026-12-01`);
  expect([listed.body.total, (await api.get(other, '/shift-demands')).body.total]).toEqual([1, 0]);
  expect((await api.get(employer, '/sites?open=true')).body.total).toBe(2);
  expect((await api.get(other, `/sites/${made.body.id}`)).status).toBe(404);
  expect((await api.post(coach, '/sites', { ...place, name: 'x' })).status).toBe(403);

  const cancel = { fromDate: '2026-11-30', reason: 'Geen aanvoer' };
  const cancelled = await api.post(employer, `/shift-demands/${demand.body.id}/cancel`, cancel);
  expect([cancelled.status, cancelled.body]).toEqual([200, { lateMinutes: 0 }]);
  const again = await api.post(employer, `/shift-demands/${demand.body.id}/cancel`, cancel);
  expect([again.status, again.body.rule]).toEqual([409, 'demand/already-cancelled']);
});

const message = {
  documentId: { value: 'R1', schemeAgencyId: 'Customer' },
  positionProfile: {
    positionTitle: 'Picker',
    positionLocation: { name: 'tholen' },
    positionQualifications: {
      licenses: [{ name: 'vca' }],
      positionCompetencies: [{ competencyName: 'Tillen' }],
    },
    positionPeriod: { start: '2026-12-01', end: '2027-06-13' },
    costAllocation: { costCenter: { name: 'x' } },
  },
  periodicPlanningLine: [
    {
      lineId: { value: '1', schemeAgencyId: 'Customer' },
      planningPeriod: 'Monday',
      startTime: '08:00:00Z',
      endTime: '16:00:00Z',
      breaks: [{ paidOrUnpaid: 'Paid', startTime: '12:00:00Z', endTime: '12:30:00Z' }],
      positionQuantity: 2,
    },
  ],
  singlePlanningLine: [
    {
      lineId: { value: '2', schemeAgencyId: 'Customer' },
      singlePlanningType: 'Occasional',
      startDateTime: '2026-12-05T07:00:00+02:00',
      endDateTime: '2026-12-05T14:00:00+01:00',
      positionQuantity: 1,
    },
  ],
};

test('a planning request becomes what is asked, once however often it is sent; one that asks anything else by the same kenmerk is refused', async () => {
  const both = await Promise.all([1, 2].map(() => api.post(employer, '/planning-requests', message)));
  expect(both.map(({ status, body }) => [status, body.known]).sort()).toEqual([
    [200, false],
    [200, true],
  ]);
  expect(both[0]?.body.lines).toEqual(both[1]?.body.lines);
  expect(both[0]?.body).toMatchObject({
    siteId: tholen.id,
    notTaken: ['Tillen'],
    lines: [
      {
        lineId: '1',
        weekdays: [1],
        fromDate: '2026-12-01',
        toDate: '2027-06-14',
        startTime: '08:00',
        breaks: [{ startTime: '12:00', endTime: '12:30' }],
        certificates: ['VCA'],
      },
      // The moment counts: 7:00 at two hours before UTC is 6:00 in a Dutch winter.
      { lineId: '2', onDate: '2026-12-05', startTime: '06:00', endTime: '14:00', places: 1 },
    ],
  });
  expect((await api.get(employer, `/shift-demands?siteId=${tholen.id}`)).body.total).toBe(2);
  const [line] = message.periodicPlanningLine;
  const withLine = (more: object) => ({ ...message, periodicPlanningLine: [{ ...line, ...more }] });
  const withProfile = (more: object) => ({
    ...message,
    positionProfile: { ...message.positionProfile, ...more },
  });
  const changed = [
    withLine({ positionQuantity: 9 }),
    withLine({ breaks: [] }),
    withProfile({ positionPeriod: { start: '2026-12-02', end: '2027-06-13' } }),
    withProfile({ positionPeriod: { start: '2026-12-01', end: '2027-05-13' } }),
    withProfile({ positionQualifications: { licenses: [] } }),
  ];
  setDay(platform, '2026-12-08');
  const again = await api.post(employer, '/planning-requests', message);
  setDay(platform, '2026-11-26');
  expect([again.status, again.body.known, again.body.lines]).toEqual([200, true, both[0]?.body.lines]);
  for (const each of changed) {
    const refused = await api.post(employer, '/planning-requests', each);
    expect([refused.status, refused.body.rule]).toEqual([409, 'demand/request-changed']);
  }
});

test('a planning request cannot say whether a mentor is there: the answer says what is assumed, from what the site usually has', async () => {
  const send = async (siteName: string, documentId: string) =>
    api.post(employer, '/planning-requests', {
      ...message,
      documentId: { value: documentId, schemeAgencyId: 'Customer' },
      positionProfile: { ...message.positionProfile, positionLocation: { name: siteName } },
    });
  const site = async (name: string, mentorPlaces: number) =>
    done(platform, employer, addSite, { ...place, name, mentorPlaces, coachPlaces: 0 });
  const said = ({ body }: Awaited<ReturnType<typeof send>>) => [
    body.assumed[0].field,
    body.assumed[0].value,
    body.lines.map(({ guided }: { guided: boolean }) => guided),
  ];

  // Nothing was asked there yet, and the site has places with a mentor: people of the pool can come.
  await site('Kade', 2);
  const first = await send('Kade', 'G1');
  expect(said(first)).toEqual(['guided', true, [true, true]]);
  expect(first.body.assumed[0].explanation.nl).toContain('Deze werkplek heeft begeleiding.');
  const [line] = first.body.lines;
  expect((await api.get(planner, `/shift-demands/${line.shiftDemandId}`)).body.guided).toBe(true);

  // Somebody asked there without a mentor: that is what the next message follows, and the first stays as it was.
  const { id: kade } = (await api.get(employer, '/sites')).body.items.find(
    ({ name }: { name: string }) => name === 'Kade',
  );
  await done(platform, employer, askShifts, {
    siteId: kade,
    work: 'vegen',
    onDate: '2026-12-01',
    startTime: '07:00',
    endTime: '12:00',
    places: 1,
    guided: false,
  });
  const second = await api.post(employer, '/planning-requests', {
    ...message,
    documentId: { value: 'G2' },
    positionProfile: {
      ...message.positionProfile,
      positionTitle: 'Laden',
      positionLocation: { name: 'Kade' },
    },
  });
  expect(said(second)).toEqual(['guided', false, [false, false]]);
  expect(second.body.assumed[0].explanation.nl).toContain('Daarom kan alleen komen wie zelfstandig werkt.');
  const again = await send('Kade', 'G1');
  expect([again.body.known, ...said(again)]).toEqual([true, 'guided', true, [true, true]]);
  // Nor is a break that is paid working time here: that is said, and of a message without one nothing.
  expect(again.body.assumed.map(({ field }: { field: string }) => field)).toEqual(['guided', 'breaks']);
  expect(again.body.assumed[1].explanation.nl).toContain('geen werktijd');

  // A site without a mentor: said with how to mend it.
  await site('Steiger', 0);
  const alone = await send('Steiger', 'G3');
  expect(said(alone)).toEqual(['guided', false, [false, false]]);
  expect(alone.body.assumed[0].explanation.nl).toContain(
    'Zet eerst bij de werkplek hoeveel begeleiding er is.',
  );
});

test('a planning request may say for how long people work, and after how long a break comes, in place of times', async () => {
  const [periodic] = message.periodicPlanningLine;
  const [single] = message.singlePlanningLine;
  const { startTime: _start, endTime: _end, breaks: _breaks, ...weekly } = { ...periodic };
  const { endDateTime: _until, ...once } = { ...single };
  const after = (hours: number, breakDuration: string, paidOrUnpaid: string) => ({
    paidOrUnpaid,
    breakTrigger: { hours, breakDuration },
  });
  const send = (documentId: string, line: object, other: object) =>
    api.post(employer, '/planning-requests', {
      ...message,
      documentId: { value: documentId },
      periodicPlanningLine: [{ ...weekly, startTime: '22:00:00Z', ...line }],
      singlePlanningLine: [{ ...once, ...other }],
    });
  // Seven and a half hours of work from 22:00: a break of half an hour comes on top, and one after eight hours does not come.
  const breaks = [after(4, '00:30:00', 'Unpaid'), after(8, '00:15:00', 'Unpaid')];
  const taken = await send(
    'H1',
    { hours: 7.5, breaks },
    { hours: 6, breaks: [after(3, '00:15:00', 'Paid')] },
  );
  expect(taken.body.lines).toMatchObject([
    { startTime: '22:00', endTime: '06:00', breaks: [{ startTime: '02:00', endTime: '02:30' }] },
    { startTime: '06:00', endTime: '12:00', breaks: [{ startTime: '09:00', endTime: '09:15' }] },
  ]);
  expect(taken.body.assumed.map(({ field }: { field: string }) => field)).toEqual([
    'guided',
    'breaks',
    'hours',
  ]);
  expect(taken.body.assumed[2].explanation.nl).toContain('een onbetaalde pauze komt erbij');
  const wrong = await send('H2', {}, { hours: 5, breaks: [{ paidOrUnpaid: 'Paid' }] });
  expect(wrong.body.refusals.map(({ rule, field }: Record<string, string>) => [rule, field])).toEqual([
    ['demand/line-end', 'periodicPlanningLine.0.endTime'],
    ['demand/break-when', 'singlePlanningLine.0.breaks.0'],
  ]);
  const long = await send('H3', { hours: 40 }, { hours: 5 });
  expect([long.status, long.body.refusals[0].field]).toEqual([409, 'periodicPlanningLine.0.hours']);
  // Where there is an end, the end counts; that hours say something else is told.
  const [both, none] = [
    { endTime: '06:00:00Z', hours: 40 },
    { endDateTime: '2026-12-05T11:00:00+01:00', hours: null },
  ];
  const ended = await send('H4', { ...both, startTime: '21:00:00Z' }, none);
  expect(ended.body.lines.map(({ endTime }: { endTime: string }) => endTime)).toEqual(['06:00', '11:00']);
  expect(ended.body.assumed.at(-1)).toMatchObject({ field: 'hours', value: false });
});

test('a planning request names every wrong field', async () => {
  const unreadable = await api.post(employer, '/planning-requests', {
    documentId: { value: 'R2' },
    positionProfile: { positionLocation: {} },
    periodicPlanningLine: [
      { lineId: { value: '1' }, planningPeriod: 'Someday', startTime: '25:00', endTime: '9' },
    ],
    colour: 'red',
  });
  expect(unreadable.status).toBe(400);
  expect(unreadable.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
    '/colour',
    '/periodicPlanningLine/0/endTime',
    '/periodicPlanningLine/0/planningPeriod',
    '/periodicPlanningLine/0/positionQuantity',
    '/periodicPlanningLine/0/startTime',
    '/positionProfile/positionLocation/name',
  ]);
  const [line] = message.singlePlanningLine;
  const against = await api.post(employer, '/planning-requests', {
    documentId: { value: 'R3' },
    actionCode: 'PUT',
    positionProfile: {
      positionLocation: { name: 'Tholen' },
      positionQualifications: { licenses: [{ name: 'HEF' }] },
      positionPeriod: { start: '2026-11-01' },
    },
    periodicPlanningLine: message.periodicPlanningLine,
    singlePlanningLine: [{ ...line, actionCode: 'DELETE', endDateTime: '2026-12-04T14:00:00+01:00' }],
  });
  expect(against.status).toBe(409);
  expect(against.body.refusals.map(({ field }: { field: string }) => field)).toEqual([
    'actionCode',
    'positionProfile.positionTitle',
    'positionProfile.positionQualifications.licenses.0.name',
    'positionProfile.positionPeriod.start',
    'singlePlanningLine.0.actionCode',
    'singlePlanningLine.0.endDateTime',
  ]);
  const elsewhere = await api.post(other, '/planning-requests', { ...message, documentId: { value: 'R4' } });
  expect([elsewhere.status, elsewhere.body.rule]).toEqual([409, 'demand/no-such-site']);
});

const example = resolve('../shared/data/setu/PlanningRequest_Example_v2.0.json');
test.skipIf(!existsSync(example))(`the example of SETU itself is read (needs ${example})`, async () => {
  const sent = JSON.parse(readFileSync(example, 'utf8'));
  sent.actionCode = 'POST';
  sent.positionProfile.positionPeriod = { start: '2026-12-08', end: '2027-06-13' };
  sent.positionProfile.positionQualifications.licenses = [{ name: 'VCA' }];
  const [single] = sent.singlePlanningLine;
  for (const holder of [single, ...single.breaks]) {
    for (const name of ['startDateTime', 'endDateTime']) {
      holder[name] = String(holder[name]).replace('2022-09-14', '2027-06-14');
    }
  }
  const taken = await api.post(employer, '/planning-requests', sent);
  expect([taken.status, taken.body.lines?.length, taken.body.notTaken]).toEqual([
    200,
    2,
    ['Picking High Pallet Rieter', 'Unloading Pallet Rieter'],
  ]);
  expect(taken.body.lines[1]).toMatchObject({ onDate: '2027-06-14', startTime: '07:00', endTime: '16:00' });
});
