import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whole } from '../../../kernel/exact.ts';
import { addMonths, localDate } from '../../../kernel/local-date.ts';
import { uurloonVan } from '../../../law/minimumloon/uurloon.ts';
import { isLast } from './carry.ts';
import { payOf } from './pay.ts';

const contract = {
  from: '2026-11-01',
  to: '2026-12-01',
  owed: 8320,
  wholeMonth: 8320,
  year: 99_840,
  wageCents: 1499,
} as const;
const facts = {
  month: '2026-11-01',
  birthDate: '1990-05-17',
  contracts: [contract],
  paidAbove: 0,
  notPaid: 0,
} as const;

/** The minimum wage an hour in November 2026. */
function uurloonOf(age: number): number {
  const found = uurloonVan({ date: '2026-11-01', birthDate: localDate(`${2026 - age}-01-01`) });
  if (!found.ok) throw new Error('no minimum wage');
  return whole(found.value.wage.value);
}

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

  it('is never below the minimum wage: of a wage from before 1 July the law pays the rest, and it is said', () => {
    const pay = payOf({ ...facts, paidAbove: 60, contracts: [{ ...contract, wageCents: 1471 }] });
    // 138 2/3 hours × € 14,99 = € 2.078,62 rounded up; by the contract € 2.039,79; and one hour above it.
    expect(pay).toMatchObject({ guaranteeCents: 207_862, aboveCents: 1499, totalCents: 209_361 });
    expect(pay?.lifted).toEqual({
      contractCents: 1471,
      minimumCents: 1499,
      moreCents: 207_862 - 203_979 + 28,
    });
    expect(payOf(facts)?.lifted).toBeNull();
  });

  it('says truthfully that the wage agreed is below the minimum wage, by how much, and pays the minimum all the same', () => {
    const pay = payOf({ ...facts, contracts: [{ ...contract, wageCents: 1471 }] });
    expect(pay?.totalCents).toBe(207_862);
    expect(pay?.minimum).toMatchObject({
      enough: false,
      agreedCents: 203_979,
      requiredCents: 207_862,
      shortCents: 3883,
    });
    const inputs = pay?.minimum?.receipt?.inputs.map(({ name, quantity }) => [name, quantity]) ?? [];
    expect(Object.fromEntries(inputs).betaald).toMatchObject({ unit: 'cents', exact: '203979' });
  });

  it('the same wage is enough until the minimum wage goes up on 1 July', () => {
    const of = (month: '2026-06' | '2026-07') => {
      const from = localDate(`${month}-01`);
      const contracts = [{ ...contract, from, to: addMonths(from, 1), wageCents: 1471 }];
      return payOf({ ...facts, month: from, contracts })?.minimum?.enough;
    };
    expect([of('2026-06'), of('2026-07')]).toEqual([true, false]);
  });

  it('a wage that a birthday in the month makes too low is told in that month', () => {
    const [before, after] = [uurloonOf(19), uurloonOf(20)];
    const of = (wageCents: number) =>
      payOf({ ...facts, birthDate: '2006-11-16', contracts: [{ ...contract, wageCents }] })?.minimum?.enough;
    expect(before).toBeLessThan(after);
    expect([of(after - 1), of(after)]).toEqual([false, true]);
  });

  it('from the birthday on the minimum wage of the new age, and the contract where that is more', () => {
    const young = { ...facts, birthDate: '2006-11-16' } as const;
    const [before, after] = [uurloonOf(19), uurloonOf(20)];
    const low = { ...contract, wageCents: 700 };
    // Half of the days at 19, half at 20.
    expect(payOf({ ...young, contracts: [low] })?.guaranteeCents).toBe(
      Math.ceil((4160 * before) / 60) + Math.ceil((4160 * after) / 60),
    );
    const middle = { ...contract, wageCents: before + 1 };
    expect(payOf({ ...young, contracts: [middle] })).toMatchObject({
      guaranteeCents: Math.ceil((4160 * (before + 1)) / 60) + Math.ceil((4160 * after) / 60),
      lifted: { contractCents: before + 1, minimumCents: after },
    });
  });

  it('is for nobody and no month below the minimum wage over its hours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 2500 }),
        fc.integer({ min: 15, max: 60 }),
        fc.integer({ min: 1, max: 12_000 }),
        fc.constantFrom('2025-03', '2025-07', '2026-01', '2026-02', '2026-07', '2026-12'),
        (wageCents, age, owed, month) => {
          const from = localDate(`${month}-01`);
          const birthDate = localDate(`${Number(month.slice(0, 4)) - age}-${month.slice(5)}-14`);
          const contracts = [{ ...contract, from, to: addMonths(from, 1), owed, wageCents }];
          const pay = payOf({ month: from, birthDate, contracts, paidAbove: 0, notPaid: 0 });
          const least = uurloonVan({ date: from, birthDate });
          const hourly = least.ok ? whole(least.value.wage.value) : 0;
          expect((pay?.totalCents ?? 0) * 60).toBeGreaterThanOrEqual(owed * Math.max(wageCents, hourly));
        },
      ),
    );
  });

  it('two contracts in one month each at their own wage', () => {
    const parts = [
      { ...contract, owed: 4160, wageCents: 1499 },
      { ...contract, owed: 4160, wageCents: 1600 },
    ];
    expect(payOf({ ...facts, contracts: parts })?.guaranteeCents).toBe(103_931 + 110_934);
  });

  it('hours above the guarantee of a contract that ended pay its wage when the next one pays less', () => {
    const parts = [
      { ...contract, to: '2026-11-16', owed: 4160, wageCents: 1600 },
      { ...contract, from: '2026-11-16', owed: 4160, wageCents: 1499 },
    ] as const;
    expect(payOf({ ...facts, contracts: parts, paidAbove: 60 })?.aboveCents).toBe(1600);
  });

  it('is not known where no wage was written down, and unchecked without a birth date', () => {
    expect(payOf({ ...facts, contracts: [{ ...contract, wageCents: null }] })).toBeNull();
    expect(payOf({ ...facts, birthDate: null })?.minimum).toBeNull();
    // Who pays sees from when an age counts, and not the birth date: the check, and no receipt in which it stands.
    expect(payOf({ ...facts, birthDate: null, ageFrom: '1900-01-01' })?.minimum).toMatchObject({
      enough: true,
      receipt: null,
    });
    expect(payOf({ ...facts, contracts: [] })).toBeNull();
  });
});

it('annual hours are settled in December and in the month in which the contract ends', () => {
  expect(isLast('2026-12-01', null, '2027-01-01')).toBe(true);
  expect(isLast('2026-11-01', null, '2026-12-01')).toBe(false);
  expect(isLast('2026-11-01', '2026-11-20', '2026-12-01')).toBe(true);
  expect(isLast('2026-11-01', '2026-12-02', '2026-12-01')).toBe(false);
});
