import { beforeAll, describe, expect, it } from 'vitest';
import { visitorOf } from '../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { askedWork } from '../../../../test/builders/published.ts';
import { buildRosterPool, draftOf, give, monday } from '../../../../test/builders/roster.ts';
import { done, rulesOf } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import { recordAbsence } from '../../availability/index.ts';
import { cancelDemand, setDay as setShiftDay } from '../../demand/index.ts';
import { changeDraft, publishDraft, saveWeights } from '../index.ts';
import { draftShifts } from '../store.ts';
import * as board from './board/page.tsx';
import * as personCell from './cell/person.tsx';
import * as shiftCell from './cell/shift.tsx';
import * as compare from './compare/page.tsx';
import * as openPlaces from './explain/open.tsx';
import * as newDraft from './overview/new.tsx';
import * as overview from './overview/page.tsx';
import * as otherWork from './person/page.tsx';
import * as drop from './publish/drop.tsx';
import * as publish from './publish/page.tsx';
import * as run from './run/page.tsx';
import * as editWeights from './weights/edit.tsx';
import * as weights from './weights/list.tsx';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, sorting, counter, driving, westpoort } = pool;
const pages = {
  '/rooster': overview,
  '/rooster/nieuw': newDraft,
  '/rooster/weging': weights,
  '/rooster/weging/:weightSetId': editWeights,
  '/rooster/vergelijk': compare,
  '/rooster/berekening/:runId': run,
  '/rooster/persoon/:participantId': otherWork,
  '/rooster/concept/:id': board,
  '/rooster/concept/:id/publiceren': publish,
  '/rooster/concept/:id/wegleggen': drop,
  '/rooster/concept/:id/open': openPlaces,
  '/rooster/concept/:id/persoon/:participantId/:dag': personCell,
  '/rooster/concept/:id/dienst/:demandId/:dag': shiftCell,
};
const as = (actor: Actor) => visitorOf(platform, actor, pages);
const visitor = as(planner);
const at = (draftId: string, more = '') => `/rooster/concept/${draftId}${more}`;
const held = (draftId: string) => asActor(platform, planner, (db) => draftShifts(db, draftId));
const empty = () => draftOf(platform, pool, { empty: 'yes' });

