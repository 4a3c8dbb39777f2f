import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents, decimal, type Scenario, scenariosOf } from '../../../test/builders/scenarios.ts';
import { exact, exactText, share, whole } from '../../kernel/exact.ts';
import { addMonths, localDate } from '../../kernel/local-date.ts';
import { given, type NumberUnit } from '../../kernel/receipt.ts';
import { subsidieOver } from './bedrag.ts';
import type { Job, Terms } from './job.ts';
import { loonkostensubsidie } from './loonkostensubsidie.ts';

const text = { nl: 'iets', en: 'something' };
const known = (name: string, unit: NumberUnit, value: number | string) =>
  given(name, text, unit, exact(value));
const centsExact = (amount: string | undefined) =>
  exact((amount ?? '').replaceAll('.', '').replace(',', '.')).mul(100);
const cell = <Name extends keyof Terms>(name: Name, text: string | undefined) =>
  text === undefined || text === '' ? {} : { [name]: decimal(text) };

function jobOf(row: Scenario): Job {
  return {
    date: localDate(row.datum ?? ''),
    birthDate: localDate(row.geboren ?? ''),
    ...(row.loonwaarde === 'forfait'
      ? { route: 'forfaitair' }
      : { route: 'loonwaarde', ...cell('loonwaardePercent', row.loonwaarde) }),
    hoursPerWeek: decimal(row.uren),
    ...cell('fullTimeHoursPerWeek', row.voltijd),
    ...cell('werkgeverslastenPercent', row.lasten),
    ...cell('vakantiebijslagPercent', row.vakantiebijslag),
  };
}

const now = { date: '2026-02-01', birthDate: '1990-01-01' } as const;

function paid(job: Terms): number {
  const outcome = loonkostensubsidie({ ...now, ...job });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value.centsPerMonth ?? -1;
}

const percents = fc.integer({ min: 0, max: 100 });
const hours = fc.integer({ min: 0, max: 160 }).map((quarters) => quarters / 4);
const charges = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);

