import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import { decideAbsence, decideBetter, decideSick, decideWithdrawal, type Standing } from './absences.ts';

const today = '2026-11-26';
const leave: Standing = { id: 'leave', kind: 'leave', from: '2026-12-21', to: '2026-12-26' };
const sick: Standing = { id: 'sick', kind: 'sick', from: '2026-11-24', to: null };
const ruleOf = (result: Result<unknown>) =>
  result.ok ? null : result.refusals.map(({ rule }) => rule).join();

describe('days off', () => {
  it.each([
    ['leave', '2026-12-01', '2026-12-01', null],
    ['leave', '2026-12-02', '2026-12-01', 'availability/ends-before-start'],
    ['leave', '2026-12-01', '2027-12-02', 'availability/too-long'],
    ['leave', '2026-12-25', '2026-12-31', 'availability/absence-known'],
    ['leave', '2026-12-26', '2026-12-31', null],
    ['away', '2026-12-21', '2026-12-22', null],
  ] as const)('%s from %s up to %s: %s', (kind, from, last, rule) =>
    expect(ruleOf(decideAbsence([leave], { kind, from, last }))).toBe(rule),
  );

  it('end on the day after the last one', () =>
    expect(decideAbsence([], { kind: 'leave', from: '2026-12-31', last: '2026-12-31' })).toMatchObject({
      value: { to: '2027-01-01' },
    }));

  it('are taken back until they are over', () => {
    const of = (to: LocalDate, withdrawn = false) =>
      ruleOf(decideWithdrawal({ ...leave, to, withdrawn }, today));
    expect([of('2026-12-26'), of('2026-11-27'), of('2026-11-26'), of('2026-12-26', true)]).toEqual([
      null,
      null,
      'availability/absence-over',
      'availability/withdrawn',
    ]);
  });
});

describe('reporting sick and better', () => {
  it.each([
    [[], today, null],
    [[leave], today, null],
    [[sick], today, 'availability/already-sick'],
    [[{ ...sick, to: today }], today, null],
    [[{ ...sick, to: '2026-11-27' }], today, 'availability/already-sick'],
    [[], '2026-11-27', 'availability/sick-in-future'],
    [[], '2026-10-28', 'availability/sick-long-ago'],
  ] as const)('%j, from %s: %s', (standing, from, rule) =>
    expect(ruleOf(decideSick(standing, from, today))).toBe(rule),
  );

  it.each([
    [sick, undefined, today],
    [{ ...sick, from: today } as const, undefined, '2026-11-27'],
    [sick, '2026-11-30', '2026-11-30'],
  ] as const)('%j, better %s: works again from %s', (standing, asked, to) =>
    expect(decideBetter([standing], asked, today)).toMatchObject({ value: { id: 'sick', to } }),
  );

  it.each([
    [leave, undefined, 'availability/not-sick'],
    [{ ...sick, to: '2026-11-25' } as const, undefined, 'availability/not-sick'],
    [sick, '2026-11-24', 'availability/better-before-sick'],
    [sick, '2026-12-04', 'availability/better-too-late'],
  ] as const)('%j, better %s: %s', (standing, asked, rule) =>
    expect(ruleOf(decideBetter([standing], asked, today))).toBe(rule),
  );
});
