import { travelOf } from './read.ts';
import type { PairWish } from './rule.ts';

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
