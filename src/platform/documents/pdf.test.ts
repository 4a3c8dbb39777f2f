import { expect, it } from 'vitest';
import type { Document } from '../../kernel/document.ts';
import { columnWidths } from './column-widths.ts';
import { pdfAnswer, pdfOf } from './pdf.ts';

const document: Document = {
  title: 'Besluit loonkostensubsidie',
  language: 'nl',
  from: 'Gemeente Voorbeeld',
  on: '2026-11-25',
  blocks: [
    { kind: 'heading', text: 'Wat wij besluiten' },
    { kind: 'paragraph', text: 'De werkgever krijgt € 1.224,11 per maand.' },
    { kind: 'facts', facts: [{ label: 'Loonwaarde', value: '60 %' }] },
    { kind: 'list', items: ['één', 'twee'] },
    { kind: 'table', head: ['Wat', 'Hoeveel'], numeric: [1], rows: [['uur', '36']] },
    { kind: 'small', text: 'Bezwaar maken kan binnen zes weken.' },
  ],
};
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

it('a document is a PDF that says it is accessible: tagged, with its language and title (PDF/UA-1)', () => {
  const text = latin(pdfOf(document));
  expect(text.startsWith('%PDF-')).toBe(true);
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(text).toMatch(/\/Lang\s*\(nl\)/);
  expect(text).toContain('Besluit loonkostensubsidie');
});

it('what somebody wrote stays text, whatever it is made of', () => {
  const nasty = '#panic("x") $ * _ ` \\ " ] #read("/etc/passwd") <label> @ref // /* = - + 1.';
  const blocks = [
    { kind: 'paragraph', text: nasty },
    { kind: 'list', items: [nasty] },
    { kind: 'facts', facts: [{ label: nasty, value: nasty }] },
    { kind: 'table', head: [nasty], rows: [[nasty]] },
  ] as const;
  expect(pdfOf({ ...document, title: nasty, blocks }).length).toBeGreaterThan(1000);
});

it('the name of the file cannot carry a header along', () =>
  expect(pdfAnswer(document, 'besluit"\r\nX: y.pdf').headers.get('Content-Disposition')).toBe(
    'inline; filename="besluit---X--y.pdf"',
  ));

it('a long text in a table leaves the other columns their place, and numbers stay on one line', () => {
  const rows = [
    ['vergoeding werkgeverslasten', '23,5 %', 'Regeling LKS Participatiewet 2021 '.repeat(9), 'nu'],
  ];
  const head = ['Wat', 'Waarde', 'Waar het staat', 'Geldt'];
  expect(columnWidths({ kind: 'table', head, rows, numeric: [1] })).toEqual([27, 0, 40, 8]);
});

it('a number that is too long for one line wraps like a text', () =>
  expect(
    columnWidths({ kind: 'table', head: ['Wat', 'Waarde'], rows: [['a', '9'.repeat(60)]], numeric: [1] }),
  ).toEqual([8, 40]));

it('a word that is longer than a line breaks inside the page', () => {
  const pages = (word: string) =>
    latin(
      pdfOf({ ...document, blocks: [{ kind: 'table', head: ['Wat', 'Waar'], rows: [['uur', word]] }] }),
    ).match(/\/Type\s*\/Page\b/g)?.length;
  expect(pages('X9_'.repeat(90))).toBe(1);
  // A word that could not break would stand on one line, whatever its length.
  expect(pages('X9_'.repeat(3000))).toBeGreaterThan(1);
});
