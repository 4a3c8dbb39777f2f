import { expect, it } from 'vitest';
import { visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import { buildRosterPool, draftOf, give, rosterToday } from '../../../../../test/builders/roster.ts';
import { done } from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import { asActor } from '../../../../platform/session.ts';
import { reportSick } from '../../../availability/index.ts';
import { answerShift, publishDraft } from '../../index.ts';
import { draftAt, draftShifts, publishedShifts } from '../../store.ts';
import * as board from '../board/page.tsx';
import * as overview from '../overview/page.tsx';
import * as now from './page.tsx';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, sorting, counter, driving, westpoort } = pool;
const visitor = visitorOf(platform, planner, {
  '/rooster': overview,
  '/rooster/nu': now,
  '/rooster/concept/:id': board,
});

it('before anything is published it says so, and shows who there is and what is asked', async () => {
  const page = await visitor.open('/rooster/nu');
  expect(page.text).toContain('Er is nog geen rooster gepubliceerd');
  expect(page.text).toContain('Amina Vos');
  expect((await visitor.open('/rooster/nu?beeld=werkgevers&week=2')).text).toContain('2 open');
});

it('the published roster stands by people and by employers, with who fell ill and who said no', async () => {
  const draftId = await draftOf(platform, pool);
  await give(
    platform,
    pool,
    draftId,
    [people.Amina, sorting, 0],
    [people.Bas, counter, 1],
    [people.Dewi, driving, 1],
    [people.Emre, sorting, 8],
  );
  await done(platform, planner, publishDraft, { draftId });
  const days = { from: '2026-11-30', to: '2026-12-14' } as const;
  const standing = await asActor(platform, planner, (db) => publishedShifts(db, westpoort.firmId, days));
  const of = (participantId: string) => standing.find((each) => each.participantId === participantId)?.id;
  await done(platform, westpoort.coach, reportSick, {
    participantId: people.Amina,
    fromDate: rosterToday,
  });
  const self = await westpoort.house.person('participant', westpoort.firmId, {
    participantId: people.Bas,
  });
  await done(platform, self, answerShift, { shiftId: of(people.Bas), answer: 'no' });

  // Today is Thursday: the roster begins next week.
  const byPeople = await visitor.open('/rooster/nu?week=2');
  expect(byPeople.text).toContain('Amina Vos, maandag 30 november: ziek 7:00–15:30 AEB kan niet komen');
  expect(byPeople.text).toContain('Bas Vos, dinsdag 1 december: 10:00–18:00 Kringloop Noord kan niet komen');
  expect(byPeople.text).toContain('Dewi Vos, dinsdag 1 december: 8:00–16:00 AEB');
  expect(byPeople.text).not.toContain('Emre Vos, dinsdag 8 december');
  expect(byPeople.text).toContain('2 diensten kunnen niet doorgaan. Bekijk welke, en waarom');
  const byEmployer = await visitor.open('/rooster/nu?week=2&beeld=werkgevers');
  expect(byEmployer.text).toContain('0/2, 2 open Amina Vos kan niet komen');
  expect(byEmployer.text).toContain('Bas Vos kan niet komen');
  expect((await visitor.open('/rooster/nu?weken=4&naam=emre')).text).toContain(
    'Emre Vos, dinsdag 8 december',
  );
});

it('its numbers are those of the work that is shown, and of days without a roster it says so', async () => {
  const { otherEmployerId } = pool;
  const all = await visitor.open('/rooster/nu?week=2&beeld=werkgevers');
  expect(all.text).toMatch(/plekken gevraagd 16 plekken nog open 15/);
  const shop = await visitor.open(`/rooster/nu?week=2&beeld=werkgevers&werkgever=${otherEmployerId}`);
  expect(shop.text).toMatch(/plekken gevraagd 5 plekken nog open 5/);
  expect(all.text).not.toContain('gepubliceerd tot en met');
  expect((await visitor.open('/rooster/nu?week=4')).text).toContain(
    'Het rooster is gepubliceerd tot en met 13 december 2026. De dagen erna zijn nog niet gemaakt.',
  );
});

it.each([
  ['?week=2&weken=4', '2026-11-30', '2026-12-21'],
  ['?week=7', '2026-12-14', '2026-12-21'],
  ['?weken=8', '2026-11-23', '2026-12-21'],
])('the draft of %s has the weeks that are shown', async (search, from, to) => {
  const draft = await visitor.send(await visitor.open(`/rooster/nu${search}`));
  const draftId = /concept\/([0-9a-f-]{36})/.exec(draft.path)?.[1] ?? '';
  expect(await asActor(platform, planner, (db) => draftAt(db, draftId))).toMatchObject({
    from_date: from,
    to_date: to,
  });
});

it('the numbers of a week on the first page open it, and from there it becomes a draft of the weeks that are shown', async () => {
  const week = /href="(\/rooster\/nu\?week=2)"/.exec((await visitor.open('/rooster')).html)?.[1] ?? '';
  const opened = await visitor.open(`${week}&weken=2&beeld=werkgevers`);
  const draft = await visitor.send(opened);
  expect(draft.path).toMatch(/^\/rooster\/concept\/[0-9a-f-]{36}\?weken=2&beeld=werkgevers$/);
  expect(draft.text).toContain('Wijziging vanaf 30 november');
  const draftId = /concept\/([0-9a-f-]{36})/.exec(draft.path)?.[1] ?? '';
  const found = await asActor(platform, planner, async (db) => ({
    draft: await draftAt(db, draftId),
    shifts: await draftShifts(db, draftId),
  }));
  expect(found.draft).toMatchObject({ from_date: '2026-11-30', to_date: '2026-12-14', state: 'open' });
  expect(found.shifts).toHaveLength(4);
});

it('is not for an employer', async () => {
  const employer = visitorOf(platform, westpoort.employer, { '/rooster/nu': now });
  expect((await employer.open('/rooster/nu')).status).toBe(403);
});
