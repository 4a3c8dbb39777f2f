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
  return (
    <g className="wk-circle__arrow">
      {entry ? (
        <>
          <path d={`M26 ${near - 36}C26 ${near - 22} 22 ${near - 14} 16 ${near}`} />
          <Head x={16} y={near} direction={Math.PI + 0.3} />
        </>
      ) : null}
      {exit ? (
        <>
          <path d={`M-16 ${near}C-22 ${near - 14} -26 ${near - 22} -26 ${near - 36}`} />
          <Head x={-26} y={near - 36} direction={0} />
        </>
      ) : null}
    </g>
  );
}

/** Inside the ring, from between assignments back to learning: the circle goes on. */
export function WayBack({ phases }: { readonly phases: readonly { readonly tint: Tint }[] }) {
  const sectors = sectorsOf(phases.length);
  const radius = ring.inner - 13;
  return waysBack(phases).map(({ from, to }) => {
    const [start, end] = [sectors[from], sectors[to]];
    if (start === undefined || end === undefined) return null;
    const first = pointAt(radius, middleOf(start));
    const last = pointAt(radius, middleOf(end));
    const large = middleOf(start) - middleOf(end) > Math.PI ? 1 : 0;
    return (
      <g key={from} className="wk-circle__back">
        <path d={`M${pathPoint(first)}A${radius} ${radius} 0 ${large} 0 ${pathPoint(last)}`} />
        <Head x={last.x} y={last.y} direction={middleOf(end) - Math.PI / 2 + 0.06} />
      </g>
    );
  });
}
