import type { LocalDate } from '../../../../kernel/local-date.ts';
import { type Candidate, type ReadingContext, readCandidate } from './candidate.ts';
import { type ColumnMapping, type Field, type FieldValues, valuesOf } from './fields.ts';
import { heldBack, holdsBsn } from './health.ts';
import type { CandidateList } from './list.ts';
import { type Reason, reasonsOf, type Verdict, verdictOf } from './reasons.ts';
import type { FileRow } from './records.ts';
import { screen } from './screen.ts';
import { dateOrderOf } from './values/dates.ts';

/**
 * One row with its verdict. Plain data, so that it can be kept as jsonb, with one care: `bsn` and `bsnAsWritten`
 * are kept encrypted or not at all. What may not be stored (health, a BSN in the wrong place) is in none of
 * the other parts.
 */
export type JudgedRow = {
  readonly line: number;
  readonly verdict: Verdict;
  /** Heaviest first. */
  readonly reasons: readonly Reason[];
  readonly candidate: Candidate | null;
  readonly bsn: string | null;
  readonly bsnAsWritten: string | null;
  /** The values by field as they were written, to correct in place. */
  readonly values: FieldValues;
  /** The cells as they stand in the file, columns that are not taken over included. */
  readonly cells: readonly string[];
  /** The fields whose text is held back, to be written anew. */
  readonly held: readonly Field[];
};

const reason = reasonsOf({
  'header-again': {
    weight: 'refused',
    nl: 'Dit is de kop van de lijst nog een keer. Deze regel kan weg.',
    en: 'This is the header of the list once more. This row can go.',
  },
  'no-candidate': {
    weight: 'refused',
    nl: 'Op deze regel staan geen naam, geboortedatum en BSN. Hoort hij bij de regel erboven, of is het een totaal? Dan kan hij weg.',
    en: 'This row holds no name, date of birth and BSN. Does it belong to the row above, or is it a total? Then it can go.',
  },
  'cells-missing': {
    weight: 'doubtful',
    nl: 'Deze regel heeft {count} cellen; de kop heeft er {width}. Kijk na of alles in de goede kolom staat.',
    en: 'This row has {count} cells; the header has {width}. Check that everything is in the right column.',
  },
  'cells-too-many': {
    weight: 'doubtful',
    nl: 'Deze regel heeft meer cellen ({count}) dan de kop ({width}). Staat er een scheidingsteken in een tekst? Kijk na of alles in de goede kolom staat.',
    en: 'This row has more cells ({count}) than the header ({width}). Is there a separator within a text? Check that everything is in the right column.',
  },
  'stray-quote': {
    weight: 'doubtful',
    nl: 'Op deze regel staat een aanhalingsteken dat niet wordt gesloten. Kijk na of alles in de goede kolom staat.',
    en: 'This row holds a quotation mark that is not closed. Check that everything is in the right column.',
  },
});

const heaviness = { refused: 0, doubtful: 1, note: 2 } as const;

const heaviestFirst = (reasons: readonly Reason[]) =>
  [...reasons].sort((a, b) => heaviness[a.weight] - heaviness[b.weight]);

type Judged = Pick<
  JudgedRow,
  'verdict' | 'reasons' | 'candidate' | 'bsn' | 'bsnAsWritten' | 'values' | 'held'
>;

const aboutNobody = new Set([
  'candidate-list/name-missing',
  'candidate-list/first-name-missing',
  'candidate-list/last-name-missing',
]);

/** A row without a name, a date of birth and a BSN is no candidate with three faults, but no candidate. */
function isNobody(values: FieldValues, reasons: readonly Reason[]): boolean {
  if ((values.birthDate ?? '').trim() !== '' || (values.bsn ?? '').trim() !== '') return false;
  return reasons.some(({ rule }) => aboutNobody.has(rule));
}

