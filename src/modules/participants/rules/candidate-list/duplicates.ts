import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { NameParts } from '../names.ts';
import type { Candidate } from './candidate.ts';
import type { JudgedRow } from './judge.ts';
import { type Reason, reasonsOf, verdictOf } from './reasons.ts';
import { isInfixWord } from './values/infixes.ts';
import { folded } from './values/text.ts';

/** Turns a BSN into what the database compares with (a keyed hash); these rules never see the key. */
export type BsnKeyOf = (bsn: string) => string;

/** Somebody who is there already. `participantId` is null when the reader may not know who. */
export type KnownPerson = {
  readonly bsnKey?: string;
  readonly nameKey: string;
  readonly participantId: string | null;
};

/** A judged row that may be about somebody who is there already: then `knownAs` says who. */
export type ComparedRow = JudgedRow & { readonly knownAs: string | null };

const reasonDuplicate = reasonsOf({
  'duplicate-bsn': {
    weight: 'refused',
    nl: 'Deze persoon staat ook op regel {line}, met hetzelfde BSN. Die regel telt; deze kan weg.',
    en: 'This person is also on line {line}, with the same BSN. That line counts; this one can go.',
  },
  'duplicate-bsn-other-person': {
    weight: 'doubtful',
    nl: 'Hetzelfde BSN staat op regel {line}, maar met een andere naam of geboortedatum. Kijk na van wie het BSN is.',
    en: 'The same BSN is on line {line}, but with another name or date of birth. Check whose BSN it is.',
  },
  'duplicate-name': {
    weight: 'doubtful',
    nl: 'Op regel {line} staat iemand met dezelfde naam en geboortedatum. Is het dezelfde persoon? Laat deze regel dan weg.',
    en: 'Line {line} holds somebody with the same name and date of birth. Is it the same person? Then leave this row out.',
  },
  'known-bsn': {
    weight: 'refused',
    nl: 'Deze persoon staat al in Werkkring, met hetzelfde BSN. Ga verder in het dossier dat er is.',
    en: 'This person is in Werkkring already, with the same BSN. Continue in the file that is there.',
  },
  'known-bsn-other-person': {
    weight: 'doubtful',
    nl: 'Dit BSN staat al in Werkkring, maar met een andere naam of geboortedatum. Kijk na van wie het BSN is.',
    en: 'This BSN is in Werkkring already, but with another name or date of birth. Check whose BSN it is.',
  },
  'known-name': {
    weight: 'doubtful',
    nl: 'Er staat al iemand met deze naam en geboortedatum in Werkkring. Is het dezelfde persoon? Laat deze regel dan weg.',
    en: 'Somebody with this name and date of birth is in Werkkring already. Is it the same person? Then leave this row out.',
  },
});

const ofDuplicates = (rule: string) => /^candidate-list\/(?:duplicate|known)-/.test(rule);

/** Lower case, without accents and signs; ij and y are one letter, infixes do not count. */
function foldedName(text: string): string {
  return folded(text)
    .split(/[\s-]+/)
    .filter((word) => !isInfixWord(word))
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('ij', 'y');
}

/**
 * The key by which two spellings of one person are the same: *Françoise van der Meijer* and *FRANCOISE Meijer,
 * v.d.*, born on the same day. Kept beside a participant so that later lists can be compared.
 */
export function nameKeyOf({
  givenName,
  familyName,
  birthDate,
}: Omit<NameParts, 'infix'> & { birthDate: LocalDate }): string {
  return `${foldedName(givenName) || givenName}|${foldedName(familyName) || folded(familyName)}|${birthDate}`;
}

type Person = { readonly row: JudgedRow; readonly candidate: Candidate; readonly nameKey: string };

function personOf(row: JudgedRow): Person | null {
  const { candidate } = row;
  if (candidate === null || row.verdict === 'refused') return null;
  return { row, candidate, nameKey: nameKeyOf(candidate) };
}

function withReasons(row: JudgedRow, added: readonly Reason[]): JudgedRow {
  if (added.length === 0) return row;
  const refusing = added.filter(({ weight }) => weight === 'refused');
  const others = added.filter(({ weight }) => weight !== 'refused');
  const reasons = [...refusing, ...others, ...row.reasons];
  return { ...row, reasons, verdict: verdictOf(reasons) };
}

/** The judgement of a row by itself, without what an earlier comparison said. */
function byItself(row: JudgedRow): JudgedRow {
  const reasons = row.reasons.filter(({ rule }) => !ofDuplicates(rule));
  return reasons.length === row.reasons.length ? row : { ...row, reasons, verdict: verdictOf(reasons) };
}

