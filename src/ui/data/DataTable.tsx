import {
  Table,
  TableBody,
  TableCaption,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { useText } from '../page-context.ts';
import { words } from '../words.ts';

export type Column<Row> = {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right, in figures of one width. */
  readonly numeric?: boolean;
  /** Whole sentences: on a phone they stand under the name of the column and read from the left. */
  readonly prose?: boolean;
  /** Where the list is sorted by this column; keep the filters in it. */
  readonly sortHref?: string;
  readonly sorted?: 'up' | 'down';
};

type DataTableProps<Row> = {
  /** What the table shows; always there, for who hears it. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Stands in place of the table when there are no rows; see `EmptyState`. */
  readonly empty?: ReactNode;
};

const ariaSort = { up: 'ascending', down: 'descending' } as const;

function HeaderCell<Row>({ column }: { readonly column: Column<Row> }) {
  const t = useText();
  const { label, sortHref, sorted, numeric } = column;
  const direction = sorted === 'up' ? words.sortedUp : words.sortedDown;
  return (
    <TableHeaderCell
      scope="col"
      aria-sort={sorted === undefined ? undefined : ariaSort[sorted]}
      className={numeric === true ? 'wk-number' : undefined}
    >
      {sortHref === undefined ? (
        label
      ) : (
        <a href={sortHref} className="wk-sort">
          {label}
          {sorted === undefined ? null : (
            <>
              <span aria-hidden="true">{sorted === 'up' ? ' ↑' : ' ↓'}</span>
              <span className="wk-hidden"> ({t(direction)})</span>
            </>
          )}
        </a>
      )}
    </TableHeaderCell>
  );
}

function classOf({ numeric, prose }: { numeric?: boolean; prose?: boolean }): string | undefined {
  if (numeric === true) return 'wk-number';
  return prose === true ? 'wk-prose' : undefined;
}

function BodyCell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
  if (first) {
    return (
      <TableHeaderCell scope="row" className="wk-row-name">
        {column.cell(row)}
      </TableHeaderCell>
    );
  }
  return (
    <TableCell className={classOf(column)}>
      <span className="wk-cell-label" aria-hidden="true">
        {column.label}
      </span>
      <span className="wk-cell-value">{column.cell(row)}</span>
    </TableCell>
  );
}

/** Rows of the same kind. The header stays in sight; on a phone every row becomes a card. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  empty,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <Table className="wk-table">
      <TableCaption className={captionHidden ? 'wk-hidden' : undefined}>{caption}</TableCaption>
      <TableHeader>
        <TableRow>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={rowKey(row)}>
            {columns.map((column, place) => (
              <BodyCell key={column.key} column={column} row={row} first={place === 0} />
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
