import { shiftOf } from './read.ts';
import { type LimitRule, sentence } from './rule.ts';

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
