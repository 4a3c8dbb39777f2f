import type { LocalDate } from '../../../kernel/local-date.ts';

/** A certificate for a course, from its first day until the day on which it ends; null for ever. */
export type Validity = {
  readonly course: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
};

/**
 * Of the certificates that work asks for, those that somebody holds on each of its days: the day it begins, and over midnight the next.
 * The planner gives nobody work with less (`planner/pool/rules/certificates.ts`).
 */
export function validOn(
  asked: readonly string[],
  held: readonly Validity[],
  days: readonly LocalDate[],
): readonly string[] {
  const holds = (name: string, day: LocalDate) =>
    held.some(({ course, from, until }) => course === name && from <= day && (until === null || day < until));
  return asked.filter((name) => days.every((day) => holds(name, day)));
}
