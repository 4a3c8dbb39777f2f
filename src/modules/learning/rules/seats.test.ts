import { expect, it } from 'vitest';
import { decideSeat } from './seats.ts';

const times = { onDate: '2026-12-01', fromMinute: 540, toMinute: 750, breakMinutes: 0 } as const;
const session = { ...times, id: 's', courseId: 'c', seats: 2, taken: 1, cancelled: false };
const other = { sessionId: 'other', courseId: 'd' };
const free = { session, name: 'Amina', own: [], shift: null, absent: false, breaks: [] };
const now = '2026-11-26T10:00:00.000Z';

it('somebody who is free has the last seat', () =>
  expect(decideSeat(free, now)).toEqual({ ok: true, value: 's' }));

it.each([
  ['a session that was called off', { session: { ...session, cancelled: true } }, ['session-cancelled']],
  ['a session that is full', { session: { ...session, taken: 2 } }, ['session-full']],
  ['a seat that they have', { own: [{ ...times, sessionId: 's', courseId: 'c' }] }, ['seat-known']],
  ['a seat elsewhere at that time', { own: [{ ...times, ...other }] }, ['seat-elsewhere']],
  [
    'a second session of the course that day',
    { own: [{ ...times, ...other, courseId: 'c', fromMinute: 800, toMinute: 900 }] },
    ['seat-same-day'],
  ],
  ['work at that time', { shift: 'sorteren, 07:00–15:30' }, ['seat-on-shift']],
  [
    'a rule over working time',
    { breaks: ['Arbeidstijdenwet: te weinig rust', 'en nog een'] },
    ['seat-breaks'],
  ],
  ['a day off', { absent: true }, ['seat-absent']],
  [
    'all that stands in the way at once',
    { session: { ...session, taken: 2 }, shift: 'sorteren, 07:00–15:30', absent: true },
    ['session-full', 'seat-on-shift', 'seat-absent'],
  ],
])('is refused for %s', (_name, more, rules) => {
  const decided = decideSeat({ ...free, ...more }, now);
  expect(decided.ok ? [] : decided.refusals.map(({ rule }) => rule)).toEqual(
    rules.map((rule) => `learning/${rule}`),
  );
});

it('is refused from the minute at which it begins', () => {
  expect(decideSeat(free, '2026-12-01T07:59:59.000Z').ok).toBe(true);
  expect(decideSeat(free, '2026-12-01T08:00:00.000Z')).toMatchObject({
    refusals: [{ rule: 'learning/session-over', field: 'sessionId' }],
  });
});
