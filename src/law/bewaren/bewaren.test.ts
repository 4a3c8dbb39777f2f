import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { days } from '../../../test/builders/receipt.ts';
import { type Scenario, scenariosOf } from '../../../test/builders/scenarios.ts';
import { addDays, daysBetween, localDate } from '../../kernel/local-date.ts';
import type { OwnValue } from '../parameter.ts';
import { bewaartermijn, bewaren } from './bewaren.ts';
import { idKopieIngeleend, kandidatenlijst } from './parameters.ts';
import { type Soort, soorten, termijnen } from './soorten.ts';

function soortOf(row: Scenario): Soort {
  const soort = soorten.find((each) => each === row.gegevens);
  if (soort === undefined) throw new RangeError(`no such kind: ${row.gegevens}`);
  return soort;
}

function compute(row: Scenario, own: readonly OwnValue[] = []) {
  return bewaren({
    soort: soortOf(row),
    date: localDate(row.regels ?? ''),
    from: row.vanaf === undefined ? undefined : localDate(row.vanaf),
    own,
  });
}

describe('data of a kind', () => {
  it.each(scenariosOf(import.meta.dirname, 'Termijnen'))(
    '$gegevens from $vanaf, by the rules of $regels: $kant, $dag',
    (row) =>
      expect(compute(row)).toMatchObject({
        ok: true,
        value: { side: row.kant, lastDay: row.dag, reason: null },
      }),
  );

  it.each(scenariosOf(import.meta.dirname, 'Van de gemeente'))(
    '$gegevens from $vanaf, where the municipality keeps it $eigen years: $kant, $dag',
    (row) => {
      const own: OwnValue = {
        key: `bewaren/${row.gegevens}`,
        value: row.eigen ?? '',
        source: 'Selectielijst 2026',
        from: '2026-01-01',
        to: null,
      };
      expect(compute(row, [own])).toMatchObject({ ok: true, value: { side: row.kant, lastDay: row.dag } });
    },
  );

  it.each(scenariosOf(import.meta.dirname, 'Geweigerd'))(
    '$gegevens, by the rules of $regels: $regel',
    (row) => {
      const outcome = compute(row);
      expect(outcome.ok ? [] : outcome.refusals.map(({ rule }) => rule)).toEqual([row.regel]);
    },
  );

  it('of which no law names a term gives a reason and no number', () =>
    expect(bewaren({ soort: 'trajectdossier', date: '2026-07-01', from: '2026-07-01' })).toMatchObject({
      ok: true,
      value: {
        term: null,
        reason: { rule: 'bewaren/no-term' },
        receipt: { reason: { rule: 'bewaren/no-term' } },
      },
    }));

  it('gives the term without a day where it is not yet known from when it counts', () =>
    expect(bewaren({ soort: 'arbeidstijden', date: '2026-07-01' })).toMatchObject({
      ok: true,
      value: { term: { quantity: { unit: 'weeks', exact: '52' } }, lastDay: null },
    }));

  it('of every kind has a term of its own', () =>
    expect(new Set(soorten.map((soort) => termijnen[soort].parameter.key)).size).toBe(soorten.length));

  it('is never to be gone before the day from which it counts, and a later day never makes it earlier', () =>
    fc.assert(
      fc.property(fc.constantFrom(...soorten), days('2000-01-01', 20_000), (soort, from) => {
        const [one, next] = [from, addDays(from, 1)].map((day) =>
          bewaren({ soort, date: '2026-07-01', from: day }),
        );
        if (!one?.ok || !next?.ok) throw new Error('refused');
        if (one.value.term === null || next.value.term === null) return;
        const { lastDay } = one.value;
        expect(lastDay === null ? 0 : daysBetween(from, lastDay)).toBeGreaterThan(0);
        expect((next.value.lastDay ?? '') >= (lastDay ?? '')).toBe(true);
      }),
    ));
});

describe('what the product keeps itself', () => {
  it('is a number in the unit of its term', () =>
    expect(bewaartermijn(kandidatenlijst, '2026-11-22')).toBe(30));

  it('has a term today; that it has none is a mistake and no outcome', () =>
    expect(() => bewaartermijn(idKopieIngeleend, '2020-01-01')).toThrow(RangeError));
});
