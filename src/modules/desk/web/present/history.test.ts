import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';
import { type Happening, historyOf, type LapStep } from './history.ts';

const step = (key: string, day: LocalDate, lap: number, trajectoryId = 'first'): LapStep => ({
  key,
  day,
  kind: 'step',
  lap,
  trajectoryId,
});
const other = (key: string, day: LocalDate, kind: Happening['kind'] = 'fact'): Happening => ({
  key,
  day,
  kind,
});
const keys = (laps: ReturnType<typeof historyOf>) => laps.map(({ entries }) => entries.map(({ key }) => key));

describe('the one history of a person', () => {
  it('puts an assignment that stops in the lap it belonged to, and the next one in the next lap', () => {
    const laps = historyOf(
      [step('referred', '2026-01-05', 1), step('pool', '2026-03-01', 1), step('between', '2026-06-01', 2)],
      [
        other('assignment begins', '2026-03-01', 'begin'),
        other('assignment ends', '2026-06-01', 'end'),
        other('new assignment', '2026-06-20', 'begin'),
      ],
    );
    expect(keys(laps)).toEqual([
      ['referred', 'pool', 'assignment begins', 'assignment ends'],
      ['between', 'new assignment'],
    ]);
    expect(laps.map(({ lap }) => lap)).toEqual([1, 2]);
  });

  it('goes on over a second trajectory, and keeps a certificate from between the two', () => {
    const laps = historyOf(
      [
        step('referred', '2020-01-05', 1),
        step('ended', '2020-12-01', 1),
        step('again', '2024-02-01', 1, 'second'),
      ],
      [other('certificate', '2022-05-05')],
    );
    expect(keys(laps)).toEqual([['referred', 'ended', 'certificate'], ['again']]);
  });

  it('keeps what was there before the first step', () => {
    expect(keys(historyOf([step('referred', '2026-01-05', 1)], [other('course', '2019-01-01')]))).toEqual([
      ['course', 'referred'],
    ]);
  });

  it('keeps the order of steps made on one day', () => {
    const made = ['a', 'b', 'c'].map((key) => step(key, '2026-01-05', 1));
    expect(keys(historyOf(made, []))).toEqual([['a', 'b', 'c']]);
  });

  it('loses nothing, doubles nothing, and every lap is in time order', () => {
    const days = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2024-01-01', n));
    const walk = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.boolean()), { minLength: 1 });
    const facts = fc.array(fc.tuple(days, fc.constantFrom('begin', 'end', 'fact')));
    fc.assert(
      fc.property(walk, facts, (moves, things) => {
        let day: LocalDate = '2024-01-01';
        let lap = 1;
        const steps = moves.map(([wait, next], n) => {
          day = addDays(day, wait);
          lap += next ? 1 : 0;
          return step(`s${n}`, day, lap);
        });
        const others = things.map(([on, kind], n) => other(`o${n}`, on, kind));
        const laps = historyOf(steps, others);
        const all = laps.flatMap(({ entries }) => entries);
        expect(all.map(({ key }) => key).sort()).toEqual([...steps, ...others].map(({ key }) => key).sort());
        for (const { entries } of laps) {
          const inTime = entries.map((entry) => entry.day);
          expect(inTime).toEqual(inTime.toSorted());
        }
      }),
    );
  });
});
