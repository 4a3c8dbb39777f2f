import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exact, exactText, whole } from './exact.ts';
import { formula, given, receipt, step } from './receipt.ts';

const label = { nl: 'iets', en: 'something' };
const fractions = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n));

it('a number on a receipt reads back to exactly the same number', () =>
  fc.assert(
    fc.property(fractions, ([n, d]) => {
      const value = exact(`${n}/${d}`);
      expect(exact(exactText(value)).equals(value)).toBe(true);
    }),
  ));

it.each([
  ['0.5', 1, 1, 0],
  ['0.4999', 0, 1, 0],
  ['7', 7, 7, 7],
  ['122411.05', 122411, 122412, 122411],
] as const)('%s rounds to %i, up to %i, down to %i', (text, half, up, down) => {
  const value = exact(text);
  expect([whole(value), whole(value, 'up'), whole(value, 'down')]).toEqual([half, up, down]);
});

it('a step on a receipt refers only to what stands above it', () => {
  const draft = (how: string) => ({
    instrument: 'test',
    title: label,
    on: '2026-01-01' as const,
    inputs: [given('a', label, 'cents', 100)],
    steps: [
      step({ name: 'b', label, article: 'art. 1', how: formula(how), unit: 'cents', value: exact(200) }),
    ],
  });
  expect(receipt(draft('{a} × 2')).steps[0]?.quantity).toEqual({ unit: 'cents', exact: '200' });
  expect(() => receipt(draft('{c} × 2'))).toThrow(RangeError);
  expect(() => receipt(draft('{b} × 2'))).toThrow(RangeError);
});
