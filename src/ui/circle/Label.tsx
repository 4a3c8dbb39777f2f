import { pointAt } from './geometry.ts';
import { nameLines, ring } from './model.ts';

const lineHeight = 18;
const numberHeight = 22;
const distance = 12;

function anchorFor(sideways: number): 'start' | 'middle' | 'end' {
  if (sideways > 0.2) return 'start';
  return sideways < -0.2 ? 'end' : 'middle';
}

type LabelProps = { readonly angle: number; readonly value: string | null; readonly name: string };

/** A number with its name outside the ring; on a narrow screen the name is left to the list beneath. */
export function Label({ angle, value, name }: LabelProps) {
  const { x, y } = pointAt(ring.outer + distance, angle);
  const lines = nameLines(name);
  const height = (value === null ? 0 : numberHeight) + lines.length * lineHeight;
  const top = y - (height / 2) * (1 + Math.cos(angle));
  const anchor = anchorFor(Math.sin(angle));
  const first = top + (value === null ? 0 : numberHeight) + 13;
  return (
    <g className="wk-circle__label" textAnchor={anchor}>
      {value === null ? null : (
        <text className="wk-circle__number" x={Math.round(x)} y={Math.round(top + 17)}>
          {value}
        </text>
      )}
      {lines.map((line, place) => (
        <text
          key={line}
          className="wk-circle__name"
          x={Math.round(x)}
          y={Math.round(first + place * lineHeight)}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
