import { touches } from '../../../law/arbeidstijd/facts.ts';
import { personOf, shiftOf } from './read.ts';
import { type PairRule, sentence } from './rule.ts';

/** Nobody works while they already do: other work, agreed absence, or consignatie. */
export const occupied: PairRule = {
  kind: 'pair',
  name: 'occupied',
  title: 'Nog vrij',
  because: 'Iemand krijgt geen dienst in tijd die al bezet is: door ander werk, verlof of oproepdienst.',
  of: (problem) => ({
    allows: (person, shift) => {
      const { from, to } = shiftOf(problem, shift);
      const { work, absent, onCall, calls } = personOf(problem, person).facts;
      return !(
        touches(work, from, to) ||
        touches(absent, from, to) ||
        touches(onCall, from, to) ||
        touches(calls, from, to)
      );
    },
    told: () => sentence('In deze tijd staat er al iets anders: werk, verlof of oproepdienst.'),
  }),
};
