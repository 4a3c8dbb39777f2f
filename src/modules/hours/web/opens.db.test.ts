import { describe, expect, it } from 'vitest';
import { buildHoursHouse, inPool, rostered } from '../../../../test/builders/hours.ts';
import { visitorOf } from '../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { done, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { recordAbsence } from '../../availability/index.ts';
import { addCourse, recordCourseResult } from '../../learning/index.ts';
import * as courseList from '../../learning/web/courses/list.tsx';
import { judgeMissedShift, recordAttendance, recordTraining } from '../index.ts';
import type { IdleGround } from '../words.ts';
import * as list from './list/page.tsx';
import * as person from './person/page.tsx';
import * as pool from './pool/page.tsx';

const platform = testPlatform(await freshDatabase());
const house = await buildHoursHouse(platform);
const { supervisor, employer, planner, coach, finance, firmId, employerId } = house;
const partnershipId = house.house.partnershipId;
const trainer = await house.house.person('training-coordinator', firmId);
const at = '?maand=2026-11';

/** Minutes of `7:30` or `120:15` on a page. */
function minutesOf(hours: string): number {
  const [whole = 0, minutes = 0] = hours.split(':').map(Number);
  return whole * 60 + minutes;
}

const as = (actor: Actor) =>
  visitorOf(platform, actor, {
    '/flexpoule/uren': pool,
    '/flexpoule/uren/lijst': list,
    '/flexpoule/uren/:participantId': person,
    '/cursussen': courseList,
  });

/** Somebody who worked more than was promised, with leave, training and illness. */
const busy = await inPool(platform, house, '2026-10-26');
/** Somebody whose hours came to nothing in each way there is. */
const idle = await inPool(platform, house, '2026-10-26');
/** Somebody with annual hours, from the middle of the month on. */
const late = await inPool(platform, house, '2026-11-16', { guaranteeKind: 'annual' });

const forkLift = await done(platform, trainer, addCourse, { name: 'Heftruck', validMonths: 60 });
await done(platform, trainer, addCourse, { name: 'Hoogwerker', validMonths: 60 });

async function demandFor(more: { work: string; certificates: string[]; from_minute: number }) {
  const id = platform.newId();
  const known = platform.db.selectFrom('shift_demand').selectAll().where('id', '=', house.demandId);
  const { breaks, ...row } = await known.executeTakeFirstOrThrow();
  await platform.db
    .insertInto('shift_demand')
    .values({ ...row, ...more, id, breaks: JSON.stringify(breaks) })
    .execute();
  return id;
}

async function ground(participantId: string, onDate: LocalDate, demandId: string, what: IdleGround) {
  await platform.db
    .insertInto('idle_ground')
    .values({
      partnership_id: partnershipId,
      participant_id: participantId,
      on_date: onDate,
      demand_id: demandId,
      firm_organisation_id: firmId,
      ground: what,
      minutes: 360,
    })
    .execute();
}

for (let day: LocalDate = '2026-11-02'; day <= '2026-11-28'; day = addDays(day, 1)) {
  if (day === '2026-11-08' || day === '2026-11-15' || day === '2026-11-22') continue;
  const id = await rostered(platform, house, busy.participantId, day);
  setDay(platform, day);
  await done(platform, supervisor, recordAttendance, { rosteredShiftId: id, outcome: 'worked' });
}
await rostered(platform, house, idle.participantId, '2026-11-03', 'cancelled-by-employer');
await ground(idle.participantId, '2026-11-03', house.demandId, 'late-cancellation');
await rostered(platform, house, idle.participantId, '2026-11-04', 'cancelled-by-employer');
const missed = await rostered(platform, house, idle.participantId, '2026-11-05', 'refused');
await rostered(platform, house, idle.participantId, '2026-11-06', 'replanned');
const lifting = await demandFor({
  work: 'heffen',
  certificates: ['Heftruck', 'Hoogwerker'],
  from_minute: 480,
});
const early = await demandFor({ work: 'vegen', certificates: [], from_minute: 300 });
await ground(idle.participantId, '2026-11-09', lifting, 'no-certificate');
await ground(idle.participantId, '2026-11-24', lifting, 'no-certificate');
await ground(late.participantId, '2026-11-24', lifting, 'no-certificate');
await ground(idle.participantId, '2026-11-10', early, 'no-transport');
await ground(idle.participantId, '2026-11-11', house.demandId, 'open');
setDay(platform, '2026-11-20');
await done(platform, coach, recordCourseResult, {
  participantId: idle.participantId,
  courseId: forkLift.id,
  result: 'passed',
  onDate: '2026-11-20',
});
await done(platform, coach, judgeMissedShift, {
  rosteredShiftId: missed,
  carriedBy: 'person',
  reason: 'Er was passend werk.',
});
await done(platform, coach, recordTraining, {
  participantId: idle.participantId,
  onDate: '2026-11-17',
  minutes: 240,
});
await done(platform, planner, recordAbsence, {
  participantId: idle.participantId,
  kind: 'leave',
  fromDate: '2026-11-18',
  lastDay: '2026-11-18',
});
await rostered(platform, house, idle.participantId, '2026-11-30');
setDay(platform, '2026-12-01');

