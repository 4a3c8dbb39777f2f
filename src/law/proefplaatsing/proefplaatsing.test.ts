import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scenario, scenariosOf } from '../../../test/builders/scenarios.ts';
import { addDays, localDate } from '../../kernel/local-date.ts';
import type { OwnValue } from '../parameter.ts';
import { proefplaatsing } from './proefplaatsing.ts';

function compute(row: Scenario, own: readonly OwnValue[] = []) {
  return proefplaatsing({
    start: localDate(row.start ?? ''),
    receivesAlgemeneBijstand: true,
    plannedLastDay: row.gepland ? localDate(row.gepland) : undefined,
    own,
  });
}

function extension(value: string): OwnValue {
  return {
    key: 'proefplaatsing/verlenging',
    value,
    source: 'Re-integratieverordening 2026, art. 12',
    from: '2026-01-01',
    to: null,
  };
}

describe('a trial placement', () => {
  it.each(scenariosOf(import.meta.dirname, 'Einde'))(
    'from $start ends on $einde, at the latest $verlengd, and is unpaid',
    (row) =>
      expect(compute(row)).toMatchObject({
        ok: true,
        value: {
          right: true,
          lastDay: row.einde,
          lastDayWithExtension: row.verlengd,
          planned: null,
          paid: false,
        },
      }),
  );

  it.each(scenariosOf(import.meta.dirname, 'Planning'))('from $start until $gepland: $past', (row) =>
    expect(compute(row)).toMatchObject({ ok: true, value: { planned: row.past } }),
  );

  it.each(scenariosOf(import.meta.dirname, 'Verordening'))(
    'from $start, where the municipality allows $eigen more: $verlengd',
    (row) => {
      const outcome = compute(row, [extension(row.eigen ?? '')]);
      expect(outcome).toMatchObject({
        ok: true,
        value: { lastDayWithExtension: row.verlengd },
      });
      expect(outcome.ok && outcome.value.receipt.parameters[1]).toMatchObject({
        setBy: 'municipality',
        source: 'Re-integratieverordening 2026, art. 12',
      });
    },
  );

  it.each(scenariosOf(import.meta.dirname, 'Geweigerd'))('from $start, until $gepland: $regel', (row) => {
    const outcome = compute(row);
    expect(outcome.ok ? [] : outcome.refusals.map(({ rule }) => rule)).toContain(row.regel);
  });

  it('is not for who receives something else: a reason, not a date', () =>
    expect(proefplaatsing({ start: '2026-02-01', receivesAlgemeneBijstand: false })).toMatchObject({
      ok: true,
      value: {
        right: false,
        reason: { rule: 'proefplaatsing/no-algemene-bijstand' },
        receipt: { reason: { rule: 'proefplaatsing/no-algemene-bijstand' }, outcome: [] },
      },
    }));

  it('that starts later never ends earlier, and lasts at least 59 and at most 184 days', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (offset) => {
        const start = addDays('2023-07-01', offset);
        const [one, next] = [start, addDays(start, 1)].map((day) =>
          proefplaatsing({ start: day, receivesAlgemeneBijstand: true }),
        );
        if (!one?.ok || !next?.ok || !one.value.right || !next.value.right) throw new Error('refused');
        expect(next.value.lastDay >= one.value.lastDay).toBe(true);
        expect(one.value.lastDay >= addDays(start, 58)).toBe(true);
        expect(one.value.lastDayWithExtension <= addDays(start, 183)).toBe(true);
      }),
    ));
});
