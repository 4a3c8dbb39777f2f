import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { localTime, type Minute } from '../../../law/arbeidstijd/clock.ts';
import { formatDay, formatNumber } from '../../../ui/index.ts';

/** Minutes as hours of at most one decimal: "7,5 uur". */
export function inHours(minutes: number): string {
  return `${formatNumber(Math.round(minutes / 6) / 10)} uur`;
}

/** The clock from beginning to end, short enough for a cell: "7:00–15:30". */
export function clockOf({ from, to }: { readonly from: Minute; readonly to: Minute }): string {
  const clock = (moment: Minute) => localTime(moment).slice(11).replace(/^0/, '');
  return `${clock(from)}–${clock(to)}`;
}

/** What a cell says of somebody who learns then: "leert 9:00–12:00". */
export function lessonNote(lesson: { readonly from: Minute; readonly to: Minute }): string {
  return `leert ${clockOf(lesson)}`;
}

const shortWeekdays = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;

/** The head of a column: "ma 30-11". */
export function columnDay(day: LocalDate): string {
  const weekday = shortWeekdays[((daysBetween('2024-01-01', day) % 7) + 7) % 7] ?? '';
  return `${weekday} ${Number(day.slice(8))}-${Number(day.slice(5, 7))}`;
}

/** The first and the last day of a half-open period. */
export function fromTill(from: LocalDate, last: LocalDate): string {
  return `${formatDay(from, 'nl', 'dayMonth')} tot en met ${formatDay(last, 'nl', 'plain')}`;
}

/** What a change does to the weighing: "12 punten beter". */
export function betterBy(points: number): string {
  const rounded = Math.round(points);
  if (rounded === 0) return 'maakt geen verschil';
  const count = `${formatNumber(Math.abs(rounded))} ${Math.abs(rounded) === 1 ? 'punt' : 'punten'}`;
  return rounded < 0 ? `${count} beter` : `${count} minder goed`;
}
