import type { Violation } from '../../../planner/pool/check.ts';
import { available } from '../../../planner/pool/rules/available.ts';
import { type Given, keyOf as keyOfGiven } from '../rules/draft.ts';
import type { BuiltProblem } from './build.ts';

type Seen = {
  readonly built: BuiltProblem;
  readonly violations: readonly Violation[];
  /** Shifts to which their person said no. */
  readonly refused: readonly Given[];
};

/**
 * Who does not come to a shift that they have in a roster, by the numbers of both: ill, on leave, away at that time, or they said no. Of
 * what has begun only illness, leave and a no say that: hours in which somebody can work may have changed since.
 */
export function awayFrom({ built, violations, refused }: Seen): (person: number, shift: number) => boolean {
  const saidNo = new Set(refused.map(keyOfGiven));
  const unavailable = new Set(
    violations.flatMap(({ rule, person, shift }) => (rule === available.name ? [`${person} ${shift}`] : [])),
  );
  return (person, shift) => {
    const [who, what] = [built.people[person], built.shifts[shift]];
    if (who === undefined || what === undefined) return false;
    const { participantId, paidAbsence } = who;
    if (saidNo.has(keyOfGiven({ ...what, participantId }))) return true;
    if (!unavailable.has(`${person} ${shift}`)) return false;
    return !built.isOver(what) || paidAbsence.some(({ on }) => on === what.onDate);
  };
}