describe('the board', () => {
  let draftId = '';
  beforeAll(async () => {
    draftId = await empty();
    await give(platform, pool, draftId, [people.Amina, sorting, 0], [people.Dewi, driving, 1]);
  });

  it('shows people by days, with hours against the guarantee and a page for every cell', async () => {
    const page = await visitor.open(at(draftId));
    expect(page.text).toContain('Amina Vos');
    expect(page.html).toContain(`href="/rooster/concept/${draftId}/persoon/${people.Amina}/${monday}"`);
    expect(page.text).toContain('Amina Vos, maandag 30 november: 7:00–15:30 AEB');
    expect(page.text).toMatch(/Amina Vos 8 uur van 6\d(,\d)? uur/);
    expect(page.html).toContain('role="grid"');
    // Two weeks of 5 × 3 places and a fork-lift a week, less the two that were given.
    expect(page.text).toContain('plekken gevraagd 32');
    expect(page.text).toContain('plekken nog open 30');
    expect(page.text).toContain('Betaalde uren zonder werk');
  });

  it('shows employers by days, with open places in words', async () => {
    const page = await visitor.open(at(draftId, '?beeld=werkgevers'));
    expect(page.text).toContain('Kringloop Noord');
    expect(page.text).toContain('1/2, 1 open');
    expect(page.text).toContain('AEB, sorteren, maandag 30 november: 1/2, 1 open Amina Vos');
  });

  it('the page of a shift says who the mentor is, where the employer said so', async () => {
    const work = { fromDate: monday, guided: true, work: 'vegen', mentor: 'Anneke Prins' };
    const { demandId } = await askedWork(platform, westpoort, work);
    const page = await visitor.open(at(draftId, `/dienst/${demandId}/${monday}`));
    expect(page.text).toContain('Begeleider erbij Anneke Prins');
    await done(platform, planner, cancelDemand, { demandId, fromDate: monday, reason: 'Geen aanvoer' });
  });

  it('is filtered by name, certificate and employer, and shows other weeks', async () => {
    const namesOn = async (search: string) => {
      const { html } = await visitor.open(at(draftId, search));
      return [...html.matchAll(/<th scope="row"><a [^>]+>(\w+) Vos/g)].map(([, name]) => name);
    };
    expect(await namesOn('?naam=emr')).toEqual(['Emre']);
    expect(await namesOn('?certificaat=Heftruck')).toEqual(['Dewi']);
    expect(await namesOn(`?werkgever=${westpoort.employerId}`)).toEqual(['Amina', 'Dewi']);
    const second = await visitor.open(at(draftId, '?week=2'));
    expect(second.html).toContain('ma 7-12');
    const both = await visitor.open(at(draftId, '?weken=2'));
    expect(both.html).toContain('zo 13-12');
  });

  it('moves what is dragged or put down, in one step that is undone in one', async () => {
    const from = `${people.Amina} ${sorting} ${monday}`;
    const to = `${people.Bas} ${sorting} ${addDays(monday, 2)}`;
    const page = await visitor.open(at(draftId));
    await visitor.send(page, { from, to }, 'do=move');
    expect((await held(draftId)).map(({ participantId }) => participantId)).toContain(people.Bas);
    const driven = `${people.Dewi} ${driving} ${addDays(monday, 1)}`;
    const wrong = await visitor.send(
      await visitor.open(at(draftId)),
      { from: driven, to: driven.replace(people.Dewi, people.Emre) },
      'do=move',
    );
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Certificaten: Niet de hele dienst geldig: Heftruck.');
    await visitor.send(await visitor.open(at(draftId)), {}, 'do=undo');
    const names = (await held(draftId)).map(({ participantId }) => participantId);
    expect(names).toContain(people.Amina);
    expect(names).not.toContain(people.Bas);
  });

  it('tells a script what came of it without leaving the page', async () => {
    const from = `${people.Amina} ${sorting} ${monday}`;
    const stay = await visitor.send(
      await visitor.open(at(draftId)),
      { from, to: `${people.Fleur} ${sorting} ${monday}`, script: 'yes' },
      'do=move',
    );
    expect(stay.status).toBe(200);
    expect(stay.text).toContain('Fleur Vos, maandag 30 november: 7:00–15:30 AEB');
    await visitor.send(await visitor.open(at(draftId)), {}, 'do=undo');
  });

  it('names a rule that is broken since, with a link to the cell', async () => {
    const broken = await empty();
    await give(platform, pool, broken, [people.Bas, counter, 9]);
    await done(platform, westpoort.coach, recordAbsence, {
      participantId: people.Bas,
      kind: 'leave',
      fromDate: addDays(monday, 9),
      lastDay: addDays(monday, 9),
    });
    const page = await visitor.open(at(broken, '?week=2'));
    expect(page.text).toContain('1 ding kan zo niet');
    expect(page.text).toContain(
      'Beschikbaar (Bas Vos, woensdag 9 december, Kringloop Noord): Deze persoon kan niet werken',
    );
    expect(page.text).toContain(
      'Bas Vos, woensdag 9 december: vrij 10:00–18:00 Kringloop Noord kan niet komen',
    );
  });

  it('is for who makes the roster; a draft of another social firm is not there', async () => {
    expect((await as(westpoort.employer).open(at(draftId))).status).toBe(403);
    const firm = await westpoort.house.organisation('social-firm', 'Elders');
    const stranger = await westpoort.house.person('planner', firm);
    expect((await as(stranger).open(at(draftId))).status).toBe(404);
    expect((await visitor.open(at('geen-nummer'))).status).toBe(404);
  });
});

