import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents, decimal, type Scenario, scenariosOf } from '../../../test/builders/scenarios.ts';
import { exact, share, whole } from '../../kernel/exact.ts';
import { localDate } from '../../kernel/local-date.ts';
import { minimumloon } from './minimumloon.ts';
import { staffel, uurloon, wageAges } from './parameters.ts';
import { vakantiebijslag } from './vakantiebijslag.ts';
import { hoursOfYear, vastMaandloon } from './vast-maandloon.ts';

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

describe('holiday allowance', () => {
  it.each(scenariosOf(import.meta.dirname, 'Vakantiebijslag'))('over $loon is $vakantiebijslag', (row) =>
    expect(
      vakantiebijslag({
        date: localDate(row.datum ?? ''),
        wageCents: cents(row.loon),
        ...(row.cao === '' ? {} : { percent: decimal(row.cao) }),
      }),
    ).toMatchObject({ ok: true, value: { cents: cents(row.vakantiebijslag) } }),
  );

  it('is refused where wage and percentage make no sense, both by name', () => {
    const refused = vakantiebijslag({ date: '2026-01-01', wageCents: -1, percent: 7 });
    expect(refused.ok ? [] : refused.refusals.map(({ field }) => field)).toEqual(['wageCents', 'percent']);
  });
});

describe('a fixed monthly wage', () => {
  it.each(scenariosOf(import.meta.dirname, 'Uren in het jaar'))('$week in $jaar is $uren hours', (row) => {
    const [mo = 0, tu = 0, we = 0, th = 0, fr = 0, sa = 0, su = 0] = (row.week ?? '').split(' ').map(Number);
    expect(hoursOfYear(Number(row.jaar), [mo, tu, we, th, fr, sa, su])).toBe(decimal(row.uren));
  });

  it.each(scenariosOf(import.meta.dirname, 'Vast maandloon'))(
    'of $betaald for $"uren in het jaar" hours needs $nodig',
    (row) =>
      expect(
        vastMaandloon({
          date: localDate(row.datum ?? ''),
          birthDate: localDate(row.geboren ?? ''),
          bbl: row.leerweg === 'bbl',
          centsPerMonth: cents(row.betaald),
          hoursInYear: decimal(row['uren in het jaar']),
        }),
      ).toMatchObject({
        ok: true,
        value: {
          requiredCentsPerMonth: cents(row.nodig),
          shortCentsPerMonth: cents(row.tekort),
          enough: cents(row.tekort) === 0,
        },
      }),
  );

  it('is enough exactly from the amount on that is needed', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8784 }), (hoursInYear) => {
        const asked = { date: '2026-02-01', birthDate: '1990-01-01', hoursInYear } as const;
        const first = vastMaandloon({ ...asked, centsPerMonth: 0 });
        const required = first.ok ? first.value.requiredCentsPerMonth : 0;
        const [less, same] = [required - 1, required].map((centsPerMonth) =>
          vastMaandloon({ ...asked, centsPerMonth }),
        );
        expect(required * 12).toBeGreaterThanOrEqual(hoursInYear * 1471);
        expect([less, same]).toMatchObject([{ value: { enough: false } }, { value: { enough: true } }]);
      }),
    ));

  it('is refused with every wrong field by name', () => {
    const refused = vastMaandloon({
      date: '2027-01-01',
      birthDate: '2020-01-01',
      centsPerMonth: -1,
      hoursInYear: 9000,
    });
    const fields = refused.ok ? [] : refused.refusals.map(({ field }) => field);
    expect(fields).toEqual(['centsPerMonth', 'hoursInYear', 'birthDate', 'date']);
  });
});
