import { allFixed } from './read.ts';
import { type PersonRule, sentence } from './rule.ts';

/** What was agreed by hand stays, and so does what is published and too near. */
export const pinned: PersonRule = {
  kind: 'person',
  name: 'pinned',
  title: 'Vaste diensten',
  because: 'Diensten die vastgezet zijn of te dichtbij zijn, blijven staan.',
  of: (problem) => {
    const fixed = allFixed(problem);
    return (person, shifts) =>
      [...(fixed[person] ?? [])]
        .filter((shift) => !shifts.includes(shift))
        .map((shift) => ({
          shift,
          sentence: sentence('Deze dienst staat vast voor deze persoon, en is weg.'),
          mark: String(shift),
        }));
  },
};
