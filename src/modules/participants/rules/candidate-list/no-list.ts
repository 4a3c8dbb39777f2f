import { type Refusal, refusalsOf } from '../../../../kernel/result.ts';
import { inFigures } from '../../../../kernel/written.ts';

/**
 * The largest file and the longest list that are read in one go. Lines: a whole sheet of a spreadsheet, for an export can
 * go on with empty rows to its end. Beyond the length of a line and the number of columns it is another kind of file, and
 * reading it would keep everybody waiting.
 */
export const listLimits = {
  bytes: 25_000_000,
  rows: 50_000,
  lines: 1_100_000,
  lineLength: 250_000,
  columns: 500,
} as const;

const refusal = refusalsOf('candidate-list', {
  'too-large': {
    nl: 'Dit bestand is te groot. Verdeel de lijst over bestanden van hoogstens {rows} regels.',
    en: 'This file is too large. Divide the list over files of at most {rows} rows.',
  },
  'other-kind': {
    nl: 'Dit bestand is geen CSV. Open de lijst in Excel of in uw systeem, sla haar op als CSV, en kies dat bestand.',
    en: 'This file is not CSV. Open the list in Excel or in your system, save it as CSV, and choose that file.',
  },
  'line-too-long': {
    nl: 'Regel {line} is langer dan een regel over een kandidaat kan zijn. Open het bestand in Excel, haal weg wat niet in de lijst hoort, en sla het op als CSV.',
    en: 'Line {line} is longer than a line about a candidate can be. Open the file in Excel, remove what does not belong in the list, and save it as CSV.',
  },
  'one-column': {
    nl: 'Wij vinden in dit bestand maar één kolom. Een naam en een geboortedatum staan elk in een eigen kolom. Sla de lijst op als CSV, met een puntkomma of een komma tussen de kolommen.',
    en: 'We find only one column in this file. A name and a date of birth each stand in a column of their own. Save the list as CSV, with a semicolon or a comma between the columns.',
  },
  'too-many-columns': {
    nl: 'Wij vinden {count} kolommen; hoogstens {most} kan. Bewaar alleen de kolommen over de kandidaten, en sla de lijst op als CSV.',
    en: 'We find {count} columns; at most {most} can be read. Keep only the columns about the candidates, and save the list as CSV.',
  },
});

export const tooLarge: Refusal = refusal('too-large', { values: { rows: inFigures(listLimits.rows) } });
export const otherKind: Refusal = refusal('other-kind');

/** How pages, data and letters begin that people (and systems, under the name of a list) save as text. */
const otherText = /^\s*(?:<(?:!|\?xml|html|head|body|meta|table)|\{\\rtf|\{\s*"|\[\s*[{["\]])/i;

/** Letters of no list: what a program or a packed file reads as, when it is taken for text. */
const controls = /[^\P{Cc}\s]/gu;

function isNoText(text: string): boolean {
  const sample = text.slice(0, 4000);
  return otherText.test(sample) || (sample.match(controls)?.length ?? 0) * 20 > sample.length;
}

/** What stands at the end of each line: old Macintosh lists have a carriage return only. */
export function lineEndOf(text: string): '\n' | '\r' {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}

/** Why a text cannot be a list of people, seen without dividing it into rows; null when it can. */
export function refusalOfText(text: string): Refusal | null {
  if (isNoText(text)) return otherKind;
  const lineEnd = lineEndOf(text);
  let line = 1;
  for (let at = 0; at < text.length; line += 1) {
    const found = text.indexOf(lineEnd, at);
    const end = found < 0 ? text.length : found;
    if (line > listLimits.lines) return tooLarge;
    if (end - at > listLimits.lineLength) return refusal('line-too-long', { values: { line } });
    at = end + 1;
  }
  return null;
}

/** Why so many columns are no list of people. One column is no mistake of the file when somebody chose the separator. */
export function refusalOfWidth(columns: number, isChosen: boolean): Refusal | null {
  if (columns < 2 && !isChosen) return refusal('one-column');
  if (columns <= listLimits.columns) return null;
  const values = { count: inFigures(columns), most: inFigures(listLimits.columns) };
  return refusal('too-many-columns', { values });
}
