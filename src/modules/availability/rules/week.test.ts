import { describe, expect, it } from 'vitest';
import { minuteOf, timeOfMinute } from '../../../kernel/times.ts';
import { readWeek } from './week.ts';

const on = (weekday: 1 | 2, from: string, to: string) => ({ weekday, from, to });

describe('a week as it is told', () => {
  it('a night that runs through a block of the same day is refused', () =>
    expect(
      readWeek([on(1, '08:00', '16:30'), on(2, '22:00', '06:00'), on(2, '12:00', '00:00')]),
    ).toMatchObject({
      ok: false,
    }));

  it('a night and midnight', () =>
    expect(readWeek([on(1, '22:00', '06:00'), on(2, '12:00', '00:00')])).toEqual({
      ok: true,
      value: [
        { weekday: 1, fromMinute: 1320, toMinute: 1800 },
        { weekday: 2, fromMinute: 720, toMinute: 1440 },
      ],
    }));

  it.each([
    [[], 'availability/no-block', 'blocks'],
    [[on(1, '08:00', '08:00')], 'availability/block-empty', 'blocks.0.to'],
    [[on(1, '08:00', '12:00'), on(1, '11:59', '13:00')], 'availability/blocks-overlap', 'blocks.1.from'],
  ])('%j is refused: %s', (told, rule, field) =>
    expect(readWeek(told)).toMatchObject({ ok: false, refusals: [{ rule, field }] }),
  );

  it('two blocks that touch, and the same hours on two days', () =>
    expect(readWeek([on(1, '08:00', '12:00'), on(1, '12:00', '13:00'), on(2, '08:00', '12:00')]).ok).toBe(
      true,
    ));

  it.each(['00:00', '07:05', '23:59'])('%s is read and shown again', (time) =>
    expect(timeOfMinute(minuteOf(time))).toBe(time),
  );
});
