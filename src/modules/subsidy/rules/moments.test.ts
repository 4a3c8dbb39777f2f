import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meansOf } from './moments.ts';

const task = { name: 'vouwen', share: 100, norm: null };
const seen = (tempo: number) => [{ tempo, quality: 100, availability: 100 }];

describe('the mean of several moments', () => {
  it.each([
    [[60], 60],
    [[60, 61], 60.5],
    [[60, 61, 61], 60.7],
    [[0.1, 0.2], 0.2],
    [[33.3, 33.4, 33.3, 33.4], 33.4],
  ])('of %j is %d, to one decimal, half up', (paces, mean) =>
    expect(meansOf([task], paces.map(seen))[0]?.tempo).toBe(mean),
  );

  it('does not depend on their order and lies between the least and the most', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 6 }), (paces) => {
        const mean = (all: readonly number[]) => Number(meansOf([task], all.map(seen))[0]?.tempo);
        expect(mean(paces.toReversed())).toBe(mean(paces));
        expect(mean(paces)).toBeGreaterThanOrEqual(Math.min(...paces));
        expect(mean(paces)).toBeLessThanOrEqual(Math.max(...paces));
      }),
    ));

  it('of a counted task stands beside its norm', () =>
    expect(
      meansOf([{ ...task, norm: { count: 80, unit: 'stuks' } }], [seen(60), seen(80)])[0]?.tempo,
    ).toEqual({
      measured: 70,
      norm: 80,
    }));
});
