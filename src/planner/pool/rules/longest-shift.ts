import { hours, personOf, shiftOf } from './read.ts';
import { type PairRule, sentence } from './rule.ts';

/** No shift with more work, breaks left out, than somebody can do in one day. */
export const longestShift: PairRule = {
  kind: 'pair',
  name: 'longest-shift',
  title: 'Langste dienst',
  because: 'Een dienst heeft niet meer uren werk dan iemand op een dag aankan.',
  of: (problem) => ({
    allows: (person, shift) => shiftOf(problem, shift).workMinutes <= personOf(problem, person).longestShift,
    told: (person, shift) =>
      sentence(
        'De dienst heeft {found} uur werk. Deze persoon kan hoogstens {allowed} uur op een dag werken.',
        {
          found: hours(shiftOf(problem, shift).workMinutes),
          allowed: hours(personOf(problem, person).longestShift),
        },
      ),
  }),
};
