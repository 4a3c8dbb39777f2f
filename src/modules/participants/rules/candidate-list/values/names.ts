import type { FieldValues } from '../fields.ts';
import { type Reading, type Reason, reading, reasonsOf, shown } from '../reasons.ts';
import { isPrefixWord, splitPrefix } from './prefixes.ts';
import { folded, oneLine, saysNothing } from './text.ts';

export type Name = { readonly firstName: string; readonly prefix: string | null; readonly lastName: string };

type Parts = { readonly firstName: string; readonly prefix: string; readonly lastName: string };

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
      index > 0 && isPrefixWord(word)
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
function lastNameFirst(lastPart: string, others: readonly string[]): Parts {
  const { prefix, rest } = splitPrefix(lastPart);
  const words = others.join(' ').split(' ').filter(Boolean);
  return {
    firstName: words.filter((word) => !isPrefixWord(word)).join(' '),
    prefix: [...words.filter(isPrefixWord), prefix].join(' ').trim(),
    lastName: rest,
  };
}

/** A whole name without a comma; `certain` is false when nothing shows where the last name begins. */
function firstNameFirst(name: string): Parts & { readonly certain: boolean } {
  const words = name.split(' ');
  const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isPrefixWord(word));
  if (at > 0) {
    const { prefix, rest } = splitPrefix(words.slice(at).join(' '));
    return { firstName: words.slice(0, at).join(' '), prefix, lastName: rest, certain: true };
  }
  const initials = words.filter(isInitials).length;
  const last = words.length < 2 ? '' : (words.at(-1) ?? '');
  return {
    firstName: words.slice(0, words.length < 2 ? 1 : -1).join(' '),
    prefix: '',
    lastName: last,
    certain: words.length <= 2 || initials === words.length - 1,
  };
}

const isInitials = (word: string) => !isPrefixWord(word) && /^(?:\p{L}{1,2}\.)+$/u.test(word);

/** A column `Naam` beside a first name holds the last name, with or without initials or that first name before it. */
function besideFirstName(name: string, firstName: string): Parts & { readonly certain: boolean } {
  const known = folded(firstName).split(' ');
  const words = name.split(' ');
  while (words.length > 1 && (isInitials(words[0] ?? '') || known.includes(folded(words[0] ?? ''))))
    words.shift();
  const { prefix, rest } = splitPrefix(words.join(' '));
  return { firstName, prefix, lastName: rest, certain: true };
}

function fromFullName(cell: string, firstName: string): Parts & { readonly certain: boolean } {
  const name = cell.replace(titles, '');
  const [lastPart = '', ...others] = name.split(',').map((part) => part.trim());
  if (others.join('') !== '') return { ...lastNameFirst(lastPart, others), certain: true };
  return firstName === '' ? firstNameFirst(lastPart) : besideFirstName(lastPart, firstName);
}

/** What is filled in, without the quotation marks that a broken row leaves at an end. */
const filled = (cell: string | undefined) =>
  cell === undefined || saysNothing(cell)
    ? ''
    : oneLine(cell)
        .replace(/^"+|"+$/g, '')
        .trim();

/** First name, prefix and last name in columns of their own; a prefix within the last name is taken out of it. */
function fromColumns(values: FieldValues): Parts {
  const lastName = filled(values.lastName).replace(titles, '');
  const [lastPart = '', ...after] = lastName.split(',').map((part) => part.trim());
  const { prefix, rest } = splitPrefix(lastPart);
  const own = filled(values.prefix);
  const behind = after.length > 0 && after.join(' ').split(' ').every(isPrefixWord) ? after.join(' ') : '';
  return {
    firstName: filled(values.firstName) || filled(values.initials),
    prefix: own || behind || prefix,
    lastName: after.length > 0 && behind === '' ? lastName : rest,
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

function missing({ firstName, lastName }: Parts, fieldOf: (field: string) => string): readonly Reason[] {
  if (firstName === '' && lastName === '') return [reason('name-missing', { field: fieldOf('lastName') })];
  if (firstName === '') return [reason('first-name-missing', { field: fieldOf('firstName') })];
  return lastName === '' ? [reason('last-name-missing', { field: fieldOf('lastName') })] : [];
}

/**
 * Reads a name from one column or from several. Refuses a row without first name (or initials) and last name;
 * doubts a whole name that can be divided in two ways, and names with lost letters.
 */
export function readName(values: FieldValues): Reading<Name | null> {
  const columns = fromColumns(values);
  const whole = columns.lastName === '' ? filled(values.fullName) : '';
  const fieldOf = (field: string) => (whole === '' ? field : 'fullName');
  const own = filled(values.firstName);
  const divided = whole === '' ? { ...columns, certain: true } : fromFullName(whole, own);
  const parts = { ...divided, firstName: own || divided.firstName || columns.firstName };
  const absent = missing(parts, fieldOf);
  if (absent.length > 0) return reading(null, ...absent);
  const firstName = sensibleCase(parts.firstName);
  const lastName = sensibleCase(parts.lastName);
  const prefix = parts.prefix.toLowerCase() || null;
  const reasons = [
    ...reasonsOfSpelling(firstName, fieldOf('firstName')),
    ...reasonsOfSpelling(lastName, fieldOf('lastName')),
    ...(prefix === null ? [] : reasonsOfSpelling(prefix, fieldOf('prefix'))),
    ...(divided.certain
      ? []
      : [
          reason('name-divided', {
            field: 'fullName',
            values: { first: shown(firstName), last: shown(lastName) },
          }),
        ]),
    ...(own === '' && whole === '' ? [reason('initials-only', { field: 'firstName' })] : []),
  ];
  return reading({ firstName, prefix, lastName }, ...reasons);
}
