import { expect, it } from 'vitest';
import { type IdleHours, type Place, remediesOf } from './remedies.ts';

const loods: Place = {
  demandId: 'demand-1',
  organisationId: 'gilde',
  organisation: 'Gilde',
  siteId: 'loods',
  site: 'Loods',
  work: 'sorteren',
  fromMinute: 360,
};

function idle(more: Partial<IdleHours>): IdleHours {
  return {
    participantId: 'ali',
    onDate: '2026-11-02',
    minutes: 480,
    cause: 'no-certificate',
    carrier: 'firm',
    shiftId: null,
    worked: false,
    place: loods,
    missing: [],
    ...more,
  };
}

const shown = (hours: readonly IdleHours[]) =>
  remediesOf(hours).map(({ key, minutes, people }) => [key, minutes, people]);

it('who plans reads which courses would have given work: hours and people of each, the most hours first', () => {
  expect(
    shown([
      idle({ missing: ['VCA'] }),
      idle({ missing: ['Heftruck'] }),
      idle({ missing: ['Heftruck'], participantId: 'bo', minutes: 60 }),
      idle({ missing: ['Heftruck'], onDate: '2026-11-03', minutes: 60 }),
      idle({ missing: ['VCA', 'Heftruck'], minutes: 30 }),
    ]),
  ).toEqual([
    ['courses:Heftruck', 600, 2],
    ['courses:VCA', 480, 1],
    ['courses:Heftruck+VCA', 30, 1],
  ]);
});

it('who plans reads which employer called off how often, and how often too late', () => {
  const off = { cause: 'cancelled-by-employer', shiftId: 's' } as const;
  expect(
    remediesOf([idle({ ...off, carrier: 'employer' }), idle({ ...off, onDate: '2026-11-03' })]),
  ).toMatchObject([{ key: 'employer:gilde', minutes: 960, people: 1, times: 2, late: 1 }]);
});

it('who plans reads which place at which hour nobody could reach: a later shift at the same place is another thing', () => {
  const far = { cause: 'no-transport' } as const;
  const late = { ...loods, demandId: 'demand-2', fromMinute: 600 };
  expect(shown([idle(far), idle({ ...far, place: late, minutes: 60 })])).toEqual([
    ['way:loods:360', 480, 1],
    ['way:loods:600', 60, 1],
  ]);
});

it('work that fell away, work that was missed and open places are told by employer and work, work that ended early by employer, and hours without any work together', () => {
  const keys = shown([
    idle({ cause: 'no-demand', shiftId: 's', minutes: 50 }),
    idle({ cause: 'no-demand', shiftId: 't', worked: true, minutes: 45 }),
    idle({ cause: 'refused', shiftId: 's', minutes: 40 }),
    idle({ cause: 'not-planned', minutes: 30 }),
    idle({ cause: 'no-demand', place: null, minutes: 20 }),
    idle({ cause: 'no-demand', place: null, onDate: '2026-11-09', minutes: 1 }),
  ]);
  expect(keys).toEqual([
    ['fallen:gilde:sorteren', 50, 1],
    ['shorter:gilde', 45, 1],
    ['missed:gilde:sorteren', 40, 1],
    ['open-place:gilde:sorteren', 30, 1],
    ['more-demand', 21, 1],
  ]);
});

it('what the facts do not say is counted apart and stands last, so that the things of a cause are together its hours', () => {
  const hours = [
    idle({ missing: [], minutes: 900 }),
    idle({ missing: ['VCA'] }),
    idle({ cause: 'no-demand', place: null, onDate: null, minutes: 7 }),
  ];
  expect(remediesOf(hours).map(({ cause, key, minutes }) => [cause, key, minutes])).toEqual([
    ['no-certificate', 'courses:VCA', 480],
    ['no-certificate', 'unknown', 900],
    ['no-demand', 'unknown', 7],
  ]);
});

it('who asks for more work reads on which weekday most hours had none', () => {
  const none = { cause: 'no-demand', place: null } as const;
  const [more] = remediesOf([
    idle({ ...none, onDate: '2026-11-02', minutes: 400 }),
    idle({ ...none, onDate: '2026-11-05', minutes: 300 }),
    idle({ ...none, onDate: '2026-11-12', minutes: 300 }),
  ]);
  expect(more).toMatchObject({ minutes: 1000, remedy: { kind: 'more-demand', onDate: '2026-11-05' } });
});
