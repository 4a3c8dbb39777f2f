import type { LocalDate } from '../../../../kernel/local-date.ts';
import { type Column, DataTable, Link } from '../../../../ui/index.ts';
import { hoursOf } from '../../rules/clock.ts';
import { idleCauseNames } from '../../words.ts';
import { listHref } from '../reading.ts';
import type { ToldRemedy } from './remedies.ts';

type RemedyTableProps = {
  readonly rows: readonly ToldRemedy[];
  readonly month: LocalDate;
  /** The list shows one cause only. */
  readonly oneCause?: boolean;
};

/** So many stand on a page at once: those that would have avoided the most idle hours. */
export const mostRemedies = 5;

const nextColumn: Column<ToldRemedy> = {
  key: 'next',
  label: 'Volgende stap',
  prose: true,
  cell: ({ next }) => (next === null ? null : <Link href={next.href}>{next.label}</Link>),
};

/** What would have given work: each thing with its hours, which open, and the next step. */
export function RemedyTable({ rows, month, oneCause = false }: RemedyTableProps) {
  const hours = ({ cause, key }: ToldRemedy) => listHref(month, 'idle', { cause, remedy: key });
  const cause: Column<ToldRemedy> = {
    key: 'cause',
    label: 'Oorzaak',
    cell: (row) => idleCauseNames[row.cause].nl,
  };
  return (
    <DataTable
      caption="Wat leegloop had voorkomen, de meeste uren eerst"
      captionHidden
      rows={rows}
      rowKey={({ cause: of, key }) => `${of} ${key}`}
      columns={[
        { key: 'what', label: 'Wat dit had voorkomen', prose: true, cell: ({ text }) => text },
        ...(oneCause ? [] : [cause]),
        {
          key: 'hours',
          label: 'Uren',
          numeric: true,
          cell: (row) => <Link href={hours(row)}>{hoursOf(row.minutes)}</Link>,
        },
        {
          key: 'people',
          label: 'Mensen',
          numeric: true,
          cell: (row) => <Link href={hours(row)}>{row.people}</Link>,
        },
        ...(rows.every(({ next }) => next === null) ? [] : [nextColumn]),
      ]}
    />
  );
}
