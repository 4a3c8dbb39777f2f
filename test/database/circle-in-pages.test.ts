import { expect, test } from 'vitest';
import type { Actor } from '../../src/kernel/actor.ts';
import * as person from '../../src/modules/desk/web/person/page.tsx';
import { stepsFor, westpoortWerkt2 } from '../../src/modules/trajectories/index.ts';
import { doingPages } from '../builders/all-pages.ts';
import { type Seen, visitorOf } from '../builders/pages.ts';
import { testPlatform } from '../builders/platform.ts';
import { buildWestpoort, setDay } from '../builders/walk.ts';
import { freshDatabase } from './fixture.ts';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
const as = (actor: Actor) => visitorOf(platform, actor, { ...doingPages, '/deelnemers/:id': person });
const { referrer, coach, planner, employer } = westpoort;
const rolesAround = [referrer, coach, planner, westpoort.trainer, westpoort.manager];

type Fill = Record<string, string>;

/** Fills in a form, step by step, checks, and confirms; returns the done page. */
async function walk(actor: Actor, path: string, fill: Fill, steps = 1): Promise<Seen> {
  const visitor = as(actor);
  let seen = await visitor.open(path);
  for (let step = 0; step < steps; step += 1) seen = await visitor.send(seen, fill);
  expect(seen.text, `${path} is not at its check page: ${seen.text}`).toContain('Er is nog niets opgeslagen');
  return visitor.send(seen);
}

/** What each role can press on the page of a person: the steps of the table that wait for nothing, and never a refusal. */
async function buttonsAreTheTable(): Promise<void> {
  const { id, phase } = await platform.db
    .selectFrom('trajectory')
    .select(['participant_id as id', 'phase'])
    .executeTakeFirstOrThrow();
  for (const actor of rolesAround) {
    const { html, text } = await as(actor).open(`/deelnemers/${id}`);
    const links = [...html.matchAll(/href="(\/deelnemers\/[^"]+\/[^"]+)"/g)].map(([, href = '']) => href);
    for (const link of links) {
      const seen = await as(actor).open(link);
      expect([actor.role, phase, link, seen.status]).toEqual([actor.role, phase, link, 200]);
      expect(seen.text, `${actor.role} in ${phase}, ${link}`).not.toContain('Dit kan nu');
    }
    const table = stepsFor(westpoortWerkt2, phase, actor.role).filter(({ through }) => through === 'choice');
    const said = table.map(
      ({ to, label }) =>
        links.includes(`/deelnemers/${id}/stap/${to}`) || text.includes(`Daarna: ${label.nl.toLowerCase()}.`),
    );
    expect(said, `${actor.role} in ${phase}`).toEqual(table.map(() => true));
    const pressed = links.filter((link) => link.includes('/stap/'));
    expect(pressed.filter((link) => !table.some(({ to }) => link.endsWith(`/stap/${to}`)))).toEqual([]);
  }
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

  await buttonsAreTheTable();
  const invited = await walk(coach, at('kennismaking'), {
    date: '2-3-2026',
    time: '9.30',
    place: 'Kopraweg 2',
  });
  expect(invited.text).toContain('Beste Amina Tekle');
  expect(invited.text).toContain('op maandag 2 maart 2026 om 09:30 uur, Kopraweg 2');

  await buttonsAreTheTable();
  expect((await walk(referrer, at('antwoord'), { answer: 'yes' })).text).toContain(
    'Nu is het woord aan de sociale firma',
  );
  const early = await as(coach).open(at('stap/getting-used-to-work'));
  expect(early.text).toContain(
    'Een traject begint pas als de deelnemer én de sociale firma ja hebben gezegd.',
  );
  expect((await walk(coach, at('antwoord'), { answer: 'yes' })).text).toContain('Twee keer ja');
  await buttonsAreTheTable();
  const begun = await walk(coach, at('stap/getting-used-to-work'), {});
  expect(begun.text).toContain('staat nu bij Arbeidsgewenning');
  expect(begun.text).toContain('Kies wie begeleidt');
  await buttonsAreTheTable();
  await walk(coach, at('doel'), {
    title: 'Heftruck rijden',
    words: 'Oefen op het terrein',
    byRole: 'participant',
    dueOn: '9-3-2026',
  });
  await walk(coach, at('stap/training'), {});
  await buttonsAreTheTable();
  await walk(coach, at('cursus'), { 'course-1': westpoort.courseId, 'result-1': 'passed' });
  await buttonsAreTheTable();
  await walk(coach, at('stap/finding-work'), {});
  await buttonsAreTheTable();

  const work = { organisationId: westpoort.employerId, work: 'Sorteren', fromDate: '2-3-2026' };
  expect((await as(planner).open(at('opdracht/nieuw'))).text).toContain('Teken eerst het contract');
  await walk(planner, at('contract/nieuw'), {
    fromDate: '2-3-2026',
    lastDay: '1-3-2027',
    hoursPerWeek: '32',
    withoutDecision: 'Het werk begint morgen.',
  });
  await walk(planner, at('opdracht/nieuw'), work);
  await buttonsAreTheTable();
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
  await buttonsAreTheTable();
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
  await buttonsAreTheTable();
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
  await buttonsAreTheTable();

  await walk(coach, at('stap/after-care'), {});
  await walk(coach, at('stap/ended'), { endReason: 'completed' });
  await buttonsAreTheTable();
  expect((await as(coach).open(`/deelnemers/${id}`)).text).not.toContain('Spreek een actie af');
});
