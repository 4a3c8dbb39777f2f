import { addDays, type Instant, type LocalDate } from '../../../../kernel/local-date.ts';
import type { MyShift } from '../../queries/mine.ts';

/** A week of a roster, from Monday. */
export type Week = {
  readonly from: LocalDate;
  readonly shifts: readonly MyShift[];
  /** Of those that can be answered, the ones without a yes. */
  readonly toConfirm: readonly string[];
};

/** Four weeks from the one of today. */
export const weeksShown = 4;

/** The Monday of the week of a day. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** Whether a shift can be answered: it goes on and has not begun. */
export function canAnswer({ standing, fromAt }: Pick<MyShift, 'standing' | 'fromAt'>, now: Instant): boolean {
  return standing === 'stands' && fromAt > now;
}

/** Shifts from today on by week, in order; weeks without work too. */
export function weeksOf(shifts: readonly MyShift[], today: LocalDate, now: Instant): readonly Week[] {
  const first = mondayOf(today);
  return Array.from({ length: weeksShown }, (_, place) => {
    const from = addDays(first, place * 7);
    const here = shifts.filter(({ onDate }) => onDate >= from && onDate < addDays(from, 7));
    return {
      from,
      shifts: here,
      toConfirm: here.flatMap((shift) => (canAnswer(shift, now) && shift.answer === null ? [shift.id] : [])),
    };
  });
}
