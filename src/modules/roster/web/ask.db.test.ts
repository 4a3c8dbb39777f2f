import { beforeEach, expect, it } from 'vitest';
import { visitorOf } from '../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildRosterPool, draftOf, give, monday, rosterToday } from '../../../../test/builders/roster.ts';
import { done, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { asActor } from '../../../platform/session.ts';
import { reportSick } from '../../availability/index.ts';
import { askRepair, changeDraft, publishDraft } from '../index.ts';
import { namesOf } from '../queries/names.ts';
import { askAfterwards } from './ask.ts';
import * as board from './board/page.tsx';
import * as personCell from './cell/person.tsx';
import * as shiftCell from './cell/shift.tsx';
import * as overview from './overview/page.tsx';
import * as publish from './publish/page.tsx';
import * as repair from './repair/page.tsx';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, sorting, counter } = pool;
const visitor = visitorOf(platform, planner, {
  '/rooster': overview,
  '/rooster/herstel/:runId': repair,
  '/rooster/concept/:id': board,
  '/rooster/concept/:id/publiceren': publish,
  '/rooster/concept/:id/persoon/:participantId/:dag': personCell,
  '/rooster/concept/:id/dienst/:demandId/:dag': shiftCell,
});
const at = (draftId: string, more = '') => `/rooster/concept/${draftId}${more}`;
const step = (does: string, participantId: string, demandId: string, day: number) => ({
  does,
  participantId,
  demandId,
  onDate: addDays(monday, day),
});
const change = (draftId: string, ...steps: readonly object[]) =>
  done(platform, planner, changeDraft, { draftId, steps });

// Thursday 26 November, nine o'clock: sorting on Monday at seven is too near for four days, the counter at ten is not.
beforeEach(() => setDay(platform, rosterToday));

it('on the page of a cell each choice within the notice says to ask first, and how somebody may refuse', async () => {
  const draftId = await draftOf(platform, pool, { empty: 'yes' });
  const page = await visitor.open(at(draftId, `/persoon/${people.Amina}/${monday}`));
  expect(page.text).toMatch(/30 minuten reizen, 8 uur[^.]*vraag het eerst: minder dan 4 dagen van tevoren/);
  expect(page.text.match(/vraag het eerst/g)).toHaveLength(1);
  expect(page.text).toContain(
    'Vraag eerst: Amina Vos Een verandering op deze dag is minder dan 4 dagen van tevoren. Wie een dienst krijgt, mag nee zeggen: tegen u, of na het publiceren bij Mijn rooster met ‘Dat lukt niet’.',
  );
  const shift = await visitor.open(at(draftId, `/dienst/${sorting}/${monday}`));
  expect(shift.text).toContain('Vraag het eerst aan wie u deze dienst geeft');
  for (const later of [`/persoon/${people.Amina}/${addDays(monday, 1)}`, `/dienst/${counter}/${monday}`])
    expect((await visitor.open(at(draftId, later))).text.toLowerCase()).not.toContain('vraag');
});

it('a change by hand names who gets it within the notice; what is in time and what goes back are not asked', async () => {
  const draftId = await draftOf(platform, pool, { empty: 'yes' });
  const { asks } = await change(
    draftId,
    step('add', people.Amina, sorting, 0),
    step('add', people.Bas, sorting, 1),
  );
  expect(asks).toEqual([
    { participantId: people.Amina, demandId: sorting, onDate: monday, does: 'gets', noticeDays: 4 },
  ]);
  const names = await asActor(platform, planner, (db) => namesOf(db, [people.Amina]));
  expect(askAfterwards(names, asks)).toBe(
    ' Vraag eerst: Amina Vos. Dit is minder dan 4 dagen van tevoren. Wie een dienst krijgt, mag nee zeggen.',
  );
  expect((await change(draftId, step('remove', people.Amina, sorting, 0))).asks).toEqual([]);
});

it('the board and the page that publishes name them; publishing is not stopped and keeps who is asked', async () => {
  const draftId = await draftOf(platform, pool, { empty: 'yes' });
  await give(platform, pool, draftId, [people.Amina, sorting, 0], [people.Bas, counter, 0]);
  const said =
    'Amina Vos krijgt een dienst: maandag 30 november, 7:00–15:30, AEB. Dit is minder dan 4 dagen van tevoren.';
  for (const path of ['', '/publiceren']) {
    const page = await visitor.open(at(draftId, path));
    expect(page.text).toContain('Vraag het eerst aan 1 mens');
    expect(page.text).toContain(said);
    expect(page.text).not.toContain('Bas Vos krijgt');
    expect(page.text).not.toContain('ding kan zo niet');
  }
  const { asks } = await done(platform, planner, publishDraft, { draftId });
  expect(asks.map(({ participantId, does }) => [participantId, does])).toEqual([[people.Amina, 'gets']]);

  const next = await draftOf(platform, pool);
  const moved = await change(
    next,
    step('remove', people.Amina, sorting, 0),
    step('add', people.Dewi, sorting, 0),
  );
  expect(moved.asks.map(({ participantId, does }) => [participantId, does])).toEqual([
    [people.Dewi, 'gets'],
    [people.Amina, 'loses'],
  ]);
  expect((await visitor.open(at(next, '/publiceren'))).text).toContain(
    'Amina Vos verliest een dienst: maandag 30 november, 7:00–15:30, AEB.',
  );
  const back = await change(
    next,
    step('remove', people.Dewi, sorting, 0),
    step('add', people.Amina, sorting, 0),
  );
  expect(back.asks).toEqual([]);
});

/** The page of a repair that found this draft as its way. */
async function asWay(draftId: string, unfilledMinutes: number) {
  const { id: runId } = await done(platform, planner, askRepair, {});
  await platform.db.updateTable('roster_run').set({ state: 'done' }).where('id', '=', runId).execute();
  await platform.db
    .updateTable('roster_draft')
    .set({ run_id: runId, way: 'fewest-changes', told: JSON.stringify({ unfilledMinutes }) })
    .where('id', '=', draftId)
    .execute();
  return visitor.open(`/rooster/herstel/${runId}`);
}

it('a way to mend the roster names who is asked, and not who is ill', async () => {
  await done(platform, pool.westpoort.coach, reportSick, { participantId: people.Amina });
  const draftId = await draftOf(platform, pool);
  await change(draftId, step('remove', people.Amina, sorting, 0), step('add', people.Emre, sorting, 0));
  const page = await asWay(draftId, 0);
  expect(page.text).toContain(
    '1 mens hoort dit minder dan 4 dagen van tevoren: vraag het eerst Emre Vos krijgt een dienst: maandag 30 november, 7:00–15:30, AEB.',
  );
  expect(page.text).not.toContain('Amina Vos verliest');
});

it('a way that only lets go of who is ill says that nobody is asked, and what stays open', async () => {
  const draftId = await draftOf(platform, pool);
  await change(draftId, step('remove', people.Amina, sorting, 0));
  const page = await asWay(draftId, 480);
  expect(page.text).toContain('U vraagt niemand. Daarna blijft 8 uur gevraagd werk open.');
});
