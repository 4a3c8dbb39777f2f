import { roleNames } from '../../../../kernel/words.ts';
import { DataTable } from '../../../../ui/index.ts';
import { clockInWords } from '../../describe.ts';
import { phaseName } from '../../rules/move.ts';
import type { Programme, ProgrammeClock, Target } from '../../rules/programme.ts';
import { actNames, conditionNames, targetMeasureNames } from '../../words.ts';

/** Every step: from where to where, by whom, and what must be so first. */
export function StepsTable({ programme }: { readonly programme: Programme }) {
  const name = (phase: Programme['phases'][number]['key']) => phaseName(programme, phase).nl;
  return (
    <DataTable
      caption="Stappen van het programma"
      captionHidden
      rows={programme.transitions}
      rowKey={({ from, to, through }) => `${from} ${to} ${through}`}
      columns={[
        { key: 'label', label: 'Stap', cell: ({ label }) => label.nl },
        { key: 'from', label: 'Van', cell: ({ from }) => name(from) },
        {
          key: 'to',
          label: 'Naar',
          cell: ({ to, nextLap }) => (nextLap ? `${name(to)} (nieuwe ronde)` : name(to)),
        },
        { key: 'by', label: 'Door', cell: ({ by }) => by.map((role) => roleNames[role].nl).join(', ') },
        { key: 'through', label: 'Volgt op', cell: ({ through }) => actNames[through].nl },
        {
          key: 'provided',
          label: 'Mits',
          cell: ({ provided }) => provided.map((condition) => conditionNames[condition].nl).join(', ') || '–',
        },
      ]}
    />
  );
}

/** What is due when, on whose list. */
export function ClocksTable({ clocks }: { readonly clocks: readonly ProgrammeClock[] }) {
  return (
    <DataTable
      caption="Termijnen van het programma"
      captionHidden
      rows={clocks}
      rowKey={({ key }) => key}
      columns={[
        { key: 'task', label: 'Taak', cell: ({ task }) => task.nl },
        { key: 'when', label: 'Wanneer', cell: clockInWords },
        { key: 'role', label: 'Lijst van', cell: ({ role }) => roleNames[role].nl },
        { key: 'notice', label: 'Dagen van tevoren', numeric: true, cell: ({ notice }) => notice },
        {
          key: 'extendable',
          label: 'Verlengen',
          cell: ({ extendable }) => (extendable ? 'kan' : 'kan niet'),
        },
      ]}
    />
  );
}

/** What the programme aims at, year by year. */
export function TargetsTable({ targets }: { readonly targets: readonly Target[] }) {
  return (
    <DataTable
      caption="Doelen van het programma"
      captionHidden
      rows={targets}
      rowKey={({ measure, year }) => `${measure} ${year}`}
      empty={<p className="wk-text">Er zijn nog geen doelen afgesproken.</p>}
      columns={[
        { key: 'pillar', label: 'Pijler', cell: ({ pillar }) => pillar },
        { key: 'measure', label: 'Wat telt', cell: ({ measure }) => targetMeasureNames[measure].nl },
        { key: 'year', label: 'Jaar', numeric: true, cell: ({ year }) => year },
        { key: 'value', label: 'Doel', numeric: true, cell: ({ value }) => value },
      ]}
    />
  );
}
