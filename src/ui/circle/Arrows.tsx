import type { Tint } from '../data/tint.ts';
import { middleOf, pathPoint, pointAt, sectorsOf, short } from './geometry.ts';
import { ring, waysBack } from './model.ts';

/** A small head that points along `direction` (radians, clockwise from straight up). */
function Head({ x, y, direction }: { readonly x: number; readonly y: number; readonly direction: number }) {
  const degrees = short((direction * 180) / Math.PI);
  return <path d="M-5 6.5L0 0L5 6.5" transform={`translate(${short(x)} ${short(y)}) rotate(${degrees})`} />;
}

/** In at the top, to the first phase; out at the top, from the last. */
export function FlowArrows({ entry, exit }: { readonly entry: boolean; readonly exit: boolean }) {
  const near = -ring.outer - 4;
  const far = near - 64;
  return (
    <g className="wk-circle__arrow">
      {entry ? (
        <>
          <path d={`M16 ${far}V${near}`} />
          <Head x={16} y={near} direction={Math.PI} />
        </>
      ) : null}
      {exit ? (
        <>
          <path d={`M-16 ${near}V${far}`} />
          <Head x={-16} y={far} direction={0} />
        </>
      ) : null}
    </g>
  );
}

/** Inside the ring, from between assignments back to learning: the circle goes on. */
export function WayBack({ phases }: { readonly phases: readonly { readonly tint: Tint }[] }) {
  const sectors = sectorsOf(phases.length);
  const edge = ring.inner - 2;
  const radius = edge - 15;
  const bend = 0.24;
  return waysBack(phases).map(({ from, to }) => {
    const [start, end] = [sectors[from], sectors[to]];
    if (start === undefined || end === undefined) return null;
    const [first, last] = [middleOf(start), middleOf(end)];
    const large = first - last - 2 * bend > Math.PI ? 1 : 0;
    const leave = `M${pathPoint(pointAt(edge, first))}Q${pathPoint(pointAt(radius, first))} ${pathPoint(pointAt(radius, first - bend))}`;
    const round = `A${radius} ${radius} 0 ${large} 0 ${pathPoint(pointAt(radius, last + bend))}`;
    const arrive = `Q${pathPoint(pointAt(radius, last))} ${pathPoint(pointAt(edge, last))}`;
    const tip = pointAt(edge, last);
    return (
      <g key={from} className="wk-circle__back">
        <path d={leave + round + arrive} />
        <Head x={tip.x} y={tip.y} direction={last} />
      </g>
    );
  });
}
