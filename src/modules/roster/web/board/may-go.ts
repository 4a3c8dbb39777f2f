import type { Given } from '../../rules/draft.ts';
import type { GridCell } from './grid.ts';

/** Where a shift may go, as far as it is known beforehand; `shifts` is empty when so many weeks are shown that it is not told. */
export type May = {
  /** The keys of the shifts on the days shown. */
  readonly shifts: readonly string[];
  /** By person, for each of those shifts: 1 when the rules about one person and one shift allow it, else the letter of the rule that says no. */
  readonly people: Readonly<Record<string, string>>;
  /** What the rules are called, from `a` on. */
  readonly rules: readonly string[];
};

export const allowed = '1';
/** The character code of `a`. */
export const firstLetter = 97;

/** Why a shift may not go to a cell, as far as that is known; null when nothing is known against it. */
export function whyNot(held: Given, cell: GridCell, { shifts, people, rules }: May): string | null {
  const none = 'Deze dienst is er niet op deze dag.';
  if (cell === null) return none;
  if (shifts.length === 0) return null;
  const { participantId, demandId, onDate } = { ...held, ...cell.target };
  const place = shifts.indexOf(`${demandId}:${onDate}`);
  if (place < 0) return none;
  const letter = people[participantId]?.[place] ?? allowed;
  return letter === allowed ? null : `Hier kan het niet: ${rules[letter.charCodeAt(0) - firstLetter] ?? ''}.`;
}

/** Whether a shift may go to a cell; true when it is not known. */
export function mayGo(held: Given, cell: GridCell, may: May): boolean {
  return whyNot(held, cell, may) === null;
}
