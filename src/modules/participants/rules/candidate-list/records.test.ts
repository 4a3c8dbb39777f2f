import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRows } from './records.ts';

const cellsOf = (text: string, separator = ';') => splitRows(text, separator).map(({ cells }) => cells);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const anyCell = fc.string({ unit: fc.constantFrom(...'ab ";,\t|=\n\'é') });

describe('rows of a file', () => {
  it('with quoted line breaks are one row with the number of their first line', () => {
    const rows = splitRows('a;b\r\n1;"x\ny ""z"""\r\n2;"q;r"\r\n', ';');
    expect(rows.map(({ line, lines, cells }) => [line, lines, cells])).toEqual([
      [1, 1, ['a', 'b']],
      [2, 2, ['1', 'x\ny "z"']],
      [4, 1, ['2', 'q;r']],
    ]);
  });

  it('of an old Macintosh end in carriage returns', () =>
    expect(cellsOf('a;b\r1;2\r')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]));

  it('are read as csv-parse reads them, whatever is in the cells', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(';', ',', '\t', '|'),
        (rows, separator) => {
          const one = rows.map((cells) => cells.map((cell) => cell.replaceAll(/[\n;,\t|]+/g, ' ')));
          const text = one.map((cells) => cells.map(quoted).join(separator)).join('\r\n');
          const options = { delimiter: separator, relax_column_count: true, skip_empty_lines: false };
          expect(cellsOf(text, separator)).toEqual(parse(text, options));
        },
      ),
    ));

  it('survive with separators and line breaks in their cells', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            ...Array.from({ length: 12 }, () => fc.string({ unit: fc.constantFrom(...'ab ";\n\'é') })),
          ),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
        (rows) => {
          const calm = rows.map((cells) => cells.map((cell) => cell.replace(/;+/g, ';').slice(0, 8)));
          const header = 'a;b;c;d;e;f;g;h;i;j;k;l';
          const text = calm.map((cells) => cells.map(quoted).join(';')).join('\r\n');
          expect(cellsOf(`${header}\r\n${text}`).slice(1)).toEqual(calm);
        },
      ),
    ));

  it.each([
    [
      'at the start of a line',
      'a;b;c;d\n"1;2;3;4\n5;6;7;8\n9;"x;y";z;w\n',
      [
        ['"1', '2', '3', '4'],
        ['5', '6', '7', '8'],
        ['9', 'x;y', 'z', 'w'],
      ],
    ],
    [
      'in the last cell',
      'a;b;c;d\n1;2;3;"4\n5;6;7;8\n',
      [
        ['1', '2', '3', '"4'],
        ['5', '6', '7', '8'],
      ],
    ],
    [
      'twice',
      'a;b;c;d\n1;2;"3;4\n5;6;7;8"\n',
      [
        ['1', '2', '"3', '4'],
        ['5', '6', '7', '8"'],
      ],
    ],
    [
      'within a cell',
      'a;b;c;d\n1;5" nail;3;4\n5;6;7;8\n',
      [
        ['1', '5" nail', '3', '4'],
        ['5', '6', '7', '8'],
      ],
    ],
    ['within quotes', 'a;b;c;d\n1;"het "grote" werk";3;4\n', [['1', 'het "grote" werk', '3', '4']]],
  ])('a stray quote %s takes no other row with it', (_, text, expected) =>
    expect(cellsOf(text).slice(1)).toEqual(expected),
  );

  it('every line is in exactly one row, whatever the file holds', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab";\n\r '), maxLength: 200 }), (text) => {
        const rows = splitRows(text, ';');
        const lineEnd = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
        const lines = text === '' ? 0 : text.split(lineEnd).length - (text.endsWith(lineEnd) ? 1 : 0);
        let next = 1;
        for (const row of rows) {
          expect(row.line).toBe(next);
          next += row.lines;
        }
        expect(next - 1).toBe(lines);
      }),
    ));

  it('letters are never lost: what is not a separator, a quote or a line end stands in a cell', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc";\n'), maxLength: 200 }), (text) => {
        const letters = (all: string) => all.replace(/[^abc]/g, '');
        expect(letters(cellsOf(text).flat().join(''))).toBe(letters(text));
      }),
    ));
});
