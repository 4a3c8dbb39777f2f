import { describe, expect, it } from 'vitest';
import { isLast } from './carry.ts';
import { payOf } from './pay.ts';

const contract = { owed: 8320, wholeMonth: 8320, year: 99_840, wageCents: 1499 };
const facts = {
  month: '2026-11-01',
  birthDate: '1990-05-17',
  contracts: [contract],
  paidAbove: 0,
  notPaid: 0,
} as const;

describe('the pay of a month', () => {
  it('is the guarantee, whatever was worked: 138:40 hours at € 14,99, up to the cent', () => {
    const pay = payOf(facts);
    expect(pay).toMatchObject({
      guaranteeCents: 207_862,
      aboveCents: 0,
      notPaidCents: 0,
      totalCents: 207_862,
    });
    expect(pay?.minimum).toMatchObject({ enough: true, shortCents: 0, requiredCents: 207_862 });
  });

  it('adds hours above it at the same wage, and takes off only what was decided', () =>
    expect(payOf({ ...facts, paidAbove: 90, notPaid: 480 })).toMatchObject({
      aboveCents: 2249,
      notPaidCents: 11_992,
      totalCents: 207_862 + 2249 - 11_992,
    }));

  it('a wage of before 1 July is too little after it, and says how much', () =>
    expect(payOf({ ...facts, contracts: [{ ...contract, wageCents: 1471 }] })?.minimum).toMatchObject({
      enough: false,
      // 138 2/3 hours × € 14,99 = € 2.078,62 rounded up; paid € 2.039,79.
      shortCents: 207_862 - 203_979,
    }));

  it('two contracts in one month each at their own wage', () => {
    const parts = [
      { ...contract, owed: 4160, wageCents: 1499 },
      { ...contract, owed: 4160, wageCents: 1600 },
    ];
    expect(payOf({ ...facts, contracts: parts })?.guaranteeCents).toBe(103_931 + 110_934);
  });

  it('is not known where no wage was written down, and unchecked without a birth date', () => {
    expect(payOf({ ...facts, contracts: [{ ...contract, wageCents: null }] })).toBeNull();
    expect(payOf({ ...facts, birthDate: null })?.minimum).toBeNull();
    expect(payOf({ ...facts, contracts: [] })).toBeNull();
  });
});

it('annual hours are settled in December and in the month in which the contract ends', () => {
  expect(isLast('2026-12-01', null, '2027-01-01')).toBe(true);
  expect(isLast('2026-11-01', null, '2026-12-01')).toBe(false);
  expect(isLast('2026-11-01', '2026-11-20', '2026-12-01')).toBe(true);
  expect(isLast('2026-11-01', '2026-12-02', '2026-12-01')).toBe(false);
});
