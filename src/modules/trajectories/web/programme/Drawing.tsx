import type { Programme } from '../../rules/programme.ts';
import { stepsDiagram } from './diagram.ts';

/** The steps of a programme as a drawing; the table beneath says the same in words. */
export function Drawing({ programme }: { readonly programme: Programme }) {
  const { width, height, column, nodes, arcs } = stepsDiagram(programme);
  return (
    <svg
      className="wk-steps"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`De stappen van ${programme.name}. Hieronder staan ze als tabel.`}
    >
      <defs>
        <marker id="pijl" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="6" markerHeight="6" orient="auto">
          <path d="M0 0 8 4 0 8Z" className="wk-steps__head" />
        </marker>
      </defs>
      {arcs.map(({ key, path, kind }) => (
        <path key={key} d={path} className={`wk-steps__arc wk-steps__arc--${kind}`} markerEnd="url(#pijl)" />
      ))}
      {nodes.map(({ key, name, y, tint }) => (
        <g key={key} className={`wk-steps__phase wk-tint--${tint}`}>
          <rect x={column.x} y={y} width={column.width} height={36} rx={8} />
          <text x={column.x + column.width / 2} y={y + 23} textAnchor="middle">
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