describe('the wage-cost subsidy', () => {
  it.each(scenariosOf(import.meta.dirname, 'Op een gegeven grondslag'))(
    'over $grondslag is $exact ($bron)',
    (row) => {
      const { basis, vergoeding, perMonth } = subsidieOver({
        grondslag: { ...known('grondslag', 'cents', 0), value: centsExact(row.grondslag) },
        route:
          row.waard === ''
            ? { forfait: known('forfait', 'percent', 50) }
            : {
                loonwaarde: { ...known('waard', 'cents', 0), value: centsExact(row.waard) },
                maximum: known('maximum', 'percent', 70),
              },
        werkgeverslasten: known('werkgeverslasten', 'percent', decimal(row.lasten)),
        uren: known('uren', 'hours', decimal(row.uren)),
        voltijd: null,
        weekuren: known('weekuren', 'hours', 36),
      });
      expect([whole(basis), whole(vergoeding)]).toEqual([
        cents(row['subsidie zonder lasten']),
        cents(row["lasten in euro's"]),
      ]);
      expect(exactText(perMonth)).toBe(row.exact);
      expect(whole(perMonth)).toBe(cents(row['per maand']));
    },
  );

  it.each(scenariosOf(import.meta.dirname, 'Bedragen'))(
    'on $datum, born $geboren, $loonwaarde, $uren hours is $"per maand"',
    (row) =>
      expect(loonkostensubsidie(jobOf(row))).toMatchObject({
        ok: true,
        value: { centsPerMonth: cents(row['per maand']) },
      }),
  );

  it.each(scenariosOf(import.meta.dirname, 'Geweigerd'))('is refused, naming $velden', (row) => {
    const refused = loonkostensubsidie(jobOf(row));
    const fields = refused.ok ? [] : refused.refusals.map(({ field }) => field);
    expect([...new Set(fields)].join(' ')).toBe(row.velden);
  });

  it('of a wage value of 100 percent is nothing, and says why', () => {
    const outcome = loonkostensubsidie({
      ...now,
      route: 'loonwaarde',
      loonwaardePercent: 100,
      hoursPerWeek: 36,
    });
    expect(outcome).toMatchObject({
      value: { centsPerMonth: 0, reason: { rule: 'loonkostensubsidie/no-difference' } },
    });
    expect(outcome.ok && outcome.value.receipt.reason?.message.nl).toContain('geen verschil');
  });

  it('has no amount for the fixed share from six months after the start on, and says why', () => {
    const on = (date: Job['date']) =>
      loonkostensubsidie({ ...now, date, startDate: '2026-01-15', route: 'forfaitair', hoursPerWeek: 36 });
    expect(on('2026-07-14')).toMatchObject({ value: { centsPerMonth: 155855, reason: null } });
    expect(on(addMonths('2026-01-15', 6))).toMatchObject({
      value: { centsPerMonth: null, reason: { rule: 'loonkostensubsidie/forfait-over' } },
    });
  });

  it('does not start before the job does', () => {
    const refused = loonkostensubsidie({
      ...now,
      startDate: '2026-02-02',
      route: 'forfaitair',
      hoursPerWeek: 36,
    });
    expect(refused.ok ? [] : refused.refusals.map(({ field }) => field)).toEqual(['startDate']);
  });

  it.each([
    ['1959-02-02', false],
    ['1959-02-01', true],
  ] as const)('of who was born on %s says that the right is to be asked about: %s', (birthDate, said) => {
    const outcome = loonkostensubsidie({ ...now, birthDate, route: 'forfaitair', hoursPerWeek: 36 });
    const remarks = outcome.ok ? outcome.value.receipt.remarks : [];
    expect(remarks.some(({ nl }) => nl.includes('AOW-leeftijd'))).toBe(said);
  });

  it("counts the employer's charges that the municipality set, and the receipt says who set them", () => {
    const own = {
      key: 'loonkostensubsidie/werkgeverslasten',
      from: '2026-01-01',
      to: null,
      value: '25',
      source: 'besluit 12',
    } as const;
    const job = { ...now, route: 'loonwaarde', loonwaardePercent: 60, hoursPerWeek: 36 } as const;
    const outcome = loonkostensubsidie(job, [own]);
    expect(outcome).toMatchObject({
      value: { centsPerMonth: paid({ ...job, werkgeverslastenPercent: 25 }) },
    });
    const line =
      outcome.ok && outcome.value.receipt.parameters.find(({ name }) => name === 'werkgeverslasten');
    expect(line).toMatchObject({ setBy: 'municipality', source: 'besluit 12' });
    const lawful = loonkostensubsidie(job);
    expect(lawful.ok && lawful.value.receipt.remarks.map(({ nl }) => nl).join(' ')).toContain(
      'niet bevestigd',
    );
  });

  it('falls, or stays at its highest, as the wage value rises', () =>
    fc.assert(
      fc.property(percents, percents, hours, (a, b, hoursPerWeek) => {
        const of = (loonwaardePercent: number) =>
          paid({ route: 'loonwaarde', loonwaardePercent, hoursPerWeek });
        expect(of(Math.max(a, b))).toBeLessThanOrEqual(of(Math.min(a, b)));
      }),
    ));

  it('is never negative, nor above 70 percent of the minimum wage with its charges', () =>
    fc.assert(
      fc.property(percents, hours, charges, (loonwaardePercent, hoursPerWeek, werkgeverslastenPercent) => {
        const amount = paid({
          route: 'loonwaarde',
          loonwaardePercent,
          hoursPerWeek,
          werkgeverslastenPercent,
        });
        const cap = exact(229440)
          .mul('1.08')
          .mul('0.7')
          .mul(share(exact(werkgeverslastenPercent)).add(1));
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(amount).toBeLessThanOrEqual(whole(cap.mul(hoursPerWeek).div(36)));
      }),
    ));

  it('is linear in the hours up to a full-time job, and the same above it', () =>
    fc.assert(
      fc.property(
        percents,
        hours,
        fc.integer({ min: 1, max: 60 }),
        (loonwaardePercent, hoursPerWeek, full) => {
          const of = (each: number) => {
            const outcome = loonkostensubsidie({
              ...now,
              route: 'loonwaarde',
              loonwaardePercent,
              hoursPerWeek: each,
              fullTimeHoursPerWeek: full,
            });
            return exact((outcome.ok && outcome.value.exactCentsPerMonth) || 'nothing');
          };
          expect(of(hoursPerWeek).equals(of(1).mul(Math.min(hoursPerWeek, full)))).toBe(true);
        },
      ),
    ));

  it('is exactly the same whatever the order in which it is multiplied out', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 100 }),
        hours,
        charges,
        (loonwaardePercent, hoursPerWeek, werkgeverslastenPercent) => {
          const job = {
            ...now,
            route: 'loonwaarde',
            loonwaardePercent,
            hoursPerWeek,
            werkgeverslastenPercent,
          } as const;
          const outcome = loonkostensubsidie(job);
          const other = exact(hoursPerWeek)
            .mul(100 - loonwaardePercent)
            .mul(exact(100).add(werkgeverslastenPercent))
            .mul(108)
            .mul(229440)
            .div(36 * 100 ** 3);
          expect(outcome.ok && outcome.value.exactCentsPerMonth).toBe(exactText(other));
        },
      ),
    ));
});
