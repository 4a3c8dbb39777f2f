import { allFixed, shiftOf } from './read.ts';
import { type PairRule, sentence } from './rule.ts';

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
