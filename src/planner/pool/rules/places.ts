import { shiftOf } from './read.ts';
import { type LimitRule, sentence } from './rule.ts';

/** No more people than were asked for. */
export const places: LimitRule = {
  kind: 'limit',
  name: 'places',
  title: 'Gevraagde plekken',
  because: 'Op een dienst staan niet meer mensen dan de werkgever vraagt.',
  of: (problem) => ({
    groups: problem.shifts.length,
    limit: (shift) => shiftOf(problem, shift).places,
    group: (_, shift) => shift,
    amount: () => 1,
    told: (shift, found) =>
      sentence('Er staan {found} mensen op deze dienst. De werkgever vraagt er {allowed}.', {
        found,
        allowed: shiftOf(problem, shift).places,
      }),
  }),
};
