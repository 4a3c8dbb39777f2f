import fc from 'fast-check';
import { expect, it } from 'vitest';
import { facts } from '../../../../test/builders/any-month.ts';
import type { MonthFacts, ShiftFact } from './facts.ts';
import { ledgerOf } from './ledger.ts';

it('what was called off too late is paid in full, and nobody is paid less for it', () =>
  fc.assert(
    fc.property(facts, (given) => {
      const inTime = { ...given, shifts: given.shifts.map((each) => ({ ...each, toldLate: false })) };
      const [ledger, other] = [ledgerOf(given), ledgerOf(inTime)];
      const { worked, trained, leave, sick } = ledger;
      const done = worked + trained + leave + sick;
      expect([worked, trained]).toEqual([other.worked, other.trained]);
      expect(ledger.surplus).toBe(
        Math.max(0, done + total(ledger.lines.filter(({ due }) => due)) - given.owed),
      );
      expect(ledger.surplus).toBeGreaterThanOrEqual(other.surplus);
      for (const { kind } of ledger.lines.filter(({ due }) => due)) expect(kind).toBe('idle');
      // Alone on its day nothing is taken off it.
      for (const each of given.shifts) {
        const beside = [...given.shifts, ...given.training].filter(({ onDate }) => onDate === each.onDate);
        if (beside.length > 1 || !isUnderContract(given, each.onDate)) continue;
        const own = ledger.lines.filter(({ shiftId, due }) => due && shiftId === each.id);
        expect(total(own)).toBe(dueByHand(each, given));
      }
    }),
    { numRuns: 300 },
  ));

/** Of a shift that is alone on its day, by the words of decision 0048. */
function dueByHand(each: ShiftFact, given: MonthFacts): number {
  const { toldLate, cause, outcome, withdrawnIn, minutes, worked, onDate } = each;
  if (!toldLate) return 0;
  if (withdrawnIn === null)
    return outcome === 'sent-home' && !isOffOrIll(given, onDate) ? Math.max(0, minutes - worked) : 0;
  const own = ['sick', 'leave', 'refused', 'contract-ended'].includes(cause ?? '');
  return own || onDate >= given.today ? 0 : minutes;
}

/** Added up, in minutes. */
function total(lines: readonly { readonly minutes: number }[]): number {
  return lines.reduce((sum, { minutes }) => sum + minutes, 0);
}

function isUnderContract({ contracts }: MonthFacts, day: string): boolean {
  return contracts.some(({ from, to }) => from <= day && day < to);
}

function isOffOrIll({ absences, today }: MonthFacts, day: string): boolean {
  return absences.some(
    ({ kind, from, to }) =>
      kind !== 'away' && from <= day && (to === null ? kind === 'leave' || day <= today : day < to),
  );
}
