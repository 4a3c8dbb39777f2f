import { allFixed, shiftOf } from './read.ts';
import { type PairRule, type PersonRule, sentence } from './rule.ts';

/** A shift that is too near gets nobody new without asking. */
export const closed: PairRule = {
  kind: 'pair',
  name: 'closed',
  title: 'Op tijd laten weten',
  because: 'Een dienst die te dichtbij is, krijgt niemand erbij zonder dat het gevraagd is.',
  of: (problem) => {
    const fixed = allFixed(problem);
    return {
      allows: (person, shift) => !shiftOf(problem, shift).closed || fixed[person]?.has(shift) === true,
      told: () => sentence('Deze dienst begint te snel om er iemand aan toe te voegen.'),
    };
  },
};

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
