import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate, timeOf } from '../../../kernel/local-date.ts';
import { localTime } from '../../../law/arbeidstijd/clock.ts';
import { askedIn, type Days, shiftsIn, weekdayOf } from './occurrences.ts';
import type { DayChange, Demand } from './shift-facts.ts';

const pattern: Demand = {
  id: 'd',
  organisationId: 'o',
  siteId: 's',
  work: 'sorteren',
  weekdays: [1, 3],
  onDate: null,
  fromDate: '2026-11-02',
  toDate: null,
  fromMinute: 7 * 60,
  toMinute: 15 * 60 + 30,
  breaks: [{ from: 12 * 60, to: 12 * 60 + 30 }],
  places: 3,
  importance: 2,
  certificates: [],
  noticeDays: 4,
  guided: false,
  mentor: null,
  cancelledAt: null,
};
const single: Demand = {
  ...pattern,
  weekdays: null,
  onDate: '2026-11-07',
  fromDate: '2026-11-07',
  toDate: '2026-11-08',
};
const november: Days = { from: '2026-11-01', to: '2026-12-01' };
const days = (demands: readonly Demand[], changes: readonly DayChange[] = [], period = november) =>
  shiftsIn(demands, changes, period).map(({ onDate }) => onDate);
const changed = (onDate: LocalDate, places: number): DayChange => ({
  demandId: 'd',
  onDate,
  places,
  reason: 'r',
  changedAt: '2026-11-01T09:00:00.000Z',
});

describe('the shifts of what is asked', () => {
  it.each<[string, Demand, readonly string[]]>([
    [
      'every week on its weekdays, from its first day on',
      { ...pattern, toDate: '2026-11-17' },
      ['2026-11-02', '2026-11-04', '2026-11-09', '2026-11-11', '2026-11-16'],
    ],
    ['a last day is half-open', { ...pattern, toDate: '2026-11-04' }, ['2026-11-02']],
    ['nothing of what was cancelled before it began', { ...pattern, toDate: '2026-11-02' }, []],
    ['a single shift once', single, ['2026-11-07']],
    ['a single shift that was cancelled not at all', { ...single, toDate: '2026-11-07' }, []],
  ])('%s', (_name, demand, expected) => expect(days([demand])).toEqual(expected));

  it('belong to the period in which they begin, its end not included', () => {
    expect(days([single], [], { from: '2026-11-07', to: '2026-11-08' })).toHaveLength(1);
    expect(days([single], [], { from: '2026-11-08', to: '2026-11-09' })).toEqual([]);
    expect(days([single], [], { from: '2026-11-01', to: '2026-11-07' })).toEqual([]);
  });

  it('one day can ask fewer people, and a cancelled day asks nobody but is still told', () => {
    const some = { ...pattern, toDate: '2026-11-10' } as const;
    const changes = [changed('2026-11-04', 1), changed('2026-11-09', 0)];
    expect(askedIn([some], changes, november).map(({ onDate, places }) => [onDate, places])).toEqual([
      ['2026-11-02', 3],
      ['2026-11-04', 1],
      ['2026-11-09', 0],
    ]);
    expect(days([some], changes)).toEqual(['2026-11-02', '2026-11-04']);
  });

  it('an exception on a day that is not asked adds no shift', () =>
    expect(days([single], [changed('2026-11-08', 9)])).toEqual(['2026-11-07']));

  it('last as long as the clock says, without the breaks', () =>
    expect(askedIn([single], [], november)[0]).toMatchObject({
      key: 'd:2026-11-07',
      fromAt: '2026-11-07T06:00:00.000Z',
      toAt: '2026-11-07T14:30:00.000Z',
      workMinutes: 480,
    }));
});

