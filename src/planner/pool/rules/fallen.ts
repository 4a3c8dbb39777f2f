import { personOf } from './read.ts';
import { type PairRule, sentence } from './rule.ts';

/** A shift that fell away when somebody's work there ended does not come back to them by itself. */
export const fallen: PairRule = {
  kind: 'pair',
  name: 'fallen',
  title: 'Beëindigd werk',
  because:
    'Een dienst die wegviel omdat het werk van iemand eindigde, komt niet vanzelf bij dezelfde persoon terug.',
  of: (problem) => {
    const gone = problem.people.map((_, person) => new Set(personOf(problem, person).fallen));
    return {
      allows: (person, shift) => gone[person]?.has(shift) !== true,
      told: () =>
        sentence('Deze dienst viel weg toen de opdracht of het contract van deze persoon eindigde.'),
    };
  },
};
