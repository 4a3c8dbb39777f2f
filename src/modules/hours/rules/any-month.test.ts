import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, months } from '../../../../test/builders/any-month.ts';
import { causesOf, figures, nothing } from '../../../../test/builders/ledger.ts';
import { addDays, addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import { daysOf, spreadOver } from '../../../kernel/shares.ts';
import { weekOf } from './absent-days.ts';
import { carryOf } from './carry.ts';
import { lineKinds, type MonthFacts, type ShiftFact } from './facts.ts';
import { idleByCause, type Ledger, ledgerOf } from './ledger.ts';

const waiting: ShiftFact = {
  id: 'a',
  demandId: 'd',
  onDate: '2024-01-01',
  minutes: 480,
  publishedIn: 1,
  withdrawnIn: null,
  cause: null,
  outcome: null,
  worked: 0,
  toldLate: false,
  judged: null,
};
const many = { numRuns: 300 };
const total = (lines: readonly { readonly minutes: number }[]) =>
  lines.reduce((sum, { minutes }) => sum + minutes, 0);

describe('whatever happened, in any month of five years', () => {
  it('those are months of 28 to 31 days, with both changes of the clock and the turn of the year', () => {
    expect([...new Set(months.map((each) => daysOf(each).length))].toSorted()).toEqual([28, 29, 30, 31]);
    expect([months[0], months.at(-1), new Set(months).size]).toEqual(['2024-01-01', '2028-12-01', 60]);
  });

  it('it balances to the minute, and each figure is the sum of its hours', () =>
    fc.assert(
      fc.property(facts, (given) => {
        const ledger = ledgerOf(given);
        const { owed, surplus, worked, trained, leave, sick, idle, open } = ledger;
        expect(owed + surplus).toBe(worked + trained + leave + sick + idle + open);
        for (const kind of lineKinds) {
          const lines = ledger.lines.filter((line) => line.kind === kind);
          expect(total(lines)).toBe(ledger[kind]);
        }
        expect(owed).toBe(given.owed);
        expect(ledger.lines.every(({ minutes }) => minutes > 0 && Number.isInteger(minutes))).toBe(true);
        expect(surplus === 0 || idle + open === calledOffLate(ledger)).toBe(true);
      }),
      many,
    ));

  it('every hour that was worked or learned counts, once', () =>
    fc.assert(
      fc.property(facts, (given) => {
        const { worked, trained } = ledgerOf(given);
        const recorded = given.shifts.filter(({ withdrawnIn }) => withdrawnIn === null);
        expect(worked).toBe(recorded.reduce((sum, each) => sum + each.worked, 0));
        const learned = given.training.filter(({ onDate }) => isUnderContract(given, onDate));
        expect(trained).toBe(total(learned));
      }),
      many,
    ));

  it('a shift counts on the day on which it begins, also over midnight, and for no more than it was', () =>
    fc.assert(
      fc.property(facts, (given) => {
        const { lines } = ledgerOf(given);
        const perShift = Map.groupBy(lines, ({ shiftId }) => shiftId);
        for (const each of given.shifts) {
          const own = perShift.get(each.id) ?? [];
          expect(own.map(({ onDate }) => onDate)).toEqual(own.map(() => each.onDate));
          expect(total(own)).toBeLessThanOrEqual(Math.max(each.minutes, each.worked));
          expect(total(own.filter(({ kind }) => kind === 'worked'))).toBe(each.worked);
        }
      }),
      many,
    ));

  it('who fell ill at work gets the whole shift, worked or ill; so does who is ill all day', () =>
    fc.assert(
      fc.property(facts, (given) => {
        const perShift = Map.groupBy(ledgerOf(given).lines, ({ shiftId }) => shiftId);
        for (const each of given.shifts.filter(({ withdrawnIn }) => withdrawnIn === null)) {
          const ill = each.outcome === 'sick' || isIll(given, each.onDate);
          if (!ill || each.worked >= each.minutes) continue;
          const sick = (perShift.get(each.id) ?? []).filter(({ kind }) => kind === 'sick');
          expect(total(sick)).toBe(each.minutes - each.worked);
        }
      }),
      many,
    ));

  it('a day off or ill without a shift counts once, and all days together never more than is owed', () =>
    fc.assert(
      fc.property(facts, (given) => {
        const away = ledgerOf(given).lines.filter(({ kind }) => kind === 'sick' || kind === 'leave');
        const days = away.filter(({ shiftId }) => shiftId === null);
        const asShift = new Set(away.filter(({ shiftId }) => shiftId !== null).map(({ onDate }) => onDate));
        const standing = given.shifts.filter(({ withdrawnIn }) => withdrawnIn === null);
        for (const { onDate } of standing) asShift.add(onDate);
        expect(new Set(days.map(({ onDate }) => onDate)).size).toBe(days.length);
        expect(total(days)).toBeLessThanOrEqual(given.owed);
        for (const { onDate } of days) {
          expect(asShift.has(onDate)).toBe(false);
          expect(onDate !== null && isWeekday(onDate) && isUnderContract(given, onDate)).toBe(true);
        }
      }),
      // A short shift of somebody who was ill is seldom alone on its day.
      { numRuns: 1500 },
    ));

  it('the days off or ill without a shift count, in a week, no more than the week lacks beside what was given in it', () =>
    fc.assert(
      fc.property(facts, (given) => {
        const perWeek = Map.groupBy(
          ledgerOf(given).lines.filter(
            ({ kind, shiftId }) => (kind === 'sick' || kind === 'leave') && shiftId === null,
          ),
          ({ onDate }) => weekOf(onDate ?? given.month),
        );
        const shares = spreadOver(given.month, given.owed, given.contracts);
        for (const [week, days] of perWeek) {
          const inWeek = ({ onDate }: { readonly onDate: LocalDate }) => weekOf(onDate) === week;
          const standing = given.shifts.filter((each) => each.withdrawnIn === null && inWeek(each));
          const learned = given.training.filter(
            (each) => inWeek(each) && isUnderContract(given, each.onDate),
          );
          const due = [...shares].filter(([day]) => weekOf(day) === week);
          const whole = due.reduce((sum, [, minutes]) => sum + minutes, 0);
          // A course in the place of a shift that somebody missed is given once.
          const missed = standing.filter(({ outcome }) => outcome === 'absent' || outcome === 'sent-home');
          const certain =
            standing.reduce((sum, each) => sum + Math.max(each.minutes, each.worked), 0) +
            (missed.length > 0 ? 0 : total(learned));
          expect(total(days)).toBeLessThanOrEqual(Math.max(0, whole - certain));
          for (const { onDate, minutes } of days)
            expect(minutes).toBeLessThanOrEqual(shares.get(onDate ?? given.month) ?? 0);
        }
      }),
      { numRuns: 600 },
    ));

  it('whose roster holds at least the guarantee of each week has of illness and leave exactly those shifts', () =>
    fc.assert(
      fc.property(facts, fc.constantFrom('sick', 'leave'), (given, kind) => {
        const shares = spreadOver(given.month, given.owed, given.contracts);
        // The last weekday under contract of each week has a shift for all of it.
        const weeks = Map.groupBy(shares, ([day]) => weekOf(day));
        const shifts = [...weeks.values()].flatMap((days): ShiftFact[] => {
          const onDate = days.at(-1)?.[0] ?? given.month;
          const minutes = days.reduce((sum, [, share]) => sum + share, 0);
          if (minutes === 0) return [];
          return [{ ...waiting, id: onDate, onDate, minutes }];
        });
        const [from, to] = [given.month, addMonths(given.month, 1)];
        const none = { training: [], grounds: [] };
        const ledger = ledgerOf({ ...given, ...none, shifts, today: to, absences: [{ kind, from, to }] });
        expect(ledger[kind]).toBe(total(shifts));
        expect(ledger.lines.filter((line) => line.kind === kind).length).toBe(shifts.length);
      }),
      many,
    ));

  it('who is ill or off a whole month has exactly what is owed, however long the month is', () =>
    fc.assert(
      fc.property(facts, fc.constantFrom('sick', 'leave'), (given, kind) => {
        const [from, to] = [given.month, addMonths(given.month, 1)];
        const none = { shifts: [], training: [], grounds: [] };
        const ledger = ledgerOf({ ...given, ...none, today: to, absences: [{ kind, from, to }] });
        const someday = daysOf(from).some((day) => isWeekday(day) && isUnderContract(given, day));
        expect(figures(ledger)).toEqual({ ...nothing, [someday ? kind : 'idle']: given.owed });
      }),
      many,
    ));

  it('while an hour is idle because nobody asked, no place stood open on a day without work', () =>
    fc.assert(
      fc.property(facts, (given) => {
        const { lines } = ledgerOf(given);
        if (!lines.some(({ cause, shiftId }) => cause === 'no-demand' && shiftId === null)) return;
        const busy = new Set(
          lines.filter((each) => each.kind !== 'idle' || each.shiftId !== null).map(({ onDate }) => onDate),
        );
        const found = new Set(lines.filter(({ cause }) => cause !== 'no-demand').map(({ onDate }) => onDate));
        for (const { ground, onDate } of given.grounds)
          if (
            ground !== 'late-cancellation' &&
            onDate < given.today &&
            !busy.has(onDate) &&
            !isOffOrIll(given, onDate)
          )
            expect(found.has(onDate)).toBe(true);
      }),
      many,
    ));

  it('an hour in the roster that came to nothing keeps its own cause', () =>
    fc.assert(
      fc.property(facts, (given) => {
        const perId = new Map(given.shifts.map((each) => [each.id, each]));
        for (const { kind, shiftId, cause } of ledgerOf(given).lines) {
          const each = perId.get(shiftId ?? '');
          if (kind === 'idle' && each !== undefined) expect(cause).toBe(causeByHand(each));
        }
      }),
      many,
    ));

  it('every idle minute has one cause and somebody who carries it, and nothing else has', () =>
    fc.assert(
      fc.property(facts, (given) => {
        const { lines, idle } = ledgerOf(given);
        for (const { kind, cause, carrier } of lines) {
          expect(cause !== null).toBe(kind === 'idle');
          expect(carrier !== null).toBe(kind === 'idle');
        }
        expect([...idleByCause(lines).values()].reduce((sum, minutes) => sum + minutes, 0)).toBe(idle);
      }),
      many,
    ));

  it('only what a person decided is unpaid', () =>
    fc.assert(
      fc.property(facts, (given) => {
        const judged = new Set(given.shifts.filter((each) => each.judged === 'person').map(({ id }) => id));
        for (const { carrier, shiftId } of ledgerOf(given).lines)
          if (carrier === 'person') expect(judged.has(shiftId ?? '')).toBe(true);
      }),
      many,
    ));

  it('the order in which facts are read changes nothing', () =>
    fc.assert(
      fc.property(facts, (given) => {
        const turned = {
          ...given,
          shifts: given.shifts.toReversed(),
          training: given.training.toReversed(),
          absences: given.absences.toReversed(),
          grounds: given.grounds.toReversed(),
        };
        expect(figures(ledgerOf(turned))).toEqual(figures(ledgerOf(given)));
        expect(causesOf(turned)).toEqual(causesOf(given));
      }),
      many,
    ));

  it('when the month is over and all of it recorded, nothing is open', () =>
    fc.assert(
      fc.property(facts, (given) => {
        const shifts = given.shifts.map((each) =>
          each.withdrawnIn === null && each.outcome === null ? { ...each, outcome: 'absent' as const } : each,
        );
        expect(ledgerOf({ ...given, shifts, today: addMonths(given.month, 1) }).open).toBe(0);
      }),
      many,
    ));

  it('an hour more of training is never an hour more idle', () =>
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 27 }), (given, place) => {
        const more = { id: 'more', onDate: addDays(given.month, place), minutes: 60 };
        const training = [...given.training, more];
        expect(ledgerOf({ ...given, training }).idle).toBeLessThanOrEqual(ledgerOf(given).idle);
      }),
      many,
    ));

  it('annual hours: what goes over is all that differs from the guarantee; a month guarantee carries nothing', () =>
    fc.assert(
      fc.property(facts, fc.integer({ min: -5000, max: 5000 }), (given, carriedIn) => {
        const ledger = ledgerOf({
          ...given,
          shifts: given.shifts.map((each) => ({ ...each, judged: null })),
        });
        const annual = carryOf(ledger, { kind: 'annual', last: false }, carriedIn);
        expect(annual.carriedOut - carriedIn).toBe(ledger.surplus - ledger.idle + calledOffLate(ledger));
        const end = carryOf(ledger, { kind: 'annual', last: true }, carriedIn);
        expect([end.carriedOut, end.paidAbove]).toEqual([0, Math.max(0, annual.carriedOut)]);
        expect(carryOf(ledger, { kind: 'month', last: false }, carriedIn)).toEqual({
          carriedIn: 0,
          carriedOut: 0,
          paidAbove: ledger.surplus,
        });
      }),
      many,
    ));
});

function calledOffLate({ lines }: Ledger): number {
  return total(lines.filter(({ due }) => due));
}

function isWeekday(day: string): boolean {
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function isUnderContract({ contracts }: MonthFacts, day: string): boolean {
  return contracts.some(({ from, to }) => from <= day && day < to);
}

function isIll({ absences, today }: MonthFacts, day: string): boolean {
  return absences.some(
    ({ kind, from, to }) => kind === 'sick' && from <= day && (to === null ? day <= today : day < to),
  );
}

function isOffOrIll(given: MonthFacts, day: string): boolean {
  const isOff = given.absences.some(
    ({ kind, from, to }) => kind === 'leave' && from <= day && (to === null || day < to),
  );
  return isOff || isIll(given, day);
}

/** By the words of README.md, apart from the code. */
function causeByHand({ outcome, cause }: ShiftFact) {
  if (outcome === 'sent-home') return 'cancelled-by-employer';
  if (outcome === 'absent') return 'refused';
  const own = ['cancelled-by-employer', 'refused', 'no-certificate', 'no-transport'];
  return own.includes(cause ?? '') ? cause : 'no-demand';
}