/** Judges named values; `about` is what there already is to say about the row itself. */
function judgeValues(given: FieldValues, context: ReadingContext, about: readonly Reason[]): Judged {
  const { values, held, reasons: screened } = screen(given);
  const { bsn: bsnAsWritten = null, ...kept } = values;
  const found = readCandidate(values, context);
  const own = isNobody(values, found.reasons) ? [reason('no-candidate')] : found.reasons;
  const noRow = about.some(({ weight }) => weight === 'refused');
  const reasons = heaviestFirst(noRow ? about : [...about, ...screened, ...own]);
  const { candidate, bsn } = found;
  return { verdict: verdictOf(reasons), reasons, candidate, bsn, bsnAsWritten, values: kept, held };
}

type Shape = { readonly header: readonly string[] | null; readonly width: number };

const isFilled = (cell: string) => cell.trim() !== '';

function reasonsOfShape({ cells, strayQuote }: FileRow, { header, width }: Shape): readonly Reason[] {
  if (header?.every((name, index) => name.trim() === (cells[index] ?? '').trim()))
    return [reason('header-again')];
  const values = { count: cells.length, width };
  return [
    ...(strayQuote ? [reason('stray-quote')] : []),
    ...(cells.length < width ? [reason('cells-missing', { values })] : []),
    ...(cells.slice(width).some(isFilled) ? [reason('cells-too-many', { values })] : []),
  ];
}

type CellCare = { readonly mapping: ColumnMapping; readonly sensitive: ReadonlySet<number> };

/** The cells that may be kept: without the BSN, held back texts, and columns about health or debts. */
function cellsToKeep(cells: readonly string[], held: readonly Field[], care: CellCare): readonly string[] {
  return cells.map((cell, index) => {
    const field = care.mapping[index] ?? 'ignore';
    if (field === 'bsn') return '';
    if (field === 'ignore') return care.sensitive.has(index) || heldBack(cell) !== null ? '' : cell;
    return held.includes(field) || (field !== 'phone' && holdsBsn(cell)) ? '' : cell;
  });
}

function contextOf(rows: readonly FileRow[], mapping: ColumnMapping, today: LocalDate): ReadingContext {
  const orderOf = (field: Field) => {
    const index = mapping.indexOf(field);
    return dateOrderOf(index < 0 ? [] : rows.map(({ cells }) => cells[index] ?? ''));
  };
  return { today, birthDateOrder: orderOf('birthDate'), benefitSinceOrder: orderOf('benefitSince') };
}

/**
 * The judge of one list: a function that judges a row by itself, so that a job can show how far it is.
 * `mapping` is the recognised one or the one a user corrected.
 */
export function judgeOf(
  list: Pick<CandidateList, 'header' | 'columns' | 'rows'>,
  mapping: ColumnMapping,
  today: LocalDate,
): (row: FileRow) => JudgedRow {
  const context = contextOf(list.rows, mapping, today);
  const shape = { header: list.header?.cells ?? null, width: list.columns.length };
  const sensitive = new Set(
    list.columns.filter(({ because }) => because === 'sensitive').map(({ index }) => index),
  );
  return (row) => {
    const judged = judgeValues(valuesOf(row.cells, mapping), context, reasonsOfShape(row, shape));
    return { line: row.line, ...judged, cells: cellsToKeep(row.cells, judged.held, { mapping, sensitive }) };
  };
}

/** Judges every row of a list, exactly once and in order; duplicates are looked for afterwards (`duplicates.ts`). */
export function judgeRows(
  list: Pick<CandidateList, 'header' | 'columns' | 'rows'>,
  mapping: ColumnMapping,
  today: LocalDate,
): readonly JudgedRow[] {
  return list.rows.map(judgeOf(list, mapping, today));
}

/**
 * Judges a row anew after a user corrected values in place. An emptied field is sent as an empty text. That cells
 * stood in the wrong columns no longer counts: somebody looked. Dates are read the Dutch way.
 */
export function correctRow(row: JudgedRow, changes: FieldValues, today: LocalDate): JudgedRow {
  const bsn = row.bsnAsWritten === null ? {} : { bsn: row.bsnAsWritten };
  const context = { today, birthDateOrder: 'day-first', benefitSinceOrder: 'day-first' } as const;
  return { ...row, ...judgeValues({ ...row.values, ...bsn, ...changes }, context, []) };
}
