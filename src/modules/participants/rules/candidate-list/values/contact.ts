import { type Reading, reading, reasonsOf, shown } from '../reasons.ts';
import { oneLine, saysNothing } from './text.ts';

const reason = reasonsOf({
  'phone-wrong': {
    weight: 'doubtful',
    nl: '‘{cell}’ is geen telefoonnummer en blijft weg. Vul 10 cijfers in, zoals 06 12345678.',
    en: '‘{cell}’ is not a phone number and is left out. Enter 10 digits, such as 06 12345678.',
  },
  'phone-more': {
    weight: 'doubtful',
    nl: 'Bij de telefoon staat meer dan één nummer. Wij nemen {phone}; klopt dat?',
    en: 'There is more than one phone number. We take {phone}; is that right?',
  },
  'phone-words': {
    weight: 'doubtful',
    nl: 'Bij het telefoonnummer staan woorden. Is {phone} van de kandidaat zelf?',
    en: 'There are words with the phone number. Is {phone} the candidate’s own?',
  },
  'phone-zero-added': {
    weight: 'note',
    nl: 'De 0 aan het begin van het telefoonnummer ontbrak. Wij lezen {phone}.',
    en: 'The leading 0 of the phone number was missing. We read {phone}.',
  },
  'email-wrong': {
    weight: 'doubtful',
    nl: '‘{cell}’ is geen e-mailadres en blijft weg. Vul het in als naam@voorbeeld.nl.',
    en: '‘{cell}’ is not an e-mail address and is left out. Enter it as name@example.com.',
  },
  'email-more': {
    weight: 'doubtful',
    nl: 'Er staat meer dan één e-mailadres. Wij nemen {email}; klopt dat?',
    en: 'There is more than one e-mail address. We take {email}; is that right?',
  },
});

/** One number to the international notation (E.164); `null` when it is none. */
function international(text: string): string | null {
  const bare = text.replace(/\(0\)/, '').replace(/[\s.()/–-]/g, '');
  const abroad = /^(?:\+|00)(\d{8,15})$/.exec(bare)?.[1];
  if (abroad !== undefined && !abroad.startsWith('31')) return abroad.startsWith('0') ? null : `+${abroad}`;
  const dutch = /^(?:(?:\+|00)?310?|0)?([1-9]\d{8})$/.exec(bare)?.[1];
  return dutch === undefined ? null : `+31${dutch}`;
}

/** Two numbers in a cell are kept apart by a word or a sign, or by a space before a new 0 or +. */
const betweenNumbers = /\s*[,;|\n]\s*|\s+\/\s*|\/\s+|\s+(?:of|en|or|and)\s+/i;

/**
 * Reads a phone number in the Dutch notations (06-12345678, 0031…, +31 (0)6…) or an international one, and
 * writes it as +31612345678. What is none is doubted and left out.
 */
export function readPhone(cell: string): Reading<string | null> {
  if (saysNothing(cell)) return reading(null);
  const field = 'phone';
  const text = cell.trim();
  const words = /\p{L}{2,}/u.test(text.replace(/\s(?:of|en|or|and)\s/i, ' '));
  const parts = text
    .split(betweenNumbers)
    .map((part) => oneLine(part.replace(/[\p{L}:]+\.?|\(\s*\p{L}[^)]*\)/gu, '')));
  const numbers = parts.map(international).filter((number) => number !== null);
  const [phone] = numbers;
  if (phone === undefined)
    return reading(null, reason('phone-wrong', { field, values: { cell: shown(cell) } }));
  if (new Set(numbers).size > 1) return reading(phone, reason('phone-more', { field, values: { phone } }));
  if (words) return reading(phone, reason('phone-words', { field, values: { phone } }));
  return /^[1-9]/.test(text) && !text.startsWith('31')
    ? reading(phone, reason('phone-zero-added', { field, values: { phone } }))
    : reading(phone);
}

const localPart = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}$/u;

function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return text.length <= 254 && localPart.test(text.slice(0, at)) && domain.test(text.slice(at + 1));
}

/**
 * Reads an e-mail address (RFC 5321; letters with accents as in RFC 6531). `geen` and `n.v.t.` mean none;
 * what is no address is doubted and left out.
 */
export function readEmail(cell: string): Reading<string | null> {
  if (saysNothing(cell)) return reading(null);
  const field = 'email';
  const found = oneLine(cell)
    .split(/[\s,;<>|]+|mailto:/i)
    .filter((part) => part.includes('@'))
    .map((part) => part.replace(/\.$/, '').toLowerCase());
  const addresses = found.filter(isEmail);
  const [email] = addresses;
  if (email === undefined)
    return reading(null, reason('email-wrong', { field, values: { cell: shown(cell) } }));
  return new Set(addresses).size > 1
    ? reading(email, reason('email-more', { field, values: { email } }))
    : reading(email);
}