describe('over a change of clocks', () => {
  const night = (onDate: LocalDate): Demand => ({
    ...single,
    onDate,
    fromDate: onDate,
    toDate: addDays(onDate, 1),
    fromMinute: 22 * 60,
    toMinute: 30 * 60,
    breaks: [{ from: 25 * 60, to: 25 * 60 + 30 }],
  });
  it.each<[string, LocalDate, number]>([
    ['an ordinary night has eight hours', '2026-11-07', 480],
    ['one in spring seven', '2027-03-27', 420],
    ['one in autumn nine', '2026-10-24', 540],
  ])('%s, and still ends at six', (_name, day, minutes) => {
    const [shift] = shiftsIn([night(day)], [], { from: day, to: addDays(day, 1) });
    expect(shift?.workMinutes).toBe(minutes - 30);
    expect(localTime(shift?.to ?? 0)).toBe(`${addDays(day, 1)}T06:00`);
  });

  it('a pattern keeps its hour on the clock, in summer and in winter', () => {
    const all = shiftsIn([{ ...pattern, fromDate: '2026-10-01' }], [], {
      from: '2026-10-20',
      to: '2026-11-01',
    });
    expect(new Set(all.map(({ fromAt }) => timeOf(fromAt)))).toEqual(new Set(['07:00']));
    expect(new Set(all.map(({ fromAt }) => fromAt.slice(11, 13)))).toEqual(new Set(['05', '06']));
  });

  it('an hour that the clock skips has no shift', () => {
    const skipped = { ...night('2027-03-28'), fromMinute: 150, toMinute: 180, breaks: [] };
    expect(shiftsIn([skipped], [], { from: '2027-03-28', to: '2027-03-29' })).toEqual([]);
  });
});

type Drawn = {
  readonly weekdays: number[];
  readonly start: number;
  readonly length: number | null;
  readonly fromMinute: number;
  readonly lasts: number;
};

describe('for any demand', () => {
  const demandOf = fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    start: fc.integer({ min: 0, max: 400 }),
    length: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
    fromMinute: fc.integer({ min: 0, max: 1439 }),
    lasts: fc.integer({ min: 1, max: 960 }),
    at: fc.integer({ min: 0, max: 400 }),
    cut: fc.integer({ min: 0, max: 60 }),
  });
  const asked = ({ weekdays, start, length, fromMinute, lasts }: Drawn): Demand => {
    const fromDate = addDays('2026-01-01', start);
    return {
      ...pattern,
      weekdays,
      fromDate,
      toDate: length === null ? null : addDays(fromDate, length),
      fromMinute,
      toMinute: fromMinute + lasts,
      breaks: [{ from: fromMinute + Math.floor(lasts / 3), to: fromMinute + Math.floor(lasts / 2) }],
    };
  };

  it('each day has what its weekday asks, and nothing outside its period', () =>
    fc.assert(
      fc.property(demandOf, (each) => {
        const demand = asked(each);
        const from = addDays('2026-01-01', each.at);
        const found = new Set(days([demand], [], { from, to: addDays(from, 60) }));
        for (let ahead = 0; ahead < 60; ahead += 1) {
          const day = addDays(from, ahead);
          const wanted =
            demand.weekdays?.includes(weekdayOf(day)) === true &&
            demand.fromDate <= day &&
            (demand.toDate === null || day < demand.toDate);
          // Only what the clock skips in the night of spring can be missing.
          if (!wanted || each.lasts > 60) expect([day, found.has(day)]).toEqual([day, wanted]);
        }
      }),
      { numRuns: 60 },
    ));

  it('a period asked in two parts gives the same as in one', () =>
    fc.assert(
      fc.property(demandOf, (each) => {
        const from = addDays('2026-01-01', each.at);
        const [middle, to] = [addDays(from, each.cut), addDays(from, 60)];
        const keys = (period: { from: LocalDate; to: LocalDate }) =>
          shiftsIn([asked(each)], [], period).map(({ key }) => key);
        expect([...keys({ from, to: middle }), ...keys({ from: middle, to })]).toEqual(keys({ from, to }));
      }),
      { numRuns: 60 },
    ));

  it('a shift shows its times on the clock, its breaks lie inside, and it never lasts an hour more or less than the clock', () =>
    fc.assert(
      fc.property(demandOf, (each) => {
        const demand = asked(each);
        const from = addDays('2026-01-01', each.at);
        for (const shift of shiftsIn([demand], [], { from, to: addDays(from, 60) })) {
          expect(Math.abs(shift.to - shift.from - each.lasts)).toBeLessThanOrEqual(60);
          expect(shift.workMinutes).toBeGreaterThan(0);
          for (const pause of shift.breaks) {
            expect(pause.from >= shift.from && pause.to <= shift.to && pause.to > pause.from).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    ));
});
