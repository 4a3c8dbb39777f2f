import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from '../../platform/csv-export.ts';
import { isBsn } from './rules/bsn.ts';
import { mappingOf } from './rules/candidate-list/columns.ts';
import { markDuplicates } from './rules/candidate-list/duplicates.ts';
import { judgeRows } from './rules/candidate-list/judge.ts';
import { readList } from './rules/candidate-list/list.ts';
import { candidateTable, rowsToFix } from './rules/candidate-list/tables.ts';

const today = '2026-11-22';

function judge(file: string) {
  const list = readList(Buffer.from(file), today);
  if (!list.ok) throw new Error(JSON.stringify(list.refusals));
  return {
    list: list.value,
    rows: markDuplicates(judgeRows(list.value, mappingOf(list.value.columns), today)),
  };
}

const bsns = Array.from({ length: 3000 }, (_, index) => String(900_000_000 + index)).filter(isBsn);

const someone = fc.tuple(
  fc.constantFrom('Anna', 'ZEYNEP', 'daniël', 'J.P.', 'Jan-Willem', "D'Arcy"),
  fc.constantFrom('', 'van der', 'EL', "'t", 'v.d.'),
  fc.constantFrom('Vos', 'KUIPERS', 'Jansen-de Vries', 'ijssel', 'Özdemir', "o'brien"),
  fc.constantFrom('1-2-80', '19 jan. 1996', '35083', '1970/12/31', '23-11-1998'),
  fc.constantFrom('1063bc', '10A1 BB', '', 'onbekend'),
  fc.constantFrom('0617933677', '+31 (0)6 17933677', '617933677', '12', ''),
  fc.constantFrom('A@Voorbeeld.nl', 'a@b', 'geen', ''),
  fc.constantFrom('PW', 'Wajong 2015', 'geen', 'Ziektewet', ''),
  fc.constantFrom('20', '24,5', '20-24', '99', ''),
  fc.constantFrom('fiets/OV', 'e-bike, trein', 'paard', ''),
  fc.constantFrom('goed', 'A2', 'moedertaal', 'alfa', 'vloeiend', 'D4', ''),
  fc.constantFrom('B, C', 'ja', 'B+E en code 95', ''),
  fc.constantFrom('VCA (verlopen 2022); heftruck', 'VCA (geldig tot 01-05-2027)', 'BHV verlopen', ''),
  fc.constantFrom('-2+3', '=1+1', 'hernia', 'zegt: "ja"\nen; komt', '- buiten', '@thuis', "'s avonds", ''),
);

const head =
  'Voornaam Tussenvoegsel Achternaam Geboortedatum Postcode Telefoon E-mail Uitkering Uren Vervoer Nederlands Rijbewijs Certificaten Opmerking BSN';

describe('a list that was cleaned', () => {
  it('and is exported and read again is good in every row, and the same', () =>
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 8 }), (people) => {
        const cells = people.map((person, index) => [...person, bsns[index] ?? '']);
        const { rows } = judge(csvFile([head.split(' '), ...cells]));
        const taken = rows.flatMap(({ candidate, bsn }) => (candidate === null ? [] : [{ candidate, bsn }]));
        expect(taken).toHaveLength(people.length);
        const again = judge(csvFile(candidateTable(taken))).rows;
        expect(again.filter(({ verdict }) => verdict !== 'good').map(({ reasons }) => reasons)).toEqual([]);
        expect(again.map(({ candidate, bsn }) => ({ candidate, bsn }))).toEqual(taken);
      }),
    ));
});

describe('the rows that are left out', () => {
  const file =
    'Naam;Geboren;BSN;Opmerking;Hobby\nVos, Anna;31-02-1980;999018152;=1+1;vissen\nBos, Kim;01-02-1980;999219935;hernia;\n';

  it('carry line, reason and what the municipality sent, without what may not be kept and without formulas', () => {
    const { list, rows } = judge(file);
    const table = rowsToFix(rows, list.header?.cells ?? [], mappingOf(list.columns).indexOf('bsn'));
    expect(table[0]).toEqual(['Regel', 'Reden', 'Naam', 'Geboren', 'BSN', 'Opmerking', 'Hobby']);
    expect(table[1]?.slice(2)).toEqual(['Vos, Anna', '31-02-1980', '999018152', '=1+1', 'vissen']);
    expect(table[1]?.[1]).toContain('bestaat niet');
    expect(table[2]?.slice(2)).toEqual(['Bos, Kim', '01-02-1980', '999219935', '', '']);
    expect(csvFile(table)).toContain('"\'=1+1"');
  });

  it('can be mended and sent again as they are', () => {
    const { list, rows } = judge(file);
    const table = rowsToFix(rows, list.header?.cells ?? [], mappingOf(list.columns).indexOf('bsn'));
    const mended = csvFile(table).replaceAll('31-02-1980', '28-02-1980');
    expect(judge(mended).rows.map(({ verdict }) => verdict)).toEqual(['good', 'good']);
  });
});
