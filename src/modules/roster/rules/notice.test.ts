import { describe, expect, it } from 'vitest';
import { type LocalDate, momentOf } from '../../../kernel/local-date.ts';
import { askFirst, noticeFor } from './notice.ts';

const minuteOf = (day: LocalDate, time: string) => Date.parse(momentOf(day, time)) / 60_000;

describe('within which notice a change of a shift on Friday 27 November at 10:00 falls', () => {
  it.each<[told: string, day: LocalDate, time: string, agreed: number, days: number | null]>([
    ['on Monday before ten: in time for the law', '2026-11-23', '09:59', 4, null],
    ['on Monday at ten, to the minute: still in time', '2026-11-23', '10:00', 4, null],
    ['on Monday after ten: too late for the four days of the law', '2026-11-23', '10:01', 4, 4],
    ['on Tuesday: too late', '2026-11-24', '08:00', 4, 4],
    [
      'an employer who agreed one day does not make the notice of the law shorter',
      '2026-11-25',
      '08:00',
      1,
      4,
    ],
    ['no notice agreed leaves the notice of the law', '2026-11-26', '08:00', 0, 4],
    ['an employer who agreed a week has a week', '2026-11-21', '08:00', 7, 7],
    ['a week ahead is in time for a week', '2026-11-20', '23:00', 7, null],
    ['both too late: the longest is told', '2026-11-26', '08:00', 7, 7],
  ])('told %s', (_, today, time, noticeDays, days) => {
    const shift = { onDate: '2026-11-27', from: minuteOf('2026-11-27', '10:00'), noticeDays } as const;
    expect(noticeFor(shift, { today, now: minuteOf(today, time) })).toBe(days);
  });

  it('told of a shift before the law on unpredictable times counts only what was agreed', () => {
    const shift = { onDate: '2022-07-29', from: minuteOf('2022-07-29', '10:00'), noticeDays: 0 } as const;
    const told = { today: '2022-07-28', now: minuteOf('2022-07-28', '08:00') } as const;
    expect(noticeFor(shift, told)).toBeNull();
    expect(noticeFor({ ...shift, noticeDays: 2 }, told)).toBe(2);
  });

  it('told over the turn of the clock counts four days of the clock', () => {
    const shift = { onDate: '2026-10-27', from: minuteOf('2026-10-27', '07:00'), noticeDays: 0 } as const;
    const at = (time: string) => ({ today: '2026-10-23', now: minuteOf('2026-10-23', time) }) as const;
    expect(noticeFor(shift, at('07:00'))).toBeNull();
    expect(noticeFor(shift, at('07:01'))).toBe(4);
  });
});

describe('who is asked first', () => {
  const on = (participantId: string, onDate: LocalDate) => ({ participantId, demandId: 'sorting', onDate });
  const near = ({ onDate }: { readonly onDate: string }) => (onDate < '2026-11-30' ? 4 : null);
  const lost = (
    participantId: string,
    cause: 'replanned' | 'sick' | 'cancelled-by-employer' | 'refused',
  ) => ({
    ...on(participantId, '2026-11-28'),
    cause,
  });

  it('is who gets a shift within the notice, and who loses one because it is planned otherwise', () =>
    expect(
      askFirst(
        {
          add: [on('amina', '2026-11-29'), on('bas', '2026-11-30')],
          withdraw: [lost('chris', 'replanned')],
        },
        near,
      ).map(({ participantId, does, noticeDays }) => [participantId, does, noticeDays]),
    ).toEqual([
      ['chris', 'loses', 4],
      ['amina', 'gets', 4],
    ]));

  it.each(['sick', 'cancelled-by-employer', 'refused'] as const)(
    'is not who loses a shift since %s: that is no choice of the planner',
    (cause) => expect(askFirst({ add: [], withdraw: [lost('chris', cause)] }, near)).toEqual([]),
  );
});
