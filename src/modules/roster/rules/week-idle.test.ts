import { expect, it } from 'vitest';
import { spreadOver } from '../../../kernel/shares.ts';
import { dueIn, idleInWeek, monthsOf, weekdayOf } from './week-idle.ts';

const week = { from: '2026-12-07', to: '2026-12-14' } as const;
// December 2026 has 23 weekdays.
const december = spreadOver('2026-12-01', 23 * 400, [{ from: '2026-12-01', to: null }]);

it('the guarantee of a week is its weekdays’ share of the month, less what is planned', () => {
  expect(idleInWeek(week, { shares: december, absent: [], planned: 0 })).toBe(2000);
  expect(idleInWeek(week, { shares: december, absent: [], planned: 1500 })).toBe(500);
  expect(idleInWeek(week, { shares: december, absent: [], planned: 2400 })).toBe(0);
});

it('a day of leave or illness carries nothing; a Saturday never does', () => {
  const absent = ['2026-12-08', '2026-12-12'] as const;
  expect(idleInWeek(week, { shares: december, absent, planned: 0 })).toBe(1600);
});

it('a week over two months takes of each its days', () => {
  const november = spreadOver('2026-11-01', 21 * 300, [{ from: '2026-11-01', to: null }]);
  const over = { from: '2026-11-30', to: '2026-12-07' } as const;
  expect(idleInWeek(over, { shares: new Map([...november, ...december]), absent: [], planned: 0 })).toBe(
    300 + 4 * 400,
  );
});

it('Monday is the first day of the week', () => {
  expect([weekdayOf('2026-11-30'), weekdayOf('2026-12-06'), weekdayOf('2023-12-31')]).toEqual([0, 6, 6]);
});

it('a contract that begins on the 16th has all that it owes on the days from the 16th on, and before it nothing', () => {
  // Half of 8320 minutes; from 16 November 2026 on there are eleven weekdays.
  const shares = spreadOver('2026-11-01', 4160, [{ from: '2026-11-16', to: null }]);
  expect(dueIn({ from: '2026-11-16', to: '2026-12-01' }, { shares, absent: [] })).toBe(4160);
  expect(dueIn({ from: '2026-11-01', to: '2026-11-16' }, { shares, absent: [] })).toBe(0);
  const third = { from: '2026-11-16', to: '2026-11-23' } as const;
  expect(idleInWeek(third, { shares, absent: [], planned: 1500 })).toBe(Math.round((4160 * 5) / 11) - 1500);
});

it('a contract that ends within the month has nothing on the days after it', () => {
  const shares = spreadOver('2026-11-01', 4160, [{ from: '2026-11-01', to: '2026-11-16' }]);
  expect(dueIn({ from: '2026-11-01', to: '2026-11-16' }, { shares, absent: [] })).toBe(4160);
  expect(dueIn({ from: '2026-11-16', to: '2026-12-01' }, { shares, absent: [] })).toBe(0);
});

it('the months that some days touch', () => {
  expect(monthsOf({ from: '2026-11-30', to: '2027-01-01' })).toEqual(['2026-11-01', '2026-12-01']);
});
