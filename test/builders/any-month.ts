import fc from 'fast-check';
import { addDays, addMonths, type LocalDate, later } from '../../src/kernel/local-date.ts';
import { daysOf } from '../../src/kernel/shares.ts';
import { momentOn } from '../../src/law/arbeidstijd/clock.ts';
import { noteOf, type Planned, type Seen } from '../../src/modules/hours/rules/attendance.ts';
import { clockOf } from '../../src/modules/hours/rules/clock.ts';
import type { AbsenceFact, MonthFacts, ShiftFact } from '../../src/modules/hours/rules/facts.ts';
import { idleGrounds, type Outcome, outcomes } from '../../src/modules/hours/words.ts';
import { guaranteeKinds, guaranteeOf, owedIn } from '../../src/modules/pool/rules/guarantee.ts';
import { withdrawnCauses } from '../../src/modules/roster/words.ts';

/**
 * The law knows the minimum wage of 2024 to 2026, and minutes ask for no amount: so also the two years after, of which the last is a
 * leap year as the first.
 */
const firstMonth: LocalDate = '2024-01-01';
export const months: readonly LocalDate[] = Array.from({ length: 60 }, (_, place) =>
  addMonths(firstMonth, place),
);

/** A time of the clock as somebody on the floor writes it down. */
const written = (minute: number) => clockOf(minute).padStart(5, '0');

/** What came of a shift, with how many minutes before its beginning and after its end somebody came and went. */
type Came = { readonly outcome: Outcome; readonly early: number | null; readonly late: number | null };
const anyCame: fc.Arbitrary<Came> = fc.record({
  outcome: fc.constantFrom(...outcomes),
  early: fc.option(fc.integer({ min: -200, max: 200 })),
  late: fc.option(fc.integer({ min: -200, max: 200 })),
});

/**
 * A shift by the clock, also over midnight, over a change of clocks and into the next month. Its minutes are real ones, and what came
 * of it is what the floor may write down; nothing where its rules refuse that.
 */
const shiftIn = (anyDay: fc.Arbitrary<LocalDate>) =>
  fc
    .record({
      id: fc.uuid(),
      demandId: fc.constantFrom('d', 'e'),
      onDate: anyDay,
      fromMinute: fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(0, 1320, 1439)),
      length: fc.oneof(fc.integer({ min: 1, max: 720 }), fc.integer({ min: 1, max: 240 })),
      publishedIn: fc.integer({ min: 1, max: 4 }),
      came: fc.option(anyCame),
      taken: fc.option(fc.constantFrom(...withdrawnCauses)),
      judged: fc.constantFrom('firm', 'person', null),
      toldLate: fc.boolean(),
      // Between two publications when it fell away and no planner took it back yet.
      after: fc.constantFrom(0.5, 1),
    })
    .map(({ fromMinute, length, came, taken, after, ...given }): ShiftFact => {
      const toMinute = fromMinute + length;
      // An hour that the clock skips is no shift; a minute of it keeps the fact.
      const minutes = Math.max(1, momentOn(given.onDate, toMinute) - momentOn(given.onDate, fromMinute));
      const planned = { onDate: given.onDate, fromMinute, toMinute, breaks: [], workMinutes: minutes };
      const noted =
        taken === null && came !== null ? noteOf(planned, seenAt(planned, came), given.onDate) : null;
      return {
        ...given,
        minutes,
        withdrawnIn: taken === null ? null : given.publishedIn + after,
        cause: taken,
        outcome: noted?.ok === true ? noted.value.outcome : null,
        worked: noted?.ok === true ? noted.value.workMinutes : 0,
      };
    });

function seenAt({ fromMinute, toMinute }: Planned, { outcome, early, late }: Came): Seen {
  if (outcome === 'absent') return { outcome };
  return {
    outcome,
    ...(early === null || late === null ? {} : { from: written(fromMinute - early) }),
    ...(late === null ? {} : { to: written(toMinute + late) }),
  };
}

