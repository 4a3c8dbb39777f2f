import { lineEndOf } from './no-list.ts';

/** One row of a file as it stands in it. `line` is its first line (from 1), `lines` how many it covers. */
export type FileRow = {
  readonly line: number;
  readonly lines: number;
  readonly cells: readonly string[];
  /** A quote was opened and not closed: the quote was read as text, so that it takes no other lines with it. */
  readonly strayQuote: boolean;
};

/** A cell between quotes is not longer than the longest cell of a spreadsheet (32,767 characters). */
const longestCell = 32_767;

/** `"Jan "Piet" de Boer"`: so many quotes that are not doubled are forgiven within one cell. */
const mostLoneQuotes = 12;

type Source = {
  readonly text: string;
  readonly separator: string;
  readonly lineEnd: '\n' | '\r';
  /** Where the line that holds a place ends. */
  readonly lineEndFrom: (at: number) => number;
  /** A line with so many separators is a row by itself, never the inside of a cell. */
  readonly rowLike: number;
};

type Cell = { readonly value: string; readonly end: number; readonly stray: boolean };

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found += 1;
  return found;
}

/** How many separators a whole row has: the most that one of the first lines (the header among them) has. */
function separatorsInRow(text: string, separator: string, lineEnd: string): number {
  const lines = text.slice(0, 30_000).split(lineEnd, 25);
  return Math.max(0, ...lines.map((line) => count(line, separator)));
}

function skipBlanks({ text, separator }: Source, from: number): number {
  let at = from;
  while (text[at] === ' ' || (text[at] === '\t' && separator !== '\t')) at += 1;
  return at;
}

function atCellEnd({ text, separator, lineEnd }: Source, at: number): boolean {
  if (at >= text.length || text[at] === separator || text[at] === lineEnd) return true;
  return text[at] === '\r' && text[at + 1] === lineEnd;
}

/** True when the text between two quotes holds a whole row: then the first quote was a mistake. */
function swallowsRows(source: Source, value: string): boolean {
  return value
    .split(source.lineEnd)
    .slice(1)
    .some((line) => count(line, source.separator) >= source.rowLike);
}

/** The cell between two quotes; `null` when it takes lines with it that look like rows of their own. */
function betweenQuotes(source: Source, open: number, close: number, loneQuotes: number): string | null {
  const value = source.text.slice(open + 1, close);
  const severalLines = value.includes(source.lineEnd);
  if (severalLines && (loneQuotes > 0 || swallowsRows(source, value))) return null;
  return value.replaceAll('""', '"');
}

/** Reads a cell that opens with a quote at `open`; `null` when no quote closes it. */
function quotedCell(source: Source, open: number): Cell | null {
  const { text } = source;
  const firstLineEnd = source.lineEndFrom(open);
  let loneQuotes = 0;
  let at = open + 1;
  while (loneQuotes <= mostLoneQuotes) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - open > longestCell) return null;
    const doubled = text[quote + 1] === '"';
    at = quote + (doubled ? 2 : 1);
    if (doubled) continue;
    const end = skipBlanks(source, at);
    if (atCellEnd(source, end)) {
      const value = betweenQuotes(source, open, quote, loneQuotes);
      return value === null ? null : { value, end, stray: false };
    }
    if (firstLineEnd < quote) return null;
    loneQuotes += 1;
  }
  return null;
}

/** Where the line that holds `at` stops, without a carriage return before the line feed. */
function lineStop({ text, lineEnd, lineEndFrom }: Source, at: number): number {
  const end = lineEndFrom(at);
  return lineEnd === '\n' && end > at && text[end - 1] === '\r' ? end - 1 : end;
}

function plainCell(source: Source, start: number): Cell {
  const rest = source.text.slice(start, lineStop(source, start));
  const length = rest.indexOf(source.separator);
  const value = length < 0 ? rest : rest.slice(0, length);
  return { value, end: start + value.length, stray: value.trimStart().startsWith('"') };
}

function rowWithQuotes(source: Source, start: number) {
  const { text, separator } = source;
  const cells: string[] = [];
  let strayQuote = false;
  let at = start;
  for (;;) {
    const open = skipBlanks(source, at);
    const quoted = text[open] === '"' ? quotedCell(source, open) : null;
    const cell = quoted ?? plainCell(source, at);
    cells.push(cell.value);
    strayQuote ||= cell.stray;
    if (text[cell.end] !== separator) return { cells, strayQuote, stop: cell.end };
    at = cell.end + 1;
  }
}

function rowAt(source: Source, start: number) {
  const stop = lineStop(source, start);
  const line = source.text.slice(start, stop);
  return line.includes('"')
    ? rowWithQuotes(source, start)
    : { cells: line.split(source.separator), strayQuote: false, stop };
}

/** Finds line ends from left to right, so that a very long line is looked through once. */
function lineEndFinder(text: string, lineEnd: string): (at: number) => number {
  let from = 0;
  let found = -1;
  return (at) => {
    if (at < from || at > found) {
      from = at;
      const next = text.indexOf(lineEnd, at);
      found = next < 0 ? text.length : next;
    }
    return found;
  };
}

/**
 * Splits text into rows and cells (RFC 4180, and what systems make of it). Every line of the text ends up in
 * exactly one row: a quote that is never closed, or that would take whole rows with it, is read as text.
 * csv-parse, with which the tests compare, throws there or swallows the rest of the file.
 */
export function splitRows(text: string, separator: string): readonly FileRow[] {
  const lineEnd = lineEndOf(text);
  const whole = separatorsInRow(text, separator, lineEnd);
  const source: Source = {
    text,
    separator,
    lineEnd,
    lineEndFrom: lineEndFinder(text, lineEnd),
    rowLike: Math.max(2, Math.ceil(whole * 0.6)),
  };
  const rows: FileRow[] = [];
  let line = 1;
  let start = 0;
  while (start < text.length) {
    const { cells, strayQuote, stop } = rowAt(source, start);
    const lines = count(text.slice(start, stop), lineEnd) + 1;
    rows.push({ line, lines, cells, strayQuote });
    line += lines;
    const lineEndAt = text.indexOf(lineEnd, stop);
    start = lineEndAt < 0 ? text.length : lineEndAt + 1;
  }
  return rows;
}

/** True for a row in which nothing is filled in. */
export function isBlank({ cells }: Pick<FileRow, 'cells'>): boolean {
  return cells.every((cell) => cell.trim() === '');
}
