import { guidanceLimits } from './guidance.ts';
import type { LimitRule } from './rule.ts';

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
