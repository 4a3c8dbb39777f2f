import fc from 'fast-check';
import { describe, it } from 'vitest';
import { bornOn, days, holds, hours, maybe } from '../../../test/builders/receipt.ts';
import { addDays } from '../../kernel/local-date.ts';
import { loonkostenvoordeel } from './loonkostenvoordeel.ts';
import { kinds } from './parameters.ts';

const advantage = fc
  .record({
    kind: fc.constantFrom(...kinds),
    start: days('2023-06-01', 900),
    later: fc.nat(900),
    paidHours: maybe(hours(2200)),
    job: maybe(fc.constantFrom('ordinary' as const, 'beschut' as const, 'wsw' as const)),
    lentOut: maybe(fc.boolean()),
    registered: maybe(fc.boolean()),
    workedHereBefore: maybe(fc.boolean()),
    pensionAge: maybe(fc.boolean()),
    askedInReturn: maybe(fc.boolean()),
    asked: fc.constantFrom<'no' | 'unsaid' | number>('no', 'unsaid', 10, 200),
    age: maybe(fc.integer({ min: 50, max: 60 })),
  })
  .map(({ start, later, asked, age, ...more }) => ({
    ...more,
    start,
    date: addDays(start, later),
    declarationAsked: asked === 'no' ? null : asked === 'unsaid' ? undefined : addDays(start, asked),
    birthDate: age === undefined ? undefined : bornOn(start, age),
  }));

describe('a kept receipt cannot be changed and gives the same outcome again', () => {
  it(
    'loonkostenvoordeel',
    holds({
      facts: advantage,
      compute: loonkostenvoordeel,
      read: (kept) => ({
        kind: kept.choice('kind', kinds),
        date: kept.day('date'),
        start: kept.day('start'),
        paidHours: kept.maybe('paidHours'),
        job: kept.has('job') ? kept.choice('job', ['ordinary', 'beschut', 'wsw']) : undefined,
        lentOut: kept.yes('lentOut'),
        registered: kept.yes('registered'),
        workedHereBefore: kept.yes('workedHereBefore'),
        pensionAge: kept.yes('pensionAge'),
        askedInReturn: kept.yes('askedInReturn'),
        declarationAsked: kept.yes('declarationAsked') === false ? null : kept.maybeDay('declarationAsked'),
        birthDate: kept.has('age') ? bornOn(kept.day('start'), kept.number('age')) : undefined,
      }),
    }),
  );
});
