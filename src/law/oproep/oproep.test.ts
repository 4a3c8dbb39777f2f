import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, type Scenario, scenariosOf } from '../../../test/builders/scenarios.ts';
import { localDate, momentOf } from '../../kernel/local-date.ts';
import type { Result } from '../../kernel/result.ts';
import { isBinnenOproeptermijn, oproeploon, oproeptermijnVoor } from './call.ts';
import type { WorkTimes } from './duties.ts';
import type { AgreedHours } from './hours.ts';
import { aanbodVasteUren } from './offer.ts';
import { oproep } from './oproep.ts';

/** `maand 120`, `week 8-24`, `jaar 1560` and `nul`, as the scenarios write them. */
function hours(text: string | undefined): AgreedHours {
  const [unit = '', numbers = ''] = (text ?? '').split(' ');
  if (unit === 'nul') return { kind: 'zero' };
  const [first = '', second] = numbers.split('-');
  if (second !== undefined) {
    const per = unit === 'week' ? 'week' : unit === 'maand' ? 'month' : 'year';
    return { kind: 'min-max', minHours: decimal(first), maxHours: decimal(second), per };
  }
  if (unit === 'week') return { kind: 'fixed', hoursPerWeek: decimal(first) };
  if (unit === 'maand') return { kind: 'fixed', hoursPerMonth: decimal(first) };
  return { kind: 'annual', hoursPerYear: decimal(first) };
}

const times: Readonly<Record<string, WorkTimes>> = { vast: 'fixed', onvoorspelbaar: 'unpredictable' };

function test(row: Scenario) {
  return oproep({
    date: localDate(row.datum ?? ''),
    hours: hours(row.uren),
    payEvenly: row.gelijk === 'ja',
    exclusionOfWage: row.uitsluiting === 'ja',
    times: times[row.tijden ?? ''],
  });
}

function refused(result: Result<unknown>) {
  return result.ok ? [] : result.refusals.map(({ rule, field }) => `${rule} ${field}`);
}

describe('an on-call contract', () => {
  it.each(scenariosOf(import.meta.dirname, 'Contracten'))(
    '$datum, $uren, gelijk $gelijk, uitsluiting $uitsluiting, tijden $tijden: $oproep',
    (row) => {
      const outcome = test(row);
      expect(outcome).toMatchObject({
        ok: true,
        value: { onCall: row.oproep === 'ja', article: `BW 7:628a ${row.artikel}` },
      });
      const duties = outcome.ok ? outcome.value.duties.map(({ article }) => article) : [];
      const expected = (row.plichten ?? '').split(', ').filter((each) => each !== '');
      expect(duties).toEqual(expected.map((each) => `BW 7:${each}`));
    },
  );

  it.each(scenariosOf(import.meta.dirname, 'Geweigerd'))('$datum, $uren is refused: $regel', (row) =>
    expect(refused(test(row))).toContain(`${row.regel} ${row.veld}`),
  );

  it('names every wrong number at once', () =>
    expect(
      refused(
        oproep({
          date: '2026-07-01',
          hours: { kind: 'min-max', minHours: -1, maxHours: 800, per: 'month' },
          payEvenly: true,
          exclusionOfWage: false,
        }),
      ),
    ).toEqual(['oproep/hours-negative hours.minHours', 'oproep/hours-too-many hours.maxHours']));

  it('asks for one of week and month, not both', () =>
    expect(
      refused(
        oproep({
          date: '2026-07-01',
          hours: { kind: 'fixed', hoursPerWeek: 30, hoursPerMonth: 130 },
          payEvenly: true,
          exclusionOfWage: false,
        }),
      ),
    ).toEqual(['oproep/hours-one-of-two hours.hoursPerWeek']));

  it.each([
    ['fixed', false],
    ['annual', false],
    ['min-max', true],
  ] as const)(
    '%s without its numbers is on call: %s, and the receipt says what was not weighed',
    (kind, onCall) => {
      const outcome = oproep({
        date: '2026-07-01',
        hours: kind === 'min-max' ? { kind, per: 'month' } : { kind },
        payEvenly: true,
        exclusionOfWage: false,
      });
      expect(outcome.ok && outcome.value.onCall).toBe(onCall);
      const remarks = outcome.ok ? outcome.value.receipt.remarks.map(({ en }) => en) : [];
      expect(remarks.some((each) => each.includes('was not given'))).toBe(!onCall);
    },
  );

  const amount = fc.integer({ min: 1, max: 160 });
  const contracts = fc.oneof(
    amount.map((hoursPerWeek): AgreedHours => ({ kind: 'fixed', hoursPerWeek })),
    amount.map((hoursPerMonth): AgreedHours => ({ kind: 'fixed', hoursPerMonth })),
    amount.map((hoursPerYear): AgreedHours => ({ kind: 'annual', hoursPerYear })),
    fc.tuple(amount, amount, fc.constantFrom('week' as const, 'month' as const, 'year' as const)).map(
      ([a, b, per]): AgreedHours => ({
        kind: 'min-max',
        minHours: Math.min(a, b),
        maxHours: Math.max(a, b),
        per,
      }),
    ),
    fc.constant<AgreedHours>({ kind: 'zero' }),
  );

  it('is one as soon as pay without work is excluded; and notice and an offer are due exactly when it is one', () =>
    fc.assert(
      fc.property(contracts, fc.boolean(), fc.boolean(), (agreed, payEvenly, exclusionOfWage) => {
        const outcome = oproep({ date: '2026-07-01', hours: agreed, payEvenly, exclusionOfWage });
        if (!outcome.ok) throw new Error('refused');
        const { onCall, duties } = outcome.value;
        if (exclusionOfWage) expect(onCall).toBe(true);
        expect(duties.some(({ article }) => /628a lid [2-8]/.test(article))).toBe(onCall);
      }),
    ));
});

