import { expect, it } from 'vitest';
import { firstMonday, poolOf, shiftOn, someone } from '../../../../test/builders/pool-facts.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { midnightOf } from '../../../law/arbeidstijd/clock.ts';
import { check } from '../../../planner/pool/check.ts';
import { ledgerOf } from '../../hours/rules/ledger.ts';
import { type Guaranteed, owedIn, sharesIn } from '../../pool/index.ts';
import { guaranteeOf } from './build.ts';
import type { HistoryShift, Lesson } from './facts.ts';

// November 2026: 8320 minutes are 4160 of each half; eleven weekdays from the 16th on, ten before it.
const month: LocalDate = '2026-11-01';
const end: LocalDate = '2026-12-01';
const contract = (from: LocalDate, to: LocalDate | null): Guaranteed => ({
  from,
  to,
  guarantee: { kind: 'month', minutes: 8320 },
});
type Known = {
  readonly history?: readonly HistoryShift[];
  readonly lessons?: readonly Lesson[];
  readonly ill?: readonly LocalDate[];
};
const toFill = (
  contracts: readonly Guaranteed[],
  firstDay: LocalDate,
  toDay: LocalDate = end,
  { history = [], lessons = [], ill = [] }: Known = {},
) => {
  const paidAbsence = ill.map((on) => ({ on, kind: 'sick' as const }));
  const person = { shares: sharesIn(contracts, month), paidAbsence, history, lessons };
  return guaranteeOf(person, month, { firstDay, toDay }).minutes;
};

it('a draft from the day on which a contract begins gives it work for all that it owes of the month', () =>
  expect(toFill([contract('2026-11-16', null)], '2026-11-16')).toBe(4160));

it('a draft of the whole month gives a contract that ends on the 15th all that it owes, and after that day nothing', () => {
  const half = [contract('2026-10-01', '2026-11-16')];
  expect(toFill(half, month)).toBe(4160);
  expect(toFill(half, month, '2026-11-16')).toBe(4160);
  expect(toFill(half, '2026-11-16')).toBe(0);
});

it('what was worked under the contract before it is not taken off what the next one owes', () => {
  const both = [contract('2026-10-01', '2026-11-16'), contract('2026-11-16', null)];
  const worked = Array.from({ length: 8 }, (_, place): HistoryShift => {
    const onDate = addDays('2026-11-02', place);
    const from = midnightOf(onDate) + 540;
    return { onDate, siteId: 's', demandId: 's', from, to: from + 480, breaks: [], absent: false };
  });
  const rest = 8320 - toFill(both, month, '2026-11-16');
  expect(toFill(both, '2026-11-16', end, { history: worked })).toBe(rest);
});

const lesson = (onDate: LocalDate): Lesson => {
  const from = midnightOf(onDate) + 540;
  return { onDate, course: 'VCA', from, to: from + 210, breaks: [{ from: from + 90, to: from + 120 }] };
};

it('a seat in a course counts for the guarantee, without its break: the planner asks that much less work', () => {
  const whole = [contract('2026-10-01', null)];
  const before = toFill(whole, '2026-11-16');
  expect(toFill(whole, '2026-11-16', end, { lessons: [lesson('2026-11-18')] })).toBe(before - 180);
  // Of days before the draft it takes nothing off as long as it is within their own share.
  expect(toFill(whole, '2026-11-16', end, { lessons: [lesson('2026-11-11')] })).toBe(before);
});

it('a seat on a day of illness takes nothing off beside that day', () => {
  const ill = { ill: ['2026-11-18'] as const };
  const lessons = [lesson('2026-11-18')];
  const whole = [contract('2026-10-01', null)];
  expect(toFill(whole, '2026-11-16', end, { ...ill, lessons })).toBe(toFill(whole, '2026-11-16', end, ill));
});

it.each([
  ['begins within the month', '2026-11-16', null],
  ['ends within the month', '2026-10-01', '2026-11-11'],
  ['begins and ends within the month', '2026-11-05', '2026-11-24'],
] as const)('the planner fills what the ledger counts as idle, of a contract that %s', (_name, from, to) => {
  const own = contract(from, to);
  const given = { shifts: [], training: [], absences: [], grounds: [] };
  const contracts = [{ from: from < month ? month : from, to: to ?? end }];
  const { lines } = ledgerOf({ month, today: end, owed: owedIn(own, month), contracts, ...given });
  for (let day = month; day < end; day = addDays(day, 1)) {
    const idle = lines
      .filter(({ onDate, kind }) => onDate === day && kind === 'idle')
      .reduce((sum, { minutes }) => sum + minutes, 0);
    expect(toFill([own], day, addDays(day, 1))).toBe(idle);
  }
});

it('a week that the days end in is full with what stands after them: a repair until Thursday sees the Friday', () => {
  const wednesday = shiftOn('a', 2, 9);
  const { demandId, onDate, siteId } = shiftOn('b', 4, 9);
  const friday = (absent: boolean): HistoryShift => {
    const from = midnightOf(onDate) + 540;
    return { demandId, onDate, siteId, from, to: from + 300, breaks: [], absent };
  };
  const brokenWith = (ahead: readonly HistoryShift[]) => {
    const emre = someone('emre', { weekMinutes: 599, ahead });
    const { problem } = poolOf([wednesday], [emre], { toDay: addDays(firstMonday, 3) });
    return check(problem, [[0]]).violations.map(({ rule }) => rule);
  };
  expect(brokenWith([friday(false)])).toEqual(['week-hours']);
  expect(brokenWith([friday(true)])).toEqual([]);
  expect(brokenWith([])).toEqual([]);
});
