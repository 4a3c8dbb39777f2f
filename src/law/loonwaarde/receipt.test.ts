import fc from 'fast-check';
import { describe, it } from 'vitest';
import { holds, known } from '../../../test/builders/receipt.ts';
import { loonwaarde } from './loonwaarde.ts';

const task = fc.record({
  tempo: fc.oneof(
    fc.integer({ min: 0, max: 150 }),
    fc.record({ measured: fc.integer({ min: 0, max: 100 }), norm: fc.integer({ min: 60, max: 200 }) }),
  ),
  quality: fc.integer({ min: 0, max: 120 }),
  availability: fc.integer({ min: 0, max: 120 }),
});
const tasks = fc.record({ first: task, second: task, share: fc.integer({ min: 1, max: 99 }), date: known });

describe('a kept receipt cannot be changed and gives the same outcome again', () => {
  it(
    'loonwaarde',
    holds({
      facts: tasks.map(({ date, share, first, second }) => ({
        date,
        tasks: [
          { ...first, share },
          { ...second, share: 100 - share },
        ],
      })),
      compute: loonwaarde,
      read: (kept) => ({
        date: kept.on,
        tasks: [1, 2].map((at) => ({
          share: kept.number(`aandeel-${at}`),
          tempo: kept.has(`norm-${at}`)
            ? { measured: kept.number(`gemeten-${at}`), norm: kept.number(`norm-${at}`) }
            : (kept.maybe(`tempo-${at}`) ?? 0),
          quality: kept.maybe(`kwaliteit-${at}`) ?? 0,
          availability: kept.maybe(`netto-werktijd-${at}`) ?? 0,
        })),
      }),
    }),
  );
});
