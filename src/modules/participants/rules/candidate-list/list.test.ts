import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { lacksOf, mappingOf, readMapping, recogniseColumns } from './columns.ts';
import { readHeader } from './headers.ts';
import { readList } from './list.ts';

const today = '2026-11-22';

function listOf(text: string, encoding = 'utf8') {
  const list = readList(iconv.encode(text, encoding), today);
  if (!list.ok) throw new Error(JSON.stringify(list.refusals));
  return list.value;
}

const fieldsOf = (text: string) => mappingOf(listOf(text).columns);

describe('a header is recognised', () => {
  it.each([
    ['Voornaam', 'givenName'],
    ['Roepnaam', 'givenName'],
    ['Tussenv.', 'infix'],
    ['Achternaam', 'familyName'],
    ['Achternaam cliënt', 'familyName'],
    ['Naam', 'fullName'],
    ['Naam kandidaat', 'fullName'],
    ['Geb.datum', 'birthDate'],
    ['Geboortedatum (dd-mm-jjjj)', 'birthDate'],
    ['Date of birth', 'birthDate'],
    ['BSN-nummer', 'bsn'],
    ['sofinummer', 'bsn'],
    ['Straat en huisnummer', 'street'],
    ['Huisnr.', 'houseNumber'],
    ['Postal code', 'postcode'],
    ['Tel. mobiel', 'phone'],
    ['E-mail', 'email'],
    ['e-mailadres', 'email'],
    ['Uitkering', 'benefit'],
    ['Uitkering sinds', 'benefitSince'],
    ['Datum start uitkering', 'benefitSince'],
    ['Klantmanager', 'caseWorker'],
    ['E-mail klantmanager', 'caseWorker'],
    ['Aantal uren p/w', 'hours'],
    ['Max. reistijd (min)', 'travelMinutes'],
    ['Nederlands (spreken)', 'dutchSpoken'],
    ['Rijbewijs (j/n)', 'licences'],
    ['Voorkeur werk', 'preferredWork'],
    ['Bijzonderheden', 'remark'],
  ])('%s is %s', (header, field) => expect(readHeader(header)).toMatchObject({ kind: 'field', field }));

  it.each([
    'Partner',
    'BSN partner',
    'Naam noodcontact',
    'Geboortedatum kind 1',
    'Nationaliteit',
    'Regel',
    'Reden',
  ])('%s is about something else', (header) => expect(readHeader(header)).toEqual({ kind: 'other' }));

  it.each(['Kolom 7', ''])('%s leaves it to the values', (header) =>
    expect(readHeader(header)).toEqual({ kind: 'unknown' }),
  );

  it.each([
    'Medische gegevens',
    'Diagnose',
    'Schulden',
    'Beperkingen',
    'Medical remarks',
    'Strafblad',
    'Geloof',
  ])('%s announces what may not be kept', (header) =>
    expect(readHeader(header)).toEqual({ kind: 'sensitive' }),
  );
});

