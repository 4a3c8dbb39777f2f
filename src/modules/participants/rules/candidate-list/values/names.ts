import type { NameParts } from '../../names.ts';
import type { FieldValues } from '../fields.ts';
import { type Reading, type Reason, reading, reasonsOf, shown } from '../reasons.ts';
import { isInfixWord, splitInfix } from './infixes.ts';
import { folded, oneLine, saysNothing } from './text.ts';

type Parts = { readonly givenName: string; readonly infix: string; readonly familyName: string };

const reason = reasonsOf({
  'name-missing': {
    weight: 'refused',
    nl: 'De naam ontbreekt. Vul voornaam en achternaam in.',
    en: 'The name is missing. Enter first name and last name.',
  },
  'first-name-missing': {
    weight: 'refused',
    nl: 'De voornaam ontbreekt. Vul de voornaam of de voorletters in.',
    en: 'The first name is missing. Enter the first name or the initials.',
  },
  'last-name-missing': {
    weight: 'refused',
    nl: 'De achternaam ontbreekt. Vul de achternaam in.',
    en: 'The last name is missing. Enter the last name.',
  },
  'name-too-long': {
    weight: 'refused',
    nl: 'Deze naam is te lang. Waarschijnlijk zijn kolommen door elkaar geraakt. Vul de naam opnieuw in.',
    en: 'This name is too long. Columns were probably mixed up. Enter the name again.',
  },
  'name-divided': {
    weight: 'doubtful',
    nl: 'Wij lezen als voornaam ‘{first}’ en als achternaam ‘{last}’. Klopt dat?',
    en: 'We read ‘{first}’ as first name and ‘{last}’ as last name. Is that right?',
  },
  'name-damaged': {
    weight: 'doubtful',
    nl: 'In de naam ‘{name}’ is een letter verloren gegaan. Verbeter de naam.',
    en: 'A letter was lost in the name ‘{name}’. Correct the name.',
  },
  'name-strange': {
    weight: 'doubtful',
    nl: 'In de naam ‘{name}’ staan tekens die niet bij een naam horen. Klopt de naam?',
    en: 'The name ‘{name}’ holds characters that do not belong in a name. Is it right?',
  },
  'initials-only': {
    weight: 'note',
    nl: 'Alleen voorletters zijn bekend. Vraag naar de roepnaam.',
    en: 'Only initials are known. Ask for the first name.',
  },
});

const titles = /^(?:dhr|mevr|mw|mej|de heer|mevrouw|meneer|drs|ing|ir|mr|mrs|ms|dr)\.? +(?=\S)/i;

