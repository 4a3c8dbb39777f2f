import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents, decimal, type Scenario, scenariosOf } from '../../../test/builders/scenarios.ts';
import { addDays, localDate } from '../../kernel/local-date.ts';
import type { Facts } from './facts.ts';
import { lageInkomensvoordeel } from './liv.ts';
import { hoogsteLoonkostenvoordeel, loonkostenvoordeel } from './loonkostenvoordeel.ts';
import { type Kind, kinds } from './parameters.ts';

/** What the column *bijzonder* says of the worker or the job. */
const special: Readonly<Record<string, Partial<Facts>>> = {
  '': {},
  beschut: { job: 'beschut' },
  wsw: { job: 'wsw' },
  'wsw bij andere werkgever': { job: 'wsw', lentOut: true },
  'niet in register': { registered: false },
  AOW: { pensionAge: true },
  'niet gevraagd': { askedInReturn: false },
  'eerder in dienst': { workedHereBefore: true },
  'geen verklaring': { declarationAsked: null },
};

function more(words: string): Partial<Facts> {
  const [what, day = ''] = words.split(' ');
  if (what === 'verklaring') return { declarationAsked: localDate(day) };
  if (what === 'geboren') return { birthDate: localDate(day) };
  const known = special[words];
  if (known === undefined) throw new RangeError(`not understood: ${words}`);
  return known;
}

function kindOf(row: Scenario): Kind {
  const kind = kinds.find((each) => each === row.voordeel);
  if (kind === undefined) throw new RangeError(`no kind: ${row.voordeel}`);
  return kind;
}

function compute(row: Scenario) {
  return loonkostenvoordeel({
    kind: kindOf(row),
    date: localDate(row.datum ?? ''),
    start: localDate(row.start ?? ''),
    paidHours: row.uren === undefined || row.uren === '' ? undefined : decimal(row.uren),
    ...more(row.bijzonder ?? ''),
  });
}

function orNull(cell: string | undefined) {
  return cell === '' ? null : cell;
}

describe('the wage-cost advantage', () => {
  it.each(scenariosOf(import.meta.dirname, 'Recht'))(
    '$voordeel from $start, on $datum: $uur an hour, until $tot',
    (row) =>
      expect(compute(row)).toMatchObject({
        ok: true,
        value: {
          right: true,
          centsPerHour: cents(row.uur),
          maximumCentsPerYear: cents(row.jaar),
          centsPerYear: row.bedrag === '' ? null : cents(row.bedrag),
          lastDay: orNull(row.tot),
          declaration: { needed: row.aanvragen !== '', requestBy: orNull(row.aanvragen) },
        },
      }),
  );

  it.each(scenariosOf(import.meta.dirname, 'Geen recht'))(
    '$voordeel from $start, on $datum, $bijzonder: none, because of $reden',
    (row) => {
      const rule = `loonkostenvoordeel/${row.reden}`;
      expect(compute(row)).toMatchObject({
        ok: true,
        value: { right: false, reason: { rule }, receipt: { reason: { rule } } },
      });
    },
  );

  it.each(scenariosOf(import.meta.dirname, 'Wel recht, net'))(
    '$voordeel from $start, on $datum, $bijzonder: just about',
    (row) => expect(compute(row)).toMatchObject({ ok: true, value: { right: true } }),
  );

  it.each(scenariosOf(import.meta.dirname, 'Geweigerd'))('$datum, start $start: $regel', (row) => {
    const outcome = compute(row);
    expect(outcome.ok ? [] : outcome.refusals.map(({ rule }) => rule)).toContain(row.regel);
  });

  it('names every wrong field at once', () => {
    const outcome = loonkostenvoordeel({
      kind: 'oudere',
      date: '2023-01-01',
      start: '2024-01-01',
      paidHours: -1,
      birthDate: '1960-02-30',
    });
    expect(outcome.ok ? [] : outcome.refusals.map(({ rule, field }) => `${rule} ${field}`)).toEqual([
      'loonkostenvoordeel/before-start date',
      'loonkostenvoordeel/hours-of-year paidHours',
      'loonkostenvoordeel/not-a-day birthDate',
      'law/value-unknown date',
    ]);
  });

  it('says the last day in words people use', () => {
    const outcome = loonkostenvoordeel({ kind: 'herplaatsen', date: '2026-03-01', start: '2025-02-10' });
    expect(outcome.ok && outcome.value.reason?.message.nl).toContain('De laatste dag was 28-2-2026.');
  });

  const facts = fc.record({
    kind: fc.constantFrom(...kinds),
    start: fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2023-06-01', days)),
    date: fc.integer({ min: 0, max: 1095 }).map((days) => addDays('2024-01-01', days)),
    paidHours: fc.integer({ min: 0, max: 8784 }),
  });

  it('grows with the hours, never above the yearly maximum, and only between the start and the last day', () =>
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 100 }), (given, extra) => {
        const outcome = loonkostenvoordeel(given);
        if (!outcome.ok || !outcome.value.right) return;
        const { centsPerYear, maximumCentsPerYear, lastDay } = outcome.value;
        const paidHours = Math.min(given.paidHours + extra, 8784);
        const longer = loonkostenvoordeel({ ...given, paidHours });
        expect(centsPerYear).toBeLessThanOrEqual(maximumCentsPerYear);
        expect(longer.ok && longer.value.right && longer.value.centsPerYear).toBeGreaterThanOrEqual(
          centsPerYear ?? Number.NaN,
        );
        expect(given.date >= given.start && (lastDay === null || given.date <= lastDay)).toBe(true);
      }),
    ));
});

describe('several advantages for one worker', () => {
  function all(date: Facts['date'], ...wanted: readonly Kind[]) {
    return wanted.flatMap((kind) => {
      const each = loonkostenvoordeel({ kind, date, start: '2024-06-01', paidHours: 2000 });
      return each.ok ? [each.value] : [];
    });
  }

  it('give the highest (BZK loonkostenvoordeel.feature, 2025)', () =>
    expect(hoogsteLoonkostenvoordeel(all('2025-06-01', 'oudere', 'arbeidsgehandicapt'))).toMatchObject({
      kind: 'arbeidsgehandicapt',
      centsPerYear: 600_000,
    }));

  it('give, of equal ones, the one that the law names first', () =>
    expect(hoogsteLoonkostenvoordeel(all('2024-12-01', 'arbeidsgehandicapt', 'oudere'))).toMatchObject({
      kind: 'oudere',
    }));

  it('give none where none gives a right', () =>
    expect(hoogsteLoonkostenvoordeel(all('2026-06-01', 'oudere'))).toBeNull());
});

describe('the advantage for low incomes', () => {
  it('is no more since 2025', () =>
    expect(lageInkomensvoordeel({ date: '2025-01-01' })).toMatchObject({
      ok: true,
      value: { right: false, reason: { rule: 'loonkostenvoordeel/liv-abolished' } },
    }));

  it('is not computed for the years before', () =>
    expect(lageInkomensvoordeel({ date: '2024-12-31' })).toMatchObject({
      ok: false,
      refusals: [{ rule: 'loonkostenvoordeel/liv-not-computed', field: 'date' }],
    }));
});
