import { type LocalDate, yearOf } from '../../../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refusalsOf, refuse } from '../../../../kernel/result.ts';
import type { Text } from '../../../../kernel/text.ts';
import { isBsn } from '../bsn.ts';
import { type ColumnMapping, type Field, isField } from './fields.ts';
import { readHeader } from './headers.ts';
import { readPostcode } from './values/address.ts';
import { readEmail, readPhone } from './values/contact.ts';
import { readDay } from './values/dates.ts';
import { isInfixWord } from './values/infixes.ts';
import { oneLine, saysNothing } from './values/text.ts';

/**
 * A column as it was recognised. `because`: its header says so, its values look like it, nobody knows, or its
 * header announces what may not be kept (health, debts, a criminal record).
 */
export type Column = {
  readonly index: number;
  readonly header: string;
  readonly field: Field | 'ignore';
  readonly because: 'header' | 'values' | 'unknown' | 'sensitive';
  /** A few values, to recognise the column by; none of a sensitive column or of a BSN. */
  readonly examples: readonly string[];
};

const refusal = refusalsOf('candidate-list', {
  'name-column-missing': {
    nl: 'Wijs aan in welke kolom de naam staat: de achternaam, of de hele naam.',
    en: 'Point out which column holds the name: the last name, or the full name.',
  },
  'birth-date-column-missing': {
    nl: 'Wijs aan in welke kolom de geboortedatum staat.',
    en: 'Point out which column holds the date of birth.',
  },
  'column-unknown': {
    nl: 'Kies voor elke kolom een onderdeel uit de lijst, of ‘niet overnemen’.',
    en: 'Choose a part from the list for every column, or ‘do not take over’.',
  },
});

/** What a page says about the columns that are not taken over. */
export const columnTexts = {
  unknown: {
    nl: 'Deze kolom nemen wij niet over. Herkent u haar? Kies dan wat erin staat.',
    en: 'We do not take this column over. Do you recognise it? Then choose what it holds.',
  },
  sensitive: {
    nl: 'Deze kolom lezen en bewaren wij niet: zij lijkt over gezondheid, schulden of justitie te gaan.',
    en: 'We neither read nor keep this column: it seems to be about health, debts or justice.',
  },
} as const satisfies Record<string, Text>;

/** So many rows tell what a column holds. */
const sampleRows = 200;

type Look = { readonly field: Field; readonly fits: (cell: string, today: LocalDate) => boolean };

/** Eight or nine digits: of shorter numbers and of days, one in eleven passes the eleven test too. */
function looksLikeBsn(cell: string): boolean {
  const digits = cell.replace(/[\s.-]/g, '');
  return /^\d{8,9}$/.test(digits) && isBsn(digits.padStart(9, '0'));
}

const looks: readonly Look[] = [
  { field: 'email', fits: (cell) => readEmail(cell).value !== null },
  { field: 'postcode', fits: (cell) => readPostcode(cell).value !== null },
  {
    field: 'birthDate',
    fits: (cell, today) => {
      const found = readDay(cell, 'day-first', yearOf(today));
      return found.kind === 'day' && yearOf(today) - yearOf(found.day) < 90 && found.day < today;
    },
  },
  { field: 'bsn', fits: looksLikeBsn },
  { field: 'phone', fits: (cell) => readPhone(cell).value !== null && /\d{2}.*\d{4}/.test(cell) },
  { field: 'infix', fits: (cell) => oneLine(cell).split(' ').every(isInfixWord) },
  { field: 'fullName', fits: (cell) => /^[\p{L}'’ -]+, ?[\p{L}.'’ -]+$/u.test(cell) },
];

const filledIn = (rows: readonly (readonly string[])[], index: number) =>
  rows.map((cells) => cells[index] ?? '').filter((cell) => !saysNothing(cell));

/** Looks at the values of a column without a known header; at least four of five must fit. */
function byValues(cells: readonly string[], taken: ReadonlySet<Field>, today: LocalDate): Field | null {
  if (cells.length === 0) return null;
  const look = looks.find(({ field, fits }) => {
    if (taken.has(field) || (field === 'fullName' && taken.has('familyName'))) return false;
    return cells.filter((cell) => fits(cell, today)).length >= cells.length * 0.8;
  });
  return look?.field ?? null;
}

