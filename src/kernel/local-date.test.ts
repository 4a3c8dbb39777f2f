import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween, isLocalDate } from './local-date.ts';

const two = (number: number) => String(number).padStart(2, '0');

it('a day is one exactly when the calendar has it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        const read = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
        expect(isLocalDate(text)).toBe(exists);
      },
    ),
    { numRuns: 2000 },
  );
  for (const text of ['2024-02-29', '2000-02-29']) expect(isLocalDate(text)).toBe(true);
  for (const text of ['1900-02-29', '2026-02-29', '2026-1-01', '2026-01-01T00:00', ' 2026-01-01', ''])
    expect(isLocalDate(text)).toBe(false);
  for (const other of [null, undefined, 20260101]) expect(isLocalDate(other)).toBe(false);
});

it('days are counted forth and back over months, leap days and changes of the clock', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      const moved = addDays('2026-03-29', days);
      expect(daysBetween('2026-03-29', moved)).toBe(days);
      expect(addDays(moved, -days)).toBe('2026-03-29');
    }),
  );
  expect(() => addDays('2026-03-29', 0.5)).toThrow(RangeError);
});
