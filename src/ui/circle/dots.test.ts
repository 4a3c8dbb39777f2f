import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packDots } from './dots.ts';
import { type Point, type Ring, sectorsOf } from './geometry.ts';

const ring: Ring = { inner: 98, outer: 176, gap: 5 };

const homes = fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3000 })), {
  minLength: 3,
  maxLength: 11,
});

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const angleOf = ({ x, y }: Point) => (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);

describe('the dots of the circle', () => {
  it('are as many as the people, up to 400 and with room', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 44 }), { minLength: 9, maxLength: 9 }), (counts) => {
        const { dots, peoplePerDot } = packDots(counts, ring);
        expect(peoplePerDot).toBe(1);
        expect(dots.map((sector) => sector.length)).toEqual(counts);
      }),
    ));

  it('stand for more people when there are many, and never hide a phase with people', () =>
    fc.assert(
      fc.property(homes, (counts) => {
        const { dots, peoplePerDot } = packDots(counts, ring);
        expect(dots.map((sector) => sector.length)).toEqual(
          counts.map((count) => Math.ceil(count / peoplePerDot)),
        );
      }),
    ));

  it('lie wholly inside the sector of their phase', () =>
    fc.assert(
      fc.property(homes, (counts) => {
        const { dots, dotRadius } = packDots(counts, ring);
        const sectors = sectorsOf(counts.length);
        return sectors.every(({ from, to }, place) =>
          (dots[place] ?? []).every((dot) => {
            const radius = Math.hypot(dot.x, dot.y);
            const side = Math.asin((dotRadius + ring.gap / 2) / radius);
            const inRing = radius - dotRadius >= ring.inner && radius + dotRadius <= ring.outer;
            return inRing && angleOf(dot) >= from + side && angleOf(dot) <= to - side;
          }),
        );
      }),
    ));

  it('never touch each other', () =>
    fc.assert(
      fc.property(homes, (counts) => {
        const { dots, dotRadius } = packDots(counts, ring);
        return dots.every((sector) =>
          sector.every((dot, place) =>
            sector.slice(place + 1).every((other) => distance(dot, other) > 2 * dotRadius),
          ),
        );
      }),
    ));

  it.each([
    [[9, 7, 34, 22, 14, 11, 29, 4, 18], 1],
    [[180, 140, 690, 440, 280, 220, 590, 80, 380], 10],
    [[0, 0, 0, 0, 0, 0, 0, 0, 0], 1],
    [[400, 0, 0, 0, 0, 0, 0, 0, 0], 5],
  ])('%j: one dot for %i people', (counts, people) =>
    expect(packDots(counts, ring).peoplePerDot).toBe(people),
  );
});
