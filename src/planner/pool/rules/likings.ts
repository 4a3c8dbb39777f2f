import { likingOf } from './read.ts';
import type { PairWish } from './rule.ts';

/** What somebody likes makes a roster better by as much as what they would rather not makes it worse. */
export const likings: PairWish = {
  kind: 'pair',
  name: 'likings',
  weight: 'dislike',
  title: 'Voorkeuren',
  because: 'Wat iemand graag doet, telt in het voordeel; wat iemand liever niet doet, weegt mee.',
  of: (problem) => ({
    without: 0,
    cost: (person, shift) => -problem.weights.dislike * likingOf(problem, person, shift),
  }),
};
