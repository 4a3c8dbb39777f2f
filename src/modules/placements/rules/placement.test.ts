import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../kernel/local-date.ts';
import { type Ending, firstEnd } from './placement.ts';

const work = (more: Partial<Ending> = {}): Ending => ({
  form: 'posting',
  to_date: null,
  announced_end_on: null,
  ...more,
});

describe('when work that runs side by side asks for a next step', () => {
  it.each([
    ['nothing has an end in sight', [work()], null],
    ['the agreed end', [work({ to_date: '2026-08-01' })], '2026-08-01'],
    [
      'the earliest of several',
      [work({ to_date: '2026-08-01' }), work({ to_date: '2026-06-01' }), work()],
      '2026-06-01',
    ],
    [
      'what the employer announced, above what was agreed',
      [work({ to_date: '2026-08-01', announced_end_on: '2026-05-01' })],
      '2026-05-01',
    ],
    [
      'not the agreed end of a work-experience place',
      [work({ form: 'work-experience', to_date: '2026-06-01' })],
      null,
    ],
    [
      'but the announced end of it',
      [work({ form: 'work-experience', to_date: '2026-06-01', announced_end_on: '2026-05-01' })],
      '2026-05-01',
    ],
  ] as const)('%s', (_, running, expected) => expect(firstEnd(running)).toBe(expected));

  it('does not depend on the order in which work is read', () =>
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(400)), { maxLength: 6 }), (ends) => {
        const running = ends.map((days) =>
          work({ to_date: days === null ? null : addDays('2026-01-01', days) }),
        );
        expect(firstEnd(running.toReversed())).toBe(firstEnd(running));
      }),
    ));
});
