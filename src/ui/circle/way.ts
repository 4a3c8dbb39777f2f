import { middleOf, type Point, pointAt, type Ring, sectorsOf } from './geometry.ts';

/** One step of a person: which phase (its place on the ring), in which lap (from 0). */
export type WayStep = { readonly phase: number; readonly lap: number };

const fullTurn = 2 * Math.PI;
/** Fine enough that the line looks round. */
const finest = Math.PI / 45;
/** Between the first and the last lap and the edges of the ring. */
const edge = 16;

/** Laps lie beside each other: the first innermost, each next one further out. */
export function lapRadius(lap: number, laps: number, ring: Ring): number {
  if (laps <= 1) return (ring.inner + ring.outer) / 2;
  return ring.inner + edge + (lap / (laps - 1)) * (ring.outer - ring.inner - 2 * edge);
}

/**
 * How far to turn: onward is clockwise. Within a lap a step to an earlier phase turns back; into a next lap it always
 * goes on, round the top where it must.
 */
function turn(from: WayStep, to: WayStep, phases: number): number {
  const width = fullTurn / phases;
  const direct = (to.phase - from.phase) * width;
  return to.lap > from.lap && direct <= 0 ? direct + fullTurn : direct;
}

/** Where each step lies, and the line that joins them in their order. */
export function wayOf(
  steps: readonly WayStep[],
  phases: number,
  ring: Ring,
): { readonly stops: readonly Point[]; readonly line: readonly Point[] } {
  const laps = Math.max(0, ...steps.map(({ lap }) => lap)) + 1;
  const sectors = sectorsOf(phases);
  const angleOf = ({ phase }: WayStep) => middleOf(sectors[phase] ?? { from: 0, to: 0 });
  const radiusOf = ({ lap }: WayStep) => lapRadius(lap, laps, ring);
  const stops = steps.map((step) => pointAt(radiusOf(step), angleOf(step)));
  const line = steps.flatMap((step, place) => {
    const next = steps[place + 1];
    if (next === undefined) return [pointAt(radiusOf(step), angleOf(step))];
    const angle = turn(step, next, phases);
    const pieces = Math.max(1, Math.ceil(Math.abs(angle) / finest));
    const climb = radiusOf(next) - radiusOf(step);
    return Array.from({ length: pieces }, (_, i) =>
      pointAt(radiusOf(step) + (climb * i) / pieces, angleOf(step) + (angle * i) / pieces),
    );
  });
  return { stops, line };
}
