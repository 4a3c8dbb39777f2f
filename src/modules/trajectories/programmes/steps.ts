import type { Role } from '../../../kernel/actor.ts';
import type { Condition } from '../rules/conditions.ts';
import { type Phase, phaseNames } from '../rules/phases.ts';
import type { Programme, Transition, TransitionAct } from '../rules/programme.ts';

export type Words = readonly [nl: string, en: string];

/** A step somebody chooses to make. */
export function choice(
  from: Phase,
  to: Phase,
  by: readonly Role[],
  words: Words,
  provided: readonly Condition[] = [],
): Transition {
  return step(from, to, by, 'choice', words, provided);
}

/** A step that a fact brings about: a contract, a placement, an invitation. */
export function step(
  from: Phase,
  to: Phase,
  by: readonly Role[],
  through: TransitionAct,
  [nl, en]: Words,
  provided: readonly Condition[] = [],
): Transition {
  return { from, to, by: [...by], through, provided: [...provided], nextLap: false, label: { nl, en } };
}

/** The same step, but the circle starts again with it. */
export function nextLap(transition: Transition): Transition {
  return { ...transition, nextLap: true };
}

/** Phases by their standard names, in the order of the circle; a programme can rename one. */
export function named(
  keys: readonly Phase[],
  other: Partial<Record<Phase, Words>> = {},
): Programme['phases'] {
  return keys.map((key) => {
    const words = other[key];
    return { key, name: words === undefined ? phaseNames[key] : { nl: words[0], en: words[1] } };
  });
}
