import fc from 'fast-check';
import { describe, it } from 'vitest';
import { bornOn, days, holds, maybe, type ReadReceipt } from '../../../test/builders/receipt.ts';
import { addDays, addMonths, localDate } from '../../kernel/local-date.ts';
import { type Asked, arbeidstijd } from './arbeidstijd.ts';
import { kinds, type Shift } from './shifts.ts';

const flags = ['shortBreaks', 'moreSundays', 'withoutFourWeeks', 'seriesOfEight', 'restAfterCalls'] as const;
const nightCounts = ['per-52-weeks', 'per-2-weeks'] as const;
const daysOfRest = [1, 2, 3, 4, 5, 6] as const;

const flag = maybe(fc.boolean());
const asked: fc.Arbitrary<Asked> = fc
  .record({
    monday: days('2025-08-01', 500),
    birthDate: days('2007-06-01', 900),
    week: fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 12 }),
        hours: fc.integer({ min: 1, max: 11 }),
        kind: fc.constantFrom(...kinds),
        pause: fc.boolean(),
      }),
      { minLength: 1, maxLength: 10 },
    ),
    deviations: fc.record({
      shortBreaks: flag,
      moreSundays: flag,
      withoutFourWeeks: flag,
      seriesOfEight: flag,
      restAfterCalls: flag,
      nights: maybe(fc.constantFrom(...nightCounts)),
    }),
    rest: maybe(fc.constantFrom(...daysOfRest)),
  })
  .map(({ monday, birthDate, week, deviations, rest }) => ({
    birthDate,
    shifts: week.map(({ start, hours, kind, pause }, place) => {
      const at = (hour: number) => `${addDays(monday, place)}T${String(hour).padStart(2, '0')}:00`;
      const breaks =
        kind === 'work' && pause && hours > 2 ? [{ start: at(start + 1), end: at(start + 2) }] : [];
      return { start: at(start), end: at(start + hours), kind, breaks };
    }),
    deviations: { ...deviations, ...(rest === undefined ? {} : { dayOfRest: rest }) },
  }));

function readShift(code: string): Shift {
  const [kind, span, ...breaks] = code.split(' ');
  const spanOf = (text = '') => {
    const [start = '', end = ''] = text.split('/');
    return { start, end };
  };
  return {
    ...spanOf(span),
    kind: kinds.find((each) => each === kind),
    breaks: breaks.map((each) => spanOf(each)),
  };
}

function read(kept: ReadReceipt): Asked {
  const shifts: Shift[] = [];
  for (let code = kept.code('dienst-1'); code !== undefined; code = kept.code(`dienst-${shifts.length + 1}`))
    shifts.push(readShift(code));
  const first = shifts.map(({ start }) => start.slice(0, 10)).sort()[0] ?? '';
  const dayOfRest = daysOfRest.find((each) => each === kept.maybe('dayOfRest'));
  return {
    birthDate: kept.has('adultFrom')
      ? addMonths(kept.day('adultFrom'), -216)
      : bornOn(localDate(first), kept.number('age')),
    shifts,
    deviations: {
      ...Object.fromEntries(flags.map((name) => [name, kept.yes(name)])),
      nights: kept.has('nights') ? kept.choice('nights', nightCounts) : undefined,
      ...(dayOfRest === undefined ? {} : { dayOfRest }),
    },
  };
}

describe('a kept receipt cannot be changed and gives the same outcome again', () => {
  it('arbeidstijd', holds({ facts: asked, compute: arbeidstijd, read }));
});
