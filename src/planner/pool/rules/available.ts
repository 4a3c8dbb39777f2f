import { joined, placeAfter } from '../../../law/arbeidstijd/facts.ts';
import { shiftOf } from './read.ts';
import { type PairRule, sentence } from './rule.ts';

/** Somebody works only when they said they can, the whole shift long; leave and sickness are taken out of that already. */
export const available: PairRule = {
  kind: 'pair',
  name: 'available',
  title: 'Beschikbaar',
  because: 'Iemand werkt alleen op tijden waarop die persoon kan werken.',
  of: (problem) => {
    const times = problem.people.map((person) => joined(person.available));
    return {
      allows: (person, shift) => {
        const { from, to } = shiftOf(problem, shift);
        const own = times[person] ?? [];
        const stretch = own[placeAfter(own, from)];
        return stretch !== undefined && stretch.from <= from && stretch.to >= to;
      },
      told: () => sentence('Deze persoon kan niet werken tijdens de hele dienst.'),
    };
  },
};
