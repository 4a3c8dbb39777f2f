import { guidanceLimits } from './guidance.ts';
import type { LimitRule } from './rule.ts';

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
