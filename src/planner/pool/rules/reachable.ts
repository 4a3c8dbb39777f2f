import { unreachable } from '../problem.ts';
import { travelOf } from './read.ts';
import { type PairRule, sentence } from './rule.ts';

/** Somebody works only where they can be at that hour, within the time they can travel. */
export const reachable: PairRule = {
  kind: 'pair',
  name: 'reachable',
  title: 'Bereikbaar',
  because: 'Iemand werkt alleen op een plek die op dat uur te bereiken is binnen de eigen reistijd.',
  of: (problem) => ({
    allows: (person, shift) => travelOf(problem, person, shift) !== unreachable,
    told: () => sentence('Deze plek is op dat uur niet te bereiken, of de reis is te lang.'),
  }),
};
