import { expect, it } from 'vitest';
import { newYearFor } from './indexing.ts';
import { decidingDesk } from './requesting.ts';

const amsterdam = { id: 'a', name: 'Inkomen Amsterdam' };
const zaanstad = { id: 'z', name: 'Zaanstad' };

it.each([
  ['the one that put the person forward', [amsterdam, zaanstad], 'z', undefined, 'z'],
  ['the only one that has income advisers', [amsterdam], 'school', undefined, 'a'],
  ['nobody until it is chosen, where there are more', [amsterdam, zaanstad], 'school', undefined, null],
  ['the one that was chosen', [amsterdam, zaanstad], 'a', 'z', 'z'],
  ['nobody when what was chosen has no advisers', [amsterdam], 'a', 'q', null],
] as const)('decides: %s', (_, desks, referring, chosen, decides) =>
  expect(decidingDesk(desks, referring, chosen)?.id ?? null).toBe(decides),
);

it.each([
  ['2026-11-30', '2026-01-01'],
  ['2026-12-01', '2027-01-01'],
  ['2027-01-02', '2027-01-01'],
] as const)('on %s the amounts of %s are set ready', (today, newYear) =>
  expect(newYearFor(today)).toBe(newYear),
);
