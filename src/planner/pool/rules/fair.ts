import type { Problem } from '../problem.ts';
import { personOf, shiftOf } from './read.ts';
import type { SumWish } from './rule.ts';

/**
 * How many unpopular shifts are fair for each person: all that there are, with those of the weeks before, over all people; rounded
 * up. It follows from what is asked, not from the roster, so that one person's share does not hang on another's.
 */
export function fairShare(problem: Problem): number {
  const asked = problem.shifts.reduce((sum, { unpopular, places }) => sum + (unpopular ? places : 0), 0);
  const before = problem.people.reduce((sum, { unpopularBefore }) => sum + unpopularBefore, 0);
  return Math.ceil((asked + before) / Math.max(1, problem.people.length));
}

/** Evenings, nights and weekends are shared. What somebody had too many before costs nothing now, but each one more does. */
export const fair: SumWish = {
  kind: 'sum',
  name: 'fair',
  weight: 'unfairShift',
  title: 'Avond, nacht en weekend eerlijk verdeeld',
  because: 'Elke avond-, nacht- of weekenddienst boven een eerlijk deel weegt mee.',
  of: (problem) => {
    const share = fairShare(problem);
    return {
      groups: problem.people.length,
      group: (person, shift) => (shiftOf(problem, shift).unpopular ? person : -1),
      amount: () => 1,
      hinges: (person) => [
        {
          slope: problem.weights.unfairShift,
          at: Math.max(0, share - personOf(problem, person).unpopularBefore),
          side: 'above',
        },
      ],
    };
  },
};
