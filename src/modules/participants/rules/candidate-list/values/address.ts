import type { FieldValues } from '../fields.ts';
import { type Reading, type Reason, reading, reasonsOf, shown } from '../reasons.ts';
import { oneLine, readLine, saysNothing } from './text.ts';

export type Address = {
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
};

const reason = reasonsOf({
  'postcode-wrong': {
    weight: 'doubtful',
    nl: '‘{cell}’ is geen Nederlandse postcode en blijft weg. Vul hem in als 1234 AB.',
    en: '‘{cell}’ is not a Dutch postcode and is left out. Enter it as 1234 AB.',
  },
  'postcode-unknown': {
    weight: 'note',
    nl: 'De postcode is onbekend. Vul hem later aan.',
    en: 'The postcode is unknown. Add it later.',
  },
});

const field = 'postcode';

/** `1234 AB`: the first digit is not 0, and the letters are not SA, SD or SS (PostNL hands these out to nobody). */
const postcode = /^([1-9]\d{3})((?!SA|SD|SS)[A-Z]{2})$/;

/** Reads a Dutch postcode; what is none is doubted and left out. */
export function readPostcode(cell: string): Reading<string | null> {
  if (oneLine(cell) === '') return reading(null);
  if (saysNothing(cell)) return reading(null, reason('postcode-unknown', { field }));
  const bare = oneLine(cell)
    .toUpperCase()
    .replace(/^NL-/, '')
    .replace(/[\s.-]/g, '');
  const [, digits, letters] = postcode.exec(bare) ?? [];
  return digits === undefined || letters === undefined
    ? reading(null, reason('postcode-wrong', { field, values: { cell: shown(cell) } }))
    : reading(`${digits} ${letters}`);
}

/** `AMSTERDAM` and `amsterdam` become `Amsterdam`; `Den Haag` stays. */
function readCity(cell: string): Reading<string | null> {
  const { value, reasons } = readLine(cell, 'city', 100);
  if (value === null || (value !== value.toUpperCase() && value !== value.toLowerCase()))
    return { value, reasons };
  const words = value.toLowerCase().split(/([\s-])/);
  const small = new Set(['aan', 'de', 'den', 'der', 'het', 'op', 'bij', 'in', 'en', 'van']);
  const city = words
    .map((word, index) => (index > 0 && small.has(word) ? word : word.replace(/^(ij|\p{L})/u, upper)))
    .join('');
  return { value: city, reasons };
}

const upper = (text: string) => text.toUpperCase();

/** `1063BC Amsterdam` in one cell, or behind the street: postcode and town are taken apart. */
function takeApart(values: FieldValues): FieldValues {
  const street = oneLine(values.street ?? '');
  const code = oneLine(values.postcode ?? '');
  const source = code === '' ? street : code;
  const found = /^(.*?)[\s,]*\b([1-9]\d{3} ?[A-Z]{2})[\s,]+(\p{L}.{1,60})$/iu.exec(source);
  const [, before = '', postcode = '', city = ''] = found ?? [];
  if (found === null || (code !== '' && before !== '')) return values;
  return { ...values, street: code === '' ? before : street, postcode, city: values.city || city };
}

/** Reads the address; street, house number and addition may be in columns of their own. */
export function readAddress(given: FieldValues): Reading<Address> {
  const values = takeApart(given);
  const number = oneLine(values.houseNumber ?? '');
  const addition = oneLine(values.houseNumberAddition ?? '');
  const house = addition === '' || number === '' ? number : `${number}-${addition.replace(/^-/, '')}`;
  const street = readLine(`${values.street ?? ''} ${house}`, 'street');
  const code = readPostcode(values.postcode ?? '');
  const city = readCity(values.city ?? '');
  const reasons: readonly Reason[] = [...street.reasons, ...code.reasons, ...city.reasons];
  return { value: { street: street.value, postcode: code.value, city: city.value }, reasons };
}