/** `jansen-de vries` → `Jansen-de Vries`, `ijssel` → `IJssel`, `o'brien` → `O'Brien`. */
function withCapitals(name: string): string {
  return name
    .toLowerCase()
    .split(/([\s-])/)
    .map((word, index) =>
      index > 0 && isInfixWord(word)
        ? word
        : word.replace(/^(['’]?)(ij|\p{L})/u, (_, mark: string, start: string) => mark + start.toUpperCase()),
    )
    .join('')
    .replace(/([\p{L}]['’])(\p{L}{2})/gu, (_, start: string, next: string) => start + capital(next));
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Names all in capitals or all in small letters get the usual ones; initials and other names stay as written. */
function sensibleCase(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, '');
  const cased = letters.toUpperCase() !== letters.toLowerCase();
  const shouted = letters.length > 2 && letters === letters.toUpperCase() && !name.includes('.');
  return cased && (shouted || letters === letters.toLowerCase()) ? withCapitals(name) : name;
}

/** `Kuipers, Zeynep van der` or `Kuipers, van der, Zeynep` or `van der Kuipers, Zeynep`. */
function familyNameFirst(lastPart: string, others: readonly string[]): Parts {
  const { infix, rest } = splitInfix(lastPart);
  const words = others.join(' ').split(' ').filter(Boolean);
  return {
    givenName: words.filter((word) => !isInfixWord(word)).join(' '),
    infix: [...words.filter(isInfixWord), infix].join(' ').trim(),
    familyName: rest,
  };
}

/** A whole name without a comma; `certain` is false when nothing shows where the last name begins. */
function givenNameFirst(name: string): Parts & { readonly certain: boolean } {
  const words = name.split(' ');
  const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isInfixWord(word));
  if (at > 0) {
    const { infix, rest } = splitInfix(words.slice(at).join(' '));
    return { givenName: words.slice(0, at).join(' '), infix, familyName: rest, certain: true };
  }
  const initials = words.filter(isInitials).length;
  const last = words.length < 2 ? '' : (words.at(-1) ?? '');
  return {
    givenName: words.slice(0, words.length < 2 ? 1 : -1).join(' '),
    infix: '',
    familyName: last,
    certain: words.length <= 2 || initials === words.length - 1,
  };
}

const isInitials = (word: string) => !isInfixWord(word) && /^(?:\p{L}{1,2}\.)+$/u.test(word);

/** A column `Naam` beside a first name holds the last name, with or without initials or that first name before it. */
function besideGivenName(name: string, givenName: string): Parts & { readonly certain: boolean } {
  const known = folded(givenName).split(' ');
  const words = name.split(' ');
  while (words.length > 1 && (isInitials(words[0] ?? '') || known.includes(folded(words[0] ?? ''))))
    words.shift();
  const { infix, rest } = splitInfix(words.join(' '));
  return { givenName, infix, familyName: rest, certain: true };
}

function fromFullName(cell: string, givenName: string): Parts & { readonly certain: boolean } {
  const name = cell.replace(titles, '');
  const [lastPart = '', ...others] = name.split(',').map((part) => part.trim());
  if (others.join('') !== '') return { ...familyNameFirst(lastPart, others), certain: true };
  return givenName === '' ? givenNameFirst(lastPart) : besideGivenName(lastPart, givenName);
}

/** What is filled in, without the quotation marks that a broken row leaves at an end. */
const filled = (cell: string | undefined) =>
  cell === undefined || saysNothing(cell)
    ? ''
    : oneLine(cell)
        .replace(/^"+|"+$/g, '')
        .trim();

/** First name, infix and last name in columns of their own; a infix within the last name is taken out of it. */
function fromColumns(values: FieldValues): Parts {
  const familyName = filled(values.familyName).replace(titles, '');
  const [lastPart = '', ...after] = familyName.split(',').map((part) => part.trim());
  const { infix, rest } = splitInfix(lastPart);
  const own = filled(values.infix);
  const behind = after.length > 0 && after.join(' ').split(' ').every(isInfixWord) ? after.join(' ') : '';
  return {
    givenName: filled(values.givenName) || filled(values.initials),
    infix: own || behind || infix,
    familyName: after.length > 0 && behind === '' ? familyName : rest,
  };
}

const mojibake = /\uFFFD|[ÃÂ][\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\p{L}\?\p{L}/u;
const usual = /^[\p{L}\p{M}\s.'’`´()/-]+$/u;

function reasonsOfSpelling(name: string, field: string): readonly Reason[] {
  const values = { name: shown(name) };
  if (name.length > 100) return [reason('name-too-long', { field })];
  if (mojibake.test(name)) return [reason('name-damaged', { field, values })];
  return usual.test(name) ? [] : [reason('name-strange', { field, values })];
}

function missing({ givenName, familyName }: Parts, fieldOf: (field: string) => string): readonly Reason[] {
  if (givenName === '' && familyName === '')
    return [reason('name-missing', { field: fieldOf('familyName') })];
  if (givenName === '') return [reason('first-name-missing', { field: fieldOf('givenName') })];
  return familyName === '' ? [reason('last-name-missing', { field: fieldOf('familyName') })] : [];
}

/**
 * Reads a name from one column or from several. Refuses a row without first name (or initials) and last name;
 * doubts a whole name that can be divided in two ways, and names with lost letters.
 */
export function readName(values: FieldValues): Reading<NameParts | null> {
  const columns = fromColumns(values);
  const whole = columns.familyName === '' ? filled(values.fullName) : '';
  const fieldOf = (field: string) => (whole === '' ? field : 'fullName');
  const own = filled(values.givenName);
  const divided = whole === '' ? { ...columns, certain: true } : fromFullName(whole, own);
  const parts = { ...divided, givenName: own || divided.givenName || columns.givenName };
  const absent = missing(parts, fieldOf);
  if (absent.length > 0) return reading(null, ...absent);
  const givenName = sensibleCase(parts.givenName);
  const familyName = sensibleCase(parts.familyName);
  const infix = parts.infix.toLowerCase() || null;
  const reasons = [
    ...reasonsOfSpelling(givenName, fieldOf('givenName')),
    ...reasonsOfSpelling(familyName, fieldOf('familyName')),
    ...(infix === null ? [] : reasonsOfSpelling(infix, fieldOf('infix'))),
    ...(divided.certain
      ? []
      : [
          reason('name-divided', {
            field: 'fullName',
            values: { first: shown(givenName), last: shown(familyName) },
          }),
        ]),
    ...(own === '' && whole === '' ? [reason('initials-only', { field: 'givenName' })] : []),
  ];
  return reading({ givenName, infix, familyName }, ...reasons);
}
