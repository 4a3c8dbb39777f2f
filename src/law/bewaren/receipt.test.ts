import fc from 'fast-check';
import { describe, it } from 'vitest';
import { days, holds, maybe } from '../../../test/builders/receipt.ts';
import { bewaren } from './bewaren.ts';
import { soorten } from './soorten.ts';

describe('a kept receipt cannot be changed and gives the same outcome again', () => {
  it(
    'bewaren',
    holds({
      facts: fc.record({
        soort: fc.constantFrom(...soorten),
        date: days('2018-01-01', 3500),
        from: maybe(days('2010-01-01', 9000)),
      }),
      compute: bewaren,
      read: (kept) => ({
        soort: kept.choice('soort', soorten),
        date: kept.day('date'),
        from: kept.maybeDay('from'),
      }),
    }),
  );
});
