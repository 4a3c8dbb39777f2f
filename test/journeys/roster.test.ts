import { expect, inject, it } from 'vitest';
import { addDays, dayOf } from '../../src/kernel/local-date.ts';
import { type Answer, type HttpVisitor, signedIn } from './browser-without-script.ts';

const address = inject('address');
const patience = 300_000;

const linkIn = ({ html }: Answer, pattern: RegExp): string =>
  (pattern.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');

/** Follows the refresh link of a page on which the machine is at work, until `ready` stands there. */
async function waited(visitor: HttpVisitor, first: Answer, ready: string): Promise<Answer> {
  let seen = first;
  for (const until = Date.now() + patience / 3; Date.now() < until; ) {
    if (seen.html.includes(ready)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    seen = await visitor.open(linkIn(seen, /href="([^"]+)"[^>]*>Ververs</) || seen.url.href);
  }
  return seen;
}

/** Fills in the one page of a form, checks the answers and confirms; gives the page to check and the last one. */
async function through(
  visitor: HttpVisitor,
  path: string,
  marker: string,
  fill: Readonly<Record<string, string>>,
): Promise<{ readonly check: Answer; readonly done: Answer }> {
  const check = await visitor.send(await visitor.open(path), marker, fill);
  expect(check.text, check.text).toContain('Er is nog niets opgeslagen');
  return { check, done: await visitor.send(check, 'submission') };
}

/** A cell of the board that holds something: its address, who or what it is about, and what stands in it. */
type Cell = {
  readonly about: string;
  readonly day: string;
  readonly title: string;
  readonly held: string;
};

function cellsOf({ html }: Answer): readonly Cell[] {
  const cell =
    /<a href="\/rooster\/concept\/[0-9a-f-]{36}\/(?:persoon|dienst)\/([0-9a-f-]{36})\/([\d-]{10})"[^>]*><span class="wk-hidden">(.*?)<\/span>(.*?)<\/a>/gs;
  return [...html.matchAll(cell)]
    .map(([, about = '', day = '', title = '', held = '']) => ({ about, day, title, held }))
    .filter(({ held }) => held.includes('wk-board__shift'));
}

const tomorrow = () => addDays(dayOf(new Date().toISOString()), 1);

/** The published roster of the seven days after today, as a new draft shows it: by person and by what is asked. */
async function comingWeek(planner: HttpVisitor, name: string) {
  const form = await planner.open('/rooster/nieuw');
  const board = await planner.send(form, 'fromDate', { name, fromDate: tomorrow(), weeks: '1' });
  expect(board.text, board.text).toContain(name);
  const byDemand = await planner.open(`${board.url.pathname}?beeld=werkgevers`);
  return { people: cellsOf(board), demands: cellsOf(byDemand) };
}

it('a planner has four weeks calculated, compares, and publishes them once', {
  timeout: patience,
}, async () => {
  const planner = await signedIn(address, 'planner', 'Hans Breedveld');
  expect((await planner.open('/rooster')).text).toContain('Hoe het gepubliceerde rooster ervoor staat');
  const form = await planner.open('/rooster/nieuw');
  const nextMonday = linkIn(form, /value="(\d{4}-\d\d-\d\d)"/);
  // The roster that was published began this week and has four of them.
  const board = await planner.send(form, 'fromDate', {
    name: 'De vier weken erna',
    fromDate: addDays(dayOf(`${nextMonday}T12:00:00Z`), 21),
    weeks: '4',
  });
  expect(board.text, board.text).toContain('De vier weken erna');
  expect(cellsOf(board)).toEqual([]);

  const asked = await planner.send(board, 'seconds', { seconds: '5', do: 'run' });
  expect(asked.url.pathname).toContain('/rooster/berekening/');
  const over = await waited(planner, asked, 'Bekijk het voorstel');
  expect(over.text).toContain('Het voorstel is klaar');
  const compared = await planner.open(linkIn(over, /href="(\/rooster\/vergelijk[^"]+)"/));
  expect(compared.text).toContain('hebben een ander rooster');
  const proposal = linkIn(over, /href="(\/rooster\/concept\/[0-9a-f-]{36})"[^>]*>Bekijk het voorstel/);
  expect(cellsOf(await planner.open(proposal)).length).toBeGreaterThan(0);

  const publish = await planner.open(`${proposal}/publiceren`);
  expect(publish.text).toContain('Publiceer het rooster');
  const done = await planner.send(publish, 'Publiceer het rooster');
  expect(done.text).toContain('Het rooster is gepubliceerd. Iedereen ziet nu het eigen rooster.');
  const again = await planner.send(publish, 'Publiceer het rooster');
  expect(again.status).toBe(422);
  expect(again.text).toContain('Dit concept is al gepubliceerd.');
});

it('somebody in the pool reads their own roster, and says that they come', async () => {
  const me = await signedIn(address, 'participant', 'Dennis van Vliet');
  const mine = await me.open('/mijn/rooster');
  expect(mine.text).toMatch(/Deze week.*Week van/);
  // Of four weeks there is always something ahead to say yes to.
  expect(mine.html.includes('name="shiftId"'), `no shift to answer: ${mine.text}`).toBe(true);
  expect((await me.send(mine, 'shiftId')).text).toContain('Dank u wel. Uw planner weet dat u komt.');
});

it('somebody falls ill and work is cancelled; the planner sees it, chooses a way, and it is mended', {
  timeout: patience,
}, async () => {
  const planner = await signedIn(address, 'planner', 'Hans Breedveld');
  const before = await comingWeek(planner, 'Zoals het nu staat');
  const ill = before.people.find(({ held }) => !held.includes('wk-board__shift--broken'));
  const name = /^([^,]+),/.exec(ill?.title ?? '')?.[1] ?? '';
  const contacts = { 'Coenhaven Logistiek': 'Jolanda Mooij', 'AEB Amsterdam': 'Mirjam Kolk' };
  const [[contact = '', lost] = []] = Object.entries(contacts).flatMap(([employer, who]) =>
    before.demands.filter(({ title }) => title.startsWith(employer)).map((cell) => [who, cell] as const),
  );
  expect(name).not.toBe('');
  expect(lost).toBeDefined();

  const coach = await signedIn(address, 'coach', 'Rachid Bouali');
  const available = await coach.open(`/deelnemers/${ill?.about}/beschikbaarheid`);
  const sick = linkIn(available, /href="(\/deelnemers\/[0-9a-f-]{36}\/beschikbaarheid\/ziek)"/);
  expect((await through(coach, sick, 'fromDate', {})).done.text).toContain('De ziekmelding ligt vast');

  const employer = await signedIn(address, 'employer-contact', contact);
  const day = `/vraag/${lost?.about}/dag?op=${lost?.day}`;
  expect((await employer.open('/vraag')).html).toContain(`href="${day}"`);
  const cancelled = await through(employer, day, 'places', { places: '0', reason: 'Er komt geen schip.' });
  expect(cancelled.check.text).toMatch(/Dit is (op tijd|te laat)/);
  expect(cancelled.done.text).toContain('De dag is veranderd');

  const overview = await planner.open('/rooster');
  expect(overview.text).toMatch(new RegExp(`${name} , .{0,120}Deze persoon is ziek gemeld`));
  expect(overview.text).toContain('De werkgever vraagt deze dienst niet meer.');
  const ask = await planner.open(linkIn(overview, /href="(\/rooster\/herstel)"/));
  const asked = await planner.send(ask, 'Zoek manieren');
  expect(asked.url.pathname).toContain('/rooster/herstel/');
  const ways = await waited(planner, asked, 'name="draftId"');
  expect(ways.text).toContain('Manieren om het rooster te herstellen');
  expect(ways.text).toContain(name);
  const mended = await planner.send(ways, 'draftId');
  expect(mended.text, mended.text).toContain('Het rooster is gepubliceerd');
  // Of three ways one is chosen: the others fall away with it.
  expect((await planner.send(ways, 'draftId')).status).toBe(422);

  const whole = await planner.open('/rooster');
  expect(whole.text).not.toMatch(new RegExp(`${name} , .{0,120}Deze persoon is ziek gemeld`));
  const after = await comingWeek(planner, 'Zoals het hersteld is');
  expect(after.people.filter(({ about }) => about === ill?.about)).toEqual([]);
  expect(after.demands.filter(({ about, day: on }) => about === lost?.about && on === lost?.day)).toEqual([]);
});

const notExpected = /Wordt niet verwacht\.<\/p>.*?value="worked:([0-9a-f-]{36})"/gs;

it('what was worked is recorded on the floor and confirmed by the employer, and stands in the ledger', async () => {
  const supervisor = await signedIn(address, 'floor-supervisor', 'Ruud Zeegers');
  const employer = await signedIn(address, 'employer-contact', 'Mirjam Kolk');
  expect((await employer.open('/uren/bevestigen')).text).toMatch(/Wie werkte wanneer.*bevestigd/);
  const week = `/uren/bevestigen?week=${dayOf(new Date().toISOString())}`;
  let hours = await employer.open(week);
  for (let days = 0; days < 7 && hours.text.includes('Leg dat eerst vast'); days += 1) {
    const floor = await supervisor.open(linkIn(hours, /href="(\/vandaag\?dag=[\d-]+)"/));
    let seen = await supervisor.send(floor, 'tap', { tap: 'all' });
    // Who is ill or said no is recorded by name.
    for (const [, shiftId = ''] of seen.html.matchAll(notExpected))
      seen = await supervisor.send(seen, 'tap', { tap: `absent:${shiftId}` });
    expect(seen.text).toContain('Van iedereen is vastgelegd wie er was.');
    hours = await employer.open(week);
  }
  // Only full weeks are confirmed already, and of this one at least today is to be confirmed.
  expect(hours.html.includes('name="seenMinutes"'), `nothing to confirm: ${hours.text}`).toBe(true);
  const stale = await employer.send(hours, 'seenMinutes', { seenMinutes: '1' });
  expect(stale.status).toBe(422);
  const confirmed = await employer.send(hours, 'seenMinutes');
  expect(confirmed.status).toBe(200);
  expect(confirmed.text).toContain('bevestigd');

  const planner = await signedIn(address, 'planner', 'Hans Breedveld');
  const month = await planner.open('/flexpoule/uren');
  expect(month.text).toContain('Uren gegarandeerd');
  const figure = /href="(\/flexpoule\/uren\/[0-9a-f-]{36}\?maand=[\d-]+#(?:worked|idle|open|leave|sick))"/;
  const ledger = await planner.open(linkIn(month, figure));
  expect(ledger.status).toBe(200);
  expect(ledger.text).toMatch(/Uren van .*Wat is gegarandeerd in/);
  expect((await employer.open(ledger.url.pathname)).status).toBe(403);
});
