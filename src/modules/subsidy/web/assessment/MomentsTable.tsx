import { DataTable, formatDay, Paragraph } from '../../../../ui/index.ts';
import type { JobTask, Observation } from '../../rules/moments.ts';
import { percentText, tempoText } from './shown.ts';

/** The tasks with their share and norm. */
export function TasksTable({ tasks }: { readonly tasks: readonly JobTask[] }) {
  return (
    <DataTable
      caption="De taken"
      captionHidden
      rows={tasks}
      rowKey={({ name, share }) => `${name} ${share}`}
      columns={[
        { key: 'name', label: 'Taak', cell: ({ name }) => name },
        {
          key: 'share',
          label: 'Deel van de werktijd',
          numeric: true,
          cell: ({ share }) => percentText(share),
        },
        {
          key: 'norm',
          label: 'Een gemiddelde collega',
          cell: ({ norm }) =>
            norm === null ? 'tempo in procenten' : `${tempoText(norm.count)} ${norm.unit} per uur`,
        },
      ]}
    />
  );
}

type Moment = {
  readonly id: string;
  readonly on: `${number}-${number}-${number}`;
  readonly observations: readonly Observation[];
  readonly remark: string | null;
};

/** Every moment with what was seen of every task. */
export function MomentsTable({
  tasks,
  moments,
}: {
  readonly tasks: readonly JobTask[];
  readonly moments: readonly Moment[];
}) {
  const rows = moments.flatMap(({ id, on, observations }) =>
    tasks.flatMap((task, place) => {
      const seen = observations[place];
      return seen === undefined ? [] : [{ key: `${id} ${place}`, on, task, seen }];
    }),
  );
  return (
    <>
      <DataTable
        caption="Metingen"
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'task', label: 'Taak', cell: ({ task }) => task.name },
          { key: 'on', label: 'Dag', cell: ({ on }) => formatDay(on, 'nl', 'short') },
          {
            key: 'tempo',
            label: 'Tempo',
            numeric: true,
            cell: ({ task: { norm }, seen }) =>
              norm === null
                ? percentText(seen.tempo)
                : `${tempoText(seen.tempo)} van ${tempoText(norm.count)} ${norm.unit}`,
          },
          {
            key: 'quality',
            label: 'Kwaliteit',
            numeric: true,
            cell: ({ seen }) => percentText(seen.quality),
          },
          {
            key: 'availability',
            label: 'Netto werktijd',
            numeric: true,
            cell: ({ seen }) => percentText(seen.availability),
          },
        ]}
      />
      {moments.map(({ id, on, remark }) =>
        remark === null ? null : (
          <Paragraph key={id} soft>
            {formatDay(on)}: {remark}
          </Paragraph>
        ),
      )}
    </>
  );
}
