import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../kernel/local-date.ts';
import { violationsIn } from '../../../law/arbeidstijd/arbeidstijd.ts';
import { midnightOf } from '../../../law/arbeidstijd/clock.ts';
import type { Stretch } from '../../../law/arbeidstijd/facts.ts';
import { normsOn } from '../../../law/arbeidstijd/parameters.ts';
import { weekdayOf } from '../rules/week-idle.ts';
import { allBack, lookBack } from './history.ts';

const firstDay = '2026-11-30';
const planned = 28;
const span = {
  from: midnightOf(addDays(firstDay, -lookBack)),
  to: midnightOf(addDays(firstDay, planned + 7)),
};

function norms() {
  const law = normsOn(firstDay);
  if (!law.ok) throw new Error('the law of 2026 is known');
  return law.value.norms;
}

/** Work of a day, so many days from the first on, that leaves the night alone. */
type Day = Stretch & { readonly day: number };

const times = fc.record({
  works: fc.nat({ max: 99 }),
  from: fc.constantFrom(6, 7, 9, 13),
  hours: fc.constantFrom(4, 8, 10, 11),
});

/** How many of a hundred days somebody works, weekdays and Sundays: so that averages and free Sundays lie around what the law allows. */
const busy = fc.constantFrom({ week: 60, sunday: 0 }, { week: 85, sunday: 78 }, { week: 97, sunday: 80 });

function daysOf(
  list: readonly { works: number; from: number; hours: number }[],
  first: number,
  of: { week: number; sunday: number },
) {
  return list.flatMap(({ works, from, hours }, place): Day[] => {
    const day = first + place;
    const on = addDays(firstDay, day);
    if (works >= (weekdayOf(on) === 6 ? of.sunday : of.week)) return [];
    const start = midnightOf(on) + from * 60;
    return [{ day, from: start, to: Math.min(start + hours * 60, midnightOf(addDays(on, 1))) }];
  });
}

it('what was worked more than half a year ago counts in the law only on Sundays, for who has no nights', () => {
  let breached = 0;
  fc.assert(
    fc.property(
      busy,
      busy,
      fc.array(times, { minLength: lookBack, maxLength: lookBack }),
      fc.array(times, { minLength: planned, maxLength: planned }),
      (was, will, before, roster) => {
        const [history, work] = [daysOf(before, -lookBack, was), daysOf(roster, 0, will)];
        const read = history.filter(({ day }) => day >= -allBack || weekdayOf(addDays(firstDay, day)) === 6);
        const breaches = (stretches: readonly Stretch[]) =>
          violationsIn(
            { work: stretches, absent: [], onCall: [], calls: [], adultFrom: 0 },
            span,
            norms(),
            {},
          ).violations.map(({ rule, at }) => `${rule} ${at}`);
        const added = (list: readonly Stretch[]) => {
          const known = new Set(breaches(list));
          return breaches([...list, ...work]).filter((each) => !known.has(each));
        };
        const all = added(history);
        breached += all.filter((each) => /5:6|2 c/.test(each)).length;
        expect(added(read)).toEqual(all);
      },
    ),
    { numRuns: 60 },
  );
  expect(breached).toBeGreaterThan(0);
});
