import { expect, test } from 'vitest';
import type { Actor } from '../../src/kernel/actor.ts';
import { doingPages } from '../builders/all-pages.ts';
import { type Seen, visitorOf } from '../builders/pages.ts';
import { testPlatform } from '../builders/platform.ts';
import { buildWestpoort, setDay } from '../builders/walk.ts';
import { freshDatabase } from './fixture.ts';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
const as = (actor: Actor) => visitorOf(platform, actor, doingPages);
const { referrer, coach, planner, employer } = westpoort;

type Fill = Record<string, string>;

/** Fills in a form, step by step, checks, and confirms; returns the done page. */
async function walk(actor: Actor, path: string, fill: Fill, steps = 1): Promise<Seen> {
  const visitor = as(actor);
  let seen = await visitor.open(path);
  for (let step = 0; step < steps; step += 1) seen = await visitor.send(seen, fill);
  expect(seen.text, `${path} is not at its check page: ${seen.text}`).toContain('Er is nog niets opgeslagen');
  return visitor.send(seen);
}

test('a person is walked round the circle and into the next lap, all in pages', async () => {
  setDay(platform, '2026-03-02');
  const referred = await walk(
    referrer,
    '/deelnemers/nieuw',
    {
      givenName: 'Amina',
      familyName: 'Tekle',
      birthDate: '17-5-1990',
      source: 'municipality',
      email: 'amina@voorbeeld.nl',
    },
    3,
  );
  expect(referred.text).toContain('De kandidaat is voorgedragen');
  const { id } = await platform.db.selectFrom('participant').select('id').executeTakeFirstOrThrow();
  const at = (page: string) => `/deelnemers/${id}/${page}`;

  const invited = await walk(coach, at('kennismaking'), {
    date: '2-3-2026',
    time: '9.30',
    place: 'Kopraweg 2',
  });
  expect(invited.text).toContain('Beste Amina Tekle');
  expect(invited.text).toContain('op maandag 2 maart 2026 om 09:30 uur, Kopraweg 2');

  expect((await walk(referrer, at('antwoord'), { answer: 'yes' })).text).toContain(
    'Nu is het woord aan de sociale firma',
  );
  const early = await as(coach).open(at('stap/getting-used-to-work'));
  expect(early.text).toContain(
    'Een traject begint pas als de deelnemer én de sociale firma ja hebben gezegd.',
  );
  expect((await walk(coach, at('antwoord'), { answer: 'yes' })).text).toContain('Twee keer ja');
  const begun = await walk(coach, at('stap/getting-used-to-work'), {});
  expect(begun.text).toContain('staat nu bij Arbeidsgewenning');
  expect(begun.text).toContain('Kies wie begeleidt');
  await walk(coach, at('stap/training'), {});
  await walk(coach, at('cursus'), { 'course-1': westpoort.courseId, 'result-1': 'passed' });
  await walk(coach, at('stap/finding-work'), {});

  const work = { organisationId: westpoort.employerId, work: 'Sorteren', fromDate: '2-3-2026' };
  expect((await as(planner).open(at('opdracht/nieuw'))).text).toContain('Teken eerst het contract');
  await walk(planner, at('contract/nieuw'), {
    fromDate: '2-3-2026',
    lastDay: '1-3-2027',
    hoursPerWeek: '32',
  });
  await walk(planner, at('opdracht/nieuw'), work);
  const posting = await platform.db.selectFrom('placement').select('id').executeTakeFirstOrThrow();
  expect(
    (
      await walk(employer, `/werk/${posting.id}/einde-melden`, {
        onDate: '9-3-2026',
        reason: 'Minder aanvoer.',
      })
    ).text,
  ).toContain('Uw melding is aangekomen');
  setDay(platform, '2026-03-09');
  // The button of the person page leads to placements; an assignment is ended in the pool.
  const ended = await walk(planner, at(`plaatsing/${posting.id}/einde`), { reason: 'Minder aanvoer.' });
  expect(ended.text).toContain('Het contract loopt door. Amina Tekle staat nu bij Tussen opdrachten');
  expect(ended.text).toContain('Ronde 2 begint');
  expect((await walk(planner, at('opdracht/nieuw'), { ...work, fromDate: '10-3-2026' })).text).toContain(
    'staat bij Flexpoule',
  );
  const { contract } = await platform.db
    .selectFrom('pool_contract')
    .select(['to_date as contract'])
    .executeTakeFirstOrThrow();
  expect(contract).toBe('2027-03-02');

  // The employer takes over: what still runs in the pool is said, and can be closed to the last.
  const job = { organisationId: westpoort.employerId, work: 'Loods', fromDate: '10-3-2026' };
  const takenOver = await walk(coach, `${at('plaatsing/nieuw')}?vorm=employment`, job);
  expect(takenOver.text).toContain('Er loopt ook nog ander werk: Sorteren');
  const running = await platform.db
    .selectFrom('placement')
    .select('id')
    .where('form', '=', 'posting')
    .where('ended_reason', 'is', null)
    .executeTakeFirstOrThrow();
  const closed = await walk(coach, at(`opdracht/${running.id}/einde`), { reason: 'Overgenomen.' });
  expect(closed.text).toContain('Sluit dan ook het contract af');
  const pool = await platform.db.selectFrom('pool_contract').select('id').executeTakeFirstOrThrow();
  const last = await walk(planner, at(`contract/${pool.id}/einde`), { reason: 'Overgenomen.' });
  expect(last.text).toContain('Het contract is afgesloten');
});