const plain = (html: string) => html.replaceAll('<!-- -->', '').replaceAll('&amp;', '&');

/** Figures on a page, with where each leads: what stands in number cells, key numbers and facts; a share of hours is told beside them. */
function figuresOf(html: string) {
  const cells = [
    ...plain(html).matchAll(/<td class="[^"]*wk-number[^"]*"[^>]*>.*?<\/td>/gs),
    ...plain(html).matchAll(/<dd(?! class="wk-numbers__note")\b[^>]*>.*?<\/dd>/gs),
  ].map(([cell]) => cell.replace(/<span class="wk-cell-label".*?<\/span>/s, ''));
  return cells
    .map((cell) => ({ figure: cell.replace(/<[^>]+>/g, ''), href: /href="([^"]*)"/.exec(cell)?.[1] ?? null }))
    .filter(({ figure }) => /[1-9]/.test(figure) && !figure.includes('€'));
}

/** Hours that stand on a page and lead nowhere; the clock of a shift is no such figure. */
function bareHours(html: string): readonly string[] {
  const rest = plain(html)
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<a\b.*?<\/a>/gs, '')
    .replace(/vanaf \d+:\d\d/g, '');
  return rest.match(/\b(?:[1-9]\d*:\d\d|0:(?!00)\d\d)\b/g) ?? [];
}

const opened = new Map<string, ReturnType<ReturnType<typeof as>['open']>>();

/** A page as somebody sees it, opened once. */
function seenBy(actor: Actor, path: string) {
  const key = `${actor.membershipId} ${path}`;
  const page = opened.get(key) ?? as(actor).open(path);
  opened.set(key, page);
  return page;
}

/** The sum of the hours of a list, over all its pages, and the figure that it says it is. */
async function listed(actor: Actor, href: string) {
  const { status, html } = await seenBy(actor, href);
  const [heading = ''] = /<h1[^>]*>.*?<\/h1>/s.exec(plain(html)) ?? [];
  let minutes = 0;
  for (let page = 1; ; page += 1) {
    const seen = await seenBy(actor, page === 1 ? href : `${href}&pagina=${page}`);
    const part = plain(seen.html).split('id="uren"')[1] ?? '';
    const hours = [...part.matchAll(/<td class="[^"]*wk-number.*?<\/td>/gs)].map(
      ([cell]) => /(\d+:\d\d)/.exec(cell)?.[1] ?? '',
    );
    minutes += hours.reduce((sum, each) => sum + minutesOf(each), 0);
    if (!plain(seen.html).includes(`pagina=${page + 1}"`)) break;
  }
  return { status, minutes, heading: /(\d+:\d\d) uur/.exec(heading)?.[1] ?? '' };
}

async function targetOf(actor: Actor, from: string, href: string) {
  const { pathname, search, hash } = new URL(href, `http://werkkring.test${from}`);
  const page = await seenBy(actor, `${pathname}${search}`);
  return { status: page.status, found: hash === '' || page.html.includes(`id="${hash.slice(1)}"`) };
}

