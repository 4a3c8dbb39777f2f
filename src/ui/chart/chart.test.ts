import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutLines } from './lines.ts';
import { layOutParts } from './parts.ts';

describe('bars made of parts', () => {
  const bar = (label: string, ...values: number[]) => ({
    label,
    total: '',
    parts: values.map((value, place) => ({ key: String(place), value })),
  });

  it('have the same scale in every group, and the longest fills the picture', () => {
    const { bars } = layOutParts([
      { heading: 'a', bars: [bar('uit', 100, 100), bar('in', 50)] },
      { heading: 'b', bars: [bar('uit', 400)] },
    ]);
    const lengths = bars.map(({ parts }) => parts.reduce((sum, { width }) => sum + width, 0));
    expect(lengths).toEqual([105, 26.25, 210]);
  });

  it('stand beside each other without a gap, and a part of nothing is not drawn', () => {
    const [only] = layOutParts([{ heading: 'a', bars: [bar('uit', 10, 0, 30)] }]).bars;
    const [first, second, ...others] = only?.parts ?? [];
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBe(second?.x);
    expect(others).toEqual([]);
  });

  it('can be drawn when there is nothing at all', () =>
    expect(layOutParts([{ heading: 'a', bars: [bar('uit', 0)] }]).bars[0]?.parts).toEqual([]));
});

describe('lines over a share', () => {
  it('stay within the picture, with zero in it, whatever the amounts', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -900_000, max: 900_000 }),
        fc.integer({ min: -900_000, max: 900_000 }),
        (a, b) => {
          const { lines, zero, top, bottom, levels } = layOutLines({
            most: 40,
            lines: [{ key: 'a', stroke: 'solid', atNone: a, atMost: b }],
            points: [{ key: 'a', share: 10, value: a }],
            crossing: null,
          });
          for (const y of [zero, ...lines.flatMap(({ y1, y2 }) => [y1, y2])]) {
            expect(y).toBeGreaterThanOrEqual(top - 0.001);
            expect(y).toBeLessThanOrEqual(bottom + 0.001);
          }
          expect(levels.map(({ value }) => value)).toContain(0);
          expect(levels.length).toBeLessThanOrEqual(8);
        },
      ),
    ));

  it('name a crossing only where it lies in the picture', () => {
    const at = (crossing: number) => layOutLines({ most: 40, lines: [], points: [], crossing }).crossing;
    expect([at(20)?.share, at(41)]).toEqual([20, null]);
  });
});
