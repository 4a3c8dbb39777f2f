import type { Given } from '../../rules/draft.ts';
import type { GridCell, GridRow, Held } from './grid.ts';
import type { BoardDay } from './load.ts';
import { wordsOf } from './marks.ts';
import type { May } from './may-go.ts';
import { useGrid } from './use-grid.ts';

type GridProps = {
  readonly label: string;
  readonly corner: string;
  readonly days: readonly BoardDay[];
  readonly rows: readonly GridRow[];
  readonly may: May;
  readonly handHref: string;
  readonly search: string;
  readonly canChange: boolean;
  readonly move: (from: Given, to: Given) => void;
  readonly undo: () => void;
  readonly say: (words: string) => void;
};

type Use = ReturnType<typeof useGrid>;

function HeldShift({
  held,
  place,
  use,
  canChange,
}: {
  held: Held;
  place: number;
  use: Use;
  canChange: boolean;
}) {
  const { text, more, mark } = held;
  const classes = [
    'wk-board__shift',
    mark === 'broken' ? 'wk-board__shift--broken' : '',
    use.isMarked(held) ? 'wk-board__shift--marked' : '',
  ];
  return (
    <span className={classes.join(' ').trim()} data-held={place} draggable={canChange}>
      <span className="wk-board__clock">{text} </span>
      {more === '' ? null : <span className="wk-board__more">{more} </span>}
      {mark === null ? null : <span className="wk-board__mark">{wordsOf(mark)} </span>}
    </span>
  );
}

type CellProps = {
  readonly cell: GridCell;
  readonly row: number;
  readonly column: number;
  readonly use: Use;
  readonly canChange: boolean;
};

function Cell({ cell, row, column, use, canChange }: CellProps) {
  if (cell === null) return <td className="wk-board__none" />;
  const classes = [cell.open ? 'wk-board__open' : '', use.dimmed(cell) ? 'wk-board__dimmed' : ''];
  return (
    <td className={classes.join(' ').trim()}>
      <a
        href={cell.href}
        draggable={false}
        data-row={row}
        data-column={column}
        tabIndex={use.tabIndex(row, column)}
      >
        <span className="wk-hidden">{cell.before}</span>
        {cell.note === null ? null : <span className="wk-board__note">{cell.note} </span>}
        {cell.note === null && cell.held.length === 0 ? <span className="wk-hidden">geen dienst</span> : null}
        {cell.held.map((held, place) => (
          <HeldShift
            key={`${held.participantId} ${held.demandId}`}
            held={held}
            place={place}
            use={use}
            canChange={canChange}
          />
        ))}
      </a>
    </td>
  );
}

// A table that is also walked by keyboard is a grid; its cells are grid cells by themselves (WAI-ARIA Authoring Practices, Data Grid).
const walkedByKeyboard = { role: 'grid' } as const;

/** Rows and days in which shifts stand and can be moved. The first column and the days stay in sight. */
export function Grid({
  label,
  corner,
  days,
  rows,
  may,
  handHref,
  search,
  canChange,
  move,
  undo,
  say,
}: GridProps) {
  const use = useGrid({
    rows,
    may,
    handHref,
    search,
    say,
    move: canChange ? move : () => say('Dit concept kan niet meer veranderen.'),
    undo: canChange ? undo : () => undefined,
  });
  return (
    <section className="wk-board" aria-label={label}>
      <table {...walkedByKeyboard} aria-label={label} ref={use.table} {...use.handlers}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {days.map(({ day, head, words }) => (
              <th key={day} scope="col">
                <abbr title={words}>{head}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, href, under, cells }, row) => (
            <tr key={key}>
              <th scope="row">
                {href === null ? (
                  name
                ) : (
                  <a href={href} tabIndex={use.beside}>
                    {name}
                  </a>
                )}
                <span className="wk-board__under">{under}</span>
              </th>
              {cells.map((cell, column) => (
                <Cell
                  key={days[column]?.day ?? column}
                  cell={cell}
                  row={row}
                  column={column}
                  use={use}
                  canChange={canChange}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
