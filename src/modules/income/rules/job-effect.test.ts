import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Job, type JobEffect, jobEffect } from './job-effect.ts';

const single = { household: 'single' } as const;
const job: Job = { date: '2026-07-01', birthDate: '1990-01-01', hoursPerWeek: 24, living: single };

function effectOf(more: Partial<Job> = {}): JobEffect {
  const found = jobEffect({ ...job, ...more });
  if (!found.ok) throw new Error(JSON.stringify(found.refusals));
  return found.value;
}

describe('what a job means for the income of a month', () => {
  it('by hand: 24 hours at the minimum wage of July 2026, beside social assistance of a single person', () => {
    // 24 × 365 / 84 = 104,285714 hours; × 14,99 = 1.563,24 (1.563,242857); 8 % of twelve of those = 1.500,71 (1.500,7104).
    const { pay, benefit } = effectOf();
    expect([pay.wageCents, pay.minimum, pay.grossCents, pay.holidayCents]).toEqual([
      1499,
      true,
      156324,
      150071,
    ]);
    // Net between 80 percent, 1.250,59, and all of it; the norm is 1.419,46.
    expect(benefit?.nowCents).toBe(141946);
    expect(benefit?.least).toMatchObject({ netCents: 125059, remainingCents: 16887, totalCents: 141946 });
    expect(benefit?.most).toMatchObject({ netCents: 156324, remainingCents: 0, totalCents: 156324 });
  });

  it('with an exemption a part of the pay stays beside the benefit', () => {
    // Golden 34: of 1.000 earned 250 is left out.
    const { benefit } = effectOf({ netCents: 100_000, living: { ...single, exemption: 'n' } });
    expect(benefit?.least).toMatchObject({ exemptCents: 25000, remainingCents: 66946, totalCents: 166946 });
    expect(benefit?.most).toEqual(benefit?.least);
  });

  it('keeps a receipt of the pay, the holiday allowance and the benefit, without the birth date', () => {
    const { pay, benefit } = effectOf();
    const receipts = [pay.receipt, pay.holidayReceipt, benefit?.least.receipt];
    expect(receipts.map((each) => each?.instrument)).toEqual(['income', 'minimumloon', 'bijstand']);
    expect(JSON.stringify(receipts)).not.toContain('1990-01-01');
  });

  it('reckons only the pay for whoever has another benefit', () =>
    expect(effectOf({ living: null }).benefit).toBeNull());

  it.each([
    [{ hoursPerWeek: 0 }, ['hoursPerWeek']],
    [{ wageCents: 1498 }, ['wageCents']],
    [{ netCents: 156325 }, ['netCents']],
    [{ living: { household: 'couple', costSharers: 1 } }, ['costSharers']],
    [{ date: '2027-01-01' }, ['date']],
  ] as const)('%j is refused by field', (more, fields) => {
    const found = jobEffect({ ...job, ...more });
    expect(found.ok ? [] : found.refusals.map(({ field }) => field)).toEqual(fields);
  });

  it('working never leaves somebody with less than the norm, nor more hours with less than fewer', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 160 }),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom(undefined, 'n', 'z', 'aa'),
        (quarters, more, exemption) => {
          const living = { ...single, exemption };
          const few = effectOf({ hoursPerWeek: quarters / 4, living });
          const many = effectOf({ hoursPerWeek: (quarters + more) / 4, living });
          for (const outlook of ['least', 'most'] as const) {
            const [a, b] = [few.benefit?.[outlook].totalCents ?? 0, many.benefit?.[outlook].totalCents ?? 0];
            expect(a).toBeGreaterThanOrEqual(few.benefit?.nowCents ?? 0);
            expect(b).toBeGreaterThanOrEqual(a);
          }
        },
      ),
    ));
});
