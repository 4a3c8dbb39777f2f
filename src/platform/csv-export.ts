/** What a cell of an export can hold. A number is written as a number, with a decimal comma. */
export type CsvCell = string | number | null;

/**
 * Characters with which spreadsheets begin a formula, also after blanks (OWASP, CSV Injection): = + - @, their
 * wide forms, tab and carriage return.
 */
const dangerous = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** The text of a cell that no spreadsheet runs: an apostrophe before what could be a formula. */
function harmlessCell(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', ',') : '';
  return harmlessCell(cell.replaceAll('\u0000', ''));
}

/**
 * Writes rows as CSV the way Dutch Excel opens it: semicolons, every cell between quotes, CRLF, UTF-8 with a
 * byte order mark. The one door for exports: no text that goes through it becomes a formula.
 */
export function csvFile(rows: Iterable<readonly CsvCell[]>): string {
  const lines = Array.from(rows, (cells) =>
    cells.map((cell) => `"${cellText(cell).replaceAll('"', '""')}"`).join(';'),
  );
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}
