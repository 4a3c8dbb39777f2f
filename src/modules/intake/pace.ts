/** Of so many rows is the first transaction, before it is known how fast the machine is. */
export const firstRows = 25;

/** More rows gain nothing any more, and make a question of an unreadable length. */
const mostRows = 250;

/** A transaction of this length is noticed by nobody who waits for it. */
const aimMs = 300;

/**
 * Of how many rows the next transaction is, after one that took `tookMs`: as many as fit in the time that others can
 * wait, at least one, and at most twice as many as now because one fast transaction says little.
 */
export function nextRows(rows: number, tookMs: number): number {
  const fitting = Math.floor((rows * aimMs) / Math.max(tookMs, 1));
  return Math.max(1, Math.min(fitting, rows * 2, mostRows));
}
