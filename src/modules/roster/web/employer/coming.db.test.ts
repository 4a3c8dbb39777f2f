import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import { askedWork, published } from '../../../../../test/builders/published.ts';
import { atWork, buildWestpoort, done, setDay } from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { reportSick } from '../../../availability/index.ts';
import { setDay as setDayOtherwise } from '../../../demand/index.ts';
import { answerShift } from '../../index.ts';
import { comingTo } from '../../queries/at-site.ts';
import * as coming from './coming.tsx';

const platform = testPlatform(await freshDatabase());
// A Thursday.
setDay(platform, '2026-11-26');
const westpoort = await buildWestpoort(platform);
const { employer, employerId, house, firmId, coach } = westpoort;
const supervisor = await house.person('floor-supervisor', employerId);
const otherId = await house.organisation('employer', 'Kringloop');
const open = async (actor = employer) =>
  visitorOf(platform, actor, { '/rooster/bij-ons': coming }).open('/rooster/bij-ons');
const onDay = async (demandId: string, day: LocalDate, actor = employer) => {
  const days = { from: day, to: addDays(day, 1) };
  const all = await asActor(platform, actor, (db) => comingTo(db, actor.organisationId, days));
  return all.find(({ key }) => key.startsWith(demandId));
};

async function worker(givenName: string) {
  const { participantId } = await atWork(platform, westpoort, { givenName });
  return { participantId, self: await house.person('participant', firmId, { participantId }) };
}

const amina = await worker('Amina');
const bram = await worker('Bram');

it('says per day who comes, with the certificates that the work asked for, and which places are open', async () => {
  const { demandId } = await askedWork(platform, westpoort, { places: 3, certificates: ['VCA'] });
  const { participantId } = amina;
  await published(platform, westpoort, demandId, '2026-11-30', participantId, bram.participantId);
  for (const actor of [employer, supervisor]) {
    const { text } = await open(actor);
    expect(text).toMatch(/maandag 30 november .*07:00–15:30 .*Sorteren, Hal \d+ .*Amina Tekle \(VCA\)/s);
    expect(text).toContain('1 plek van 3');
    expect(text).toMatch(/dinsdag 1 december .*nog niemand .*3 plekken van 3/s);
  }
  expect((await open()).html).toContain('href="/vraag"');
  expect((await open(supervisor)).html).not.toContain('href="/vraag"');
});

it('who is ill or said no is not among them, the place is open, and nothing says why', async () => {
  const { demandId } = await askedWork(platform, westpoort, { places: 2 });
  const { participantId } = amina;
  const [first = ''] = await published(
    platform,
    westpoort,
    demandId,
    '2026-12-07',
    participantId,
    bram.participantId,
  );
  const [, second = ''] = await published(
    platform,
    westpoort,
    demandId,
    '2026-12-08',
    participantId,
    bram.participantId,
  );
  await done(platform, amina.self, answerShift, { shiftId: first, answer: 'no', reason: 'Ik verhuis dan.' });
  await done(platform, bram.self, answerShift, { shiftId: second, answer: 'yes' });
  expect(await onDay(demandId, '2026-12-07')).toMatchObject({ open: 1, people: [{ name: 'Bram Tekle' }] });
  await done(platform, bram.self, reportSick, { participantId: bram.participantId });
  expect(await onDay(demandId, '2026-12-07')).toMatchObject({ open: 2, people: [] });
  expect(await onDay(demandId, '2026-12-08')).toMatchObject({ open: 1, people: [{ name: 'Amina Tekle' }] });
  expect((await open()).text).not.toMatch(/verhuis|ziek|Bram/);
});

it('a day that was cancelled is said to be, and where fewer are asked nobody is singled out', async () => {
  const { demandId } = await askedWork(platform, westpoort, { places: 2 });
  const { participantId } = await worker('Chanel');
  await published(platform, westpoort, demandId, '2026-12-14', participantId, amina.participantId);
  await published(platform, westpoort, demandId, '2026-12-15', participantId, amina.participantId);
  const change = { demandId, reason: 'Storing' };
  await done(platform, employer, setDayOtherwise, { ...change, onDate: '2026-12-14', places: 1 });
  await done(platform, employer, setDayOtherwise, { ...change, onDate: '2026-12-15', places: 0 });
  expect(await onDay(demandId, '2026-12-14')).toMatchObject({ open: 0, people: [{}, {}] });
  expect(await onDay(demandId, '2026-12-15')).toMatchObject({ places: 0, open: 0, people: [] });
  const { text } = await open();
  expect(text).toContain('Er komen er meer dan u vroeg (1).');
  expect(text).toContain('U hebt deze dag afgezegd.');
});

it('another employer sees nothing of it, also not by asking the database by number', async () => {
  const { demandId } = await askedWork(platform, westpoort);
  const ids = await published(platform, westpoort, demandId, '2026-12-21', amina.participantId);
  const other = await house.person('employer-contact', otherId);
  expect((await open(other)).text).toContain('Er is de komende vier weken geen werk gevraagd.');
  const asked = (actor: typeof other) =>
    asActor(platform, actor, async (db) => {
      const { rows } = await sql`select shifts_expected(${ids}::uuid[])`.execute(db);
      return rows.length;
    });
  // The firm whose pool it is knows it as well: it records attendance.
  expect([await asked(other), await asked(coach), await asked(employer)]).toEqual([0, 1, 1]);
  expect((await open(coach)).status).toBe(403);
});
