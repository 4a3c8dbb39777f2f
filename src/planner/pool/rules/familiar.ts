import { shiftOf } from './read.ts';
import type { PairWish } from './rule.ts';

/** What another mentor weighs at a site that somebody knows, beside a site that they do not know. */
const ofAnotherMentor = 0.5;

/**
 * People stay with the mentor they know, wherever that is; where nobody said who the mentor is, at the site they know. Another mentor at a
 * site that they know is less of a change than another site.
 */
export const familiar: PairWish = {
  kind: 'pair',
  name: 'familiar',
  weight: 'unfamiliarShift',
  title: 'Bekende begeleider en werkplek',
  because:
    'Elke dienst op een plek die iemand nog niet kent, weegt mee. Een andere begeleider op een bekende plek weegt half mee.',
  of: (problem) => {
    const sites = problem.people.map((person) => new Set(person.familiar));
    const mentors = problem.people.map((person) => new Set(person.mentors));
    const share = (person: number, shift: number) => {
      const { site, mentor } = shiftOf(problem, shift);
      if (mentor !== null && mentors[person]?.has(mentor) === true) return 0;
      if (sites[person]?.has(site) !== true) return 1;
      return mentor === null ? 0 : ofAnotherMentor;
    };
    return {
      without: 0,
      cost: (person, shift) => share(person, shift) * problem.weights.unfamiliarShift,
    };
  },
};
