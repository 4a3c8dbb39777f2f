/** Of so many rows is the first transaction, and no other is of fewer: then the questions themselves take most of the time. */
export const fewestRows = 25;

/** More rows gain nothing any more, and make a question of an unreadable length. */
const mostRows = 250;

/** A page waits for a few transactions, one after the other; together that must not be noticed. */
const aimMs = 150;

/**
 * Of how many rows the next transaction is, after one that took `tookMs`: as many as fit in the time that others can
 * wait, and at most twice as many as now because one fast transaction says little.
 */
export function nextRows(rows: number, tookMs: number): number {
  const fitting = Math.floor((rows * aimMs) / Math.max(tookMs, 1));
  return Math.max(fewestRows, Math.min(fitting, rows * 2, mostRows));
}
