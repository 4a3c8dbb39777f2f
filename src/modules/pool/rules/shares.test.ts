import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import { guaranteeKinds, guaranteeOf, owedIn } from './guarantee.ts';
import { sharesIn } from './shares.ts';

const month: LocalDate = '2026-11-01';
const total = (shares: ReadonlyMap<LocalDate, number>) =>
  [...shares.values()].reduce((sum, minutes) => sum + minutes, 0);

describe('what each day carries of the guarantee', () => {
  it('is all that the contract owes of the month, whenever it begins or ends in it, on weekdays under contract and evenly', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 29 }),
        fc.option(fc.integer({ min: 1, max: 50 })),
        fc.constantFrom(...guaranteeKinds),
        fc.integer({ min: 1, max: 40 }),
        (begin, days, kind, hours) => {
          const from = addDays(month, begin);
          const to = days === null ? null : addDays(from, days);
          const contract = { from, to, guarantee: guaranteeOf(kind, hours) };
          const shares = sharesIn([contract], month);
          expect(total(shares)).toBe(shares.size === 0 ? 0 : owedIn(contract, month));
          for (const day of shares.keys()) {
            expect([0, 6]).not.toContain(new Date(`${day}T12:00:00Z`).getUTCDay());
            expect(from <= day && (to === null || day < to)).toBe(true);
            expect(day >= month && day < addMonths(month, 1)).toBe(true);
          }
          const each = [...shares.values()];
          if (each.length > 0) expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
        },
      ),
    ));

  it('a contract from the 16th: half of the month on its eleven weekdays', () => {
    const contract = { from: '2026-11-16', to: null, guarantee: guaranteeOf('month', 32) } as const;
    const shares = sharesIn([contract], month);
    expect([shares.size, total(shares)]).toEqual([11, owedIn(contract, month)]);
    expect(shares.get('2026-11-13')).toBeUndefined();
  });
});
