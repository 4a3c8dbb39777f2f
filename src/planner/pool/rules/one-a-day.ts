import { shiftOf } from './read.ts';
import { type LimitRule, type PersonRule, sentence } from './rule.ts';

/** At most one shift begins on a day. */
export const oneADay: LimitRule = {
  kind: 'limit',
  name: 'one-a-day',
  title: 'Eén dienst per dag',
  because: 'Op één dag begint voor iemand hoogstens één dienst.',
  of: (problem) => ({
    groups: problem.people.length * problem.days,
    limit: () => 1,
    group: (person, shift) => person * problem.days + shiftOf(problem, shift).day,
    amount: () => 1,
    told: (_, found) => sentence('Op deze dag beginnen {found} diensten. Het mag er één zijn.', { found }),
  }),
};

/** Nobody is at two places at once. */
export const overlap: PersonRule = {
  kind: 'person',
  name: 'overlap',
  title: 'Geen twee diensten tegelijk',
  because: 'Niemand kan op twee plekken tegelijk zijn.',
  of: (problem) => (_, shifts) => {
    const inTime = shifts.toSorted((a, b) => shiftOf(problem, a).from - shiftOf(problem, b).from);
    return inTime.flatMap((shift, place) => {
      const next = inTime[place + 1];
      return next === undefined || shiftOf(problem, next).from >= shiftOf(problem, shift).to
        ? []
        : [
            {
              shift: next,
              sentence: sentence('Deze dienst begint voordat de vorige dienst klaar is.'),
              mark: `${shift} ${next}`,
            },
          ];
    });
  },
};
