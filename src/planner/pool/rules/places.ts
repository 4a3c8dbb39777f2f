import { shiftOf } from './read.ts';
import { type LimitRule, type SumWish, sentence } from './rule.ts';

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

/** Asked hours with nobody, by importance. */
export const unfilled: SumWish = {
  kind: 'sum',
  name: 'unfilled',
  weight: 'unfilledHour',
  title: 'Lege plekken',
  because: 'Elk gevraagd uur zonder iemand weegt mee, zwaarder naarmate de dienst belangrijker is.',
  of: (problem) => ({
    groups: problem.shifts.length,
    group: (_, shift) => shift,
    amount: () => 1,
    hinges: (group) => {
      const { importance, workMinutes, places } = shiftOf(problem, group);
      const perHour = problem.weights.unfilledHour[importance - 1] ?? 0;
      return [{ slope: (perHour * workMinutes) / 60, at: places, side: 'below' }];
    },
  }),
};
