import { describe, expect, it } from 'vitest';
import type { FloorShift } from '../../queries/floor.ts';
import { placesOf, progressOf } from './places.ts';

const shift: FloorShift = {
  id: 'a',
  participantId: 'p',
  name: 'Ali',
  onDate: '2026-11-27',
  work: 'sorteren',
  siteId: 'loods',
  site: 'Loods',
  organisation: 'AEB',
  fromMinute: 420,
  toMinute: 930,
  plannedMinutes: 480,
  outcome: null,
  workedFrom: null,
  workedTo: null,
  breakMinutes: 0,
  workedMinutes: 0,
  confirmed: false,
  version: 0,
  expected: true,
};

describe('the workplaces of a day', () => {
  it('stand in the order in which work begins, with everybody once; two of the same name at two employers stay two', () => {
    const shifts = [
      shift,
      { ...shift, id: 'b', siteId: 'other', organisation: 'Haven' },
      { ...shift, id: 'c' },
      { ...shift, id: 'd', siteId: 'kade', site: 'Kade' },
    ];
    expect(
      placesOf(shifts).map(({ name, organisation, shifts: own }) => [
        name,
        organisation,
        own.map(({ id }) => id).join(),
      ]),
    ).toEqual([
      ['Loods', 'AEB', 'a,c'],
      ['Loods', 'Haven', 'b'],
      ['Kade', 'AEB', 'd'],
    ]);
    expect(placesOf([])).toEqual([]);
  });

  it.each([
    ['Nog 2 van 2 vast te leggen.', [null, null]],
    ['Nog 1 van 3 vast te leggen.', ['worked', null, 'absent']],
    ['Alles is vastgelegd.', ['worked', 'sick', 'sent-home']],
  ] as const)('say how far they are: %s', (words, outcomes) =>
    expect(progressOf({ shifts: outcomes.map((outcome) => ({ ...shift, outcome })) })).toBe(words),
  );
});
