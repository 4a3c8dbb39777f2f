import { roleNames } from '../../src/kernel/words.ts';
import {
  actNames,
  clockInWords,
  conditionNames,
  type Phase,
  type Programme,
  phaseName,
  type Transition,
  targetMeasureNames,
} from '../../src/modules/trajectories/index.ts';
import { table } from './markdown.ts';

export const programmesStart = '<!-- programmes: made by `npm run docs` -->';
export const programmesEnd = '<!-- end of programmes -->';

/** The steps as a state diagram of Mermaid, which code hosts draw; steps between the same phases share an arrow. */
function diagram(programme: Programme): string {
  const states = programme.phases.map(({ key, name }) => `  state "${name.nl}" as ${id(key)}`);
  const pairs = new Map<string, Transition[]>();
  for (const step of programme.transitions) {
    const pair = `  ${id(step.from)} --> ${id(step.to)}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), step]);
  }
  const arrows = [...pairs].map(([pair, steps]) => `${pair}: ${steps.map(arrowWords).join(' / ')}`);
  const [first] = programme.phases;
  const start = first === undefined ? [] : [`  [*] --> ${id(first.key)}`];
  return ['```mermaid', 'stateDiagram-v2', ...states, ...start, ...arrows, '  ended --> [*]', '```'].join(
    '\n',
  );
}

function arrowWords({ label, nextLap }: Transition): string {
  const words = label.nl.replaceAll(':', ' –');
  return nextLap ? `${words} (nieuwe ronde)` : words;
}

function id(phase: Phase): string {
  return phase.replaceAll('-', '_');
}

function steps(programme: Programme): string {
  const lines = programme.transitions.map(({ from, to, by, through, provided, nextLap, label }) => [
    label.nl,
    phaseName(programme, from).nl,
    `${phaseName(programme, to).nl}${nextLap ? ', nieuwe ronde' : ''}`,
    by.map((role) => roleNames[role].nl).join(', '),
    actNames[through].nl,
    provided.map((condition) => conditionNames[condition].nl).join('; ') || '–',
  ]);
  return table(['stap', 'van', 'naar', 'door', 'volgt op', 'mits'], lines);
}

function clocks(programme: Programme): string {
  const lines = programme.clocks.map((clock) => [
    `\`${clock.key}\``,
    clock.task.nl,
    clockInWords(clock),
    clock.phases.map((phase) => phaseName(programme, phase).nl).join(', '),
    roleNames[clock.role].nl,
    String(clock.notice),
    clock.extendable ? 'kan' : '–',
  ]);
  return table(
    ['klok', 'taak', 'wanneer', 'in de fasen', 'op de lijst van', 'dagen van tevoren', 'verlengen'],
    lines,
  );
}

function targets(programme: Programme): string {
  const lines = programme.targets.map(({ pillar, measure, year, value }) => [
    pillar,
    targetMeasureNames[measure].nl,
    String(year),
    String(value),
  ]);
  return table(['pijler', 'wat telt', 'jaar', 'doel'], lines);
}

/** Every delivered programme: its drawing, and its steps, clocks and targets as tables. */
export function programmesPage(programmes: readonly Programme[]): string {
  return programmes
    .map((programme) =>
      [
        `## ${programme.name}`,
        diagram(programme),
        '### Stappen',
        steps(programme),
        '### Termijnen',
        clocks(programme),
        '### Doelen',
        targets(programme),
      ].join('\n\n'),
    )
    .join('\n\n');
}
