/** Characters at which spreadsheets begin a formula, wide forms included (OWASP, CSV Injection). */
const formulaStart = /^[=+\-@＝＋－＠]/;

/** A number or a phone number may begin with a sign. */
const signedNumber = /^[+-]\s?[\d(][\d\s().,/-]*$/;

/** `-2+3` is a sum, also when it holds nothing but digits. */
const sum = /^[+-]?\s?\d[\d.,]*\s?[+*/-]\s?\d[\d.,]*(?:\s?[+*/-]\s?\d[\d.,]*)*$/;

/** `- wil graag buiten werken`: a dash before a line of text. */
const listItem = /^[-+]\s+\p{L}/u;

const phone = /^\+\s?\d[\d\s().-]{6,}$/;

/** True for a cell that a spreadsheet would run; not for a phone number, a number or a line that begins with a dash. */
export function isFormula(cell: string): boolean {
  const text = cell.trim();
  if (!formulaStart.test(text) || text.length === 1) return false;
  if (phone.test(text) || listItem.test(text)) return false;
  if (/^[-+]/.test(text) && sum.test(text)) return true;
  return !signedNumber.test(text);
}

/**
 * The text of a cell as people meant it: `="0123"` (how systems keep Excel from dropping a zero) is `0123`, and
 * the apostrophe that an export puts before a dangerous cell comes off again.
 */
export function plainCell(cell: string): string {
  const kept = /^\s*="([^"]*)"\s*$/.exec(cell)?.[1];
  if (kept !== undefined) return kept;
  return /^'\s*[=+\-@＝＋－＠\t\r]/.test(cell) ? cell.slice(1) : cell;
}
