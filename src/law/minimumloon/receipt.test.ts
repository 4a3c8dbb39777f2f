import fc from 'fast-check';
import { describe, it } from 'vitest';
import { ages, bornOn, holds, hours, known, type ReadReceipt } from '../../../test/builders/receipt.ts';
import { minimumloon } from './minimumloon.ts';
import { vakantiebijslag } from './vakantiebijslag.ts';
import { vastMaandloon } from './vast-maandloon.ts';

const person = fc.record({ date: known, age: ages, bbl: fc.boolean() }).map(({ date, age, bbl }) => ({
  date,
  birthDate: bornOn(date, age),
  bbl,
}));
const readPerson = (kept: ReadReceipt) => ({
  date: kept.day('date'),
  birthDate: bornOn(kept.day('date'), kept.number('age')),
  bbl: kept.code('bbl') === 'bbl',
});

const pay = fc
  .record({ who: person, centsPerMonth: fc.nat(500_000), hoursInYear: hours(2200) })
  .map(({ who, ...more }) => ({ ...who, ...more }));

describe('a kept receipt cannot be changed and gives the same outcome again', () => {
  it('minimumloon', holds({ facts: person, compute: minimumloon, read: readPerson }));

  it(
    'minimumloon: vakantiebijslag',
    holds({
      facts: fc.record({ date: known, wageCents: fc.nat(900_000), percent: fc.constantFrom(8, 8.33) }),
      compute: vakantiebijslag,
      read: (kept) => ({ date: kept.on, wageCents: kept.number('loon'), percent: kept.number('cao') }),
    }),
  );

  it(
    'minimumloon: vast maandloon',
    holds({
      facts: pay,
      compute: vastMaandloon,
      read: (kept) => ({
        ...readPerson(kept),
        hoursInYear: kept.number('uren-jaar'),
        centsPerMonth: kept.number('betaald'),
      }),
    }),
  );
});
