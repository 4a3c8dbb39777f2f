import { DataTable, EmptyState, Figure, PartsChart } from '../../../../ui/index.ts';
import { hoursOf } from '../../rules/clock.ts';
import type { IdleTotal, PoolTotals } from '../../rules/pool-totals.ts';
import { type Carrier, carriers, idleCauseNames, idleCauses, idleRemedies } from '../../words.ts';

const carrierShort: Readonly<Record<Carrier, string>> = {
  firm: 'firma',
  employer: 'werkgever',
  person: 'persoon',
};

/** Idle hours by cause and by who carries them, with what would have given work. */
export function IdlePicture({ totals }: { readonly totals: PoolTotals }) {
  if (totals.causes.length === 0)
    return <EmptyState title="Er is geen leegloop: alle uren zijn gewerkt, of nog open." />;
  const bars = carriers
    .filter((carrier) => totals.causes.some(({ carried }) => carried[carrier] > 0))
    .map((carrier) => ({
      label: carrierShort[carrier],
      parts: totals.causes.map(({ cause, carried }) => ({ key: cause, value: carried[carrier] })),
    }))
    .map(({ label, parts }) => ({
      label,
      parts,
      total: `${hoursOf(parts.reduce((sum, { value }) => sum + value, 0))} uur`,
    }));
  return (
    <Figure
      picture={
        <PartsChart
          label="Leegloop: wie de uren draagt, en waardoor ze kwamen"
          groups={[{ heading: 'Wie draagt deze uren?', bars }]}
          kinds={idleCauses.map((cause) => ({ key: cause, label: idleCauseNames[cause].nl }))}
        />
      }
      table={
        <DataTable
          caption="Leegloop naar oorzaak"
          rows={totals.causes}
          rowKey={({ cause }) => cause}
          columns={[
            { key: 'cause', label: 'Oorzaak', cell: ({ cause }) => idleCauseNames[cause].nl },
            { key: 'hours', label: 'Uren', numeric: true, cell: ({ minutes }) => hoursOf(minutes) },
            { key: 'share', label: 'Van de garantie', numeric: true, cell: (row) => shareOf(row, totals) },
            { key: 'people', label: 'Mensen', numeric: true, cell: ({ people }) => people },
            {
              key: 'carried',
              label: 'Wie draagt',
              prose: true,
              cell: ({ carried }) =>
                carriers
                  .filter((carrier) => carried[carrier] > 0)
                  .map((carrier) => `${carrierShort[carrier]} ${hoursOf(carried[carrier])}`)
                  .join(', '),
            },
            {
              key: 'remedy',
              label: 'Wat dit had voorkomen',
              prose: true,
              cell: ({ cause }) => idleRemedies[cause].nl,
            },
          ]}
        />
      }
      caption="Eén open plek kan bij meer mensen de oorzaak zijn: iedereen is bekeken alsof de plek voor hem of haar was."
      tableLabel="Als tabel, met wat het had voorkomen"
    />
  );
}

function shareOf({ minutes }: IdleTotal, { owed }: PoolTotals): string {
  return owed === 0 ? '' : `${((minutes * 100) / owed).toFixed(1).replace('.', ',')} %`;
}
