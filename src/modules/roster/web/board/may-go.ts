import { type Given, keyOf } from '../../rules/draft.ts';
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

/**
 * What all rules say of a shift in the hand: by person, work and day (`keyOf`) the words against it, empty when there are none. The
 * server is asked when it is picked up, and says no more than what is asked; what is not in it is no such work.
 */
export type Told = Readonly<Record<string, string>>;

/** An answer of the server as it should be; null when it is something else. */
export function readTold(answer: unknown): Told | null {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return null;
  const found = Object.entries(answer).flatMap(([key, words]: readonly [string, unknown]) =>
    typeof words === 'string' ? [[key, words] as const] : [],
  );
  return found.length === 0 ? null : Object.fromEntries(found);
}

export const allowed = '1';
/** The character code of `a`. */
export const firstLetter = 97;

/** Why a shift may not go to a cell: by all rules once the server told, until then as far as is known beforehand; null when nothing is known against it. */
export function whyNot(
  held: Given,
  cell: GridCell,
  { shifts, people, rules }: May,
  told: Told | null = null,
): string | null {
  const none = 'Deze dienst is er niet op deze dag.';
  if (cell === null) return none;
  if (told !== null) {
    const against = told[keyOf({ ...held, ...cell.target })];
    return against === undefined ? none : against === '' ? null : `Hier kan het niet: ${against}`;
  }
  if (shifts.length === 0) return null;
  const { participantId, demandId, onDate } = { ...held, ...cell.target };
  const place = shifts.indexOf(`${demandId}:${onDate}`);
  if (place < 0) return none;
  const letter = people[participantId]?.[place] ?? allowed;
  return letter === allowed ? null : `Hier kan het niet: ${rules[letter.charCodeAt(0) - firstLetter] ?? ''}.`;
}

/** Whether a shift may go to a cell; true when it is not known. */
export function mayGo(held: Given, cell: GridCell, may: May, told: Told | null = null): boolean {
  return whyNot(held, cell, may, told) === null;
}
