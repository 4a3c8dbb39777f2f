import fc from 'fast-check';
import { addDays, type LocalDate } from '../../src/kernel/local-date.ts';
import type { MonthFacts, ShiftFact } from '../../src/modules/hours/rules/facts.ts';
import { idleGrounds, outcomes } from '../../src/modules/hours/words.ts';

/** A day of November 2026. */
export const anyDay = fc.integer({ min: 0, max: 29 }).map((add) => addDays('2026-11-01', add));
const anyShift = fc.record({
  id: fc.uuid(),
  demandId: fc.constantFrom('d', 'e'),
  onDate: anyDay,
  minutes: fc.integer({ min: 1, max: 720 }),
  publishedIn: fc.integer({ min: 1, max: 4 }),
  came: fc.option(
    fc.record({ outcome: fc.constantFrom(...outcomes), worked: fc.integer({ min: 0, max: 780 }) }),
  ),
  taken: fc.option(
    fc.constantFrom(
      'cancelled-by-employer',
      'sick',
      'leave',
      'refused',
      'no-certificate',
      'no-transport',
      'replanned',
      'assignment-ended',
      'contract-ended',
    ),
  ),
  judged: fc.constantFrom('firm', 'person', null),
  // Between two publications when it fell away and no planner took it back yet.
  after: fc.constantFrom(0.5, 1),
});
/** Whatever can happen to somebody in November 2026, likely or not. */
export const facts: fc.Arbitrary<MonthFacts> = fc.record({
  month: fc.constant<LocalDate>('2026-11-01'),
  today: fc.integer({ min: -5, max: 40 }).map((add) => addDays('2026-11-01', add)),
  owed: fc.integer({ min: 0, max: 12_000 }),
  contracts: fc.constantFrom<MonthFacts['contracts'][]>(
    [],
    [{ from: '2026-11-01', to: '2026-12-01' }],
    [
      { from: '2026-11-04', to: '2026-11-14' },
      { from: '2026-11-20', to: '2026-12-01' },
    ],
  ),
  shifts: fc.array(anyShift, { maxLength: 30 }).map((all) =>
    all.map(
      ({ came, taken, after, ...given }): ShiftFact => ({
        ...given,
        withdrawnIn: taken === null ? null : given.publishedIn + after,
        cause: taken,
        outcome: taken === null ? (came?.outcome ?? null) : null,
        worked: taken === null && came !== null && came.outcome !== 'absent' ? came.worked : 0,
      }),
    ),
  ),
  training: fc.array(
    fc.record({ id: fc.uuid(), onDate: anyDay, minutes: fc.integer({ min: 0, max: 480 }) }),
    { maxLength: 5 },
  ),
  absences: fc.array(
    fc
      .record({
        kind: fc.constantFrom('leave', 'sick', 'away'),
        from: anyDay,
        days: fc.option(fc.integer({ min: 1, max: 10 })),
      })
      .map(({ kind, from, days }) => ({ kind, from, to: days === null ? null : addDays(from, days) })),
    { maxLength: 3 },
  ),
  grounds: fc.array(
    fc.record({
      onDate: anyDay,
      demandId: fc.constantFrom('d', 'e', 'f'),
      ground: fc.constantFrom(...idleGrounds),
      minutes: fc.integer({ min: 1, max: 600 }),
    }),
    { maxLength: 20 },
  ),
});
