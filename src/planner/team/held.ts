import { free, type Roster } from './problem.ts';

/** A day on which somebody is held to nothing. */
export const open = -2;

/** More than any roster can cost or save. */
const dear = 1e6;

/** What a shift costs beside its price on a day on which somebody is held: whatever differs from that is far too dear. */
export function forceOf(held: number, shift: number): number {
  if (held === open) return 0;
  return held === shift ? -dear : held === free ? dear : 0;
}

/** Whether a roster is as somebody is held to, day by day. */
export function fitsHeld(held: Int16Array, roster: Roster): boolean {
  return held.every((shift, day) => shift === open || shift === roster[day]);
}