describe('a list is read', () => {
  const rows = 'Naam;Geb.datum;BSN\nVos, Anna;01-02-1980;999018152\nBos, Kim;03-04-1990;999219935\n';

  it.each([';', ',', '\t', '|'])('whatever separates its cells (%j)', (separator) => {
    const text = rows.replaceAll('Vos, ', 'Vos ').replaceAll('Bos, ', 'Bos ').replaceAll(';', separator);
    const list = listOf(text);
    expect([list.separator, mappingOf(list.columns), list.rows.length]).toEqual([
      separator,
      ['fullName', 'birthDate', 'bsn'],
      2,
    ]);
  });

  it.each(['utf8', 'utf16le', 'utf16be', 'win1252', 'macintosh'])(
    'whatever its encoding (%s)',
    (encoding) => {
      const list = listOf(rows.replaceAll('Anna', 'Zoë').replaceAll('Kim', 'Björn'), encoding);
      expect(list.rows.map(({ cells }) => cells[0])).toEqual(['Vos, Zoë', 'Bos, Björn']);
    },
  );

  it('with commas in its texts, separated by semicolons', () => expect(listOf(rows).separator).toBe(';'));

  it('with an Excel line, a title, blank lines and separators at the ends, and keeps the line numbers', () => {
    const list = listOf(
      `sep=;\r\nLijst november;;;;\r\n;;;;\r\n${rows.replaceAll('\n', ';;\r\n').replace('Bos', '\r\nBos')}`,
    );
    expect(list.header?.line).toBe(4);
    expect(list.above).toEqual([{ line: 2, text: 'Lijst november' }]);
    expect(list.rows.map(({ line }) => line)).toEqual([5, 7]);
    expect(list.blankRows).toBe(1);
    expect(list.columns).toHaveLength(3);
  });

  it('with its columns in another order', () =>
    expect(fieldsOf('BSN;Achternaam;Geboren;Voornaam\n999018152;Vos;01-02-1980;Anna\n')).toEqual([
      'bsn',
      'familyName',
      'birthDate',
      'givenName',
    ]));

  it('without a header: the values tell what a column holds', () => {
    const list = listOf(
      'Anna|van der|Vos|01-02-1980|999018152|1063BC|a@voorbeeld.nl|06-17933677\nKim|de|Bos|03-04-1990|999219935|1183 CX|k@voorbeeld.nl|0652164119\n',
    );
    expect(list.header).toBeNull();
    expect(list.rows).toHaveLength(2);
    expect(mappingOf(list.columns)).toEqual([
      'givenName',
      'infix',
      'familyName',
      'birthDate',
      'bsn',
      'postcode',
      'email',
      'phone',
    ]);
  });

  it('without a header, also when everybody has the same date of birth, and a title stands above', () => {
    const list = listOf(
      'Voordracht\nAnna;van der;Vos;3-4-1988;999018152\nKim;de;Bos;3-4-1988;999219935\nBo;;Prins;3-4-1988;\n',
    );
    expect(mappingOf(list.columns)).toEqual(['givenName', 'infix', 'familyName', 'birthDate', 'bsn']);
  });

  it('not by values that belong to somebody else, nor a name where the name is', () => {
    const list = listOf(
      'Achternaam;Geboren;Geb.datum partner;Reden;Klopt\nVos;;1-2-1980;Te jong, kijk na;Ja, dat klopt\n',
    );
    expect(mappingOf(list.columns)).toEqual(['familyName', 'birthDate', 'ignore', 'ignore', 'ignore']);
  });

  it('with headers nobody knows: the values help, the rest is left to the user', () => {
    const list = listOf('foo;bar;baz\nAnna Vos;01-02-1980;999018152\nKim Bos;03-04-1990;999219935\n');
    expect(mappingOf(list.columns)).toEqual(['ignore', 'birthDate', 'bsn']);
    expect(list.columns[0]).toMatchObject({
      header: 'foo',
      because: 'unknown',
      examples: ['Anna Vos', 'Kim Bos'],
    });
  });

  it('without showing a BSN or a sensitive column among the examples', () => {
    const { columns } = listOf('Naam;Geboren;BSN;Diagnose\nAnna Vos;01-02-1980;999018152;hernia\n');
    expect(columns.map(({ examples }) => examples)).toEqual([['Anna Vos'], ['01-02-1980'], [], []]);
    expect(columns[3]).toMatchObject({ field: 'ignore', because: 'sensitive' });
  });

  it.each([
    ['only a header', 'Naam;Geboren;BSN\n', 'candidate-list/no-rows'],
    ['nothing', '', 'candidate-list/empty'],
    ['one column', 'Naam\nAnna Vos\nKim Bos\n', 'candidate-list/one-column'],
    [
      'a page',
      '<!doctype html>\n<table><tr><td>Naam; Geboren</td></tr></table>',
      'candidate-list/other-kind',
    ],
    ['data', '[{ "naam": "Vos", "geboren": "1980-02-01" }]', 'candidate-list/other-kind'],
    ['a letter', '{\\rtf1\\ansi Naam; Geboren}', 'candidate-list/other-kind'],
    ['a program', 'MZ\u0001\u0002;\u0003\u0004;\u0005\u0006', 'candidate-list/other-kind'],
    ['an endless line', `Naam;Geboren\n${';'.repeat(300_000)}\n`, 'candidate-list/line-too-long'],
    ['endless lines', `Naam;Geboren\n${';\n'.repeat(1_200_000)}`, 'candidate-list/too-large'],
    ['endless columns', `Naam;Geboren${';x'.repeat(600)}\nVos;1-2-1980\n`, 'candidate-list/too-many-columns'],
  ])('not when it holds %s', (_, text, rule) =>
    expect(readList(Buffer.from(text), today)).toMatchObject({ ok: false, refusals: [{ rule }] }),
  );
});

describe('a mapping', () => {
  it('needs a name and a date of birth', () => {
    expect(lacksOf(['givenName', 'bsn']).map(({ rule }) => rule)).toEqual([
      'candidate-list/name-column-missing',
      'candidate-list/birth-date-column-missing',
    ]);
    expect(lacksOf(['fullName', 'birthDate'])).toEqual([]);
  });

  it('corrected by the user is taken over, unknown choices are not', () => {
    expect(readMapping(['familyName', 'ignore', 'birthDate'])).toEqual({
      ok: true,
      value: ['familyName', 'ignore', 'birthDate'],
    });
    expect(readMapping(['familyName', 'toString', 'birthDate'])).toMatchObject({ ok: false });
  });

  it('prefers the column that is a field exactly over one that resembles it', () => {
    const columns = recogniseColumns(['Adres gegevens', 'Adres', 'Achternaam', 'Geboortedatum'], [], today);
    expect(mappingOf(columns)).toEqual(['ignore', 'street', 'familyName', 'birthDate']);
  });
});
