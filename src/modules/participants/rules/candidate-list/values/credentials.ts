import { isLocalDate, type LocalDate, yearOf } from '../../../../../kernel/local-date.ts';
import { type Reading, reading, reasonsOf, shown } from '../reasons.ts';
import { readDay } from './dates.ts';
import { folded, oneLine, saysNothing } from './text.ts';

/** The categories on a Dutch driving licence (Reglement rijbewijzen, article 15), and code 95 for drivers by profession. */
const licenceCategories = [
  'AM',
  'A1',
  'A2',
  'A',
  'B',
  'B+',
  'BE',
  'C1',
  'C1E',
  'C',
  'CE',
  'D1',
  'D1E',
  'D',
  'DE',
  'T',
  'code 95',
] as const;
export type LicenceCategory = (typeof licenceCategories)[number];

/** A certificate as the list names it. Of one that ran out, the year is known or the day. */
export type Certificate = {
  readonly name: string;
  readonly expired: boolean;
  readonly validUntil: LocalDate | null;
  readonly expiredIn: number | null;
};

const reason = reasonsOf({
  'licence-unknown': {
    weight: 'doubtful',
    nl: 'Wij herkennen ‘{cell}’ niet helemaal als rijbewijs; wat onbekend is, blijft weg. Vul categorieën in, zoals B of B, C.',
    en: 'We do not quite recognise ‘{cell}’ as driving licences; what is unknown is left out. Enter categories, such as B or B, C.',
  },
  'certificate-expired': {
    weight: 'note',
    nl: 'Een certificaat is verlopen: {name}. Misschien kan het opnieuw worden gehaald.',
    en: 'A certificate has expired: {name}. Perhaps it can be renewed.',
  },
  'certificates-too-long': {
    weight: 'doubtful',
    nl: 'Een certificaat is te lang om een naam te zijn en blijft weg. Kort het in.',
    en: 'A certificate is too long to be a name and is left out. Shorten it.',
  },
});

const categoriesByName = new Map(
  licenceCategories.map((name) => [name.toUpperCase().replace(' ', ''), name]),
);

function categoriesOf(word: string): readonly LicenceCategory[] | null {
  const name = word
    .toUpperCase()
    .replace(/[\s.]/g, '')
    .replace(/^(B|C1?|D1?)\+E$/, '$1E');
  const known = categoriesByName.get(name);
  if (known !== undefined) return [known];
  if (name === 'AUTO') return ['B'];
  if (/^(?:BROMMER|BROMFIETS|SCOOTER)$/.test(name)) return ['AM'];
  if (name === 'MOTOR') return ['A'];
  return null;
}

/** Reads the categories of driving licences; `nee` is none, `ja` asks which. */
export function readLicences(cell: string): Reading<readonly LicenceCategory[]> {
  const text = oneLine(cell);
  if (saysNothing(text) || /^(?:nee|n|no|geen rijbewijs)$/i.test(text)) return reading([]);
  const words = text
    .replace(/\b(?:rijbewijs|rijbewijzen|categorie|cat\.?)\b/gi, ' ')
    .replace(/\bcode ?95\b/gi, 'code95')
    .replace(/([BCD]1?)\s?\+\s?E\b/gi, '$1E')
    .split(/\s*[,;/&|]\s*|\s+(?:en|and)\s+|\s+/i)
    .filter((word) => word !== '');
  const found = words.map(categoriesOf);
  const all = found.flatMap((categories) => categories ?? []);
  const licences = licenceCategories.filter((category) => all.includes(category));
  return found.includes(null) || words.length === 0
    ? reading(licences, reason('licence-unknown', { field: 'licences', values: { cell: shown(cell) } }))
    : reading(licences);
}

const bracketed = /[([]([^)\]]*)[)\]]\s*$/;
const expiredWords = /\b(?:verlopen|expired|vervallen|exp\.)/;
const untilWords = /\b(?:geldig tot|t\/m|tot en met|tot|valid until|until)\b/;

/** The year or the day in the words behind a certificate. */
function endOf(words: string, today: LocalDate): { day: LocalDate | null; year: number | null } {
  const rest = words.replace(/^.*?(?=\d)/, '').trim();
  const day = readDay(rest, 'day-first', yearOf(today) + 20);
  const [year] = /(?:19|20)\d{2}/.exec(rest) ?? [];
  return { day: day.kind === 'day' ? day.day : null, year: year === undefined ? null : Number(year) };
}

function certificateOf(part: string, today: LocalDate): Certificate {
  const said = folded(part);
  const about = bracketed.exec(said)?.[1] ?? said;
  const plain = { name: part, expired: false, validUntil: null, expiredIn: null };
  const expired = expiredWords.test(about);
  if (!expired && !untilWords.test(about)) return plain;
  const { day, year } = endOf(about, today);
  const cut = bracketed.test(part)
    ? bracketed
    : /\s*[-,]?\s*\b(?:verlopen|expired|vervallen|exp\.|geldig tot|valid until).*$/i;
  const name = oneLine(part.replace(cut, '')) || part;
  if (expired) return { name, expired: true, validUntil: day, expiredIn: year };
  if (day === null && year === null) return plain;
  const until = day ?? `${year}-12-31`;
  if (!isLocalDate(until)) return plain;
  return { name, expired: until < today, validUntil: until, expiredIn: until < today ? yearOf(until) : null };
}

/** Reads certificates, `VCA; heftruck`; of `VCA (verlopen 2022)` it keeps that it ran out, with a note. */
export function readCertificates(cell: string, today: LocalDate): Reading<readonly Certificate[]> {
  const parts = cell
    .split(/[;,\n\r|]|\s\/\s|\s(?:en|and)\s/)
    .map(oneLine)
    .filter((part) => !saysNothing(part) && !/^nee$/i.test(part));
  const field = 'certificates';
  const kept = parts.filter((part) => part.length <= 100);
  const certificates = kept.map((part) => certificateOf(part, today));
  const ended = certificates.filter(({ expired }) => expired).map(({ name }) => name);
  return reading(
    certificates,
    ...(kept.length < parts.length ? [reason('certificates-too-long', { field })] : []),
    ...(ended.length > 0
      ? [reason('certificate-expired', { field, values: { name: ended.join(', ') } })]
      : []),
  );
}
