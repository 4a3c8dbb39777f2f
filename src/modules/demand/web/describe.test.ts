import { expect, it } from 'vitest';
import { breaksInWords, consequenceInWords, timesInWords, weekdaysInWords } from './describe.ts';

it.each<[readonly number[], string]>([
  [[1, 2, 3, 4, 5], 'maandag tot en met vrijdag'],
  [[6, 7], 'zaterdag en zondag'],
  [[1, 3, 5], 'maandag, woensdag en vrijdag'],
  [[4], 'donderdag'],
  [[1, 2, 3, 4, 5, 6, 7], 'elke dag'],
])('days %j are said as "%s"', (days, words) => expect(weekdaysInWords(days)).toBe(words));

it('times are said as on the clock, and a night says that it ends the day after', () => {
  expect(timesInWords({ fromMinute: 420, toMinute: 930 })).toBe('7:00–15:30');
  expect(timesInWords({ fromMinute: 1320, toMinute: 1800 })).toBe('22:00–6:00 (volgende dag)');
  expect(breaksInWords([{ from: 1500, to: 1530 }])).toBe('1:00–1:30');
});

it('says what goes too late, and that the rest is in time', () => {
  const late = {
    places: 10,
    minutes: 4800,
    latePlaces: 2,
    lateMinutes: 960,
    lateDays: ['2026-11-27'],
  } as const;
  expect(consequenceInWords(late, 4)).toContain('2 plekken, samen 16 uur: vrijdag 27 november.');
  expect(consequenceInWords(late, 4)).toContain('Wat later komt, is op tijd afgezegd.');
  expect(consequenceInWords({ ...late, latePlaces: 0, lateDays: [] }, 1)).toContain('1 dag van tevoren');
});
