import type { Problem } from '../problem.ts';
import { personOf, shiftOf } from './read.ts';
import { type LimitRule, sentence } from './rule.ts';

/** Of each site and day: not more people who need that much guidance than there are places for. */
export function guidanceLimits(
  problem: Problem,
  level: 1 | 2,
  places: 'mentorPlaces' | 'coachPlaces',
  text: string,
): ReturnType<LimitRule['of']> {
  const allowed = (group: number) => problem.guidance[group]?.[places] ?? 0;
  return {
    groups: problem.guidance.length,
    limit: allowed,
    group: (person, shift) =>
      personOf(problem, person).guidance >= level ? shiftOf(problem, shift).guidance : -1,
    amount: () => 1,
    told: (group, found) => sentence(text, { found, allowed: allowed(group) }),
  };
}
