import fc from 'fast-check';
import { describe, it } from 'vitest';
import { days, holds, hours, known, maybe, type ReadReceipt } from '../../../test/builders/receipt.ts';
import { momentOf } from '../../kernel/local-date.ts';
import { oproeploon, oproeptermijnVoor } from './call.ts';
import { aanbodVasteUren } from './offer.ts';
import { oproep } from './oproep.ts';

const agreedHours = fc.oneof(
  fc.record({ kind: fc.constant('fixed' as const), hoursPerWeek: hours(60) }),
  fc.record({ kind: fc.constant('fixed' as const), hoursPerMonth: hours(200) }),
  fc.record({ kind: fc.constant('fixed' as const) }),
  fc.record({
    kind: fc.constant('min-max' as const),
    minHours: maybe(fc.constantFrom(0, 10, 14)),
    maxHours: maybe(fc.constantFrom(10, 14, 40)),
    per: fc.constantFrom('week' as const, 'month' as const, 'year' as const),
  }),
  fc.record({ kind: fc.constant('annual' as const), hoursPerYear: maybe(hours(2000)) }),
  fc.record({ kind: fc.constant('zero' as const) }),
);

function readHours(kept: ReadReceipt): Parameters<typeof oproep>[0]['hours'] {
  const kind = kept.choice('kind', ['fixed', 'min-max', 'annual', 'zero']);
  if (kind === 'zero') return { kind };
  if (kind === 'annual') return { kind, hoursPerYear: kept.maybe('uren-jaar') };
  if (kind === 'fixed')
    return { kind, hoursPerWeek: kept.maybe('uren-week'), hoursPerMonth: kept.maybe('uren-maand') };
  const units = { week: 'week', month: 'maand', year: 'jaar' } as const;
  const per =
    (['week', 'month', 'year'] as const).find(
      (each) => kept.has(`minimum-${units[each]}`) || kept.has(`maximum-${units[each]}`),
    ) ?? 'month';
  return {
    kind,
    per,
    minHours: kept.maybe(`minimum-${units[per]}`),
    maxHours: kept.maybe(`maximum-${units[per]}`),
  };
}

describe('a kept receipt cannot be changed and gives the same outcome again', () => {
  it(
    'oproep',
    holds({
      facts: fc.record({
        date: days('2020-01-01', 2500),
        hours: agreedHours,
        payEvenly: fc.boolean(),
        exclusionOfWage: fc.boolean(),
        times: fc.constantFrom('fixed' as const, 'open' as const, 'unpredictable' as const),
      }),
      compute: oproep,
      read: (kept) => ({
        date: kept.day('date'),
        hours: readHours(kept),
        payEvenly: kept.yes('payEvenly') === true,
        exclusionOfWage: kept.yes('exclusionOfWage') === true,
        times: kept.choice('times', ['fixed', 'open', 'unpredictable']),
      }),
    }),
  );

  it(
    'oproep: loon voor een oproep',
    holds({
      facts: fc.record({ date: known, workedHours: hours(24), lateCalledHours: maybe(hours(24)) }),
      compute: oproeploon,
      read: (kept) => ({
        date: kept.day('date'),
        workedHours: kept.number('gewerkt'),
        lateCalledHours: kept.number('opgeroepen'),
      }),
    }),
  );

  it(
    'oproep: uiterste moment',
    holds({
      facts: fc.record({
        start: known.map((day) => momentOf(day, '07:30')),
        agreedHours: maybe(fc.integer({ min: 24, max: 95 })),
      }),
      compute: oproeptermijnVoor,
      read: (kept) => ({ start: kept.code('start') ?? '', agreedHours: kept.maybe('cao') }),
    }),
  );

  it(
    'oproep: aanbod van vaste uren',
    holds({
      facts: fc.record({
        start: days('2018-01-01', 3000),
        round: fc.integer({ min: 1, max: 4 }),
        hoursPerMonth: fc.array(hours(200), { minLength: 12, maxLength: 12 }),
      }),
      compute: aanbodVasteUren,
      read: (kept) => ({
        start: kept.day('start'),
        round: kept.number('ronde'),
        hoursPerMonth: Array.from({ length: 12 }, (_, place) => kept.number(`uren-${place + 1}`)),
      }),
    }),
  );
});
