import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import { receipt } from '../../../kernel/receipt.ts';
import { claimLines, lastMonthOver } from './claim-lines.ts';
import type { AgreedPeriod } from './standing.ts';

const none = receipt({
  instrument: 'loonkostensubsidie',
  title: { nl: '', en: '' },
  on: '2026-01-01',
  inputs: [],
});

/** Amounts one after the other, from a day in 2026. */
const amounts = fc
  .tuple(
    fc.integer({ min: 0, max: 120 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 214_219 })), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([start, parts]): readonly AgreedPeriod[] => {
    let from = addDays('2026-01-01', start);
    return parts.map(([days, centsPerMonth]) => {
      const to = addDays(from, days);
      const period = {
        from,
        to,
        kind: 'start',
        centsPerMonth,
        exactCentsPerMonth: String(centsPerMonth),
        receipt: none,
      } as const;
      from = to;
      return period;
    });
  });

type Claimed = { readonly month: LocalDate; readonly cents: number };
const of = (periods: readonly AgreedPeriod[], claimed: readonly Claimed[]) => [
  { subsidyId: 's', participantId: 'p', name: 'A', periods, claimed },
];
const total = (lines: readonly { readonly cents: number }[]) =>
  lines.reduce((sum, { cents }) => sum + cents, 0);

describe('the lines of a claim', () => {
  it('add up to the same, whether claimed month by month or at once, and whatever changed in between', () =>
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 0, max: 11 }), (then, now, changedAfter) => {
        const claimed: Claimed[] = [];
        for (let month = 0; month < 24; month += 1) {
          const periods = month <= changedAfter ? then : now;
          claimed.push(...claimLines(of(periods, claimed), addMonths('2026-01-01', month)));
        }
        expect(total(claimed)).toBe(total(claimLines(of(now, []), '2027-12-01')));
      }),
    ));

  it('are none once everything was claimed', () =>
    fc.assert(
      fc.property(amounts, (periods) => {
        const lines = claimLines(of(periods, []), '2027-12-01');
        expect(claimLines(of(periods, lines), '2027-12-01')).toEqual([]);
      }),
    ));

  it.each([
    ['2026-04-07', '2026-03-01'],
    ['2026-03-31', '2026-02-01'],
    ['2026-01-01', '2025-12-01'],
  ] as const)('on %s are of %s at the latest', (today, month) => expect(lastMonthOver(today)).toBe(month));
});
