import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewestRows, nextRows } from './pace.ts';

test.each([
  ['grows where the machine is fast, twofold at most', 25, 10, 50],
  ['stays where others would wait just long enough', 100, 150, 100],
  ['shrinks at once where others would wait too long', 200, 600, 50],
  ['goes on with a handful where even that takes long', 25, 5000, 25],
  ['never makes a question of more rows than can be read', 250, 5, 250],
])('the next transaction %s', (_name, rows, tookMs, next) => {
  expect(nextRows(rows, tookMs)).toBe(next);
});

test('at any steady speed the transactions come to last as long as others can wait, or to hold all or a handful', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.2, max: 250, noNaN: true }), (msPerRow) => {
      let rows = fewestRows;
      for (let time = 0; time < 20; time += 1) rows = nextRows(rows, rows * msPerRow);
      const length = rows * msPerRow;
      expect(rows === 25 || rows === 250 || (length > 75 && length <= 151)).toBe(true);
    }),
  );
});
