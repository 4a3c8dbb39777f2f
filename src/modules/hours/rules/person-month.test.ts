import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { GuaranteeKind } from '../../pool/rules/guarantee.ts';
import { seriesFrom } from '../queries/ledgers.ts';
import type { ShiftFact } from './facts.ts';
import { personMonth } from './person-month.ts';

type Contract = { readonly from: LocalDate; readonly to: LocalDate | null; readonly kind: GuaranteeKind };

/** In each month of 120 hours: a year of 1440 hours, or a month of 120. */
const hours = { annual: 86_400, month: 7200 } as const;
const worked = (onDate: LocalDate, minutes: number): ShiftFact => ({
  id: onDate,
  demandId: 'd',
  onDate,
  minutes,
  publishedIn: 1,
  withdrawnIn: null,
  cause: null,
  outcome: 'worked',
  worked: minutes,
  toldLate: false,
  judged: null,
});
const monthOf =
  (contracts: readonly Contract[], shifts: readonly ShiftFact[]) =>
  (month: LocalDate, today: LocalDate = '2027-01-01') =>
    personMonth(
      {
        today,
        series: seriesFrom(
          contracts.map(({ from, to, kind }) => ({ from, to, guarantee: { kind, minutes: hours[kind] } })),
        ),
        within: (days) => ({
          shifts: shifts.filter(({ onDate }) => days.from <= onDate && onDate < days.to),
          training: [],
          absences: [],
          grounds: [],
        }),
      },
      month,
    );

// All of May and twenty hours more.
const may = worked('2026-05-04', 7200 + 1200);
const half = 3360;

describe('the balance of annual hours', () => {
  it('is paid when a month guarantee follows within the month, also when there is no work under that', () => {
    const of = monthOf(
      [
        { from: '2026-05-01', to: '2026-06-15', kind: 'annual' },
        { from: '2026-06-15', to: null, kind: 'month' },
      ],
      [may, worked('2026-06-02', half)],
    );
    expect(of('2026-05-01')?.carry).toEqual({ carriedIn: 0, carriedOut: 1200, paidAbove: 0 });
    expect(of('2026-06-01')?.carry).toEqual({ carriedIn: 1200, carriedOut: 0, paidAbove: 1200 });
    expect(of('2026-06-01')?.ledger).toMatchObject({ owed: 7200, worked: half, idle: 7200 - half });
    expect(of('2026-07-01')?.carry).toEqual({ carriedIn: 0, carriedOut: 0, paidAbove: 0 });
  });

  it('what fell short under it is not taken off hours above the month guarantee that follows', () => {
    const of = monthOf(
      [
        { from: '2026-05-01', to: '2026-06-15', kind: 'annual' },
        { from: '2026-06-15', to: null, kind: 'month' },
      ],
      [worked('2026-05-04', 7200 - 600), worked('2026-06-16', 7200 - half + 300)],
    );
    expect(of('2026-06-01')?.carry).toEqual({ carriedIn: -600, carriedOut: 0, paidAbove: 300 });
  });

  it('is paid at a gap within the month, and the next annual contract begins with nothing', () => {
    const of = monthOf(
      [
        { from: '2026-05-01', to: '2026-06-11', kind: 'annual' },
        { from: '2026-06-22', to: null, kind: 'annual' },
      ],
      [may, worked('2026-06-02', 2400), worked('2026-06-23', 2160 + 60)],
    );
    expect(of('2026-06-01')?.carry).toEqual({ carriedIn: 1200, carriedOut: 60, paidAbove: 1200 });
    expect(of('2026-07-01')?.carry.carriedIn).toBe(60);
  });

  it.each(['2026-06-01', '2026-06-15'] as const)(
    'goes on when another annual contract begins on the day on which it ends, %s, and is paid once',
    (day) => {
      const of = monthOf(
        [
          { from: '2026-05-01', to: day, kind: 'annual' },
          { from: day, to: '2026-08-01', kind: 'annual' },
        ],
        [may, worked('2026-06-02', 7200), worked('2026-07-02', 7200)],
      );
      expect(of('2026-05-01')?.carry).toEqual({ carriedIn: 0, carriedOut: 1200, paidAbove: 0 });
      expect(of('2026-06-01')?.carry).toEqual({ carriedIn: 1200, carriedOut: 1200, paidAbove: 0 });
      expect(of('2026-07-01')?.carry).toEqual({ carriedIn: 1200, carriedOut: 0, paidAbove: 1200 });
    },
  );

  it('begins with an annual contract that follows a month guarantee within the month', () => {
    const of = monthOf(
      [
        { from: '2026-05-01', to: '2026-06-15', kind: 'month' },
        { from: '2026-06-15', to: null, kind: 'annual' },
      ],
      [may, worked('2026-06-02', half + 120), worked('2026-06-16', 7200 - half + 300)],
    );
    expect(of('2026-05-01')?.carry).toEqual({ carriedIn: 0, carriedOut: 0, paidAbove: 1200 });
    expect(of('2026-06-01')?.carry).toEqual({ carriedIn: 0, carriedOut: 300, paidAbove: 120 });
    // The hours above the guarantee are told under the contract that they are above of.
    expect(of('2026-06-01')?.above.map(({ onDate, minutes }) => [onDate, minutes])).toEqual([
      ['2026-06-02', 120],
      ['2026-06-16', 300],
    ]);
    expect(of('2026-07-01')?.carry.carriedIn).toBe(300);
  });

  it('is paid in December, and a new year begins with nothing', () => {
    const annual = { from: '2026-05-01', to: null, kind: 'annual' } as const;
    const of = monthOf([annual], [may, worked('2026-12-01', 12 * 7200)]);
    expect(of('2026-11-01')?.carry.carriedOut).toBe(1200 - 6 * 7200);
    expect(of('2026-12-01')?.carry).toMatchObject({ carriedOut: 0, paidAbove: 1200 + 5 * 7200 });
    expect(of('2027-01-01')?.carry.carriedIn).toBe(0);
  });

  it('is nothing in a month without a contract', () =>
    expect(
      monthOf([{ from: '2026-05-01', to: '2026-06-01', kind: 'annual' }], [may])('2026-06-01'),
    ).toBeNull());
});
