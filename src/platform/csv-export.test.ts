import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from './csv-export.ts';

const read = (file: string): string[][] =>
  parse(file, { delimiter: ';', bom: true, relax_column_count: true });
const nasty = fc.string({ unit: fc.constantFrom(...'=+-@＝\t\r\n ;",\'0aé€') });

describe('an export', () => {
  it('opens in Dutch Excel: byte order mark, semicolons, CRLF, decimal comma', () =>
    expect(
      csvFile([
        ['Naam', 'Uren'],
        ['Daniël; "Dan"', 24.5],
        ['', null],
      ]),
    ).toBe('\uFEFF"Naam";"Uren"\r\n"Daniël; ""Dan""";"24,5"\r\n"";""\r\n'));

  it.each(['=1+1', '+31612345678', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\u200B=1', '＝1'])(
    'makes %j text',
    (cell) => expect(read(csvFile([[cell]]))).toEqual([[`'${cell}`]]),
  );

  it('keeps a negative number a number', () => expect(read(csvFile([[-2]]))).toEqual([['-2']]));

  it('gives back every text, at most with an apostrophe before it, and no text begins a formula', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(nasty, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const back = read(csvFile(rows));
          expect(back.map((cells) => cells.length)).toEqual(rows.map((cells) => cells.length));
          rows.flat().forEach((cell, index) => {
            const found = back.flat()[index] ?? '';
            expect([cell, `'${cell}`]).toContain(found);
            expect(found).not.toMatch(/^[\s]*[=+\-@＝]|^[\t\r\n]/);
          });
        },
      ),
    ));
});
