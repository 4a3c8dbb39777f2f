import { expect, it } from 'vitest';
import { idleInWeek, weekdayOf } from './week-idle.ts';

const week = { from: '2026-12-07', to: '2026-12-14' } as const;
// December 2026 has 23 weekdays.
const december = { from: '2026-12-01', to: '2027-01-01', minutes: 23 * 400 } as const;

it('the guarantee of a week is its weekdays’ share of the month, less what is planned', () => {
  expect(idleInWeek(week, { owed: [december], absent: [], planned: 0 })).toBe(2000);
  expect(idleInWeek(week, { owed: [december], absent: [], planned: 1500 })).toBe(500);
  expect(idleInWeek(week, { owed: [december], absent: [], planned: 2400 })).toBe(0);
});

it('a day of leave or illness carries nothing; a Saturday never does', () => {
  const absent = ['2026-12-08', '2026-12-12'] as const;
  expect(idleInWeek(week, { owed: [december], absent, planned: 0 })).toBe(1600);
});

it('a week over two months takes of each its days', () => {
  const november = { from: '2026-11-01', to: '2026-12-01', minutes: 21 * 300 } as const;
  const over = { from: '2026-11-30', to: '2026-12-07' } as const;
  expect(idleInWeek(over, { owed: [november, december], absent: [], planned: 0 })).toBe(300 + 4 * 400);
});

it('Monday is the first day of the week', () => {
  expect([weekdayOf('2026-11-30'), weekdayOf('2026-12-06'), weekdayOf('2023-12-31')]).toEqual([0, 6, 6]);
});
