import { addDays } from '../../../kernel/local-date.ts';
import { type Minute, midnightOf } from '../../../law/arbeidstijd/clock.ts';
import type { Problem } from '../problem.ts';
import { personOf, shiftOf } from './read.ts';
import { type PairRule, sentence } from './rule.ts';

/** More than an hour between 0 and 6 is night work, as in ATW 1:7. */
const most = 60;

/** Who cannot work at night gets no shift with more than an hour between 0:00 and 6:00. */
export const nights: PairRule = {
  kind: 'pair',
  name: 'nights',
  title: 'Geen nachten',
  because: 'Wie niet in de nacht kan werken, krijgt geen dienst met meer dan een uur tussen 0 en 6 uur.',
  of: (problem) => {
    const minutesAtNight = minutesAtNightIn(problem);
    const isNight = problem.shifts.map((shift) => minutesAtNight(shift) > most);
    return {
      allows: (person, shift) => isNight[shift] !== true || personOf(problem, person).nights,
      told: (_, shift) =>
        sentence(
          'Deze persoon werkt niet in de nacht. De dienst heeft {minutes} minuten tussen 0 en 6 uur.',
          {
            minutes: minutesAtNight(shiftOf(problem, shift)),
          },
        ),
    };
  },
};

type Night = { readonly from: Minute; readonly to: Minute; readonly day: number };

/** Minutes of a shift between 0:00 and 6:00; each midnight is looked up once. */
export function minutesAtNightIn({ firstDay }: Problem): (night: Night) => number {
  const known = new Map<number, Minute>();
  const midnight = (day: number) => {
    const found = known.get(day) ?? midnightOf(addDays(firstDay, day));
    known.set(day, found);
    return found;
  };
  return ({ from, to, day }) => {
    let minutes = 0;
    for (let each = day; midnight(each) < to; each += 1) {
      const six = midnight(each + 1) - 18 * 60;
      minutes += Math.max(0, Math.min(to, six) - Math.max(from, midnight(each)));
    }
    return minutes;
  };
}
