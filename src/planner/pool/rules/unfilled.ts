import { shiftOf } from './read.ts';
import type { SumWish } from './rule.ts';

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
