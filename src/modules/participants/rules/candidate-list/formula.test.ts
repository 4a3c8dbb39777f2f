import { describe, expect, it } from 'vitest';
import { isFormula, plainCell } from './formula.ts';

describe('a cell that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://x")',
    '-2+3',
    '+3-1',
    '@SUM(A1)',
    '-cmd|x',
    '\t=1+1',
    ' =A1',
    '＝1+1',
    '+A1',
    '-(2)*3',
  ])('is recognised: %s', (cell) => expect(isFormula(cell)).toBe(true));

  it.each([
    '-2',
    '-2,5',
    '+31612345678',
    '+31 (0)6-12345678',
    '- wil graag buiten werken',
    '-',
    '20-24',
    '06-12345678',
    'a=b',
    '',
  ])('is not seen in: %s', (cell) => expect(isFormula(cell)).toBe(false));

  it('that only keeps a leading zero is the text within', () =>
    expect(plainCell('="012345672"')).toBe('012345672'));

  it('loses the apostrophe of an earlier export, a name does not', () => {
    expect(plainCell("'+31612345678")).toBe('+31612345678');
    expect(plainCell("'s-Gravenhage")).toBe("'s-Gravenhage");
  });
});
