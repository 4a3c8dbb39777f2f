import type { ReactNode } from 'react';
import type { Language } from '../../kernel/text.ts';
import { DataTable } from '../data/DataTable.tsx';
import { Figure } from '../data/Figure.tsx';
import { counted, formatNumber } from '../format.ts';
import { usePage } from '../page-context.ts';
import { FlowArrows, WayBack } from './Arrows.tsx';
import { packDots } from './dots.ts';
import { middleOf, type Point, pathPoint, sectorPath, sectorsOf, short } from './geometry.ts';
import { Label } from './Label.tsx';
import { Legend } from './Legend.tsx';
import { type CircleFacts, type CircleFlow, type CirclePhase, ring } from './model.ts';

const corner = 6;

function linkName({ count, name }: CirclePhase, language: Language): string {
  return language === 'nl'
    ? `${name}: ${counted(count, 'mens', 'mensen')}, open de lijst`
    : `${name}: ${counted(count, 'person', 'people', 'en')}, open the list`;
}

/** All dots of a phase in one path: strokes without length, with round ends. */
function Dots({ dots, radius }: { readonly dots: readonly Point[]; readonly radius: number }) {
  const d = dots.map((dot) => `M${pathPoint(dot)}h0`).join('');
  return <path className="wk-circle__dots" d={d} strokeWidth={short(2 * radius)} />;
}

/** How many came in or went out, beside its arrow. */
function FlowText({ flow, side }: { readonly flow: CircleFlow | undefined; readonly side: 'in' | 'out' }) {
  const { language } = usePage();
  if (flow === undefined) return null;
  const [x, anchor] = side === 'in' ? [26, 'start' as const] : [-26, 'end' as const];
  const text = (
    <text className="wk-circle__flow" textAnchor={anchor} x={x} y="-236">
      {formatNumber(flow.count, language)} {flow.label}
    </text>
  );
  if (flow.href === undefined) return text;
  return (
    <a href={flow.href} className="wk-circle__flow-link">
      {text}
    </a>
  );
}

/** A phase opens its list, where the reader may see one. */
function PhaseFrame({ phase, children }: { readonly phase: CirclePhase; readonly children: ReactNode }) {
  const { language } = usePage();
  const className = `wk-circle__phase wk-tint--${phase.tint}`;
  if (phase.href === undefined) return <g className={className}>{children}</g>;
  return (
    <a href={phase.href} className={className}>
      <title>{linkName(phase, language)}</title>
      {children}
    </a>
  );
}

function Ring({ title, phases, total, entry, exit }: CircleFacts) {
  const { language } = usePage();
  const sectors = sectorsOf(phases.length);
  const { dots, dotRadius } = packDots(
    phases.map(({ count }) => count),
    ring,
  );
  return (
    <nav aria-label={title}>
      <svg className="wk-circle__ring" viewBox="-200 -200 400 400" role="presentation">
        <FlowArrows entry={entry !== undefined} exit={exit !== undefined} />
        <WayBack phases={phases} />
        {phases.map((phase, place) => {
          const sector = sectors[place] ?? { from: 0, to: 0 };
          return (
            <PhaseFrame key={phase.key} phase={phase}>
              <path
                className="wk-circle__sector"
                d={sectorPath(sector, ring, corner)}
                strokeWidth={2 * corner}
              />
              <Dots dots={dots[place] ?? []} radius={dotRadius} />
              <Label angle={middleOf(sector)} value={formatNumber(phase.count, language)} name={phase.name} />
            </PhaseFrame>
          );
        })}
        <g textAnchor="middle">
          <text
            className={total > 999 ? 'wk-circle__total wk-circle__total--long' : 'wk-circle__total'}
            y="8"
          >
            {formatNumber(total, language)}
          </text>
          {/* Two short lines: one long one would run through the arrow within the ring. */}
          <text className="wk-circle__of" y="33">
            {language === 'nl' ? 'mensen' : 'people'}
            <tspan className="wk-circle__more" x="0" dy="1.25em">
              {language === 'nl' ? ' in de cirkel' : ' in the circle'}
            </tspan>
          </text>
        </g>
        <FlowText flow={entry} side="in" />
        <FlowText flow={exit} side="out" />
      </svg>
    </nav>
  );
}

/**
 * Everyone in the programme: a ring of phases, clockwise from the top, a dot for each person. Every phase opens its
 * list; the same stands in a table beneath.
 */
export function Circle(facts: CircleFacts) {
  const { language } = usePage();
  const { phases, title } = facts;
  const { peoplePerDot } = packDots(
    phases.map(({ count }) => count),
    ring,
  );
  const table = (
    <DataTable
      caption={title}
      captionHidden
      rows={phases}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', label: language === 'nl' ? 'Fase' : 'Phase', cell: ({ name }) => name },
        {
          key: 'count',
          label: language === 'nl' ? 'Mensen' : 'People',
          numeric: true,
          cell: (phase) => {
            const number = formatNumber(phase.count, language);
            if (phase.href === undefined) return number;
            return (
              <a href={phase.href} aria-label={linkName(phase, language)}>
                {number}
              </a>
            );
          },
        },
      ]}
    />
  );
  return (
    <div className="wk-circle">
      <Figure
        picture={
          <>
            <Ring {...facts} />
            <Legend {...facts} peoplePerDot={peoplePerDot} />
          </>
        }
        table={table}
        tableLabel={language === 'nl' ? 'Bekijk de cirkel als tabel' : 'View the circle as a table'}
      />
    </div>
  );
}
