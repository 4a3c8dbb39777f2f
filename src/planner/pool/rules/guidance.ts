import type { Problem } from '../problem.ts';
import { personOf, shiftOf } from './read.ts';
import { type LimitRule, sentence } from './rule.ts';

/** Who needs a mentor or a coach near works only where there is one with room. */
export const mentors: LimitRule = {
  kind: 'limit',
  name: 'mentors',
  title: 'Begeleiding op de werkplek',
  because: 'Wie begeleiding nodig heeft, werkt alleen waar een begeleider nog plaats heeft.',
  of: (problem) =>
    guidanceLimits(
      problem,
      1,
      'mentorPlaces',
      'Begeleiding is hier nodig voor {found} en er is plaats voor {allowed}.',
    ),
};

/** Who needs a coach beside them works only where there is one with room. */
export const coaches: LimitRule = {
  kind: 'limit',
  name: 'coaches',
  title: 'Jobcoach op de werkplek',
  because: 'Wie een jobcoach naast zich nodig heeft, werkt alleen waar een jobcoach nog plaats heeft.',
  of: (problem) =>
    guidanceLimits(
      problem,
      2,
      'coachPlaces',
      'Een jobcoach is hier nodig voor {found} en er is plaats voor {allowed}.',
    ),
};

function guidanceLimits(
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