describe('the page of a cell', () => {
  const cell = (draftId: string, who: string, day = 0) =>
    at(draftId, `/persoon/${who}/${addDays(monday, day)}`);

  it('gives a shift out of those somebody may have, and says of the others why not', async () => {
    const draftId = await empty();
    const page = await visitor.open(cell(draftId, people.Amina, 1));
    expect(page.text).toContain('30 minuten reizen, 8 uur');
    expect(page.text).toContain('Certificaten: 1 dienst');
    expect(page.text).toContain('Niet de hele dienst geldig: Heftruck.');
    const nothing = await visitor.send(page, {}, 'do=give');
    expect(nothing.status).toBe(422);
    expect(nothing.html).toContain('href="#veld-demandId"');
    const back = await visitor.send(page, { demandId: sorting }, 'do=give');
    expect(back.path).toBe(at(draftId, '?beeld=mensen&week=1'));
    expect(await held(draftId)).toHaveLength(1);
  });

  it('gives another shift in place of this one, pins it, hands it over and takes it away', async () => {
    const draftId = await empty();
    await give(platform, pool, draftId, [people.Amina, sorting, 0]);
    const open = () => visitor.open(cell(draftId, people.Amina));
    await visitor.send(await open(), { demandId: counter }, 'do=give');
    expect((await held(draftId)).map(({ demandId }) => demandId)).toEqual([counter]);
    await visitor.send(await open(), {}, `do=pin:${counter}`);
    expect((await held(draftId))[0]?.pinned).toBe(true);
    expect((await open()).text).toContain('Vastgezet');
    await visitor.send(await open(), {}, `do=unpin:${counter}`);
    await visitor.send(await open(), { [`to-${counter}`]: people.Emre }, `do=hand:${counter}`);
    expect((await held(draftId)).map(({ participantId }) => participantId)).toEqual([people.Emre]);
    await visitor.send(await visitor.open(cell(draftId, people.Emre)), {}, `do=take:${counter}`);
    expect(await held(draftId)).toEqual([]);
  });

  it('of a shift says who works, who may, and counts by rule who may not', async () => {
    const draftId = await empty();
    const shift = at(draftId, `/dienst/${driving}/${addDays(monday, 1)}`);
    const page = await visitor.open(shift);
    expect(page.text).toContain('0 van 1 bezet');
    expect(page.text).toContain('Certificaten Mensen 5 Alleen hierdoor 4');
    const back = await visitor.send(page, { participantId: people.Dewi });
    expect(back.path).toContain('beeld=werkgevers');
    expect((await visitor.open(shift)).text).toContain('Dewi Vos');
    expect((await visitor.open(shift)).text).toContain('Niemand kan er op dit moment bij.');
  });

  it('is not there for a day outside the draft or somebody who is not in the pool', async () => {
    const draftId = await empty();
    expect((await visitor.open(cell(draftId, people.Amina, 20))).status).toBe(404);
    expect((await visitor.open(cell(draftId, platform.newId()))).status).toBe(404);
    expect((await visitor.open(at(draftId, `/persoon/${people.Amina}/morgen`))).status).toBe(404);
    expect((await visitor.open(at(draftId, `/dienst/${sorting}/${addDays(monday, 5)}`))).status).toBe(404);
  });
});

