import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mappingOf } from './columns.ts';
import { correctRow, judgeRows } from './judge.ts';
import { readList } from './list.ts';

const today = '2026-11-22';
const head = 'Voornaam;Achternaam;Geboortedatum;BSN;Uren;Opmerking;Bijlage';
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

function judged(...lines: readonly string[]) {
  const list = readList(Buffer.from([head, ...lines].join('\r\n')), today);
  return list.ok ? judgeRows(list.value, mappingOf(list.value.columns), today) : [];
}

const first = (line: string) => judged(line)[0];
const rulesOf = (line: string) => first(line)?.reasons.map(({ rule }) => rule.replace('candidate-list/', ''));

describe('a row', () => {
  it('without faults is good and cleaned', () =>
    expect(first('ANNA;de vos;1-2-80;9990.18.152;20 uur;wil graag buiten werken;')).toMatchObject({
      verdict: 'good',
      reasons: [],
      bsn: '999018152',
      candidate: {
        givenName: 'Anna',
        infix: 'de',
        familyName: 'Vos',
        birthDate: '1980-02-01',
        hoursPerWeek: 20,
        remark: 'wil graag buiten werken',
      },
    }));

  it.each([
    ['Anna;Vos;;999018152;20;;', 'refused', ['birth-date-missing']],
    ['Anna;Vos;01-02-1980;999018153;20;;', 'refused', ['bsn-wrong']],
    [';;01-02-1980;999018152;20;;', 'refused', ['name-missing']],
    ['Anna;Vos;01-02-1980;;20;;', 'good', ['bsn-missing']],
    ['Anna;Vos;01-02-1980;999018152;80;;', 'doubtful', ['hours-wrong']],
    ['Anna;Vos;01-02-1980;999018152;-2;;', 'doubtful', ['hours-wrong']],
    ['Anna;Vos;01-02-1980;999018152;20;-2+3;', 'doubtful', ['formula']],
    ['=Anna;Vos;01-02-1980;999018152;20;;', 'doubtful', ['formula', 'name-strange']],
    ['Anna;Vos;01-02-1980;999018152;20;verslavingsverleden;', 'doubtful', ['held-addiction']],
    ['Anna;Vos;01-02-1980;999018152;20', 'doubtful', ['cells-missing']],
    ['Anna;Vos;01-02-1980;999018152;20;a;b;c', 'doubtful', ['cells-too-many']],
    ['Anna;Vos;01-02-1980;999018152;20;a;b;;;', 'good', []],
    ['"Anna;Vos;01-02-1980;999018152;20;;', 'doubtful', ['stray-quote']],
    [head, 'refused', ['header-again']],
    ['Totaal: 6;;;;;;', 'refused', ['no-candidate']],
    ['tweede regel van een opmerking', 'refused', ['no-candidate', 'cells-missing']],
  ])('%s is %s', (line, verdict, rules) =>
    expect([
      first(line)?.verdict,
      rulesOf(line)?.filter((rule) => !(rule === 'bsn-missing' && verdict !== 'good')),
    ]).toEqual([verdict, rules]),
  );

  it('is said in words how to mend it', () => {
    for (const { reasons } of judged('Anna;Vos;;999018153;80;hernia;', ';;;;;;x'))
      for (const { message } of reasons) expect(message.nl).toMatch(/[.?]$/);
  });
});

describe('what may not be stored', () => {
  const secret = 'heeft hernia en diabetes';

  it.each([
    ['in the remark', `Anna;Vos;01-02-1980;999018152;20;${secret};`],
    ['in a column that is not taken over', `Anna;Vos;01-02-1980;999018152;20;;${secret}`],
    ['in the wrong column', `Anna;Vos;01-02-1980;999018152;${secret};;`],
    ['behind a name', `Anna;Vos (${secret});01-02-1980;999018152;20;;`],
    ['beyond the last column', `Anna;Vos;01-02-1980;999018152;20;;;${secret}`],
    ['in the place of a date', `Anna;Vos;${secret};999018152;20;;`],
    ['in the place of a number', `Anna;Vos;01-02-1980;${secret};20;;`],
  ])('is in no part of a judged row but the BSN as written: %s', (_, line) => {
    const { bsn: _bsn, bsnAsWritten: _written, ...stored } = first(line) ?? {};
    expect(JSON.stringify(stored)).not.toMatch(/hernia|diabetes/);
  });

  it.each([
    ['in its own column', 'Anna;Vos;01-02-1980;999018152;20;;'],
    ['in the remark', 'Anna;Vos;01-02-1980;;20;bsn is 999018152;'],
    ['in a column that is not taken over', 'Anna;Vos;01-02-1980;;20;;9990.18.152'],
    ['in the name', 'Anna;999018152;01-02-1980;;20;;'],
    ['one column too far', 'Anna;Vos;01-02-1980;;999018152;;'],
  ])('a BSN stands only where it is encrypted: %s', (_, line) => {
    const { bsn: _bsn, bsnAsWritten: _written, ...stored } = first(line) ?? {};
    expect(JSON.stringify(stored)).not.toMatch(/999018152|9990\.18\.152/);
  });

  it('leaves the row doubtful, with a prompt for the remark', () =>
    expect(first(`Anna;Vos;01-02-1980;999018152;20;${secret};`)).toMatchObject({
      verdict: 'doubtful',
      held: ['remark'],
      candidate: { remark: null },
    }));
});

describe('a corrected row', () => {
  it('is judged anew with the other values as they were', () => {
    const row = first('Anna;Vos;31-02-1980;999018152;20;heeft hernia;');
    const mended = row && correctRow(row, { birthDate: '28-02-1980', remark: 'kan tillen tot 10 kg' }, today);
    expect(mended).toMatchObject({
      verdict: 'good',
      bsn: '999018152',
      candidate: { birthDate: '1980-02-28', remark: 'kan tillen tot 10 kg', hoursPerWeek: 20 },
    });
  });

  it('may lose a value', () => {
    const row = first('Anna;Vos;01-02-1980;999018153;20;;');
    const mended = row && correctRow(row, { bsn: '' }, today);
    expect(mended).toMatchObject({ verdict: 'good', bsn: null });
  });
});

describe('every row', () => {
  const anyCell = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'aé1 ";,\n=+-@(/') }),
    fc.constantFrom('Anna', '01-02-1980', '999018152', 'hernia', '=1+1', 'n.v.t.', '00-00-1979', '\t', '"'),
  );

  it('of a file gets exactly one verdict, in order, whatever its cells hold', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 12 }),
        (rows) => {
          const lines = rows.map((cells, index) => [`Naam${index}`, ...cells.slice(1)].map(quoted).join(';'));
          const verdicts = judged(...lines);
          expect(verdicts.map(({ cells }) => cells[0])).toEqual(rows.map((_, index) => `Naam${index}`));
          for (const { verdict } of verdicts) expect(['good', 'doubtful', 'refused']).toContain(verdict);
        },
      ),
    ));

  it('can be kept as JSON', () =>
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 7, maxLength: 7 }), (cells) => {
        const rows = judged(cells.map(quoted).join(';'));
        expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
      }),
    ));
});
