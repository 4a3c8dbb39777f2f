import { type Reading, reading, reasonsOf } from '../reasons.ts';

const reason = reasonsOf({
  'text-too-long': {
    weight: 'doubtful',
    nl: 'Deze tekst is te lang (meer dan {most} tekens) en blijft weg. Kort hem in.',
    en: 'This text is too long (over {most} characters) and is left out. Shorten it.',
  },
});

/** Most cells: plain letters, digits and signs with single spaces. They need no cleaning. */
const plainLine = /^[!-~]*(?: [!-~]+)*$/;

/** One line, without characters that cannot be seen; accents written the usual way (NFC). */
export function oneLine(cell: string): string {
  if (plainLine.test(cell) && !cell.startsWith(' ')) return cell;
  return cell
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
}

/** Like `oneLine`, line breaks kept. */
function severalLines(cell: string): string {
  return cell
    .split(/\r\n|[\r\n\v\u2028\u2029]/)
    .map(oneLine)
    .join('\n')
    .trim();
}

/** Lower case without accents, so that two spellings of a word are the same; letters outside Latin stay. */
export function folded(text: string): string {
  if (plainLine.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe');
}

const wordsForNothing = new Set(
  `nvt, geen, onbekend, leeg, null, na, nb, none, unknown, nil, empty, niet bekend, niet ingevuld, volgt,
  niet van toepassing, not applicable, ontbreekt, undefined, nan`.split(/,\s+/),
);

/** True for an empty cell and for the ways people write that there is nothing: `-`, `n.v.t.`, `onbekend`, `#N/B`. */
export function saysNothing(cell: string): boolean {
  const text = folded(oneLine(cell));
  if (/^[-–—.?/_x*#]*$/.test(text)) return true;
  if (/^#[a-z/!?0]+[!?]?$/.test(text)) return true;
  return wordsForNothing.has(text.replace(/[./()]/g, '').trim());
}

/** A text of one line; `null` when there is none. Longer than `most` characters is left out, in doubt. */
export function readLine(cell: string, field: string, most = 200): Reading<string | null> {
  const text = oneLine(cell);
  if (saysNothing(text)) return reading(null);
  return text.length > most
    ? reading(null, reason('text-too-long', { field, values: { most } }))
    : reading(text);
}

/** A text of several lines, such as a remark. */
export function readText(cell: string, field: string, most = 2000): Reading<string | null> {
  const text = severalLines(cell);
  if (saysNothing(text)) return reading(null);
  return text.length > most
    ? reading(null, reason('text-too-long', { field, values: { most } }))
    : reading(text);
}
