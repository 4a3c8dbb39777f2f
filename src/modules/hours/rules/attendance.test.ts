import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomes } from '../words.ts';
import { decideAttendance, decideCorrection, noteOf, type Planned, type Seen } from './attendance.ts';
import { decideConfirmation } from './confirming.ts';

const day: Planned = {
  onDate: '2026-11-23',
  fromMinute: 420,
  toMinute: 930,
  breaks: [{ from: 720, to: 750 }],
  workMinutes: 480,
};
const night: Planned = { ...day, fromMinute: 1320, toMinute: 1800, breaks: [], workMinutes: 480 };
const today = '2026-11-24';

describe('what came of a shift', () => {
  const cases: readonly (readonly [string, Planned, Seen, number])[] = [
    ['who was there worked as rostered', day, { outcome: 'worked' }, 480],
    ['who came later has the break too', day, { outcome: 'worked', from: '09:00' }, 360],
    ['who left before the break has none', day, { outcome: 'worked', to: '12:00' }, 300],
    ['who stayed longer worked longer', day, { outcome: 'worked', to: '17:30' }, 600],
    ['a break that was otherwise', day, { outcome: 'worked', breakMinutes: 60 }, 450],
    ['who was sent home at the door worked nothing', day, { outcome: 'sent-home' }, 0],
    ['who was sent home at ten worked three hours', day, { outcome: 'sent-home', to: '10:00' }, 180],
    ['who fell ill at noon worked five hours', day, { outcome: 'sick', to: '12:00' }, 300],
    ['who did not come worked nothing', day, { outcome: 'absent' }, 0],
    ['a night: coming at half past midnight', night, { outcome: 'worked', from: '00:30' }, 330],
    [
      'the night on which the clock goes back has an hour more',
      { ...night, onDate: '2026-10-24', workMinutes: 540 },
      { outcome: 'worked' },
      540,
    ],
  ];
  it.each(cases)('%s', (_name, planned, seen, minutes) => {
    const note = noteOf(planned, seen, today);
    expect(note.ok && note.value.workMinutes).toBe(minutes);
  });

  const refused: readonly (readonly [string, Seen, string])[] = [
    ['times of somebody who was not there', { outcome: 'absent', to: '12:00' }, 'hours/no-times'],
    ['ill, with a coming and no going', { outcome: 'sick', from: '08:00' }, 'hours/half-times'],
    ['longer than thirteen hours', { outcome: 'worked', from: '06:00', to: '20:00' }, 'hours/too-long'],
    [
      'times that belong to another shift',
      { outcome: 'worked', from: '16:00', to: '22:00' },
      'hours/far-off',
    ],
    [
      'a break longer than the stay',
      { outcome: 'worked', to: '08:00', breakMinutes: 90 },
      'hours/break-too-long',
    ],
  ];
  it.each(refused)('refuses %s', (_name, seen, rule) => {
    const note = noteOf(day, seen, today);
    expect(note.ok ? [] : note.refusals.map((each) => each.rule)).toEqual([rule]);
  });

  it('refuses a day that has yet to come', () =>
    expect(noteOf(day, { outcome: 'worked' }, '2026-11-22')).toMatchObject({ ok: false }));
});

const time = fc
  .integer({ min: 0, max: 1439 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
const seen: fc.Arbitrary<Seen> = fc.record(
  {
    outcome: fc.constantFrom(...outcomes),
    from: time,
    to: time,
    breakMinutes: fc.integer({ min: 0, max: 240 }),
  },
  { requiredKeys: ['outcome'] },
);

describe('any sequence of taps', () => {
  it('the same again changes nothing, and work never goes below zero or over thirteen hours', () =>
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 8 }), (taps) => {
        let standing: Parameters<typeof decideAttendance>[1] = null;
        for (const tap of taps) {
          const first = decideAttendance(day, standing, tap, today);
          if (!first.ok || first.value.does === 'nothing') continue;
          standing = { note: first.value.note, version: first.value.version, confirmed: false };
          expect(standing.note.workMinutes).toBeGreaterThanOrEqual(0);
          expect(standing.note.workMinutes).toBeLessThanOrEqual(780);
          expect(decideAttendance(day, standing, tap, today)).toEqual({
            ok: true,
            value: { does: 'nothing' },
          });
        }
      }),
    ));

  it('what was confirmed stands: only a correction changes it', () => {
    const note = noteOf(day, { outcome: 'worked' }, today);
    if (!note.ok) throw new Error('refused');
    const standing = { note: note.value, version: 1, confirmed: true };
    expect(decideAttendance(day, standing, { outcome: 'sick' }, today)).toMatchObject({ ok: false });
    expect(decideCorrection(day, standing, { outcome: 'worked' }, today)).toMatchObject({ ok: false });
    expect(decideCorrection(day, standing, { outcome: 'worked', to: '15:00' }, today)).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    expect(
      decideCorrection(day, { ...standing, confirmed: false }, { outcome: 'sick' }, today),
    ).toMatchObject({ ok: false });
  });
});

describe('an employer who confirms', () => {
  const shift = { shiftId: 'a', minutes: 480, confirmed: false };
  const asked = { from: '2026-11-23', days: 1, seen: 480 } as const;
  it.each([
    ['confirms what was looked at', [shift], asked, null],
    ['not what was changed meanwhile', [{ ...shift, minutes: 450 }], asked, 'hours/changed-meanwhile'],
    ['not what nobody recorded', [{ ...shift, minutes: null }], asked, 'hours/not-recorded'],
    ['not days that are not over', [shift], { ...asked, days: 7 }, 'hours/not-over'],
    ['not what stands already', [{ ...shift, confirmed: true }], asked, 'hours/nothing-to-confirm'],
  ] as const)('%s', (_name, shifts, what, rule) => {
    const decision = decideConfirmation(shifts, what, today);
    expect(decision.ok ? null : decision.refusals[0]?.rule).toBe(rule);
  });
});
