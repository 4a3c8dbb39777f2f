import { describe, expect, it } from 'vitest';
import { visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import { buildRosterPool, draftOf, give, monday } from '../../../../../test/builders/roster.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import type { Actor } from '../../../../kernel/actor.ts';
import { addDays } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { draftShifts } from '../../store.ts';
import * as board from '../board/page.tsx';
import * as personCell from '../cell/person.tsx';
import * as shiftCell from '../cell/shift.tsx';
import * as compare from '../compare/page.tsx';
import * as openPlaces from './open.tsx';
import * as inDraft from './person.tsx';
import * as wish from './wish.tsx';
import * as wishes from './wishes.tsx';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, sorting, counter, driving, westpoort } = pool;
const pages = {
  '/rooster/vergelijk': compare,
  '/rooster/concept/:id': board,
  '/rooster/concept/:id/open': openPlaces,
  '/rooster/concept/:id/wensen': wishes,
  '/rooster/concept/:id/wensen/:wens': wish,
  '/rooster/concept/:id/persoon/:participantId': inDraft,
  '/rooster/concept/:id/persoon/:participantId/:dag': personCell,
  '/rooster/concept/:id/dienst/:demandId/:dag': shiftCell,
};
const as = (actor: Actor) => visitorOf(platform, actor, pages);
const visitor = as(planner);
const at = (draftId: string, more = '') => `/rooster/concept/${draftId}${more}`;
const held = (draftId: string) => asActor(platform, planner, (db) => draftShifts(db, draftId));
const empty = () => draftOf(platform, pool, { empty: 'yes' });

describe('why a draft is as it is', () => {
  const shift = (draftId: string, demandId: string, day: number) =>
    at(draftId, `/dienst/${demandId}/${addDays(monday, day)}`);

  it('counts for every open place who fails on which rule, and each number opens the names', async () => {
    const draftId = await empty();
    await give(platform, pool, draftId, [people.Dewi, counter, 1]);
    const board = await visitor.open(at(draftId));
    expect(board.html).toContain(`href="/rooster/concept/${draftId}/open"`);
    const list = await visitor.open(at(draftId, '/open'));
    expect(list.text).toContain('In dit concept is op 31 plekken nog niemand.');
    expect(list.text).toContain('21 diensten met een open plek');
    expect(list.html).toContain(`${shift(draftId, driving, 1)}?regel=certificates#namen"`);
    expect(list.text).toContain('Certificaten: 5 ');
    expect(list.text).toMatch(/\w+ Vos kan alleen niet door één regel\. Certificaten: Niet de hele dienst/);

    const place = await visitor.open(shift(draftId, driving, 1));
    expect(place.text).toContain('Certificaten Mensen 5 Alleen hierdoor 4');
    expect(place.text).toContain('Eén dienst per dag Mensen 1');
    expect(place.html).toContain(`href="${at(draftId, `/persoon/${people.Dewi}/${addDays(monday, 1)}`)}"`);
    expect(place.text).toContain('Verander de dag van Dewi Vos');
    expect(place.text).not.toContain('mensen kunnen door deze regel niet');
    const named = await visitor.open(`${shift(draftId, driving, 1)}?regel=certificates`);
    expect(named.text).toContain('5 mensen kunnen door deze regel niet');
    expect(named.text).toContain('Amina Vos Waarom Niet de hele dienst geldig: Heftruck. Alleen hierdoor ja');
  });

  it('of a place that somebody can have says who costs least, and leads to the form with them chosen', async () => {
    const draftId = await empty();
    const list = await visitor.open(at(draftId, `/open?werkgever=${pool.otherEmployerId}`));
    expect(list.text).toContain('10 diensten met een open plek');
    const [, href = ''] = /href="([^"]+\?wie=[^"]+)"/.exec(list.html) ?? [];
    const form = await visitor.open(href);
    const [, who = ''] = /wie=(.*)/.exec(href) ?? [];
    expect(form.html).toMatch(new RegExp(`<input[^>]*value="${who}"[^>]*checked|checked[^>]*value="${who}"`));
    expect(form.text).toContain('De kleinste verandering die helpt Geef de dienst aan');
    await visitor.send(form);
    expect((await held(draftId)).map(({ participantId }) => participantId)).toEqual([who]);
  });

  it('leads a planner to the site where guidance is short, and says of a mentor how many', async () => {
    const draftId = await empty();
    const page = await visitor.open(`${shift(draftId, counter, 0)}?regel=mentors`);
    expect(page.text).toContain('Begeleiding is hier nodig voor 1 en er is plaats voor 0.');
    expect(page.html).toMatch(/href="\/werkplekken\/[0-9a-f-]{36}"/);
    const coach = await as(westpoort.coach).open(shift(draftId, counter, 0));
    expect(coach.html).not.toContain('href="/werkplekken/');
  });

  it('says for and against of each shift of somebody, and what others would cost', async () => {
    const draftId = await empty();
    await give(platform, pool, draftId, [people.Amina, sorting, 0], [people.Amina, counter, 1]);
    const board = await visitor.open(at(draftId));
    expect(board.html).toContain(`href="${at(draftId, `/persoon/${people.Amina}"`)}`);
    const page = await visitor.open(at(draftId, `/persoon/${people.Amina}`));
    expect(page.text).toContain('Waarom deze diensten: Amina Vos');
    expect(page.text).toContain('Ervoor Zonder deze dienst blijft 8 uur werk open. (240 punten)');
    expect(page.text).toContain('60 minuten reizen, heen en terug. (6 punten)');
    expect(page.text).toContain('Voor deze dienst komt er een werkgever bij. (20 punten)');
    const cell = await visitor.open(at(draftId, `/persoon/${people.Amina}/${monday}`));
    expect(cell.text).toContain('Waarom deze dienst');
    expect(cell.text).toMatch(/\w+ Vos 30 minuten reizen, heeft 0 uur van .* uur, \d+ punten beter/);
    expect((await visitor.open(at(draftId, `/persoon/${platform.newId()}`))).status).toBe(404);
  });

  it('says what every wish costs in points and in its own unit, with the people behind it', async () => {
    const draftId = await empty();
    await give(platform, pool, draftId, [people.Amina, sorting, 0], [people.Amina, counter, 1]);
    const all = await visitor.open(at(draftId, '/wensen'));
    expect(all.text).toContain('2 uur reizen, heen en terug Punten 12');
    expect(all.text).toContain('1 werkgever na de eerste Punten 20');
    expect(all.html).toContain(`href="${at(draftId, '/wensen/reistijd')}"`);
    expect((await visitor.open(at(draftId))).text).toContain('2 uur reizen, heen en terug');
    const travel = await visitor.open(at(draftId, '/wensen/reistijd'));
    expect(travel.text).toContain('2 uur reizen, heen en terug: 12 punten.');
    expect(travel.text).toContain('Amina Vos Uren 2 Punten 12');
    const fair = await visitor.open(at(draftId, '/wensen/eerlijk-deel'));
    expect(fair.text).toContain('Deze wens kost in dit concept niets');
    expect((await visitor.open(at(draftId, '/wensen/lege-plekken'))).status).toBe(404);
    const other = await empty();
    const compared = await visitor.open(`/rooster/vergelijk?a=${draftId}&b=${other}`);
    expect(compared.text).toContain('Reistijd (uren) A 2 B 0 Verschil 2 minder in B');
  });
});