describe('every figure opens its hours', () => {
  it('of the pool: each figure is a link, its target exists, and a list adds up to the figure that opened it', async () => {
    for (const actor of [planner, finance]) {
      const path = `/flexpoule/uren${at}`;
      const { html } = await seenBy(actor, path);
      const figures = figuresOf(html);
      expect(figures.length).toBeGreaterThan(40);
      expect(figures.filter(({ href }) => href === null)).toEqual([]);
      expect(bareHours(html)).toEqual([]);
      for (const { figure, href } of figures)
        expect([figure, href, await targetOf(actor, path, href ?? '')]).toEqual([
          figure,
          href,
          { status: 200, found: true },
        ]);
      // Also those within sentences, such as who carries how much.
      const lists = new Map(
        [...plain(html).matchAll(/href="(\/flexpoule\/uren\/lijst[^"]*)"[^>]*>(\d+:\d\d)<\/a>/g)].map(
          ([, href = '', hours = '']) => [href, hours],
        ),
      );
      expect(lists.size).toBeGreaterThan(20);
      for (const [href, hours] of lists)
        expect([href, await listed(actor, href)]).toEqual([
          href,
          { status: 200, heading: hours, minutes: minutesOf(hours) },
        ]);
    }
    expect([...opened.keys()].some((path) => path.includes('pagina=2'))).toBe(true);
  });

  it('of one person: each figure of the balance and of the pool leads to its hours, and they add up', async () => {
    for (const { participantId } of [busy, idle, late]) {
      const path = `/flexpoule/uren/${participantId}${at}`;
      const page = await seenBy(planner, path);
      const balance = plain(page.html).split('id="balans"')[1]?.split('id="loon"')[0] ?? '';
      const figures = figuresOf(balance);
      expect(figures.length).toBeGreaterThan(3);
      for (const { figure, href } of figures) {
        expect([figure, href]).not.toContain(null);
        expect([figure, await targetOf(planner, path, href ?? '')]).toEqual([
          figure,
          { status: 200, found: true },
        ]);
      }
      const sections = [
        ...plain(page.html).matchAll(/<h3[^>]*id="(\w+)"[^>]*>.*?(\d+:\d\d)<\/h3>(.*?)<\/section>/gs),
      ];
      for (const [, id, total = '', part = ''] of sections) {
        const cells = [...part.matchAll(/<td class="[^"]*wk-number.*?<\/td>/gs)];
        const sum = cells.reduce((all, [cell]) => all + minutesOf(/(\d+:\d\d)/.exec(cell)?.[1] ?? ''), 0);
        expect([participantId, id, sum]).toEqual([participantId, id, minutesOf(total)]);
      }
      expect(sections.map(([, id]) => id)).toEqual(expect.arrayContaining(['owed']));
    }
    const text = (await as(planner).open(`/flexpoule/uren/${late.participantId}${at}`)).text;
    expect(text).toContain('15 van de 30 dagen: een twaalfde van 1664:00 uur per jaar');
    const much = (await as(planner).open(`/flexpoule/uren/${busy.participantId}${at}`)).text;
    expect(much).toContain('De hele maand: 138:40 uur per maand');
    expect(much).toContain('Meer dan de garantie: 53:20');
    expect(much).toContain('In het rooster: 192:00');
    const own = (await as(planner).open(`/flexpoule/uren/${idle.participantId}${at}`)).text;
    expect(own).toContain('Ontbrak: Heftruck, Hoogwerker.');
    expect(own).toContain('Loods, vanaf 5:00.');
  });
});

