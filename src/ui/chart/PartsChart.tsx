import { layOutParts, type PartsGroup } from './parts.ts';

/** The patterns of the parts, dark beside light, so that neighbours differ without colour. */
const patterns = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

type PartsChartProps = {
  /** What the picture shows, for who hears it; the table beneath says the same. */
  readonly label: string;
  readonly groups: readonly PartsGroup[];
  /** At most six kinds of parts, in the order of their patterns. */
  readonly kinds: readonly { readonly key: string; readonly label: string }[];
};

/** Bars made of parts, on one scale. */
export function PartsChart({ label, groups, kinds }: PartsChartProps) {
  const { width, height, headings, bars } = layOutParts(groups);
  const drawn = new Set(bars.flatMap(({ parts }) => parts.map(({ key }) => key)));
  const patternOf = (key: string) => patterns[kinds.findIndex((kind) => kind.key === key)] ?? 'first';
  return (
    <div className="wk-chart wk-chart--small">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {headings.map(({ text, y }) => (
          <text key={y} className="wk-chart__heading" x="0" y={y}>
            {text}
          </text>
        ))}
        {bars.map(({ label: name, total, y, parts }) => (
          <g key={y}>
            <title>{`${name}: ${total}`}</title>
            <text x="0" y={y + 12}>
              {name}
            </text>
            {parts.map(({ key, ...box }) => (
              <rect key={key} className={`wk-chart__part wk-chart__part--${patternOf(key)}`} {...box} />
            ))}
          </g>
        ))}
      </svg>
      <ul className="wk-chart__legend">
        {kinds
          .filter(({ key }) => drawn.has(key))
          .map(({ key, label: name }) => (
            <li key={key}>
              <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                <rect
                  className={`wk-chart__part wk-chart__part--${patternOf(key)}`}
                  x="1"
                  y="1"
                  width="10"
                  height="10"
                />
              </svg>{' '}
              {name}
            </li>
          ))}
      </ul>
    </div>
  );
}