describe('pay for a call', () => {
  it.each(scenariosOf(import.meta.dirname, 'Loon per oproep'))(
    '$gewerkt hours worked, $laat changed too late: $betalen',
    (row) =>
      expect(
        oproeploon({
          date: localDate(row.datum ?? ''),
          workedHours: decimal(row.gewerkt),
          lateCalledHours: row.laat === '' ? undefined : decimal(row.laat),
        }),
      ).toMatchObject({ ok: true, value: { paidHours: decimal(row.betalen) } }),
  );

  it('names every wrong number at once, and a day before the rules', () =>
    expect(refused(oproeploon({ date: '2019-12-31', workedHours: -1, lateCalledHours: 25 }))).toEqual([
      'oproep/hours-of-day workedHours',
      'oproep/hours-of-day lateCalledHours',
      'law/value-unknown date',
    ]));

  it('is never less than what was worked, nor than three hours if there was work', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 96 }), fc.integer({ min: 0, max: 96 }), (worked, late) => {
        const outcome = oproeploon({
          date: '2026-07-01',
          workedHours: worked / 4,
          lateCalledHours: late / 4,
        });
        expect(outcome.ok && outcome.value.paidHours).toBe(Math.max(3, worked / 4, late / 4));
      }),
    ));
});

function moment(text: string | undefined) {
  const [day = '', time = ''] = (text ?? '').split(' ');
  return momentOf(localDate(day), time);
}

describe('the last moment to call', () => {
  it.each(scenariosOf(import.meta.dirname, 'Oproeptermijn'))('for $begin: $uiterlijk', (row) =>
    expect(
      oproeptermijnVoor({
        start: moment(row.begin),
        agreedHours: row.cao === '' ? undefined : decimal(row.cao),
      }),
    ).toMatchObject({ ok: true, value: { latest: moment(row.uiterlijk) } }),
  );

  it.each([
    [23.9, 'oproep/notice-too-short agreedHours'],
    [Number.NaN, 'oproep/notice-too-short agreedHours'],
    [96, 'oproep/notice-too-long agreedHours'],
  ])('a collective agreement of %d hours is refused', (agreedHours, rule) =>
    expect(refused(oproeptermijnVoor({ start: moment('2026-07-06 08:00'), agreedHours }))).toEqual([rule]),
  );
});

describe('the offer of fixed hours', () => {
  it.each(scenariosOf(import.meta.dirname, 'Aanbod van vaste uren'))(
    'contract from $begin, round $ronde: $maand hours, by $aanbod',
    (row) => {
      const [count, each] = (row.uren ?? '').split('×');
      expect(
        aanbodVasteUren({
          start: localDate(row.begin ?? ''),
          round: decimal(row.ronde),
          hoursPerMonth:
            each === undefined
              ? (row.uren ?? '').split(' ').map(decimal)
              : Array.from({ length: decimal(count) }, () => decimal(each)),
        }),
      ).toMatchObject({
        ok: true,
        value: {
          hoursPerMonth: decimal(row.maand),
          offerBy: row.aanbod,
          acceptBy: row.aannemen,
          startsBy: row.ingang === '' ? null : row.ingang,
        },
      });
    },
  );

  it('needs twelve possible months: each wrong one is named', () => {
    const eleven = Array.from({ length: 11 }, () => 80);
    expect(refused(aanbodVasteUren({ start: '2025-01-01', hoursPerMonth: eleven }))).toEqual([
      'oproep/twelve-months hoursPerMonth',
    ]);
    expect(
      refused(aanbodVasteUren({ start: '2025-01-01', hoursPerMonth: [-1, ...eleven.slice(1), 745] })),
    ).toEqual(['oproep/hours-of-month hoursPerMonth.0', 'oproep/hours-of-month hoursPerMonth.11']);
    expect(refused(aanbodVasteUren({ start: '2025-01-01', round: 0, hoursPerMonth: [] }))).toEqual([
      'oproep/rounds-from-one round',
    ]);
  });

  it('is never less than the average, and less than a hundredth of an hour above it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 744 }), { minLength: 12, maxLength: 12 }),
        (hoursPerMonth) => {
          const outcome = aanbodVasteUren({ start: '2025-01-01', hoursPerMonth });
          const total = hoursPerMonth.reduce((sum, each) => sum + each, 0);
          const offered = outcome.ok ? Math.round(outcome.value.hoursPerMonth * 100) : Number.NaN;
          expect(offered * 12).toBeGreaterThanOrEqual(total * 100);
          expect((offered - 1) * 12).toBeLessThan(total * 100);
        },
      ),
    ));
});

describe('whether what is told of the work of Friday 27 November at 10:00 is told too late for the law', () => {
  const friday = { onDate: '2026-11-27', start: momentOf('2026-11-27', '10:00') } as const;

  it.each([
    ['2026-11-23', '09:59', false],
    ['2026-11-23', '10:00', false],
    ['2026-11-23', '10:01', true],
    ['2026-11-27', '10:00', true],
  ] as const)('told on %s at %s: %s', (day, time, late) =>
    expect(isBinnenOproeptermijn(friday, momentOf(day, time))).toBe(late),
  );

  it('before the law on unpredictable times nothing was too late', () => {
    const before = { onDate: '2022-07-29', start: momentOf('2022-07-29', '10:00') } as const;
    expect(isBinnenOproeptermijn(before, momentOf('2022-07-28', '10:00'))).toBe(false);
  });
});
