import {
  type DragEvent,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Given } from '../../rules/draft.ts';
import type { GridCell, GridRow, Held } from './grid.ts';
import { type May, mayGo, whyNot } from './may-go.ts';
import { useTold } from './use-told.ts';

type Place = { readonly row: number; readonly column: number };

type GridUse = {
  readonly rows: readonly GridRow[];
  readonly may: May;
  /** Where the server says what all rules say of a shift in the hand, and what is shown now. */
  readonly handHref: string;
  readonly search: string;
  /** Moves a shift; gives nothing back: what came of it is told by the page. */
  readonly move: (from: Given, to: Given) => void;
  readonly undo: () => void;
  readonly say: (words: string) => void;
};

const arrows: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** The place of the cell in which something happened; null beside the cells. */
function placeOf(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest('[data-row]') : null;
  if (!(cell instanceof HTMLElement)) return null;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

/**
 * The keyboard and the drag of a grid: one cell of it is reached by Tab, arrows go on from there, M marks a shift, Enter puts it
 * down elsewhere, Escape lets it go, Z undoes. Without JavaScript each cell is a link, and its page has the same as a form.
 */
export function useGrid({ rows, may, handHref, search, move, undo, say }: GridUse) {
  const table = useRef<HTMLTableElement>(null);
  const [ready, setReady] = useState(false);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [marked, setMarked] = useState<Held | null>(null);
  const [dragged, setDragged] = useState<Held | null>(null);
  useEffect(() => setReady(true), []);

  const inHand = dragged ?? marked;
  const told = useTold(handHref, search, inHand);

  const cellAt = ({ row, column }: Place): GridCell => rows[row]?.cells[column] ?? null;
  const put = (held: Held, cell: GridCell) => {
    if (cell === null) return say('Deze dienst is er niet op deze dag.');
    const { participantId, demandId, onDate } = held;
    move({ participantId, demandId, onDate }, { participantId, demandId, onDate, ...cell.target });
  };
  /** Says of what is in the hand why it may not be put here, before it is. */
  const tell = (held: Held | null, place: Place) => {
    if (held === null) return;
    const cell = cellAt(place);
    const home = cell?.held.some((each) => sameShift(each, held)) === true;
    say((home ? null : whyNot(held, cell, may, told)) ?? `In de hand: ${held.said}.`);
  };
  const keys: Readonly<Record<string, (place: Place) => boolean>> = {
    enter: (place) => {
      const cell = cellAt(place);
      if (marked === null) return false;
      if (cell?.held.some((each) => sameShift(each, marked)) !== true) put(marked, cell);
      setMarked(null);
      return true;
    },
    escape: () => {
      if (marked === null) return false;
      setMarked(null);
      say('Losgelaten. Er is niets veranderd.');
      return true;
    },
    m: (place) => {
      const held = cellAt(place)?.held ?? [];
      const before = held.findIndex((each) => marked !== null && sameShift(each, marked));
      const next = held[before + 1] ?? null;
      setMarked(next);
      if (next !== null) say(`Opgepakt: ${next.said}. Ga naar een andere cel en druk op Enter.`);
      else say(before >= 0 ? 'Losgelaten. Er is niets veranderd.' : 'In deze cel staat geen dienst.');
      return true;
    },
    z: () => {
      undo();
      return true;
    },
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (place === null || event.altKey || event.metaKey) return;
    const to = goesTo(event, place, rows);
    if (to !== null) {
      event.preventDefault();
      setActive(to);
      focusOn(table, to);
      tell(marked, to);
    } else if (!event.ctrlKey && keys[event.key.toLowerCase()]?.(place)) {
      event.preventDefault();
    }
  };
  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    if (place !== null) setActive(place);
  };
  const onDragStart = (event: DragEvent) => {
    const place = placeOf(event.target);
    const shift = event.target instanceof HTMLElement ? event.target.dataset.held : undefined;
    const held = place === null ? undefined : cellAt(place)?.held[Number(shift)];
    if (held === undefined) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', held.said);
    setDragged(held);
  };
  const onDragOver = (event: DragEvent) => {
    const place = placeOf(event.target);
    if (dragged !== null && place !== null && mayGo(dragged, cellAt(place), may, told))
      event.preventDefault();
  };
  const onDragEnter = (event: DragEvent) => {
    const place = placeOf(event.target);
    if (place !== null) tell(dragged, place);
  };
  const onDrop = (event: DragEvent) => {
    const place = placeOf(event.target);
    if (dragged === null || place === null) return;
    event.preventDefault();
    const cell = cellAt(place);
    if (cell?.held.some((each) => sameShift(each, dragged)) !== true) put(dragged, cell);
    setDragged(null);
  };
  return {
    marked,
    handlers: {
      onKeyDown,
      onFocus,
      onDragStart,
      onDragEnter,
      onDragOver,
      onDrop,
      onDragEnd: () => setDragged(null),
    },
    table,
    /** Only one cell is reached by Tab once the script runs; before that, every link is. */
    tabIndex: (row: number, column: number) => {
      if (!ready) return undefined;
      return active.row === row && active.column === column ? 0 : -1;
    },
    /** The grid is one stop of Tab: with the keyboard, what stands beside the cells is reached from their pages. */
    beside: ready ? -1 : undefined,
    dimmed: (cell: GridCell) => inHand !== null && !mayGo(inHand, cell, may, told),
    isMarked: (held: Held) => marked !== null && sameShift(held, marked),
  };
}

function sameShift(a: Given, b: Given): boolean {
  return a.participantId === b.participantId && a.demandId === b.demandId && a.onDate === b.onDate;
}

/** Where a key goes in the grid; null when it goes nowhere. Cells without a link are passed over. */
function goesTo(event: KeyboardEvent, { row, column }: Place, rows: readonly GridRow[]): Place | null {
  const width = rows[0]?.cells.length ?? 0;
  if (event.key === 'Home' || event.key === 'End') {
    const end = event.key === 'End';
    return nearest(
      rows,
      { row: event.ctrlKey ? (end ? rows.length - 1 : 0) : row, column: end ? width - 1 : 0 },
      {
        row: 0,
        column: end ? -1 : 1,
      },
    );
  }
  const step = arrows[event.key];
  if (step === undefined || event.ctrlKey) return null;
  return nearest(rows, { row: row + step.row, column: column + step.column }, step);
}

function nearest(rows: readonly GridRow[], from: Place, step: Place): Place | null {
  let { row, column } = from;
  while (rows[row]?.cells[column] !== undefined) {
    if (rows[row]?.cells[column] !== null) return { row, column };
    row += step.row;
    column += step.column;
  }
  return null;
}

function focusOn(table: RefObject<HTMLTableElement | null>, { row, column }: Place): void {
  const cell = table.current?.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  if (cell instanceof HTMLElement) cell.focus();
}
