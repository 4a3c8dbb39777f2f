import { addDays, type Instant, type LocalDate } from '../../../../kernel/local-date.ts';
import { type Seat, sessionMoments } from '../../../learning/index.ts';
import type { MyShift } from '../../queries/mine.ts';

/** What a day holds: work, or a course. */
export type Item =
  | { readonly kind: 'shift'; readonly shift: MyShift }
  | { readonly kind: 'lesson'; readonly lesson: Seat };

/** A week of a roster, from Monday. */
export type Week = {
  readonly from: LocalDate;
  /** In order of time. */
  readonly items: readonly Item[];
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

/** Shifts and courses from today on by week, in order; weeks without any too. */
export function weeksOf(
  { shifts, lessons }: { readonly shifts: readonly MyShift[]; readonly lessons: readonly Seat[] },
  today: LocalDate,
  now: Instant,
): readonly Week[] {
  const first = mondayOf(today);
  return Array.from({ length: weeksShown }, (_, place) => {
    const from = addDays(first, place * 7);
    const inWeek = ({ onDate }: { readonly onDate: LocalDate }) =>
      onDate >= from && onDate < addDays(from, 7);
    const here = shifts.filter(inWeek);
    const items: readonly Item[] = [
      ...here.map((shift) => ({ kind: 'shift' as const, shift })),
      ...lessons.filter(inWeek).map((lesson) => ({ kind: 'lesson' as const, lesson })),
    ];
    return {
      from,
      items: items.toSorted((a, b) => beginOf(a).localeCompare(beginOf(b))),
      toConfirm: here.flatMap((shift) => (canAnswer(shift, now) && shift.answer === null ? [shift.id] : [])),
    };
  });
}

function beginOf(item: Item): Instant {
  return item.kind === 'shift' ? item.shift.fromAt : sessionMoments(item.lesson).fromAt;
}
