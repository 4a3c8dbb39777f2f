import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  ages,
  bornOn,
  days,
  holds,
  hours,
  maybe,
  type ReadReceipt,
} from '../../../../test/builders/receipt.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { businessCase } from './business-case.ts';
import { type Range, subsidyRoutes, type Terms } from './terms.ts';

/** A setback lies on the wrong side of what is expected, a windfall on the right one. */
const range = (most: number, sign: 1 | -1) =>
  fc
    .tuple(fc.nat(most), fc.nat(most), fc.nat(most))
    .map((three) => three.toSorted((one, other) => sign * (one - other)))
    .map(([setback = 0, expected = 0, windfall = 0]): Range => ({ setback, expected, windfall }));

const entries: fc.Arbitrary<{ readonly terms: Terms; readonly birthDate: LocalDate }> = fc
  .record({
    date: days('2025-01-01', 545),
    age: ages.filter((age) => age > 17),
    route: fc.constantFrom(...subsidyRoutes),
    loonwaardePercent: fc.integer({ min: 0, max: 100 }),
    hoursPerWeek: hours(39).map((each) => each + 1),
    wageCents: fc.integer({ min: 1500, max: 3000 }),
    fullTimeHoursPerWeek: maybe(fc.constantFrom(36, 38, 40)),
    vakantiebijslagPercent: maybe(fc.constantFrom(8, 8.33)),
    chargesPercent: fc.constantFrom(20, 23.5),
    awayPercent: fc.nat(40),
    rate: range(5000, 1),
    idle: range(90, -1),
    guidance: range(40, -1),
    guidanceCents: fc.nat(9000),
    adaptationCents: fc.nat(100_000),
    adaptationMonths: fc.integer({ min: 1, max: 60 }),
    contributionCents: fc.nat(50_000),
  })
  .map(({ age, loonwaardePercent, fullTimeHoursPerWeek, vakantiebijslagPercent, ...terms }) => ({
    birthDate: bornOn(terms.date, age),
    terms: {
      ...terms,
      ...(terms.route === 'loonwaarde' ? { loonwaardePercent } : {}),
      ...(fullTimeHoursPerWeek === undefined ? {} : { fullTimeHoursPerWeek }),
      ...(vakantiebijslagPercent === undefined ? {} : { vakantiebijslagPercent }),
    },
  }));

function termsOf(kept: ReadReceipt): Terms {
  const three = (name: string): Range => ({
    setback: kept.maybe(`${name}-setback`) ?? kept.number(name),
    expected: kept.maybe(`${name}-expected`) ?? kept.number(name),
    windfall: kept.maybe(`${name}-windfall`) ?? kept.number(name),
  });
  const worth = kept.maybe('loonwaarde');
  const fullTime = kept.maybe('voltijd');
  const allowance = kept.maybe('vakantiebijslag-cao');
  return {
    date: kept.day('date'),
    route: kept.choice('route', subsidyRoutes),
    ...(worth === undefined ? {} : { loonwaardePercent: worth }),
    ...(fullTime === undefined ? {} : { fullTimeHoursPerWeek: fullTime }),
    ...(allowance === undefined ? {} : { vakantiebijslagPercent: allowance }),
    hoursPerWeek: kept.number('uren'),
    wageCents: kept.number('uurloon-firma'),
    chargesPercent: kept.number('lasten'),
    awayPercent: kept.number('afwezig'),
    rate: three('tarief'),
    idle: three('leegloop'),
    guidance: three('begeleiding-uren'),
    guidanceCents: kept.number('begeleiding-prijs'),
    adaptationCents: kept.number('aanpassingen'),
    adaptationMonths: kept.number('spreiding'),
    contributionCents: kept.number('bijdrage'),
  };
}

describe('a kept receipt cannot be changed and gives the same outcome again', () => {
  it(
    'a place in the pool',
    holds({
      facts: entries,
      compute: ({ terms, birthDate }) => businessCase(terms, birthDate),
      read: (kept) => ({
        terms: termsOf(kept),
        birthDate: bornOn(kept.day('date'), kept.number('age')),
      }),
    }),
  );
});
