import fc from 'fast-check';
import { describe, it } from 'vitest';
import { days, holds, maybe } from '../../../test/builders/receipt.ts';
import { addDays } from '../../kernel/local-date.ts';
import { proefplaatsing } from './proefplaatsing.ts';

describe('a kept receipt cannot be changed and gives the same outcome again', () => {
  it(
    'proefplaatsing',
    holds({
      facts: fc
        .record({ start: days('2023-07-01', 1200), planned: maybe(fc.nat(250)), bijstand: fc.boolean() })
        .map(({ start, planned, bijstand: receives }) => ({
          start,
          receivesAlgemeneBijstand: receives,
          plannedLastDay: planned === undefined ? undefined : addDays(start, planned),
        })),
      compute: proefplaatsing,
      read: (kept) => ({
        start: kept.day('start'),
        receivesAlgemeneBijstand: kept.yes('receivesAlgemeneBijstand') === true,
        plannedLastDay: kept.maybeDay('plannedLastDay'),
      }),
    }),
  );
});
