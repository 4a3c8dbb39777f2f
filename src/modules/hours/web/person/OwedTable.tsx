import { addDays } from '../../../../kernel/local-date.ts';
import { counted, DataTable, formatDay, Heading3, Paragraph } from '../../../../ui/index.ts';
import type { OwedPart } from '../../queries/behind.ts';
import { hoursOf } from '../../rules/clock.ts';

/** How the guarantee of the month was reckoned: contract by contract, by its days. */
export function OwedTable({ parts, total }: { readonly parts: readonly OwedPart[]; readonly total: number }) {
  return (
    <section>
      <Heading3 id="owed">{`Gegarandeerd: ${hoursOf(total)}`}</Heading3>
      <DataTable
        caption="De garantie, contract voor contract"
        captionHidden
        rows={parts}
        rowKey={({ contractId }) => contractId}
        columns={[
          { key: 'days', label: 'Dagen', cell: periodOf },
          { key: 'how', label: 'Zo gerekend', prose: true, cell: reckonedOf },
          { key: 'hours', label: 'Uren', numeric: true, cell: ({ minutes }) => hoursOf(minutes) },
        ]}
      />
      <Paragraph soft>De garantie staat in het contract. Ze telt per kalenderdag.</Paragraph>
    </section>
  );
}

export function periodOf({ from, to }: OwedPart): string {
  return `${formatDay(from, 'nl', 'dayMonth')} tot en met ${formatDay(addDays(to, -1), 'nl', 'dayMonth')}`;
}

/** "10 van de 30 dagen van 138:40 uur per maand" */
export function reckonedOf({ days, daysOfMonth, kind, guaranteed }: OwedPart): string {
  const whole =
    kind === 'month'
      ? `${hoursOf(guaranteed)} uur per maand`
      : `een twaalfde van ${hoursOf(guaranteed)} uur per jaar`;
  return days === daysOfMonth
    ? `De hele maand: ${whole}`
    : `${days} van de ${counted(daysOfMonth, 'dag', 'dagen')}: ${whole}`;
}