describe('the idle hours of the pool', () => {
  const open = (actor: Actor, more: string) => as(actor).open(`/flexpoule/uren/lijst${at}&soort=idle${more}`);

  it('of one cause: person, day, work, employer, place, missing certificate and who carries; filtered by who carries', async () => {
    const lacking = await open(planner, '&oorzaak=no-certificate');
    expect(lacking.text).toContain('heffen');
    expect(lacking.text).toContain('Loods, vanaf 8:00.');
    expect(lacking.text).toContain('Ontbrak: Heftruck, Hoogwerker.');
    expect(lacking.text).toContain('Ontbrak: Hoogwerker.');
    expect(lacking.text).toContain('Draagt: de sociale firma.');
    expect(lacking.html).toContain(`/flexpoule/uren/${idle.participantId}${at}#idle`);
    const off = await open(planner, '&oorzaak=cancelled-by-employer');
    expect(off.text).toContain('16:00 uur');
    const theirs = await open(planner, '&oorzaak=cancelled-by-employer&drager=employer');
    expect(theirs.text).toContain('8:00 uur');
    expect(theirs.text).toContain('dinsdag 3 november');
    expect(theirs.text).not.toContain('woensdag 4 november');
  });

  it('what would have avoided them, by name and the most hours first, with the next step', async () => {
    const first = await as(planner).open(`/flexpoule/uren${at}`);
    expect(first.text).toMatch(
      /Wat leegloop had voorkomen.*De cursussen Heftruck en Hoogwerker.*Bekijk alle \d+/,
    );
    const page = await open(planner, '');
    const part = page.text;
    expect(part).toMatch(
      /De cursussen Heftruck en Hoogwerker Oorzaak een certificaat ontbrak Uren 12:00 Mensen 2/,
    );
    expect(part).toMatch(/De cursus Hoogwerker Oorzaak een certificaat ontbrak Uren 6:00 Mensen 1/);
    expect(part).toMatch(
      /Afzeggingen en eerder naar huis bij \S.*?: 2 diensten van mensen, 1 voor rekening van de werkgever/,
    );
    expect(part).toMatch(/Vervoer naar Loods \(.*?\) voor diensten vanaf 5:00/);
    expect(part).toMatch(/Een rooster met de open plekken bij .*?: sorteren/);
    expect(part).toMatch(/Ander werk toen een dienst bij .*? verviel: sorteren/);
    expect(part).toMatch(/Meer vraag naar werk, het meest op (maandag|dinsdag)/);
    for (const href of [
      `/cursussen#cursus-`,
      `/vraag?werkgever=${employerId}`,
      `/vraag/${early}`,
      '/vraag/nieuw',
      '/rooster/tussen',
    ])
      expect(page.html).toContain(href);
    const course = /href="(\/cursussen#cursus-[^"]+)"/.exec(page.html)?.[1] ?? '';
    expect(await targetOf(planner, '/', course)).toEqual({ status: 200, found: true });
    const minutes = [
      ...(plain(page.html)
        .split('id="voorkomen"')[1]
        ?.matchAll(/>(\d+:\d\d)<\/a>/g) ?? []),
    ]
      .map(([, hours = '']) => minutesOf(hours))
      .slice(0, 5);
    expect(minutes).toEqual(minutes.toSorted((a, b) => b - a));
  });

  it('who pays reads no certificates and gets the sentence that holds in general', async () => {
    const page = await open(finance, '&oorzaak=no-certificate');
    expect(page.status).toBe(200);
    expect(page.text).toContain('De cursus die het werk vraagt, vóór die dag.');
    expect(page.text).not.toContain('Heftruck');
    expect(page.html).not.toContain('/vraag');
    expect(page.html).not.toContain('/besluit');
  });

  it('not for employers and participants; and each person in the list can read that somebody looked', async () => {
    for (const actor of [employer, supervisor, idle.actor]) expect((await open(actor, '')).status).toBe(403);
    const looks = async (what: string) => {
      const rows = await platform.db
        .selectFrom('person_look')
        .select('participant_id as id')
        .where('what', '=', what)
        .execute();
      return (participantId: string) => rows.filter(({ id }) => id === participantId).length;
    };
    const earlier = await looks('hours-list');
    await open(coach, '&oorzaak=cancelled-by-employer');
    const later = await looks('hours-list');
    expect(later(idle.participantId)).toBe(earlier(idle.participantId) + 1);
    expect(later(busy.participantId)).toBe(earlier(busy.participantId));
  });

  it('of another firm stand in no list', async () => {
    const other = await house.house.organisation('social-firm');
    const stranger = await house.house.person('planner', other);
    for (const kind of ['owed', 'planned', 'worked', 'idle'])
      expect((await as(stranger).open(`/flexpoule/uren/lijst${at}&soort=${kind}`)).text).toContain(
        'Er zijn geen uren die hierbij horen.',
      );
  });
});
