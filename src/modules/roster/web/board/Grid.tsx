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

type HeldProps = {
  readonly held: Held;
  /** Which of its cell it is, by which a drag knows it. */
  readonly place: number;
  readonly marked: boolean;
  readonly canChange: boolean;
};

function HeldShift({ held: { text, more, mark }, place, marked, canChange }: HeldProps) {
  const classes = [
    'wk-board__shift',
    mark === 'broken' || mark === 'absent' ? 'wk-board__shift--broken' : '',
    marked ? 'wk-board__shift--marked' : '',
  ];
  return (
    <span className={classes.join(' ').trim()} data-held={place} draggable={canChange}>
      <span className="wk-board__clock">{text} </span>
      {more === '' ? null : <span className="wk-board__more">{more} </span>}
      {mark === null ? null : <span className="wk-board__mark">{wordsOf(mark)} </span>}
    </span>
  );
}

type HeldOf = {
  readonly cell: NonNullable<GridCell>;
  readonly isMarked: (held: Held) => boolean;
  readonly canChange: boolean;
};

/** What stands in a cell. */
function CellHeld({ cell: { before, note, held }, isMarked, canChange }: HeldOf) {
  return (
    <>
      <span className="wk-hidden">{before}</span>
      {note === null ? null : <span className="wk-board__note">{note} </span>}
      {note === null && held.length === 0 ? <span className="wk-hidden">geen dienst</span> : null}
      {held.map((each, place) => (
        <HeldShift
          key={`${each.participantId} ${each.demandId}`}
          held={each}
          place={place}
          marked={isMarked(each)}
          canChange={canChange}
        />
      ))}
    </>
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
        href={cell.href ?? undefined}
        draggable={false}
        data-row={row}
        data-column={column}
        tabIndex={use.tabIndex(row, column)}
      >
        <CellHeld cell={cell} isMarked={use.isMarked} canChange={canChange} />
      </a>
    </td>
  );
}

function Head({ corner, days }: Pick<GridProps, 'corner' | 'days'>) {
  return (
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
  );
}

type RowHeadProps = Pick<GridRow, 'name' | 'href' | 'under'> & { readonly tabIndex?: number | undefined };

function RowHead({ name, href, under, tabIndex }: RowHeadProps) {
  return (
    <th scope="row">
      {href === null ? (
        name
      ) : (
        <a href={href} tabIndex={tabIndex}>
          {name}
        </a>
      )}
      <span className="wk-board__under">{under}</span>
    </th>
  );
}

// A table wider than its frame is scrolled with the keyboard: without links in it, the frame must be reached by itself (WCAG 2.1.1).
const scrolledByKeyboard = { tabIndex: 0 } as const;

type StillProps = Pick<GridProps, 'label' | 'corner' | 'days' | 'rows'>;

/** The same rows and days to look at: nothing in it can be taken up. */
export function StillGrid({ label, corner, days, rows }: StillProps) {
  return (
    <section className="wk-board" aria-label={label} {...scrolledByKeyboard}>
      <table aria-label={label}>
        <Head corner={corner} days={days} />
        <tbody>
          {rows.map(({ key, name, href, under, cells }) => (
            <tr key={key}>
              <RowHead name={name} href={href} under={under} />
              {cells.map((cell, column) =>
                cell === null ? (
                  <td key={days[column]?.day ?? column} className="wk-board__none" />
                ) : (
                  <td key={days[column]?.day ?? column} className={cell.open ? 'wk-board__open' : ''}>
                    <div>
                      <CellHeld cell={cell} isMarked={() => false} canChange={false} />
                    </div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
        <Head corner={corner} days={days} />
        <tbody>
          {rows.map(({ key, name, href, under, cells }, row) => (
            <tr key={key}>
              <RowHead name={name} href={href} under={under} tabIndex={use.beside} />
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
