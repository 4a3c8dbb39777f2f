import { expect, test } from 'vitest';
import { judgedList, listOf, listOfMany } from '../../../../test/builders/candidate-list.ts';
import { visitOf, visitorOf } from '../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, done } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { decideRow } from '../actions/decide-row.ts';
import { startImport } from '../actions/start-import.ts';
import { importList } from '../import-list.ts';
import * as check from './check/page.tsx';
import * as columns from './columns/page.tsx';
import { loader as leftOut } from './left-out.ts';
import * as list from './list/page.tsx';
import * as overview from './overview/page.tsx';
import * as progress from './progress/page.tsx';
import * as row from './row/page.tsx';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
const base = '/kandidaten/inlezen';
const pages = {
  [base]: overview,
  [`${base}/:id`]: list,
  [`${base}/:id/kolommen`]: columns,
  [`${base}/:id/voortgang`]: progress,
  [`${base}/:id/rij/:line`]: row,
  [`${base}/:id/controle`]: check,
};
const referrer = visitorOf(platform, westpoort.referrer, pages);

/** Sends a file as a browser does; the visitor of the other tests sends fields only. */
async function send(
  file: Uint8Array,
  name: string,
): Promise<{ status: number; location: string | null; data: unknown }> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(file)], name));
  form.set('programmeId', westpoort.programmeId);
  const request = new Request(`http://werkkring.test${base}`, { method: 'POST', body: form });
  const context = visitOf(platform, westpoort.referrer);
  const url = new URL(request.url);
  const answer = await overview.action({ context, request, params: {}, pattern: base, url });
  if (answer instanceof Response)
    return { status: answer.status, location: answer.headers.get('location'), data: null };
  return { status: answer.init?.status ?? 200, location: null, data: answer.data };
}

test('from file to people: columns, rows, a correction, the check, and everybody is there', async () => {
  const file = listOf(
    'Amina;el;Haddad;1-2-1990;;Amsterdam;wil graag buiten werken',
    'Omar;;Tekle;3-4-1988;;Amsterdam;heeft rugklachten',
    'Lena;;Vos;;;Amsterdam;',
  );
  const sent = await send(file, 'voordracht.csv');
  const columnsPage = await referrer.open(sent.location ?? '');
  expect(columnsPage.text).toContain('Wij vonden 3 regels');
  const rows = await referrer.send(columnsPage);
  expect(rows.text).toContain('Gaat mee');
  expect(rows.text).toContain('Lijst van 22 november 2026');
  expect(rows.html).not.toContain('rugklachten');

  const doubtful = await referrer.open(`${rows.path}?oordeel=twijfel`);
  expect(doubtful.text).toContain('Omar Tekle');
  expect(doubtful.text).not.toContain('Amina');
  const refusedRows = await referrer.open(`${rows.path}?oordeel=geweigerd`);
  expect(refusedRows.text, 'a row is known by its name, also when it is not right').toContain('4. Lena Vos');

  const omar = await referrer.open(`${rows.path}/rij/3`);
  expect(omar.text).toContain('Schrijf op wat iemand kan');
  const corrected = await referrer.send(omar, { remark: 'kan tillen tot 10 kg' });
  expect(corrected.path).toBe(rows.path);
  const lena = await referrer.send(await referrer.open(`${rows.path}/rij/4`), { city: 'Diemen' });
  expect(lena.text, 'without a date of birth it stays where it is').toContain('Er valt nog iets op');

  const checked = await referrer.open(`${rows.path}/controle`);
  expect(checked.text).toContain('2 mensen worden voorgedragen. 1 regel slaan we nu over.');
  const running = await referrer.send(checked);
  expect(running.text).toContain('0 van 2 mensen');
  const listId = rows.path.split('/').at(-1) ?? '';
  const key = { partnershipId: westpoort.house.partnershipId, listId };
  await importList(platform, key, westpoort.referrer.membershipId);
  const end = await referrer.open(`${rows.path}/voortgang`);
  expect(end.text).toContain('2 mensen zijn voorgedragen, van 3 regels.');
  expect(end.text).toContain('Wij bewaren ze tot 22 december 2026');
  const leftOut = await referrer.open(`${rows.path}?oordeel=geweigerd`);
  expect(leftOut.text).toContain('Overgeslagen: kan zo niet mee');
  expect(leftOut.text).toContain('4. Lena Vos');
  expect((await referrer.open(`${rows.path}?oordeel=twijfel`)).text).toContain('Hier zijn geen regels.');

  const again = await send(file, 'voordracht.csv');
  const earlier = await referrer.open(again.location ?? '');
  expect(earlier.text).toContain('Dit bestand is al eens gestuurd');
  expect(earlier.path).toContain(listId);
  expect((await referrer.open(base)).text).toContain('2 mensen voorgedragen');
});

test.each([
  ['een Excel-bestand', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'Opslaan als'],
  ['een PDF', Buffer.from('%PDF-1.7 ...'), 'geen CSV'],
  ['een leeg bestand', new Uint8Array(), 'leeg'],
  ['een lijst zonder mensen', Buffer.from('Voornaam;Achternaam;Geboortedatum\r\n'), 'geen kandidaten'],
])('%s krijgt een zin die zegt wat te doen', async (_what, file, words) => {
  const answer = await send(file, 'lijst.csv');
  expect(answer.status).toBe(422);
  expect(JSON.stringify(answer.data)).toContain(words);
  expect(JSON.stringify(answer.data)).toContain('"field":"file"');
});

