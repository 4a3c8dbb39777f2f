import type { LocalDate } from '../../../../kernel/local-date.ts';
import { type Column, DataTable, formatDay, Link } from '../../../../ui/index.ts';
import type { IdleLine } from '../../queries/idle.ts';
import type { NamedLine } from '../../queries/lines.ts';
import type { NamedPart } from '../../queries/listed.ts';
import { hoursOf } from '../../rules/clock.ts';
import { What } from '../person/LinesOf.tsx';
import { periodOf, reckonedOf } from '../person/OwedTable.tsx';
import { inAddress, type ListKind } from '../reading.ts';

type Row = IdleLine & NamedLine & { readonly key: string };

type HoursTableProps = {
  readonly lines: readonly (IdleLine & NamedLine)[];
  readonly month: LocalDate;
  readonly kind: ListKind;
  /** Whether the reader corrects and decides. */
  readonly decides: boolean;
};

/** Hours of several people, each of somebody on a day; the name opens that figure of theirs. */
export function HoursTable({ lines, month, kind, decides }: HoursTableProps) {
  const columns: readonly Column<Row>[] = [
    { key: 'name', label: 'Naam', cell: (row) => <PersonLink row={row} month={month} kind={kind} /> },
    {
      key: 'day',
      label: 'Dag',
      cell: ({ onDate }) => (onDate === null ? 'geen vaste dag' : formatDay(onDate, 'nl', 'near')),
    },
    {
      key: 'what',
      label: 'Wat',
      prose: true,
      cell: (row) => <What line={row} decides={decides} />,
    },
    { key: 'hours', label: 'Uren', numeric: true, cell: ({ minutes }) => hoursOf(minutes) },
  ];
  return (
    <DataTable
      caption="Uren van mensen, dag voor dag"
      captionHidden
      rows={lines.map((line, place) => ({ ...line, key: `${place}` }))}
      rowKey={({ key }) => key}
      columns={columns}
    />
  );
}

/** The guarantee of several people, contract by contract. */
export function OwedList({
  parts,
  month,
}: {
  readonly parts: readonly NamedPart[];
  readonly month: LocalDate;
}) {
  return (
    <DataTable
      caption="De garantie van mensen, contract voor contract"
      captionHidden
      rows={parts}
      rowKey={({ contractId }) => contractId}
      columns={[
        { key: 'name', label: 'Naam', cell: (row) => <PersonLink row={row} month={month} kind="owed" /> },
        { key: 'days', label: 'Dagen', cell: periodOf },
        { key: 'how', label: 'Zo gerekend', prose: true, cell: reckonedOf },
        { key: 'hours', label: 'Uren', numeric: true, cell: ({ minutes }) => hoursOf(minutes) },
      ]}
    />
  );
}

type PersonLinkProps = {
  readonly row: { readonly participantId: string; readonly name: string };
  readonly month: LocalDate;
  readonly kind: ListKind;
};

function PersonLink({ row: { participantId, name }, month, kind }: PersonLinkProps) {
  return <Link href={`/flexpoule/uren/${participantId}?maand=${inAddress(month)}#${kind}`}>{name}</Link>;
}
