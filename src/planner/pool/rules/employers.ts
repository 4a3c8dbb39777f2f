import { employerOf } from './read.ts';
import type { KindWish } from './rule.ts';

/** Few employers for each person. */
export const employers: KindWish = {
  kind: 'kind',
  name: 'employers',
  weight: 'extraEmployer',
  title: 'Weinig werkgevers per persoon',
  because: 'Elke werkgever na de eerste weegt mee: op een vaste plek leert iemand meer.',
  of: (problem) => ({
    kinds: 1 + problem.sites.reduce((most, { employer }) => Math.max(most, employer), -1),
    kind: (_, shift) => employerOf(problem, shift),
    perExtra: problem.weights.extraEmployer,
  }),
};
