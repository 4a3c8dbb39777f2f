import { describe, expect, it } from 'vitest';
import { mappingOf } from './columns.ts';
import { compareWithKnown, markDuplicates, nameKeyOf } from './duplicates.ts';
import { correctRow, judgeRows } from './judge.ts';
import { readList } from './list.ts';

const today = '2026-11-22';
const one = '999018152';
const two = '999219935';
const keyOf = (bsn: string) => `key of ${bsn}`;

function judged(...lines: readonly string[]) {
  const head = 'Voornaam;Tussenvoegsel;Achternaam;Geboortedatum;BSN';
  const list = readList(Buffer.from([head, ...lines].join('\r\n')), today);
  return list.ok ? judgeRows(list.value, mappingOf(list.value.columns), today) : [];
}

const seen = (rows: ReturnType<typeof judged>) =>
  rows.map(({ verdict, reasons }) => [
    verdict,
    ...reasons
      .filter(({ weight }) => weight !== 'note')
      .map(({ rule }) => rule.replace('candidate-list/', '')),
  ]);

describe('a person who stands in a list twice', () => {
  it('with the same BSN: the later row is refused and names the first', () => {
    const rows = markDuplicates(judged(`Anna;;Vos;01-02-1980;${one}`, `ANNA;;VOS;1980-02-01;${one}`));
    expect(seen(rows)).toEqual([['good'], ['refused', 'duplicate-bsn']]);
    expect(rows[1]?.reasons[0]?.message.nl).toContain('regel 2');
  });

  it('with the same BSN and another name: both are doubted', () =>
    expect(seen(markDuplicates(judged(`Anna;;Vos;01-02-1980;${one}`, `Kim;;Bos;01-02-1980;${one}`)))).toEqual(
      [
        ['doubtful', 'duplicate-bsn-other-person'],
        ['doubtful', 'duplicate-bsn-other-person'],
      ],
    ));

  it.each([
    ['Françoise;van der;Meijer', 'FRANCOISE;v.d.;MEIJER'],
    ['Françoise;van der;Meijer', 'Francoise;;van der Meijer'],
    ['Björn;;Dijkstra', 'Bjorn;;Dykstra'],
    ['Aïcha;el;Amrani', 'aicha;;amrani'],
    ['Jan-Willem;;Vos', 'Jan Willem;;Vos'],
  ])('spelled as %s and %s: the row without BSN is doubted, also when it comes first', (name, other) => {
    const rows = [`${name};10-06-1995;${one}`, `${other};10-6-1995;`];
    expect(seen(markDuplicates(judged(...rows)))).toEqual([['good'], ['doubtful', 'duplicate-name']]);
    expect(seen(markDuplicates(judged(...rows.toReversed())))).toEqual([
      ['doubtful', 'duplicate-name'],
      ['good'],
    ]);
  });

  it('is not seen in namesakes who both have a BSN, nor in another date of birth', () => {
    expect(
      seen(markDuplicates(judged(`Anna;;Vos;01-02-1980;${one}`, `Anna;;Vos;01-02-1980;${two}`))),
    ).toEqual([['good'], ['good']]);
    expect(seen(markDuplicates(judged('Anna;;Vos;01-02-1980;', 'Anna;;Vos;02-02-1980;')))).toEqual([
      ['good'],
      ['good'],
    ]);
  });

  it('does not give way to a row that is refused itself', () =>
    expect(
      seen(markDuplicates(judged(`Anna;;Vos;31-02-1980;${one}`, `Anna;;Vos;01-02-1980;${one}`)))[1],
    ).toEqual(['good']));

  it('is compared anew after a correction', () => {
    const rows = markDuplicates(judged(`Anna;;Vos;01-02-1980;${one}`, `Anna;;Vos;01-02-1980;${one}`));
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('two rows');
    const mended = correctRow(second, { bsn: two, givenName: 'Hanna' }, today);
    expect(seen(markDuplicates([first, mended]))).toEqual([['good'], ['good']]);
    expect(markDuplicates(rows)).toEqual(rows);
  });
});

describe('a person who is there already', () => {
  const anna = {
    nameKey: nameKeyOf({ givenName: 'Anna', familyName: 'Vos', birthDate: '1980-02-01' }),
    participantId: 'p1',
  };

  it.each([
    [
      'by BSN',
      `Anna;;Vos;01-02-1980;${one}`,
      { ...anna, bsnKey: keyOf(one) },
      ['refused', 'known-bsn'],
      'p1',
    ],
    [
      'by BSN, under another name',
      `Kim;;Bos;01-02-1980;${one}`,
      { ...anna, bsnKey: keyOf(one) },
      ['doubtful', 'known-bsn-other-person'],
      'p1',
    ],
    [
      'by name, without BSN in the list',
      'Anna;;Vos;01-02-1980;',
      { ...anna, bsnKey: keyOf(one) },
      ['doubtful', 'known-name'],
      'p1',
    ],
    [
      'by name, without BSN in Werkkring',
      `Anna;;Vos;01-02-1980;${one}`,
      anna,
      ['doubtful', 'known-name'],
      'p1',
    ],
    [
      'not when both have another BSN',
      `Anna;;Vos;01-02-1980;${two}`,
      { ...anna, bsnKey: keyOf(one) },
      ['good'],
      null,
    ],
    ['not when only the name is the same', 'Anna;;Vos;02-02-1980;', anna, ['good'], null],
  ])('is recognised %s', (_, line, known, expected, knownAs) => {
    const rows = compareWithKnown(judged(line), [known], keyOf);
    expect([seen([...rows])[0], rows[0]?.knownAs]).toEqual([expected, knownAs]);
  });
});
