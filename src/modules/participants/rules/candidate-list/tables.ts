import { benefitNames } from '../../words.ts';
import type { Candidate } from './candidate.ts';
import { type Field, type FieldValues, fieldLabels } from './fields.ts';
import type { JudgedRow } from './judge.ts';
import { dutchDay } from './values/birth-date.ts';
import type { Certificate } from './values/credentials.ts';
import type { TravelMode } from './values/travel.ts';

/** Rows of cells, the header first; an export makes CSV of it in which no cell is a formula. */
export type Table = readonly (readonly string[])[];

/**
 * The rows that were left out, as the municipality sent them, with line and reason in front: to mend and send
 * again. Texts that may not be kept stay empty; the BSN is put back from where it is kept.
 */
export function rowsToFix(
  rows: readonly JudgedRow[],
  header: readonly string[],
  bsnColumn: number | null,
): Table {
  const head = ['Regel', 'Reden', ...header];
  const cellsOf = (row: JudgedRow) =>
    row.cells.map((cell, index) => (index === bsnColumn ? (row.bsnAsWritten ?? '') : cell));
  const reasonsIn = ({ reasons }: JudgedRow) =>
    reasons
      .filter(({ weight }) => weight !== 'note')
      .map(({ message }) => message.nl)
      .join(' ');
  return [head, ...rows.map((row) => [String(row.line), reasonsIn(row), ...cellsOf(row)])];
}

const travelWords: Readonly<Record<TravelMode, string>> = {
  bicycle: 'fiets',
  'public-transport': 'OV',
  car: 'auto',
  motorcycle: 'motor',
  scooter: 'scooter',
  walking: 'lopen',
};

const estimateWords = { 'below-A1': 'niet', A1: 'slecht', A2: 'matig', B1: 'goed', B2: 'zeer goed' } as const;

function levelWords({ dutchSpoken }: Candidate): string {
  if (dutchSpoken === null) return '';
  const { level, estimated } = dutchSpoken;
  if (level === 'native') return 'moedertaal';
  if (!estimated || level === 'C1' || level === 'C2') return level;
  return estimateWords[level];
}

function certificateWords({ name, expired, validUntil, expiredIn }: Certificate): string {
  const end = validUntil === null ? String(expiredIn ?? '') : dutchDay(validUntil);
  if (expired) return `${name} (verlopen ${end})`.replace(' )', ')');
  return end === '' ? name : `${name} (geldig tot ${end})`;
}

type TableField = Exclude<Field, 'fullName' | 'initials' | 'houseNumber' | 'houseNumberAddition'>;

const cellsByField: { readonly [F in TableField]: (candidate: Candidate, bsn: string | null) => string } = {
  givenName: (candidate) => candidate.givenName,
  infix: (candidate) => candidate.infix ?? '',
  familyName: (candidate) => candidate.familyName,
  birthDate: (candidate) => dutchDay(candidate.birthDate),
  bsn: (_, bsn) => bsn ?? '',
  street: (candidate) => candidate.address.street ?? '',
  postcode: (candidate) => candidate.address.postcode ?? '',
  city: (candidate) => candidate.address.city ?? '',
  phone: (candidate) => candidate.phone ?? '',
  email: (candidate) => candidate.email ?? '',
  benefit: ({ benefit }) => (benefit === 'none' ? 'geen' : benefit === null ? '' : benefitNames[benefit].nl),
  benefitSince: (candidate) => (candidate.benefitSince === null ? '' : dutchDay(candidate.benefitSince)),
  caseWorker: (candidate) => candidate.caseWorker ?? '',
  hours: (candidate) => String(candidate.hoursPerWeek ?? '').replace('.', ','),
  travelModes: (candidate) => candidate.travelModes.map((mode) => travelWords[mode]).join('/'),
  travelMinutes: (candidate) => String(candidate.travelMinutes ?? ''),
  dutchSpoken: levelWords,
  licences: (candidate) => candidate.licences.join(', '),
  certificates: (candidate) => candidate.certificates.map(certificateWords).join('; '),
  preferredWork: (candidate) => candidate.preferredWork ?? '',
  remark: (candidate) => candidate.remark ?? '',
};

const isTableField = (name: string): name is TableField => Object.hasOwn(cellsByField, name);

/** Cleaned candidates as a list that can be read again: everything in it is good. */
export function candidateTable(
  people: readonly { readonly candidate: Candidate; readonly bsn: string | null }[],
): Table {
  const fields = Object.keys(cellsByField).filter(isTableField);
  const rows = people.map(({ candidate, bsn }) => fields.map((field) => cellsByField[field](candidate, bsn)));
  return [fields.map((field) => fieldLabels[field].nl), ...rows];
}

/** The cleaned values of a candidate by field, in words that are read the same again: what a form to correct begins with. */
export function candidateValues(candidate: Candidate): FieldValues {
  const fields = Object.keys(cellsByField).filter(isTableField);
  return Object.fromEntries(fields.map((field) => [field, cellsByField[field](candidate, null)]));
}