/** Contracts that lie in the month, go through it, or begin or end in it, with what they owe of it. */
const contractsIn = (month: LocalDate) => {
  const next = addMonths(month, 1);
  const days = daysOf(month).length;
  const guarantee = fc
    .record({ kind: fc.constantFrom(...guaranteeKinds), hours: fc.integer({ min: 1, max: 40 }) })
    .map(({ kind, hours }) => guaranteeOf(kind, hours));
  return fc
    .uniqueArray(fc.integer({ min: -40, max: days + 40 }), { maxLength: 4 })
    .chain((ends) =>
      fc.record({
        ends: fc.constant(ends.toSorted((a, b) => a - b)),
        endless: fc.boolean(),
        guarantees: fc.tuple(guarantee, guarantee),
      }),
    )
    .map(({ ends, endless, guarantees }) => {
      const all = guarantees.flatMap((each, place) => {
        const [begin, end] = [ends[2 * place], ends[2 * place + 1]];
        if (begin === undefined || (end === undefined && !endless)) return [];
        return [
          {
            from: addDays(month, begin),
            to: end === undefined ? null : addDays(month, end),
            guarantee: each,
          },
        ];
      });
      const here = all.filter(({ from, to }) => from < next && (to === null || to > month));
      return {
        owed: here.reduce((sum, each) => sum + owedIn(each, month), 0),
        contracts: here.map(({ from, to }) => ({
          from: later(from, month),
          to: to === null || to > next ? next : to,
        })),
      };
    });
};

/** The days off or ill for which shifts were taken back. */
function absencesBehind(shifts: readonly ShiftFact[]): readonly AbsenceFact[] {
  return shifts.flatMap(({ cause, onDate }) =>
    cause === 'sick' || cause === 'leave' ? [{ kind: cause, from: onDate, to: addDays(onDate, 1) }] : [],
  );
}

const factsOf = (month: LocalDate): fc.Arbitrary<MonthFacts> => {
  const days = daysOf(month);
  const anyDay = fc.constantFrom(...days);
  return fc
    .record({
      today: fc.integer({ min: -5, max: 40 }).map((add) => addDays(month, add)),
      terms: contractsIn(month),
      // A guarantee that no contract of today gives.
      other: fc.option(fc.integer({ min: 0, max: 12_000 })),
      shifts: fc.uniqueArray(shiftIn(anyDay), { maxLength: 30, selector: ({ id }) => id }),
      training: fc.array(
        fc.record({ id: fc.uuid(), onDate: anyDay, minutes: fc.integer({ min: 0, max: 480 }) }),
        { maxLength: 5 },
      ),
      absences: fc.array(
        fc
          .record({
            kind: fc.constantFrom('leave', 'sick', 'away'),
            // Also from the month before, and on into the next.
            from: fc.integer({ min: -20, max: days.length - 1 }).map((add) => addDays(month, add)),
            days: fc.option(fc.integer({ min: 1, max: 40 })),
          })
          .map(({ kind, from, days: long }) => ({
            kind,
            from,
            to: long === null ? null : addDays(from, long),
          })),
        { maxLength: 3 },
      ),
      known: fc.boolean(),
      grounds: fc.array(
        fc.record({
          onDate: anyDay,
          demandId: fc.constantFrom('d', 'e', 'f'),
          ground: fc.constantFrom(...idleGrounds),
          minutes: fc.integer({ min: 1, max: 600 }),
        }),
        { maxLength: 20 },
      ),
    })
    .map(({ terms, other, known, ...given }) => ({
      month,
      ...given,
      ...terms,
      absences: known ? [...given.absences, ...absencesBehind(given.shifts)] : given.absences,
      owed: other ?? terms.owed,
    }));
};

/** Whatever can happen to somebody in a month of those years, likely or not. */
export const facts: fc.Arbitrary<MonthFacts> = fc.constantFrom(...months).chain(factsOf);
