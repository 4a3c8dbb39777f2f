import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isId, uuidAt } from './ids.ts';
import {
  addDays,
  addMonths,
  ageOn,
  dayOf,
  daysBetween,
  isLocalDate,
  lastDayOfMonths,
  localDate,
  momentOf,
  timeOf,
} from './local-date.ts';
import { contains, overlaps, period } from './period.ts';
import { refusalsOf } from './result.ts';

const days = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays('1960-01-01', offset));

describe('a calendar day', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['26-02-03', false],
    ['2026-13-01', false],
  ])('%s exists: %s', (value, exists) => expect(isLocalDate(value)).toBe(exists));

  it('so many days later is the same day as on the calendar of Temporal, over leap days and centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (step) => {
        const then = Temporal.PlainDate.from('1970-01-01').add({ days: step }).toString();
        expect(addDays('1970-01-01', step)).toBe(then);
        expect(daysBetween('1970-01-01', localDate(then))).toBe(step);
      }),
    );
  });

  it.each([0.5, Number.NaN, 1e9, -1e9])('%s days later is no day', (step) =>
    expect(() => addDays('2026-11-26', step)).toThrow(RangeError),
  );

  it('six months after the last of August is the last of February', () =>
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28'));

  it.each([
    ['2026-02-01', 2, '2026-03-31'],
    ['2026-01-28', 1, '2026-02-27'],
    ['2026-01-29', 1, '2026-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ] as const)('from %s, %i months end on %s', (from, months, last) =>
    expect(lastDayOfMonths(from, months)).toBe(last),
  );

  it('begins in Amsterdam, not in Greenwich', () =>
    expect(dayOf('2026-07-01T22:30:00.000Z')).toBe('2026-07-02'));

  it('adding days and counting them agree', () =>
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -9000, max: 9000 }),
        (day, step) => daysBetween(day, addDays(day, step)) === step,
      ),
    ));

  it('a moment has the day and the time it was made from, also around the change of clocks', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: 4, max: 23 }), (day, hour) => {
        const time = `${String(hour).padStart(2, '0')}:30`;
        const moment = momentOf(day, time);
        expect([dayOf(moment), timeOf(moment)]).toEqual([day, time]);
      }),
    ));

  it.each([
    ['2008-11-22', '2026-11-21', 17],
    ['2008-11-22', '2026-11-22', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('someone born on %s is on %s %i years old', (birth, day, age) =>
    expect(ageOn(localDate(birth), localDate(day))).toBe(age),
  );
});

describe('a period', () => {
  it('does not hold its end, so that the next one can begin there', () => {
    const first = period('2026-01-01', '2026-02-01');
    const second = period('2026-02-01', null);
    expect([contains(first, '2026-02-01'), contains(second, '2026-02-01'), overlaps(first, second)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('overlaps another exactly when a day lies in both', () =>
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (from, length, shift, other) => {
          const a = period(from, addDays(from, length));
          const b = period(addDays(from, shift), addDays(from, shift + other));
          const shared = Array.from({ length }, (_, i) => addDays(from, i)).some((day) => contains(b, day));
          expect(overlaps(a, b)).toBe(shared);
        },
      ),
    ));

  it('that would end before it begins is refused', () =>
    expect(() => period('2026-02-01', '2026-02-01')).toThrow(RangeError));
});

describe('an id', () => {
  it('is a UUID of version 7 that sorts by time', () => {
    const [early, late] = [uuidAt(1_700_000_000_000), uuidAt(1_700_000_000_001)];
    expect(isId(early)).toBe(true);
    expect(early[14]).toBe('7');
    expect(early < late).toBe(true);
  });
});

describe('a refusal', () => {
  it('names its rule and says it in Dutch with the values filled in', () => {
    const refusal = refusalsOf('example', {
      late: { nl: 'Dat kan tot {day}.', en: 'Possible until {day}.' },
    });
    expect(refusal('late', { field: 'day', values: { day: '1 mei' } })).toEqual({
      rule: 'example/late',
      message: { nl: 'Dat kan tot 1 mei.', en: 'Possible until 1 mei.' },
      field: 'day',
    });
  });
});
