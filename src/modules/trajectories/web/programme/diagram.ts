import { phaseTints, type Tint } from '../../rules/phases.ts';
import type { Programme } from '../../rules/programme.ts';

export type DiagramNode = {
  readonly key: string;
  readonly name: string;
  readonly y: number;
  readonly tint: Tint;
};
export type DiagramArc = {
  readonly key: string;
  readonly path: string;
  readonly kind: 'choice' | 'fact' | 'lap';
};
export type Diagram = {
  readonly width: number;
  readonly height: number;
  /** Left edge and width of the column of phases. */
  readonly column: { readonly x: number; readonly width: number };
  readonly nodes: readonly DiagramNode[];
  readonly arcs: readonly DiagramArc[];
};

const row = 58;
const box = 36;
const column = { x: 104, width: 172 };
const width = 380;

/**
 * The steps as arcs beside a column of phases: forward ones on the right, those that go back on the left, so that
 * it can be read on a phone. Steps between the same phases are one arc.
 */
export function stepsDiagram({ phases, transitions }: Programme): Diagram {
  const place = new Map(phases.map(({ key }, index) => [key, index]));
  const nodes = phases.map(({ key, name }, index) => ({
    key,
    name: name.nl,
    y: index * row + 8,
    tint: phaseTints[key],
  }));
  const arcs = transitions.flatMap((step) => {
    const [from, to] = [place.get(step.from), place.get(step.to)];
    if (from === undefined || to === undefined) return [];
    const kind: DiagramArc['kind'] = step.nextLap ? 'lap' : step.through === 'choice' ? 'choice' : 'fact';
    return [{ key: `${step.from}-${step.to}`, path: arc(from, to), kind }];
  });
  return {
    width,
    height: phases.length * row,
    column,
    nodes,
    arcs: arcs.filter(({ key }, index) => arcs.findIndex((other) => other.key === key) === index),
  };
}

function arc(from: number, to: number): string {
  const forward = to > from;
  const steps = Math.abs(to - from);
  const side = forward ? 1 : -1;
  const x = forward ? column.x + column.width : column.x;
  // Leaves below and arrives above the middle, so that arrows of one phase do not lie on each other.
  const y1 = from * row + 8 + box / 2 + side * 6;
  const y2 = to * row + 8 + box / 2 - side * 6;
  const reach = x + side * (20 + steps * 11);
  return `M${x} ${y1}C${reach} ${y1} ${reach} ${y2} ${x + side * 5} ${y2}`;
}
