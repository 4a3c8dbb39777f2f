import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { contains } from '../../../kernel/period.ts';
import { localTime, midnightOf, readLocalTime } from '../../../law/arbeidstijd/clock.ts';
import type { Stretch } from '../../../law/arbeidstijd/facts.ts';
import {
  type Away,
  availableStretches,
  type PatternBlock,
  usualWeek,
  weekdayAt,
  weekdayOf,
} from './available.ts';

const block = (
  weekday: number,
  fromMinute: number,
  toMinute: number,
  from: LocalDate = '2026-01-01',
): PatternBlock => ({
  weekday: weekdayAt(weekday),
  fromMinute,
  toMinute,
  from,
  to: null,
});
const shown = (stretches: readonly Stretch[]) =>
  stretches.map(({ from, to }) => `${localTime(from)} ${localTime(to)}`);
const week = { from: '2026-11-23', to: '2026-11-30' } as const;

describe('when somebody can work', () => {
  it('who told no week: working days from 7:00 until 19:00', () =>
    expect(shown(availableStretches([], [], week))).toEqual(
      ['23', '24', '25', '26', '27'].map((day) => `2026-11-${day}T07:00 2026-11-${day}T19:00`),
    ));

  it('two blocks on a day, and nothing on days that were not told', () =>
    expect(shown(availableStretches([block(1, 480, 720), block(1, 1080, 1320)], [], week))).toEqual([
      '2026-11-23T08:00 2026-11-23T12:00',
      '2026-11-23T18:00 2026-11-23T22:00',
    ]));

  it('a night runs into the next day, also into the first day of the period, and is cut at its end', () =>
    expect(shown(availableStretches([block(7, 1320, 1800)], [], week))).toEqual([
      '2026-11-23T00:00 2026-11-23T06:00',
      '2026-11-29T22:00 2026-11-30T00:00',
    ]));

  it('the week that holds on the day itself counts: another from Thursday on', () => {
    const before: PatternBlock = { ...block(2, 480, 960), to: '2026-11-26' };
    const after = [block(2, 600, 660, '2026-11-26'), block(5, 540, 1020, '2026-11-26')];
    expect(shown(availableStretches([before, ...after], [], week))).toEqual([
      '2026-11-24T08:00 2026-11-24T16:00',
      '2026-11-27T09:00 2026-11-27T17:00',
    ]);
  });

  it('days off are taken out from midnight to midnight; who is sick without an end is not there', () => {
    const leave: Away = { from: '2026-11-24', to: '2026-11-25' };
    const sick: Away = { from: '2026-11-27', to: null };
    expect(shown(availableStretches([], [leave, sick], week))).toEqual([
      '2026-11-23T07:00 2026-11-23T19:00',
      '2026-11-25T07:00 2026-11-25T19:00',
      '2026-11-26T07:00 2026-11-26T19:00',
    ]);
  });

  it.each([
    ['2026-03-28', 7],
    ['2026-10-24', 9],
    ['2026-10-17', 8],
  ] as const)('the night after %s from 22:00 until 6:00 is %s hours long', (day, hours) => {
    const night = block(weekdayOf(day), 1320, 1800);
    const [found] = availableStretches([night], [], { from: day, to: addDays(day, 2) });
    expect(((found?.to ?? 0) - (found?.from ?? 0)) / 60).toBe(hours);
  });
});

const someDay = fc.integer({ min: 0, max: 60 }).map((add) => addDays('2026-10-01', add));
const patterns = fc
  .array(
    fc.record({
      weekday: fc.integer({ min: 1, max: 7 }).map(weekdayAt),
      fromMinute: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
      length: fc.integer({ min: 1, max: 96 }),
    }),
    { maxLength: 14 },
  )
  .map((blocks) =>
    blocks.map(
      ({ weekday, fromMinute, length }): PatternBlock => block(weekday, fromMinute, fromMinute + length * 15),
    ),
  );
const aways = fc.array(
  fc
    .record({ from: someDay, days: fc.option(fc.integer({ min: 1, max: 9 })) })
    .map(({ from, days }): Away => ({ from, to: days === null ? null : addDays(from, days) })),
  { maxLength: 3 },
);
const periods = fc
  .record({ from: someDay, days: fc.integer({ min: 1, max: 40 }) })
  .map(({ from, days }) => ({ from, to: addDays(from, days) }));

/** Said again in other words: is somebody there when the clock shows this, on a day without a change of clocks? */
function there(
  pattern: readonly PatternBlock[],
  away: readonly Away[],
  day: LocalDate,
  minute: number,
): boolean {
  if (away.some((each) => contains(each, day))) return false;
  return [day, addDays(day, -1)].some((begun, nights) => {
    const blocks = pattern.length === 0 ? usualWeek : pattern;
    const at = minute + nights * 1440;
    return blocks.some(
      ({ weekday, fromMinute, toMinute }) =>
        weekday === weekdayOf(begun) && fromMinute <= at && at < toMinute,
    );
  });
}

describe('whatever the week and the absences', () => {
  it('stretches are in order, apart, within the period, and never in an absence', () =>
    fc.assert(
      fc.property(patterns, aways, periods, (pattern, away, period) => {
        let last = midnightOf(period.from) - 1;
        for (const { from, to } of availableStretches(pattern, away, period)) {
          expect(from).toBeGreaterThan(last);
          expect(to).toBeGreaterThan(from);
          const day = localDate(localTime(from).slice(0, 10));
          expect(away.some((each) => contains(each, day))).toBe(false);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(midnightOf(period.to));
      }),
    ));

  it('say at every quarter of an hour what the week on the wall says', () =>
    fc.assert(
      fc.property(
        patterns,
        aways,
        someDay,
        fc.integer({ min: 0, max: 95 }),
        (pattern, away, day, quarter) => {
          // On the night of the change of clocks the wall says one thing twice.
          if (['2026-10-25', '2026-10-26'].includes(day)) return;
          const time = `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
          const moment = readLocalTime(`${day}T${time}`)?.[0] ?? 0;
          const found = availableStretches(pattern, away, { from: addDays(day, -3), to: addDays(day, 3) });
          expect(found.some(({ from, to }) => from <= moment && moment < to)).toBe(
            there(pattern, away, day, quarter * 15),
          );
        },
      ),
    ));

  it('a period in two parts is as long as the whole', () =>
    fc.assert(
      fc.property(patterns, aways, periods, fc.integer({ min: 0, max: 40 }), (pattern, away, period, cut) => {
        const middle = addDays(period.from, cut);
        if (middle >= period.to) return;
        const minutes = (from: LocalDate, to: LocalDate) =>
          availableStretches(pattern, away, { from, to }).reduce((sum, each) => sum + each.to - each.from, 0);
        expect(minutes(period.from, middle) + minutes(middle, period.to)).toBe(
          minutes(period.from, period.to),
        );
      }),
    ));
});
