import { expect, test } from 'vitest';
import { momentOf, timeOf } from '../../kernel/local-date.ts';
import { wayTo } from './way.ts';

const home = { point: { latitude: 52.37, longitude: 4.9 }, modes: ['bicycle'], most: null } as const;
const there = { latitude: 52.39, longitude: 4.82 };
const on = (from: string, to: string, day = '2026-11-30' as const, end: typeof day | '2026-12-01' = day) => ({
  fromAt: momentOf(day, from),
  toAt: momentOf(end, to),
});

test('to leave on a whole five minutes, and to be there five minutes before', () => {
  const way = wayTo(home, there, on('07:00', '15:30'));
  if (way === null || !way.known) throw new Error('no way');
  const left = (Date.parse(momentOf('2026-11-30', '07:00')) - Date.parse(way.leaveAt)) / 60_000;
  expect(timeOf(way.leaveAt)).toMatch(/[05]$/);
  expect(left - way.minutes).toBeGreaterThanOrEqual(5);
  expect(left - way.minutes).toBeLessThan(10);
});

test('a shift that ends when no bus runs says why there is no way, also past midnight', () => {
  const bus = { ...home, modes: ['public-transport'] } as const;
  expect(wayTo(bus, there, on('17:00', '01:30', '2026-11-30', '2026-12-01'))).toMatchObject({
    known: false,
    why: { nl: 'om 1.30 uur rijdt de bus niet meer' },
  });
  expect(wayTo(bus, there, on('09:00', '17:00'))).toMatchObject({ known: true, mode: 'public-transport' });
});

test('an early shift in the night in which the clock goes forward is left for at a time that is there', () => {
  const shift = { fromAt: momentOf('2027-03-28', '03:15'), toAt: momentOf('2027-03-28', '11:00') };
  const way = wayTo(home, there, shift);
  if (way === null || !way.known) throw new Error('no way');
  // At 2:00 it becomes 3:00, so 3:15 is a quarter of an hour after 2:00 winter time.
  expect(timeOf(way.leaveAt) < '02:00').toBe(true);
});

test('on the morning on which the clock goes forward a bus leaves by the clock, as on every other morning', () => {
  const bus = { ...home, modes: ['public-transport'] } as const;
  for (const day of ['2027-03-21', '2027-03-28'] as const)
    expect(wayTo(bus, there, { fromAt: momentOf(day, '06:50'), toAt: momentOf(day, '15:00') })?.known).toBe(
      true,
    );
});

test('what is not known is not made up', () => {
  expect(wayTo({ ...home, point: null }, there, on('07:00', '15:30'))).toBeNull();
  expect(wayTo({ ...home, modes: [] }, there, on('07:00', '15:30'))).toBeNull();
});
