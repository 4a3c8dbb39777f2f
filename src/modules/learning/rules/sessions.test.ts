import { describe, expect, it } from 'vitest';
import { decideAhead, learningMinutes, readSession, sessionMoments, sessionsMeet } from './sessions.ts';

const today = '2026-11-26';
const told = { onDate: '2026-12-01', startTime: '09:00', endTime: '12:30' } as const;
const session = (fromMinute: number, toMinute: number, onDate: '2026-12-01' | '2026-12-02' = '2026-12-01') =>
  ({ onDate, fromMinute, toMinute, breakMinutes: 0 }) as const;

describe('when a session is', () => {
  it('is read in minutes on the clock, until midnight at the latest', () => {
    expect(readSession(told, today)).toEqual({
      ok: true,
      value: { onDate: '2026-12-01', fromMinute: 540, toMinute: 750, breakMinutes: 0 },
    });
    expect(readSession({ ...told, startTime: '20:00', endTime: '00:00' }, today)).toMatchObject({
      value: { toMinute: 1440 },
    });
  });

  it.each([
    [{ onDate: '2026-11-25' }, ['learning/session-past onDate']],
    [{ onDate: '2027-11-26' }, ['learning/session-far onDate']],
    [{ endTime: '09:00' }, ['learning/ends-before-begin endTime']],
    [{ breakMinutes: 210 }, ['learning/break-too-long breakMinutes']],
    [{ endTime: '22:00' }, ['learning/session-long endTime']],
    [
      { onDate: '2026-11-25', endTime: '08:00', breakMinutes: 500 },
      ['learning/session-past onDate', 'learning/ends-before-begin endTime'],
    ],
  ] as const)('%j is refused, each wrong field at once: %s', (more, rules) => {
    const read = readSession({ ...told, ...more }, today);
    expect(read.ok ? [] : read.refusals.map(({ rule, field }) => `${rule} ${field}`)).toEqual(rules);
  });

  it('counts without its break', () =>
    expect(learningMinutes({ ...session(540, 750), breakMinutes: 30 })).toBe(180));

  it('is at moments that follow the change of the clocks, and one until midnight ends there', () => {
    expect(sessionMoments(session(540, 750))).toEqual({
      fromAt: '2026-12-01T08:00:00.000Z',
      toAt: '2026-12-01T11:30:00.000Z',
    });
    expect(sessionMoments({ ...session(540, 1440), onDate: '2027-07-01' })).toEqual({
      fromAt: '2027-07-01T07:00:00.000Z',
      toAt: '2027-07-01T22:00:00.000Z',
    });
  });

  it.each([
    ['2026-12-01T07:59:59.000Z', false, []],
    ['2026-12-01T08:00:00.000Z', false, ['learning/session-over']],
    ['2026-11-26T08:00:00.000Z', true, ['learning/session-cancelled']],
  ] as const)('at %s, called off: %s, can be changed unless %j', (now, cancelled, rules) => {
    const decided = decideAhead({ ...session(540, 750), cancelled }, now);
    expect(decided.ok ? [] : decided.refusals.map(({ rule }) => rule)).toEqual(rules);
  });

  it.each([
    [session(540, 750), session(750, 900), false],
    [session(540, 750), session(749, 900), true],
    [session(540, 750), session(540, 750, '2026-12-02'), false],
  ] as const)('%j and %j meet: %s', (one, other, meet) => {
    expect(sessionsMeet(one, other)).toBe(meet);
    expect(sessionsMeet(other, one)).toBe(meet);
  });
});
