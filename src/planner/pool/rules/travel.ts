import { type Problem, unreachable } from '../problem.ts';
import { personOf, shiftOf } from './read.ts';
import { type PairRule, type PairWish, sentence } from './rule.ts';

function travelOf(problem: Problem, person: number, shift: number): number {
  return personOf(problem, person).travel[shiftOf(problem, shift).trip] ?? unreachable;
}

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

/** Travel, there and back. */
export const travel: PairWish = {
  kind: 'pair',
  name: 'travel',
  weight: 'travelHour',
  title: 'Reistijd',
  because: 'Liever werk dichtbij: elk uur reizen, heen en terug samen, weegt mee.',
  of: (problem) => {
    const perMinute = (2 * problem.weights.travelHour) / 60;
    return {
      without: 0,
      cost: (person, shift) => perMinute * Math.max(0, travelOf(problem, person, shift)),
    };
  },
};
