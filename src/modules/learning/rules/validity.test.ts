import { expect, it } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Validity, validOn } from './validity.ts';

const heldUntil = (until: LocalDate | null): Validity => ({ course: 'VCA', from: '2026-11-02', until });

it.each<[string, readonly Validity[], readonly LocalDate[], boolean]>([
  ['counts from its first day', [heldUntil(null)], ['2026-11-02'], true],
  ['does not count the day before', [heldUntil(null)], ['2026-11-01'], false],
  ['does not count on the day on which it ends', [heldUntil('2026-11-05')], ['2026-11-05'], false],
  ['counts the whole day before that', [heldUntil('2026-11-05')], ['2026-11-04'], true],
  [
    'that ends at midnight is too short for the night',
    [heldUntil('2026-11-05')],
    ['2026-11-04', '2026-11-05'],
    false,
  ],
  [
    'that was renewed in time covers the night',
    [heldUntil('2026-11-05'), { course: 'VCA', from: '2026-11-05', until: null }],
    ['2026-11-04', '2026-11-05'],
    true,
  ],
  ['of another course says nothing', [{ ...heldUntil(null), course: 'Heftruck' }], ['2026-11-02'], false],
])('a certificate %s', (_, held, days, is) =>
  expect(validOn(['VCA'], held, days)).toEqual(is ? ['VCA'] : []),
);
