import { expect, it } from 'vitest';
import { numberTyped, readDay, readNumber, readTime } from './reading.ts';

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

it.each([
  ['23,5', '23.5'],
  ['23.5', '23.5'],
  ['1.234,56', '1234.56'],
  ['1.234', '1234'],
  ['€ 2.294,40', '2294.40'],
  ['60 %', '60'],
  ['-3', '-3'],
  ['1,2,3', null],
  ['veel', null],
  ['1.23.4', null],
])('a number written as %s is %s', (text, number) => expect(readNumber(text)).toBe(number));

it.each([
  ['12,5', '12.5'],
  ['veel', 'veel'],
  [undefined, undefined],
])('of %s in a field of a number stays %s, so that what is wrong can be told', (typed, kept) =>
  expect(numberTyped(typed)).toBe(kept),
);
