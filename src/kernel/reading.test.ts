import { expect, it } from 'vitest';
import { readDay, readTime } from './reading.ts';

it.each([
  ['22-11-2026', '2026-11-22'],
  ['1/2/2026', '2026-02-01'],
  ['22 november 2026', '2026-11-22'],
  ['3 mrt 2026', '2026-03-03'],
  ['2026-11-22', '2026-11-22'],
  ['30-2-2026', null],
  ['1-2-26', null],
  ['gisteren', null],
])('a day written as %s is %s', (text, day) => expect(readDay(text)).toBe(day));

it.each([
  ['9:30', '09:30'],
  ['9.30 uur', '09:30'],
  ['14:05', '14:05'],
  ['24:00', null],
  ['9:60', null],
  ['half tien', null],
])('a time written as %s is %s', (text, time) => expect(readTime(text)).toBe(time));
