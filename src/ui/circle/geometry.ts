/**
 * The geometry of the circle. Angles are in radians, clockwise from the top; the middle of the ring is (0, 0) and
 * y grows downwards, as in SVG. Nothing here draws.
 */

export type Point = { readonly x: number; readonly y: number };

/** A part of the ring, from one angle to the next. */
export type Sector = { readonly from: number; readonly to: number };

/** Where the ring begins and ends, and the space between two sectors, in the units of the drawing. */
export type Ring = { readonly inner: number; readonly outer: number; readonly gap: number };

const fullTurn = 2 * Math.PI;

export function pointAt(radius: number, angle: number): Point {
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

export function middleOf({ from, to }: Sector): number {
  return (from + to) / 2;
}

/** Equal sectors, so that a phase stands in the same place every day, however many people are in it. */
export function sectorsOf(count: number): readonly Sector[] {
  const width = fullTurn / count;
  return Array.from({ length: count }, (_, place) => ({ from: place * width, to: (place + 1) * width }));
}

/** A number short enough for a drawing: two decimals, no `-0`. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

export function pathPoint({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

/** Half the gap as an angle at a radius: sides of neighbouring sectors run parallel. */
function gapAngle({ gap }: Ring, radius: number): number {
  return Math.asin(Math.min(gap / 2 / radius, 1));
}

/** The outline of a sector, drawn `inset` units inside its edge (so that a round stroke can fill it up again). */
export function sectorPath(sector: Sector, ring: Ring, inset = 0): string {
  const outer = ring.outer - inset;
  const inner = ring.inner + inset;
  const wide = { ...ring, gap: ring.gap + 2 * inset };
  const [a, b] = [gapAngle(wide, outer), gapAngle(wide, inner)];
  const large = sector.to - sector.from > Math.PI ? 1 : 0;
  const outerArc = `A${short(outer)} ${short(outer)} 0 ${large} 1 ${pathPoint(pointAt(outer, sector.to - a))}`;
  const innerArc = `A${short(inner)} ${short(inner)} 0 ${large} 0 ${pathPoint(pointAt(inner, sector.from + b))}`;
  const start = pathPoint(pointAt(outer, sector.from + a));
  return `M${start}${outerArc}L${pathPoint(pointAt(inner, sector.to - b))}${innerArc}Z`;
}
