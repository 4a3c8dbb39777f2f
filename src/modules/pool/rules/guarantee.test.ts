import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { type Guarantee, guaranteeKinds, guaranteeOf, owedIn } from './guarantee.ts';

const monthsOf = (year: number): LocalDate[] =>
  Array.from({ length: 12 }, (_, place) => localDate(`${year}-${String(place + 1).padStart(2, '0')}-01`));

const guarantees: fc.Arbitrary<Guarantee> = fc.record({
  kind: fc.constantFrom(...guaranteeKinds),
  minutes: fc.integer({ min: 1, max: 187_200 }),
});
const days = fc.integer({ min: 0, max: 364 }).map((add) => addDays('2026-01-01', add));

describe('what so many hours a week come to', () => {
  it.each([
    [32, 'month', 8320],
    [36, 'month', 9360],
    [7, 'month', 1820],
    [32, 'annual', 99_840],
  ] as const)('%s hours a week, by %s: %s minutes', (hours, kind, minutes) =>
    expect(guaranteeOf(kind, hours)).toEqual({ kind, minutes }),
  );
});

describe('what is owed in a month', () => {
  const contract = { from: '2026-01-01', to: null, guarantee: { kind: 'month', minutes: 8320 } } as const;

  it.each([
    ['a whole month', contract, '2026-02-14', 8320],
    ['from the 16th of 30 days', { ...contract, from: '2026-06-16' }, '2026-06-01', 4160],
    ['until the 11th of 31 days', { ...contract, to: '2026-03-11' }, '2026-03-01', 2684],
    ['before it began', { ...contract, from: '2026-06-01' }, '2026-05-31', 0],
    ['from the day it ended', { ...contract, to: '2026-03-01' }, '2026-03-01', 0],
    [
      'annual hours, a twelfth',
      { ...contract, guarantee: { kind: 'annual', minutes: 99_840 } },
      '2026-07-01',
      8320,
    ],
  ] as const)('%s', (_name, from, month, minutes) => expect(owedIn(from, month)).toBe(minutes));

  it('twelve months of annual hours are the year, to the minute', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 187_200 }),
        fc.integer({ min: 2024, max: 2030 }),
        (minutes, year) => {
          const annual = {
            from: localDate(`${year}-01-01`),
            to: null,
            guarantee: { kind: 'annual', minutes },
          } as const;
          expect(monthsOf(year).reduce((sum, month) => sum + owedIn(annual, month), 0)).toBe(minutes);
        },
      ),
    ));

  it('twelve whole months are twelve times the month', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (minutes) => {
        const monthly = { from: '2025-05-05', to: null, guarantee: { kind: 'month', minutes } } as const;
        expect(monthsOf(2026).reduce((sum, month) => sum + owedIn(monthly, month), 0)).toBe(12 * minutes);
      }),
    ));

  it('contracts that follow each other on any day owe together what one would', () =>
    fc.assert(
      fc.property(guarantees, days, (guarantee, day) => {
        const one = { from: '2026-01-01', to: null, guarantee } as const;
        for (const month of monthsOf(2026)) {
          const parts = owedIn({ ...one, to: day }, month) + owedIn({ ...one, from: day }, month);
          expect(day === '2026-01-01' ? owedIn({ ...one, from: day }, month) : parts).toBe(
            owedIn(one, month),
          );
        }
      }),
    ));

  it('a longer contract never owes less', () =>
    fc.assert(
      fc.property(guarantees, days, days, (guarantee, a, b) => {
        const [short, long] = [a, b].sort();
        if (short === undefined || long === undefined) return;
        const from = '2025-12-31';
        const owed = (to: LocalDate) => owedIn({ from, to: addDays(to, 1), guarantee }, to);
        if (short.slice(0, 7) === long.slice(0, 7)) expect(owed(long)).toBeGreaterThanOrEqual(owed(short));
      }),
    ));
});
