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

const late = {
  places: 10,
  openPlaces: 0,
  turns: 10,
  minutes: 4800,
  lateTurns: 2,
  lateMinutes: 960,
  lateDays: ['2026-11-27'],
  dueTurns: 0,
  dueWithinDays: 0,
  people: ['Amina Vos', 'Bas Vos'],
} as const;
const inTime = { ...late, lateTurns: 0, lateMinutes: 0, lateDays: [] };

it('says what goes too late and for whom, and that the rest is in time', () => {
  const words = consequenceInWords(late, 4);
  expect(words).toContain('Dit is te laat voor 2 diensten, samen 16 uur: vrijdag 27 november.');
  expect(words).toContain('2 mensen verliezen dit werk: Amina Vos en Bas Vos.');
  expect(words).toContain('Wat later komt, is op tijd afgezegd.');
  expect(words).not.toContain('nog niemand');
  expect(consequenceInWords(inTime, 1)).toMatch(/1 dag van tevoren afzegt. 2 mensen verliezen dit werk/);
});

it('says of what is in time by agreement which shifts the pool pays all the same', () => {
  expect(consequenceInWords({ ...inTime, dueTurns: 1, dueWithinDays: 4 }, 1)).toContain(
    'Voor 1 dienst is het minder dan 4 dagen van tevoren. Die uren betaalt de sociale firma altijd door.',
  );
  expect(consequenceInWords(inTime, 1)).not.toContain('minder dan');
});

it('says that a place nobody was given has no consequence, and then nothing of pay', () => {
  const nobody = { ...inTime, openPlaces: 3, turns: 0, minutes: 0, people: [], places: 3 };
  expect(consequenceInWords(nobody, 4)).toBe('Voor 3 plekken is er nog niemand. Dat heeft geen gevolgen.');
  expect(consequenceInWords({ ...late, openPlaces: 1 }, 4)).toContain('Voor 1 plek is er nog niemand.');
});

it('names nobody whom the employer no longer knows, and nobody whom the planner has still to choose', () => {
  expect(consequenceInWords({ ...late, people: ['Amina Vos', ''] }, 4)).toContain(
    '2 mensen verliezen dit werk: Amina Vos en 1 ander.',
  );
  expect(consequenceInWords({ ...inTime, turns: 1, people: null }, 4)).toContain(
    'Er vervalt 1 dienst van wie zou komen. De planner kiest van wie.',
  );
});