test('a wrong reading is corrected in the address, and unknown columns are said not to be taken over', async () => {
  const file = Buffer.from(
    'Voornaam;Achternaam;Geboortedatum;Kleur;Diagnose\r\nJosé;Vos;1-2-1990;rood;griep',
    'utf8',
  );
  const { location } = await send(file, 'kleur.csv');
  const page = await referrer.open(location ?? '');
  expect(page.text).toContain('Deze kolom nemen wij niet over');
  expect(page.text).toContain('Deze kolom lezen en bewaren wij niet');
  expect(page.html).not.toContain('griep');
  const strange = await referrer.send(page, { letters: 'cp850' }, 'go=read');
  expect(strange.path).toContain('letters=cp850');
  expect(strange.text).toContain('Jos├®');
  const lacking = await referrer.send(page, { 'kolom-2': 'ignore' });
  expect(lacking.status).toBe(422);
  expect(lacking.text).toContain('in welke kolom de geboortedatum staat');
  const rows = await referrer.send(page);
  expect(rows.text).toContain('Niet overgenomen: Kleur, Diagnose.');
});

test('a reading that makes no list of the file falls back to the one before', async () => {
  const long = 'x'.repeat(200_000);
  const rows = ['Ana', 'José', 'Kim'].map((name) => `${name};Vos;1-2-1990;${long}`);
  const { location } = await send(
    Buffer.from(['Voornaam;Achternaam;Geboortedatum;Kleur', ...rows].join('\n')),
    'lang.csv',
  );
  const page = await referrer.open(location ?? '');
  const noList = await referrer.send(page, { letters: 'utf-16le' }, 'go=read');
  expect(noList.text).toContain('Wij lezen het weer zoals eerst.');
  expect(noList.text).toContain('José');
});

test('who is known is named only to who may see them', async () => {
  const at = await buildWestpoort(platform);
  const other = await at.house.organisation('municipality', 'Gemeente Diemen');
  const stranger = await at.house.person('referrer', other);
  const first = await judgedList(platform, at, listOf('Iris;;Bekend;1-2-1990;;Diemen;'), { actor: stranger });
  await done(platform, stranger, startImport, { listId: first });
  await importList(platform, { partnershipId: at.house.partnershipId, listId: first }, stranger.membershipId);
  const again = listOf('Iris;;Bekend;1-2-1990;;Diemen;', 'Nog;;Iemand;1-2-1991;;Diemen;');
  const theirs = await judgedList(platform, at, again, { actor: stranger });
  const ours = await judgedList(platform, at, again);
  const seenBy = async (who: typeof stranger, listId: string) =>
    (await visitorOf(platform, who, pages).open(`${base}/${listId}/rij/2`)).text;
  expect(await seenBy(stranger, theirs)).toContain('Dit is waarschijnlijk Iris Bekend');
  const unseen = await seenBy(at.referrer, ours);
  expect(unseen).toContain('al bekend in het samenwerkingsverband');
  expect(unseen).not.toContain('waarschijnlijk');
  expect(unseen).not.toContain('Gemeente Diemen');
});

test('the rows left out come as a file in which no cell is a formula', async () => {
  const file = listOf('=HYPERLINK("x");;Vos;;;Amsterdam;', 'Mo;;Goed;1-2-1990;;Amsterdam;');
  const text = await leftOutOf(await judgedList(platform, westpoort, file));
  expect(text).toContain('"\'=HYPERLINK(""x"")"');
  expect(text).not.toContain('Mo');
});

test('the rows left out are all there: refused, doubted and undecided, or taken out', async () => {
  const lines = ['Rie;;Zonderdag;;;;', 'Tom;;Twijfel;1-2-1990;;;heeft schulden', 'Uit;;Gezet;2-2-1990;;;'];
  const listId = await judgedList(platform, westpoort, listOf(...lines, 'Gaat;;Mee;1-2-1990;;;'));
  await done(platform, westpoort.referrer, decideRow, { listId, line: 4, choice: 'out' });
  const names = (await leftOutOf(listId)).match(/Zonderdag|Twijfel|Gezet|Mee/g);
  expect(names).toEqual(['Zonderdag', 'Twijfel', 'Gezet']);
});

/** The file of rows that are left out, as a referrer gets it. */
async function leftOutOf(listId: string): Promise<string> {
  const context = visitOf(platform, westpoort.referrer);
  const url = new URL(`http://werkkring.test${base}/${listId}/overgeslagen.csv`);
  const response = await leftOut({
    context,
    request: new Request(url),
    params: { id: listId },
    pattern: '',
    url,
  });
  return response.text();
}

test('a long list has pages, and the filter stays in the address', async () => {
  const listId = await judgedList(platform, westpoort, listOfMany(60));
  const page = await referrer.open(`${base}/${listId}?oordeel=goed&pagina=2`);
  expect(page.text).toContain('26–50 van 60');
  expect(page.html).toContain('oordeel=goed&amp;pagina=3');
});

test('other roles are refused; another organisation finds nothing', async () => {
  const listId = await judgedList(platform, westpoort, listOf('Nu;;Geheim;1-2-1990;;Amsterdam;'));
  const planner = visitorOf(platform, westpoort.planner, pages);
  expect((await planner.open(base)).status).toBe(403);
  const coach = visitorOf(platform, westpoort.coach, pages);
  for (const path of ['', '/kolommen', '/voortgang', '/rij/2', '/controle']) {
    expect((await coach.open(`${base}/${listId}${path}`)).status).toBe(404);
    expect((await planner.open(`${base}/${listId}${path}`)).status).toBe(403);
  }
  expect((await referrer.open(`${base}/geen-nummer`)).status).toBe(404);
  expect((await referrer.open(`${base}/${listId}/rij/99`)).status).toBe(404);
});
