import { expect, it } from 'vitest';
import { addDays } from '../../../kernel/local-date.ts';
import { midnightOf } from '../../../law/arbeidstijd/clock.ts';
import { sentence } from '../../../planner/pool/rules/rule.ts';
import { shiftOfBreach } from './breach.ts';
import type { ShiftFacts } from './facts.ts';

const shifts = [0, 1, 3].map((days): ShiftFacts => {
  const onDate = addDays('2026-11-30', days);
  return {
    demandId: 'd',
    onDate,
    siteId: 's',
    organisationId: 'o',
    work: 'sorteren',
    from: midnightOf(onDate) + 420,
    to: midnightOf(onDate) + 900,
    breaks: [],
    workMinutes: 480,
    places: 1,
    importance: 1,
    certificates: [],
    noticeDays: 4,
    guided: false,
    mentor: null,
  };
});
const at = (text: string) => ({ shifts: [2, 0, 1], sentence: sentence('Rust ({at})', { at: text }) });

it.each([
  ['before the first shift', '2026-11-20 08:00', 0],
  ['on the day of one', '2026-12-01 15:00', 1],
  ['between two: in the next', '2026-12-02 00:00', 2],
  ['after the last: in the last', '2026-12-20 00:00', 2],
])('a breach of the law %s is mended there', (_, moment, number) =>
  expect(shiftOfBreach(at(moment), shifts)).toBe(number),
);

it('a breach without a day is mended in its first shift, and in none when all of them are over', () => {
  const breach = { shifts: [2, 1], sentence: sentence('Te veel') };
  expect(shiftOfBreach(breach, shifts)).toBe(1);
  expect(shiftOfBreach(breach, shifts, ({ onDate }) => onDate > '2026-12-01')).toBe(2);
  expect(shiftOfBreach(breach, shifts, () => false)).toBeNull();
});
