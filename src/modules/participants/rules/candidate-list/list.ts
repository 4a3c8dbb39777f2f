import type { LocalDate } from '../../../../kernel/local-date.ts';
import { accept, type Result, refusalsOf, refuse } from '../../../../kernel/result.ts';
import type { Text } from '../../../../kernel/text.ts';
import { type Column, columnCount, recogniseColumns } from './columns.ts';
import { decodeFile, type Encoding } from './decode.ts';
import { readHeader } from './headers.ts';
import { listLimits, refusalOfText, refusalOfWidth, tooLarge } from './no-list.ts';
import { type FileRow, isBlank, splitRows } from './records.ts';

export type CandidateList = {
  readonly encoding: Encoding;
  readonly encodingBecause: Text;
  readonly separator: string;
  /** The header and the line it stands on; `null` when the list has none. */
  readonly header: { readonly line: number; readonly cells: readonly string[] } | null;
  /** Lines above the header, such as a title: shown to the user, not read. */
  readonly above: readonly { readonly line: number; readonly text: string }[];
  readonly columns: readonly Column[];
  /** Every row below the header in which something is filled in. */
  readonly rows: readonly FileRow[];
  readonly blankRows: number;
};

const refusal = refusalsOf('candidate-list', {
  'no-rows': {
    nl: 'In dit bestand staan geen kandidaten onder de kop. Kies het bestand met de lijst.',
    en: 'This file holds no candidates below the header. Choose the file with the list.',
  },
});

/** What stands between the cells of the lists that systems write. */
export const separators = [';', ',', '\t', '|'] as const;

/** Excel reads (and some systems write) a first line `sep=;`. */
const sepLine = /^"?sep=(.)"?[ \t]*(?:\r\n|\n|\r|$)/i;

const knownHeaders = (cells: readonly string[]) =>
  new Set(
    cells.flatMap((cell) => {
      const found = readHeader(cell);
      return found.kind === 'field' ? [found.field] : [];
    }),
  ).size;

/** How well a separator divides a text: known headers first, then rows of the same width. */
function fitOf(sample: string, separator: string): number {
  const rows = splitRows(sample, separator).filter((row) => !isBlank(row));
  const headers = Math.max(0, ...rows.slice(0, 25).map(({ cells }) => knownHeaders(cells)));
  const tally = new Map<number, number>();
  for (const { cells } of rows) tally.set(cells.length, (tally.get(cells.length) ?? 0) + 1);
  const [width = 1, times = 0] = [...tally].sort((a, b) => b[1] - a[1])[0] ?? [];
  return headers * 100 + (width > 1 ? (times / rows.length) * Math.min(width, 50) : 0);
}

/** The first lines of a text, enough to recognise how it is built. */
function firstLines(text: string): string {
  const start = text.slice(0, 40_000);
  return start.length < text.length ? start.slice(0, Math.max(start.lastIndexOf('\n'), 1000)) : start;
}

function separatorOf(text: string): string {
  const sample = firstLines(text);
  const fits = separators.map((separator) => ({ separator, fit: fitOf(sample, separator) }));
  return fits.reduce((best, next) => (next.fit > best.fit ? next : best)).separator;
}

const hasDigits = (cells: readonly string[]) => cells.some((cell) => /\d/.test(cell));

/** Where the header stands among the rows: the first with the most known names, else a first row of words only. */
function headerAt(rows: readonly FileRow[]): number {
  const start = rows.slice(0, 25);
  const known = start.map(({ cells }) => knownHeaders(cells));
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const width = Math.max(0, ...start.map(({ cells }) => cells.length));
  const first = start.findIndex((row) => !isBlank(row) && row.cells.length === width);
  const [header, ...others] = start.slice(Math.max(first, 0));
  if (header === undefined || width < 2 || others.length === 0 || hasDigits(header.cells)) return -1;
  return others.every((row) => isBlank(row) || hasDigits(row.cells)) ? first : -1;
}

/**
 * How many columns a list has. Headers without a name at the end (separators that systems write too many) do not
 * count, unless at least one in four rows holds something there.
 */
function widthOf(header: readonly string[], rows: readonly FileRow[]): number {
  const isUsed = (column: number) =>
    rows.filter(({ cells }) => (cells[column] ?? '').trim() !== '').length * 4 >= rows.length;
  let width = header.length;
  while (width > 0 && (header[width - 1] ?? '').trim() === '' && !isUsed(width - 1)) width -= 1;
  return width;
}

/**
 * Reads the file a municipality sent: encoding, separator, header, columns and rows. No line is lost: what is
 * not read as a row stands in `above` or is counted as blank. `encoding` and `chosen` (the separator) overrule what was found.
 * Refuses what is no list, or too long to be read in one go.
 */
export function readList(
  bytes: Uint8Array,
  today: LocalDate,
  encoding?: Encoding,
  chosen?: string,
): Result<CandidateList> {
  if (bytes.length > listLimits.bytes) return refuse(tooLarge);
  const decoded = decodeFile(bytes, encoding);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const noList = refusalOfText(text);
  if (noList !== null) return refuse(noList);
  const [firstLine = '', declared] = sepLine.exec(text) ?? [];
  const separator = chosen ?? declared ?? separatorOf(text);
  const skipped = firstLine === '' ? 0 : 1;
  const all = splitRows(text.slice(firstLine.length), separator).map((row) => ({
    ...row,
    line: row.line + skipped,
  }));
  const at = headerAt(all);
  const header = all[at];
  const below = all.slice(at + 1);
  const rows = below.filter((row) => !isBlank(row));
  if (rows.length > listLimits.rows) return refuse(tooLarge);
  if (rows.length === 0) return refuse(refusal('no-rows'));
  const names = header?.cells.slice(0, widthOf(header.cells, rows)) ?? null;
  const cells = rows.map((row) => row.cells);
  const width = columnCount(names, cells);
  const notWide = refusalOfWidth(width, chosen !== undefined);
  if (notWide !== null) return refuse(notWide);
  return accept({
    encoding: decoded.value.encoding,
    encodingBecause: decoded.value.because,
    separator,
    header: header === undefined || names === null ? null : { line: header.line, cells: names },
    above: all
      .slice(0, Math.max(at, 0))
      .filter((row) => !isBlank(row))
      .map((row) => ({ line: row.line, text: row.cells.filter((cell) => cell.trim() !== '').join(' ') })),
    columns: recogniseColumns(names, cells, today),
    rows,
    blankRows: below.length - rows.length,
  });
}
