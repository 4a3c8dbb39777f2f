import { formatNumber } from '../format.ts';
import { usePage } from '../page-context.ts';
import { formatEuros } from '../receipt/quantity.ts';
import { type Lines, layOutLines } from './lines.ts';

type LinesChartProps = Lines & {
  /** What the picture shows, for who hears it; the table beneath says the same. */
  readonly label: string;
  /** What stands along the bottom. */
  readonly axis: string;
  /** The names of the lines, in their order. */
  readonly names: readonly string[];
  /** What the dots are. */
  readonly pointsName: string;
};

/** Straight lines of amounts over a share, with zero drawn strong and the crossing named. */
export function LinesChart({ label, axis, names, pointsName, ...lines }: LinesChartProps) {
  const { language } = usePage();
  const shown = layOutLines(lines);
  const { width, height, left, right, bottom, zero, crossing } = shown;
  return (
    <div className="wk-chart wk-chart--small">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {shown.levels.map(({ value, y }) => (
          <g key={value} className="wk-chart__line">
            <line x1={left} x2={right} y1={y} y2={y} />
            <text x={left - 6} y={y + 4} textAnchor="end">
              {formatEuros(value, language)}
            </text>
          </g>
        ))}
        {shown.shares.map(({ share, x }) => (
          <text key={share} x={x} y={bottom + 16} textAnchor="middle">
            {formatNumber(share, language)} %
          </text>
        ))}
        <text x={(left + right) / 2} y={bottom + 34} textAnchor="middle">
          {axis}
        </text>
        <line className="wk-chart__zero" x1={left} x2={right} y1={zero} y2={zero} />
        {shown.lines.map(({ key, stroke, y1, y2 }) => (
          <line
            key={key}
            className={`wk-chart__stroke wk-chart__stroke--${stroke}`}
            x1={left}
            x2={right}
            y1={y1}
            y2={y2}
          />
        ))}
        {shown.points.map(({ key, x, y }) => (
          <circle key={key} className="wk-chart__point" cx={x} cy={y} r="4.5" />
        ))}
        {crossing === null ? null : (
          <>
            <path className="wk-chart__crossing" d={`M ${crossing.x} ${zero - 7} l 7 7 l -7 7 l -7 -7 z`} />
            <text className="wk-chart__heading" x={Math.min(crossing.x + 10, right - 44)} y={zero - 8}>
              {formatNumber(crossing.share, language)} %
            </text>
          </>
        )}
      </svg>
      <ul className="wk-chart__legend">
        {names.map((name, place) => (
          <li key={name}>
            <svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
              <line
                className={`wk-chart__stroke wk-chart__stroke--${shown.lines[place]?.stroke ?? 'solid'}`}
                x1="1"
                x2="27"
                y1="6"
                y2="6"
              />
            </svg>{' '}
            {name}
          </li>
        ))}
        <li>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <circle className="wk-chart__point" cx="6" cy="6" r="4.5" />
          </svg>{' '}
          {pointsName}
        </li>
      </ul>
    </div>
  );
}
