import { describe, expect, it } from 'vitest';
import { cents, type Scenario, scenariosOf } from '../../../test/builders/scenarios.ts';
import { exact, share, whole } from '../../kernel/exact.ts';
import { localDate } from '../../kernel/local-date.ts';
import { minimumloon } from './minimumloon.ts';
import { staffel, uurloon, wageAges } from './parameters.ts';

function compute(row: Scenario) {
  return minimumloon({
    date: localDate(row.datum ?? ''),
    birthDate: localDate(row.geboren ?? ''),
    bbl: row.leerweg === 'bbl',
  });
}

describe('the statutory minimum wage', () => {
  it.each(scenariosOf(import.meta.dirname, 'Bedragen'))('$datum, born $geboren: $"per uur"', (row) =>
    expect(compute(row)).toMatchObject({
      ok: true,
      value: { centsPerHour: cents(row['per uur']), referenceCentsPerMonth: cents(row['per maand']) },
    }),
  );

  it.each(scenariosOf(import.meta.dirname, 'Geweigerd'))(
    '$datum, born $geboren is refused: $regel',
    (row) => {
      const refused = compute(row);
      expect(refused.ok ? [] : refused.refusals.map(({ rule }) => rule)).toContain(row.regel);
    },
  );

  it('of the young is their share of the adult wage, rounded to the cent, in every published table', () => {
    const different = wageAges.flatMap((age) =>
      uurloon[age].values.filter(({ from, value }) => {
        const adult = uurloon[21].values.find((each) => each.from === from)?.value ?? 0;
        const percent = exact(staffel[age].values[0]?.value ?? 0);
        return whole(exact(adult).mul(share(percent))) !== Number(value);
      }),
    );
    expect(different).toEqual([]);
  });

  it('keeps its receipt: the same question gives the same one, with the law beside each value', () => {
    const first = minimumloon({ date: '2026-07-01', birthDate: '1990-01-01' });
    expect(minimumloon({ date: '2026-07-01', birthDate: '1990-01-01' })).toEqual(first);
    expect(first.ok && first.value.receipt.parameters[0]).toMatchObject({
      article: 'WML art. 8 lid 1 onder a',
      from: '2026-07-01',
      to: '2027-01-01',
      status: 'official',
    });
  });
});