/** Around a column of infixes stand the first name (left) and the last name (right). */
function namesAround(columns: readonly Column[]): readonly Column[] {
  const at = columns.findIndex(({ field, because }) => field === 'infix' && because === 'values');
  const free = (column: Column | undefined) => column?.field === 'ignore' && column.because === 'unknown';
  if (at < 1 || !free(columns[at - 1]) || !free(columns[at + 1])) return columns;
  return columns.map((column, index) => {
    if (index === at - 1) return { ...column, field: 'givenName', because: 'values' };
    return index === at + 1 ? { ...column, field: 'familyName', because: 'values' } : column;
  });
}

type Named = Pick<Column, 'field' | 'because'> & {
  /** Whether the values may still tell what the column holds. */
  readonly open: boolean;
};

/** Header readings that only hold part of a name step back for a column that is that field exactly. */
function byHeaders(headers: readonly string[]): readonly Named[] {
  const readings = headers.map(readHeader);
  const exact = new Set(
    readings.flatMap((found) => (found.kind === 'field' && found.exact ? [found.field] : [])),
  );
  return readings.map((found) => {
    if (found.kind === 'sensitive') return { field: 'ignore', because: 'sensitive', open: false };
    if (found.kind !== 'field')
      return { field: 'ignore', because: 'unknown', open: found.kind === 'unknown' };
    return found.exact || !exact.has(found.field)
      ? { field: found.field, because: 'header', open: false }
      : { field: 'ignore', because: 'unknown', open: true };
  });
}

function examplesOf(cells: readonly string[], { field, because }: Pick<Column, 'field' | 'because'>) {
  if (because === 'sensitive' || field === 'bsn' || field === 'remark') return [];
  return [...new Set(cells.map((cell) => oneLine(cell).slice(0, 40)))].slice(0, 3);
}

/** How many columns there are: as many as the header names or, without a header, as most of the first rows have cells. */
export function columnCount(headers: readonly string[] | null, rows: readonly (readonly string[])[]): number {
  if (headers !== null) return headers.length;
  const tally = new Map<number, number>();
  for (const { length } of rows.slice(0, sampleRows)) tally.set(length, (tally.get(length) ?? 0) + 1);
  const [width = 0] = [...tally].sort(([a, times], [b, others]) => others - times || b - a)[0] ?? [];
  return width;
}

/**
 * Recognises the columns of a list by their headers and, where a header is unknown or absent, by the first rows.
 * A column that stays unknown is not taken over; the user sees it and can say what it is.
 */
export function recogniseColumns(
  headers: readonly string[] | null,
  rows: readonly (readonly string[])[],
  today: LocalDate,
): readonly Column[] {
  const sample = rows.slice(0, sampleRows);
  const width = columnCount(headers, sample);
  const names = Array.from({ length: width }, (_, index) => oneLine(headers?.[index] ?? ''));
  const taken = new Set<Field>();
  const named = byHeaders(names);
  for (const { field } of named) if (field !== 'ignore') taken.add(field);
  const columns = named.map(({ open, ...found }, index): Column => {
    const cells = filledIn(sample, index);
    const guess = open ? byValues(cells, taken, today) : null;
    if (guess !== null) taken.add(guess);
    const known = guess === null ? found : { field: guess, because: 'values' as const };
    return { index, header: names[index] ?? '', ...known, examples: examplesOf(cells, known) };
  });
  return namesAround(columns);
}

export function mappingOf(columns: readonly Column[]): ColumnMapping {
  return columns.map(({ field }) => field);
}

/** What a mapping lacks before rows can be judged: a name and a date of birth are always needed. */
export function lacksOf(mapping: ColumnMapping): readonly Refusal[] {
  const named = mapping.includes('familyName') || mapping.includes('fullName');
  return [
    ...(named ? [] : [refusal('name-column-missing')]),
    ...(mapping.includes('birthDate') ? [] : [refusal('birth-date-column-missing')]),
  ];
}

/** Reads a mapping that a user corrected, one choice per column; refuses unknown choices and what is lacking. */
export function readMapping(choices: readonly unknown[]): Result<ColumnMapping> {
  const mapping = choices.map((choice) => (isField(choice) || choice === 'ignore' ? choice : null));
  const known = mapping.filter((choice) => choice !== null);
  if (known.length < mapping.length) return refuse(refusal('column-unknown'));
  const lacks = lacksOf(known);
  return lacks.length > 0 ? refuse(...lacks) : accept(known);
}
