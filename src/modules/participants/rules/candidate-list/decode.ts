import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { accept, type Result, refusalsOf, refuse } from '../../../../kernel/result.ts';
import type { Text } from '../../../../kernel/text.ts';
import { otherKind } from './no-list.ts';

/** How the bytes of a file stand for letters. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'cp850'] as const;
export type Encoding = (typeof encodings)[number];

export type DecodedFile = {
  readonly text: string;
  readonly encoding: Encoding;
  /** Why this encoding was chosen, for the user who sees wrong letters. */
  readonly because: Text;
};

const refusal = refusalsOf('candidate-list', {
  empty: {
    nl: 'Dit bestand is leeg. Kies het bestand met de lijst van kandidaten.',
    en: 'This file is empty. Choose the file with the list of candidates.',
  },
  spreadsheet: {
    nl: 'Dit is een bestand van Excel of een ander kantoorprogramma. Open het daar, kies Opslaan als, en kies CSV (gescheiden door lijstscheidingsteken).',
    en: 'This is a file of Excel or another office program. Open it there, choose Save as, and choose CSV.',
  },
});

const because = {
  mark: { nl: 'het bestand zegt het zelf in de eerste tekens', en: 'the file says so in its first bytes' },
  zeros: { nl: 'om en om staan er lege bytes', en: 'every other byte is empty' },
  valid: { nl: 'alle tekens kloppen volgens UTF-8', en: 'all characters are valid UTF-8' },
  mixed: {
    nl: 'de meeste regels zijn UTF-8; de andere zijn als Windows-1252 gelezen',
    en: 'most lines are UTF-8; the others were read as Windows-1252',
  },
  letters: { nl: 'de letters met accenten passen hierbij het best', en: 'it fits the accented letters best' },
  chosen: { nl: 'u hebt dit gekozen', en: 'you chose this' },
} as const satisfies Record<string, Text>;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/** How new and old workbooks begin, and other files that people send by mistake: PDF, pictures, packed files. */
const workbooks = ['PK\x03\x04', 'PK\x05\x06', '\xd0\xcf\x11\xe0'];
const otherFiles = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', '\x1f\x8b', 'Rar!', '7z\xbc\xaf'];

function refusalOfKind(bytes: Uint8Array) {
  if (bytes.length === 0) return refusal('empty');
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (workbooks.some((sign) => start.startsWith(sign))) return refusal('spreadsheet');
  return otherFiles.some((sign) => start.startsWith(sign)) ? otherKind : null;
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
}

/** UTF-16 without a mark: in Western text one byte of every two is zero. */
function byZeros(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 8000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 2 < sample.length * 0.4) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

const decode = (bytes: Uint8Array, encoding: Encoding) => iconv.decode(Buffer.from(bytes), encoding);

const points = new Map([
  ...[...'éëïöüçèáóšž’'].map((letter) => [letter, 2] as const),
  ...[...'äñíúàâêôûîìòùåøæß'].map((letter) => [letter, 1] as const),
  ...[...'€‘“”–—…·°\u00A0'].map((sign) => [sign, 0] as const),
]);

/**
 * How much the accented letters of a text look like those of names: within or at the edge of a word, capitals only
 * where a word has them.
 */
function likeness(text: string): number {
  let score = 0;
  for (const { 0: found, index } of text.matchAll(/[^ -~\s]/g)) {
    const before = text[index - 1] ?? ' ';
    const alone = !/\p{L}/u.test(`${before}${text[index + 1] ?? ' '}`);
    const isCapital = found !== found.toLowerCase();
    const misplaced = isCapital && (alone || /[a-z]/.test(before));
    score += misplaced ? -1 : (points.get(found.toLowerCase()) ?? -1);
  }
  return score;
}

/** One byte for one letter: Windows as most systems have it, unless old Macintosh or MS-DOS fits the names better. */
function byLetters(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, 500_000);
  const scores = (['windows-1252', 'macintosh', 'cp850'] as const).map((encoding) => ({
    encoding,
    score: likeness(decode(sample, encoding)),
  }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

const isAscii = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80);

/**
 * A file put together from two exports: UTF-8 line by line where that fits; `null` when it mostly does not. Letters of another
 * encoding are hardly ever valid UTF-8 by chance, so that half of the lines is enough.
 */
function decodeMixed(bytes: Uint8Array): string | null {
  const lines = linesOf(bytes);
  const accented = lines.filter((line) => !isAscii(line));
  const valid = accented.filter((line) => isUtf8(line)).length;
  if (valid * 2 < accented.length) return null;
  return lines.map((line) => decode(line, isUtf8(line) ? 'utf-8' : 'windows-1252')).join('');
}

/** What a database can hold: no null characters and no halves of characters. */
const storable = (text: string) =>
  text
    .replaceAll('\u0000', '')
    .replace(/^\uFEFF/, '')
    .toWellFormed();

function guess(bytes: Uint8Array): DecodedFile {
  const as = (
    encoding: Encoding,
    why: keyof typeof because,
    text = decode(bytes, encoding),
  ): DecodedFile => ({
    text,
    encoding,
    because: because[why],
  });
  const marked = byMark(bytes);
  if (marked !== null) return as(marked, 'mark');
  const wide = byZeros(bytes);
  if (wide !== null) return as(wide, 'zeros');
  if (isUtf8(bytes)) return as('utf-8', 'valid');
  const mixed = decodeMixed(bytes);
  if (mixed !== null) return as('utf-8', 'mixed', mixed);
  return as(byLetters(bytes), 'letters');
}

/**
 * Turns the bytes of a list into text. Looks for a byte order mark, zero bytes, valid UTF-8, and takes
 * Windows-1252 (the usual export of Dutch systems), Macintosh or MS-DOS for the rest; `chosen` overrules that. Refuses an empty file
 * and files that are no text. (`TextDecoder` is not used: Node reads Windows-1252 with it as Latin-1.)
 */
export function decodeFile(bytes: Uint8Array, chosen?: Encoding): Result<DecodedFile> {
  const wrongKind = refusalOfKind(bytes);
  if (wrongKind !== null) return refuse(wrongKind);
  const decoded =
    chosen === undefined
      ? guess(bytes)
      : { text: decode(bytes, chosen), encoding: chosen, because: because.chosen };
  const text = storable(decoded.text);
  return text.trim() === '' ? refuse(refusal('empty')) : accept({ ...decoded, text });
}
