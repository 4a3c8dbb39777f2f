import { hours, shiftOf } from './read.ts';
import { type PersonRule, sentence } from './rule.ts';

/** Minutes. Less rest makes two shifts one dienst (ATW 1:7), which the law allows of short ones and nobody should plan. */
export const leastRest = 480;

/** Nobody is at two places at once, and between two shifts is at least the shortest rest that the law knows. */
export const overlap: PersonRule = {
  kind: 'person',
  name: 'overlap',
  title: 'Rust tussen twee diensten',
  because: 'Tussen het einde van een dienst en het begin van de volgende zit minstens 8 uur.',
  of: (problem) => (_, shifts) => {
    const inTime = shifts.toSorted((a, b) => shiftOf(problem, a).from - shiftOf(problem, b).from);
    return inTime.flatMap((shift, place) => {
      const next = inTime[place + 1];
      if (next === undefined) return [];
      const rest = shiftOf(problem, next).from - shiftOf(problem, shift).to;
      if (rest >= leastRest) return [];
      const text =
        rest < 0
          ? 'Deze dienst begint voordat de vorige dienst klaar is.'
          : 'Na de vorige dienst is er {found} uur rust. Het moet minstens {allowed} uur zijn.';
      const values = { found: hours(Math.max(0, rest)), allowed: hours(leastRest) };
      return [{ shift: next, sentence: sentence(text, values), mark: `${shift} ${next}` }];
    });
  },
};
