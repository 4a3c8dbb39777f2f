import fc from 'fast-check';
import { describe, it } from 'vitest';
import { ages, bornOn, holds, known, maybe } from '../../../test/builders/receipt.ts';
import { bijstand } from './bijstand.ts';
import { households } from './norm.ts';
import { exemptions } from './parameters.ts';

const living = fc
  .record({
    date: known,
    age: maybe(ages),
    household: fc.constantFrom(...households),
    costSharers: maybe(fc.integer({ min: 1, max: 5 })),
    earningsCents: fc.nat(300_000),
    exemption: maybe(fc.constantFrom(...exemptions)),
    monthsUsed: fc.nat(40),
  })
  .map(({ age, ...more }) => ({
    ...more,
    birthDate: age === undefined ? undefined : bornOn(more.date, age),
  }));

describe('a kept receipt cannot be changed and gives the same outcome again', () => {
  it(
    'bijstand',
    holds({
      facts: living,
      compute: bijstand,
      read: (kept) => ({
        date: kept.day('date'),
        household: kept.choice('household', households),
        birthDate: kept.has('age') ? bornOn(kept.day('date'), kept.number('age')) : undefined,
        costSharers: kept.maybe('kostendelers'),
        earningsCents: kept.number('inkomsten'),
        exemption: kept.has('vrijlating') ? kept.choice('vrijlating', exemptions) : undefined,
        monthsUsed: kept.maybe('maanden-gebruikt'),
      }),
    }),
  );
});
