import { describe, expect, it } from 'vitest';
import { lawWarnings } from './law-warnings.ts';
import { type DemandInput, readDemand } from './read-demand.ts';

const good: DemandInput = {
  work: 'sorteren',
  weekdays: [3, 1, 1],
  fromDate: '2026-11-30',
  startTime: '07:00',
  endTime: '15:30',
  breaks: [{ startTime: '12:00', endTime: '12:30' }],
  places: 2,
};
const judging = {
  today: '2026-11-26',
  earliest: '2026-11-26',
  role: 'employer-contact',
  courses: ['VCA Basis', 'Heftruck'],
} as const;
const read = (more: Partial<DemandInput>, other: object = {}) =>
  readDemand({ ...good, ...more }, { ...judging, ...other });
const wrong = (more: Partial<DemandInput>, other: object = {}) => {
  const result = read(more, other);
  return result.ok ? [] : result.refusals.map(({ rule, field }) => `${rule} ${field}`);
};

describe('what an employer asks', () => {
  it('is read as days of the week in order, and minutes of the day', () =>
    expect(read({})).toEqual({
      ok: true,
      value: {
        work: 'sorteren',
        weekdays: [1, 3],
        onDate: null,
        fromDate: '2026-11-30',
        toDate: null,
        fromMinute: 420,
        toMinute: 930,
        breaks: [{ from: 720, to: 750 }],
        places: 2,
        importance: 2,
        certificates: [],
        noticeDays: 4,
        guided: false,
        mentor: null,
      },
    }));

  it('an end before the start is on the day after, and so is a break past midnight', () =>
    expect(
      read({ startTime: '22:00', endTime: '06:00', breaks: [{ startTime: '01:00', endTime: '01:30' }] }),
    ).toMatchObject({
      value: { fromMinute: 1320, toMinute: 1800, breaks: [{ from: 1500, to: 1530 }] },
    }));

  it('the name of a mentor is kept where one is there, and wrong where none is', () => {
    expect(read({ guided: true, mentor: 'Anneke' })).toMatchObject({ value: { mentor: 'Anneke' } });
    expect(wrong({ guided: false, mentor: 'Anneke' })).toEqual(['demand/mentor-not-there mentor']);
    expect(wrong({ mentor: 'Anneke' })).toEqual(['demand/mentor-not-there mentor']);
  });

  it('one day is a period of one day', () =>
    expect(read({ weekdays: undefined, fromDate: undefined, onDate: '2026-12-05' })).toMatchObject({
      value: { weekdays: null, onDate: '2026-12-05', fromDate: '2026-12-05', toDate: '2026-12-06' },
    }));

  it.each<[string, Partial<DemandInput>, readonly string[]]>([
    ['no time at all', { endTime: '07:00' }, ['demand/same-time endTime']],
    ['a slip of the clock', { endTime: '06:30' }, ['demand/too-long endTime']],
    [
      'a break before the work',
      { breaks: [{ startTime: '06:00', endTime: '06:30' }] },
      ['demand/break-outside breaks.0.startTime'],
    ],
    [
      'a break beyond the work',
      { breaks: [{ startTime: '15:00', endTime: '16:00' }] },
      ['demand/break-outside breaks.0.startTime'],
    ],
    [
      'a break without length',
      { breaks: [{ startTime: '12:00', endTime: '12:00' }] },
      ['demand/break-outside breaks.0.startTime'],
    ],
    [
      'two breaks at once',
      {
        breaks: [
          { startTime: '12:00', endTime: '12:30' },
          { startTime: '12:15', endTime: '12:45' },
        ],
      },
      ['demand/break-overlaps breaks.1.startTime'],
    ],
    [
      'only breaks',
      { breaks: [{ startTime: '07:00', endTime: '15:30' }] },
      ['demand/no-work-left breaks.0.endTime'],
    ],
    ['no day', { weekdays: undefined }, ['demand/when-missing weekdays']],
    ['two kinds of day', { onDate: '2026-12-01' }, ['demand/when-double onDate']],
    ['a pattern without a start', { fromDate: undefined }, ['demand/from-missing fromDate']],
    ['an end before the start', { toDate: '2026-11-30' }, ['demand/ends-before-start toDate']],
    ['a period without its weekday', { weekdays: [7], toDate: '2026-12-05' }, ['demand/no-day toDate']],
    ['yesterday', { fromDate: '2026-11-25' }, ['demand/in-past fromDate']],
    ['another century', { fromDate: '2126-11-25' }, ['demand/too-far fromDate']],
    [
      'a course that nobody gives',
      { certificates: ['VCA Basis', 'Vliegen'] },
      ['demand/no-such-course certificates'],
    ],
    ['a notice of one’s own', { noticeDays: 0 }, ['demand/notice-by-planner noticeDays']],
    [
      'everything wrong at once',
      { fromDate: '2026-11-01', endTime: '07:00', certificates: ['X'] },
      ['demand/in-past fromDate', 'demand/same-time endTime', 'demand/no-such-course certificates'],
    ],
  ])('%s is refused at its field', (_name, more, expected) => expect(wrong(more)).toEqual(expected));

  it('a change begins tomorrow at the earliest', () =>
    expect(wrong({ fromDate: '2026-11-26' }, { earliest: '2026-11-27' })).toEqual([
      'demand/from-tomorrow fromDate',
    ]));

  it('the planner sets the notice, and a change keeps it', () => {
    expect(read({ noticeDays: 2 }, { role: 'planner' })).toMatchObject({ value: { noticeDays: 2 } });
    const before = { noticeDays: 7, importance: 3 };
    expect(read({}, { before })).toMatchObject({ value: before });
  });
});

describe('the working-time law', () => {
  const warnings = (more: Partial<DemandInput>) => {
    const asked = read(more);
    return asked.ok ? lawWarnings(asked.value).map(({ rule }) => rule) : [];
  };
  it('has nothing against eight hours with half an hour of rest', () => expect(warnings({})).toEqual([]));
  it('wants a break above five and a half hours of work', () => {
    expect(warnings({ breaks: [] })).toEqual(['ATW 5:4 lid 2 a']);
    expect(warnings({ breaks: [], endTime: '12:30' })).toEqual([]);
  });
  it('wants no more than twelve hours', () =>
    expect(
      warnings({
        endTime: '20:30',
        breaks: [
          { startTime: '12:00', endTime: '12:30' },
          { startTime: '16:00', endTime: '16:15' },
        ],
      }),
    ).toContain('ATW 5:7 lid 2 a'));
});
