import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ring } from './geometry.ts';
import { lapRadius, wayOf } from './way.ts';

const ring: Ring = { inner: 100, outer: 178, gap: 5 };
const radiusOf = ({ x, y }: { x: number; y: number }) => Math.hypot(x, y);

/** The way the line turns in all, in whole and part turns; clockwise is positive. */
function turned(line: readonly { x: number; y: number }[]): number {
  const angles = line.map(({ x, y }) => Math.atan2(x, -y));
  return angles.reduce((sum, angle, place) => {
    const before = angles[place - 1];
    if (before === undefined) return sum;
    const step = angle - before;
    return sum + Math.atan2(Math.sin(step), Math.cos(step)) / (2 * Math.PI);
  }, 0);
}

describe('the way of one person', () => {
  it('goes on clockwise into the next lap, past the top', () => {
    const steps = [
      { phase: 0, lap: 0 },
      { phase: 7, lap: 0 },
      { phase: 4, lap: 1 },
    ];
    expect(turned(wayOf(steps, 9, ring).line)).toBeCloseTo(1 + 4 / 9);
  });

  it('turns back when a step within a lap leads to an earlier phase', () => {
    const steps = [
      { phase: 3, lap: 0 },
      { phase: 2, lap: 0 },
    ];
    expect(turned(wayOf(steps, 9, ring).line)).toBeCloseTo(-1 / 9);
  });

  it('stays inside the ring and passes every step', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 6 }),
        (phases, perLap) => {
          const steps = phases.map((phase, place) => ({ phase, lap: Math.floor(place / perLap) }));
          const { stops, line } = wayOf(steps, 9, ring);
          const inside = line.every((point) => radiusOf(point) > ring.inner && radiusOf(point) < ring.outer);
          const passed = stops.every((stop) =>
            line.some((point) => Math.hypot(point.x - stop.x, point.y - stop.y) < 1e-6),
          );
          return inside && passed && stops.length === steps.length;
        },
      ),
    ));

  it('puts each lap outside the one before', () =>
    expect(lapRadius(1, 3, ring)).toBeGreaterThan(lapRadius(0, 3, ring)));
});