function groupBy(people: readonly Person[], keyOf: (person: Person) => string | null) {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  return groups;
}

type Say = (row: JudgedRow, reason: Reason) => void;

/** The same BSN: a later row of the same person is refused; of another person, both are doubted. */
function compareNumbers(group: readonly Person[], say: Say): void {
  const [first, ...later] = group;
  if (first === undefined) return;
  const other = later.find(({ nameKey }) => nameKey !== first.nameKey);
  if (other !== undefined)
    say(
      first.row,
      reasonDuplicate('duplicate-bsn-other-person', { field: 'bsn', values: { line: other.row.line } }),
    );
  const values = { line: first.row.line };
  for (const { row, nameKey } of later) {
    const key = nameKey === first.nameKey ? 'duplicate-bsn' : 'duplicate-bsn-other-person';
    say(row, reasonDuplicate(key, { field: 'bsn', values }));
  }
}

/** The same name and date of birth: a row without BSN is doubted when another row can be the same person. */
function compareNames(group: readonly Person[], say: Say): void {
  const original = group.find(({ row }) => row.bsn !== null) ?? group[0];
  if (original === undefined) return;
  const values = { line: original.row.line };
  for (const { row } of group)
    if (row !== original.row && row.bsn === null)
      say(row, reasonDuplicate('duplicate-name', { field: 'familyName', values }));
}

/**
 * Marks people who stand in the list twice. Rows that are refused for another reason do not count, so that a row
 * never gives way to one that cannot be taken in. Can be repeated after a correction.
 */
export function markDuplicates(judged: readonly JudgedRow[]): readonly JudgedRow[] {
  const rows = judged.map(byItself);
  const people = rows.map(personOf).filter((person) => person !== null);
  const said = new Map<JudgedRow, Reason[]>();
  const say: Say = (row, reason) => {
    said.set(row, [...(said.get(row) ?? []), reason]);
  };
  for (const group of groupBy(people, ({ row }) => row.bsn).values()) compareNumbers(group, say);
  for (const group of groupBy(people, ({ nameKey }) => nameKey).values()) compareNames(group, say);
  return rows.map((row) => withReasons(row, said.get(row) ?? []));
}

type Index = {
  readonly byBsn: ReadonlyMap<string, KnownPerson>;
  readonly byName: ReadonlyMap<string, KnownPerson>;
};

function comparePerson({ row, nameKey }: Person, bsnKey: string | null, index: Index) {
  const sameNumber = bsnKey === null ? undefined : index.byBsn.get(bsnKey);
  if (sameNumber !== undefined) {
    const key = sameNumber.nameKey === nameKey ? 'known-bsn' : 'known-bsn-other-person';
    return {
      row: withReasons(row, [reasonDuplicate(key, { field: 'bsn' })]),
      knownAs: sameNumber.participantId,
    };
  }
  const sameName = index.byName.get(nameKey);
  if (sameName === undefined || (bsnKey !== null && sameName.bsnKey !== undefined))
    return { row, knownAs: null };
  return {
    row: withReasons(row, [reasonDuplicate('known-name', { field: 'familyName' })]),
    knownAs: sameName.participantId,
  };
}

/**
 * Marks people who are in Werkkring already: by BSN (refused; doubted when name or date of birth differ), or by
 * name and date of birth when one of the two has no BSN (doubted). Namesakes who both have a BSN of their own
 * are two people.
 */
export function compareWithKnown(
  rows: readonly JudgedRow[],
  known: readonly KnownPerson[],
  bsnKeyOf: BsnKeyOf,
): readonly ComparedRow[] {
  const withNumber = known.flatMap((person) =>
    person.bsnKey === undefined ? [] : [[person.bsnKey, person] as const],
  );
  const withNumberFirst = [...known].sort(
    (a, b) => Number(a.bsnKey === undefined) - Number(b.bsnKey === undefined),
  );
  const index = {
    byBsn: new Map(withNumber),
    byName: new Map(withNumberFirst.map((person) => [person.nameKey, person] as const)),
  };
  return rows.map((row) => {
    const person = personOf(row);
    if (person === null) return { ...row, knownAs: null };
    const bsnKey = row.bsn === null ? null : bsnKeyOf(row.bsn);
    const compared = comparePerson(person, bsnKey, index);
    return { ...compared.row, knownAs: compared.knownAs };
  });
}