describe('from draft to roster', () => {
  it('begins with a form, says what publishing does, and stands on the first page', async () => {
    const form = await visitor.open('/rooster/nieuw');
    expect(form.html).toContain(`value="${monday}"`);
    const wrong = await visitor.send(form, { fromDate: '2026-11-02', weeks: '1', name: 'Kort' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Kies een eerste dag vanaf deze week.');
    expect(wrong.html).toContain('value="Kort"');
    const opened = await visitor.send(form, { weeks: '2', name: 'December' });
    const draftId = opened.path.split('/').at(-1) ?? '';
    expect(opened.text).toContain('Concept voor 30 november tot en met 13 december 2026.');
    await give(platform, pool, draftId, [people.Amina, sorting, 0], [people.Amina, sorting, 1]);
    const page = await visitor.open(at(draftId, '/publiceren'));
    expect(page.text).toContain('nieuwe diensten 2 voor 1 mens ');
    const after = await visitor.send(page);
    expect(after.path).toBe('/rooster?gepubliceerd=1');
    expect(after.text).toContain('Het rooster is gepubliceerd.');
    expect((await visitor.open(at(draftId))).text).toContain('Dit concept is gepubliceerd.');
    const again = await visitor.send(page);
    expect(again.status).toBe(422);
  });

  it('says who loses what and why, and what was published meanwhile is taken over first', async () => {
    const mine = await draftOf(platform, pool);
    const theirs = await draftOf(platform, pool);
    await give(platform, pool, theirs, [people.Fleur, counter, 3]);
    await done(platform, westpoort.coach, publishDraft, { draftId: theirs });
    await done(platform, planner, changeDraft, {
      draftId: mine,
      steps: [{ does: 'remove', participantId: people.Amina, demandId: sorting, onDate: addDays(monday, 1) }],
    });
    const stale = await visitor.open(at(mine));
    expect(stale.text).toContain('Het rooster is intussen veranderd');
    expect((await visitor.open(at(mine, '/publiceren'))).html).not.toContain('Publiceer het rooster');
    await visitor.send(stale, {}, 'do=refresh');
    const page = await visitor.open(at(mine, '/publiceren'));
    expect(page.text).toContain(
      'Amina Vos Dag dinsdag 1 december Dienst 7:00–15:30, AEB Waarom anders gepland',
    );
  });

  it('shows per week what is asked, what fell away, and who is between assignments', async () => {
    await done(platform, planner, setShiftDay, {
      demandId: sorting,
      onDate: monday,
      places: 0,
      reason: 'De hal is dicht.',
    });
    const page = await visitor.open('/rooster');
    expect(page.text).toContain(
      'Amina Vos , maandag 30 november , AEB. De werkgever vraagt deze dienst niet meer.',
    );
    expect(page.text).toContain(
      'Emre Vos : Zonder werk vanaf vandaag. Er was nog geen enkele dienst gepland.',
    );
    const other = await visitor.open(`/rooster/persoon/${people.Emre}`);
    expect(other.text).toContain('Ander werk voor Emre Vos');
    expect(other.text).toContain('sorteren');
    expect(other.text).not.toContain('heftruck rijden');
  });

  it('is put away after being asked', async () => {
    const draftId = await empty();
    const back = await visitor.send(await visitor.open(at(draftId, '/wegleggen')));
    expect(back.path).toBe('/rooster');
    expect((await visitor.open(at(draftId))).text).toContain('Dit concept is weggelegd.');
    expect((await visitor.open(at(draftId, `/persoon/${people.Amina}/${monday}`))).text).toContain(
      'Deze dag kan niet meer veranderen.',
    );
    const list = await visitor.open(at(draftId, '/open'));
    expect(list.text).toContain('Dit kan niet meer veranderen.');
    expect(list.text).not.toContain('Geef de dienst aan');
  });
});

describe('calculating, comparing and weighing', () => {
  it('a calculation is asked on the board, watched, stopped, and asked once', async () => {
    const draftId = await empty();
    const page = await visitor.open(at(draftId));
    const running = await visitor.send(page, { seconds: '60' }, 'do=run');
    expect(running.path).toContain('/rooster/berekening/');
    expect(running.text).toContain('0 van 60 seconden');
    const twice = await visitor.send(page, { seconds: '60' }, 'do=run');
    expect(twice.text).toContain('Er loopt al een berekening voor dit concept.');
    const stopped = await visitor.send(running);
    expect(stopped.text).toContain('Wij stoppen.');
    const runId = running.path.split('/').at(-1) ?? '';
    const result = await empty();
    await platform.db
      .updateTable('roster_run')
      .set({
        state: 'cancelled',
        result_draft_id: result,
        progress: JSON.stringify({ seconds: 12, cost: 1234.4, bound: 1200, unfilled: 3 }),
      })
      .where('id', '=', runId)
      .execute();
    const over = await visitor.open(running.path);
    expect(over.text).toContain('De berekening is gestopt');
    expect(over.text).toContain('1.234');
    expect(over.html).toContain(`href="/rooster/vergelijk?a=${draftId}&amp;b=${result}"`);
  });

  it('two drafts stand beside each other, by wish and by person', async () => {
    const [a, b] = [await empty(), await empty()];
    await give(platform, pool, b, [people.Chris, sorting, 7], [people.Dewi, driving, 8]);
    const page = await visitor.open(`/rooster/vergelijk?a=${a}&b=${b}`);
    expect(page.text).toContain('Open plekken');
    expect(page.text).toContain('2 minder in B');
    expect(page.text).toContain('2 mensen hebben een ander rooster');
    expect(page.html).toContain('De punten van elke wens in concept A en in concept B');
    expect((await visitor.open(`/rooster/vergelijk?a=${a}`)).status).toBe(404);
  });

  it('weights are made and changed by form, and the board weighs with them', async () => {
    const form = await visitor.open('/rooster/weging/nieuw');
    expect(form.text).toContain('Reistijd Liever werk dichtbij');
    const wrong = await visitor.send(form, { name: 'Dichtbij', travelHour: 'veel' });
    expect(wrong.html).toContain('href="#veld-travelHour"');
    expect(wrong.html).toContain('value="veel"');
    const list = await visitor.send(wrong, { travelHour: '60' });
    expect(list.text).toContain('Dichtbij');
    const id = /weging\/([0-9a-f-]{36})/.exec(list.html)?.[1] ?? '';
    const change = await visitor.open(`/rooster/weging/${id}`);
    expect(change.html).toContain('value="60"');
    expect((await visitor.send(change, { name: 'Dicht bij huis' })).text).toContain('Dicht bij huis');
    expect((await visitor.open(`/rooster/weging/${platform.newId()}`)).status).toBe(404);
    const taken = await perform(platform, planner, 'page', saveWeights, { name: 'Dicht bij huis' });
    expect(rulesOf(taken)).toContain('input/number');
  });
});
