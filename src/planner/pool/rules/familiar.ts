import { shiftOf } from './read.ts';
import type { PairWish } from './rule.ts';

/** A known site, with the mentor they know. */
export const familiar: PairWish = {
  kind: 'pair',
  name: 'familiar',
  weight: 'unfamiliarShift',
  title: 'Bekende werkplek',
  because: 'Elke dienst op een plek die iemand nog niet kent, weegt mee.',
  of: (problem) => {
    const known = problem.people.map((person) => new Set(person.familiar));
    return {
      without: 0,
      cost: (person, shift) =>
        known[person]?.has(shiftOf(problem, shift).site) === true ? 0 : problem.weights.unfamiliarShift,
    };
  },
};
