import { measureNames } from '../../words.ts';
import { type Chart, charted } from './chart.ts';

/** Bars of what began, was completed and led to a job, year by year. The table beneath says the same. */
export function Years({ chart }: { readonly chart: Chart }) {
  return (
    <>
      <div className="wk-chart">
        <svg
          viewBox={`0 0 ${chart.width} ${chart.height}`}
          role="img"
          aria-label="Per jaar gestart, afgesloten en aan een baan. De tabel eronder geeft dezelfde cijfers."
        >
          {chart.lines.map(({ value, y }) => (
            <g key={value} className="wk-chart__line">
              <line x1="30" x2={chart.width} y1={y} y2={y} />
              <text x="26" y={y + 4} textAnchor="end">
                {value}
              </text>
            </g>
          ))}
          {chart.bars.map(({ key, measure, ...place }) => (
            <rect key={key} className={`wk-chart__bar wk-chart__bar--${measure}`} {...place} />
          ))}
          {chart.years.map(({ year, x, shown }) =>
            shown ? (
              <text key={year} className="wk-chart__year" x={x} y={chart.height - 6} textAnchor="middle">
                {year}
              </text>
            ) : null,
          )}
        </svg>
      </div>
      <ul className="wk-chart__legend">
        {charted.map((measure) => (
          <li key={measure}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <rect
                className={`wk-chart__bar wk-chart__bar--${measure}`}
                x="1"
                y="1"
                width="10"
                height="10"
              />
            </svg>{' '}
            {measureNames[measure].nl}
          </li>
        ))}
      </ul>
    </>
  );
}
