import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import { readDay } from '../kernel/reading.ts';
import { counted, formatDay, formatDue } from './format.ts';

const days = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays('1930-01-01', offset));

it('a day in words is read back as the same day, in both languages', () =>
  fc.assert(
    fc.property(
      days,
      (day) => readDay(formatDay(day, 'nl')) === day && readDay(formatDay(day, 'en')) === day,
    ),
  ));

describe('when something is asked', () => {
  const today = '2026-11-22';
  it.each([
    ['2026-11-20', 'Te laat: 2 dagen', true],
    ['2026-11-21', 'Te laat: 1 dag', true],
    ['2026-11-22', 'Vandaag', false],
    ['2026-11-23', 'Morgen', false],
    ['2026-11-26', 'Donderdag', false],
    ['2026-12-08', '8 december', false],
    ['2027-01-08', '8 jan 2027', false],
  ] satisfies [LocalDate, string, boolean][])('%s: %s', (due, text, late) =>
    expect(formatDue(due, today)).toEqual({ text, late }),
  );
});

it('counts people in words', () =>
  expect([counted(1, 'mens', 'mensen'), counted(1234, 'mens', 'mensen')]).toEqual([
    '1 mens',
    '1.234 mensen',
  ]));
