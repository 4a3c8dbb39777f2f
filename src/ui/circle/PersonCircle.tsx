import type { Tint } from '../data/tint.ts';
import { usePage } from '../page-context.ts';
import { middleOf, pathPoint, sectorPath, sectorsOf } from './geometry.ts';
import { Label } from './Label.tsx';
import { nameLines, ring } from './model.ts';
import { type WayStep, wayOf } from './way.ts';

export type PersonPhase = { readonly key: string; readonly name: string; readonly tint: Tint };

/** One time round: the keys of the phases in the order in which the person was in them. */
export type PersonLap = { readonly steps: readonly string[] };

type PersonCircleProps = {
  /** The whole in one sentence, for who does not see it: "Tweede ronde, nu tussen opdrachten". */
  readonly title: string;
  readonly phases: readonly PersonPhase[];
  /** First lap first. */
  readonly laps: readonly PersonLap[];
  /** False when the person has left; the last step is then not where they are. */
  readonly present?: boolean;
};

const corner = 6;

function stepsOf(phases: readonly PersonPhase[], laps: readonly PersonLap[]): readonly WayStep[] {
  return laps.flatMap(({ steps }, lap) =>
    steps
      .map((key) => ({ phase: phases.findIndex((phase) => phase.key === key), lap }))
      .filter(({ phase }) => phase >= 0),
  );
}

function Way({ steps, phases, present }: { steps: readonly WayStep[]; phases: number; present: boolean }) {
  const { stops, line } = wayOf(steps, phases, ring);
  const now = stops.at(-1);
  const dots = stops.map((stop) => `M${pathPoint(stop)}h0`).join('');
  return (
    <g className="wk-way">
      <path className="wk-way__line" d={`M${line.map(pathPoint).join('L')}`} />
      <path className="wk-way__stops" d={dots} />
      <path className="wk-way__stops wk-way__stops--inside" d={dots} />
      {now !== undefined && present ? <circle className="wk-way__now" cx={now.x} cy={now.y} r={10} /> : null}
    </g>
  );
}

/** The ring of one person: every lap a line through the phases they were in, and a bright dot where they are now. */
export function PersonCircle({ title, phases, laps, present = true }: PersonCircleProps) {
  const { language } = usePage();
  const sectors = sectorsOf(phases.length);
  const steps = stepsOf(phases, laps);
  const visited = new Set(steps.map(({ phase }) => phase));
  const last = steps.at(-1);
  const now = last === undefined || !present ? undefined : phases[last.phase];
  const lapName = language === 'nl' ? `${laps.length}e ronde` : `Lap ${laps.length}`;
  return (
    <div className="wk-circle wk-circle--person">
      <svg className="wk-circle__ring" viewBox="-200 -200 400 400" role="img" aria-label={title}>
        {phases.map(({ key, name, tint }, place) => {
          const sector = sectors[place] ?? { from: 0, to: 0 };
          return (
            <g key={key} className={`wk-tint--${tint}`}>
              <path
                className={
                  visited.has(place) ? 'wk-circle__sector' : 'wk-circle__sector wk-circle__sector--quiet'
                }
                d={sectorPath(sector, ring, corner)}
                strokeWidth={2 * corner}
              />
              <Label angle={middleOf(sector)} value={null} name={name} />
            </g>
          );
        })}
        {steps.length === 0 ? null : <Way steps={steps} phases={phases.length} present={present} />}
        <g textAnchor="middle">
          <text className="wk-way__lap" y={now === undefined ? 10 : -4}>
            {lapName}
          </text>
          {nameLines(now?.name ?? '').map((line, place) => (
            <text key={line} className="wk-circle__of" y={22 + place * 21}>
              {line}
            </text>
          ))}
        </g>
      </svg>
      <ul className="wk-circle__keys">
        {phases.map(({ key, name, tint }) => (
          <li key={key} className={`wk-tint--${tint}`}>
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
