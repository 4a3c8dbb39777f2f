import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenWords, isCounted, outcomeWords, progressOf } from './progress.ts';

describe('how far a number is from its target', () => {
  it.each([
    [41, 36, true, '41 van 36: doel gehaald, 5 meer dan afgesproken.'],
    [36, 36, true, '36 van 36: doel gehaald.'],
    [58, 60, true, '58 van 60: 2 minder dan afgesproken.'],
    [24, 50, false, '24 van 50: nog 26 te gaan.'],
    [0, 0, true, '0 van 0: doel gehaald.'],
  ])('%i of %i, counted %s: %s', (value, target, over, words) =>
    expect(progressOf(value, target, over).words).toBe(words),
  );

  it('is whole only when the target is reached', () =>
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.boolean(), (value, target, over) => {
        const { part, reached } = progressOf(value, target, over);
        expect(part === 100).toBe(reached);
        expect(part).toBeGreaterThanOrEqual(0);
      }),
    ));
});

describe('a number of 2025 seen from 2026', () => {
  it.each([
    ['started', true],
    ['coursesPassed', true],
    ['completed', false],
    ['hired', false],
  ])('%s can no longer grow: %s', (measure, counted) => expect(isCounted(measure, 2025, 2026)).toBe(counted));
});

describe('what came of it later', () => {
  it.each([
    [0, 0, 'Nog niet bekend'],
    [16, 12, '12 van 16 (75%)'],
    [3, 0, '0 van 3 (0%)'],
  ])('of %i known, %i worked: %s', (known, working, words) =>
    expect(outcomeWords(known, working)).toBe(words),
  );
});

describe('a list that shows fewer people than were counted', () => {
  it.each([
    [12, 41, true, 'U ziet 12 van 41: de andere horen niet bij uw organisatie.'],
    [41, 41, true, null],
    [0, 41, true, 'De mensen achter dit aantal horen niet bij uw organisatie.'],
    [0, 0, false, null],
    [0, 41, false, 'Uw rol ziet aantallen en geen namen.'],
  ])('seen %i of %i, sees people %s: %s', (seen, total, people, words) =>
    expect(hiddenWords(seen, total, people)).toBe(words),
  );
});
