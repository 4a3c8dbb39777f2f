import { addDays, daysBetween, type LocalDate } from '../src/kernel/local-date.ts';

const closed = ['01-01', '04-27', '12-25', '12-26'];

/** The day itself, or the first day after it on which people are at work. */
export function workday(day: LocalDate): LocalDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || closed.includes(day.slice(5)) ? workday(addDays(day, 1)) : day;
}

/** The working day so many days after another; before it when negative. */
export function after(day: LocalDate, days: number): LocalDate {
  return workday(addDays(day, days));
}

/** So many days spread evenly from one day to another, working days all. */
export function spread(from: LocalDate, to: LocalDate, count: number): LocalDate[] {
  const step = daysBetween(from, to) / Math.max(count, 1);
  return Array.from({ length: count }, (_, place) => after(from, Math.round(place * step)));
}

export function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

/** The working day at least so many days before another, and never that day itself. */
export function before(day: LocalDate, days: number): LocalDate {
  const found = addDays(day, -Math.max(days, 1));
  return workday(found) === found ? found : before(day, days + 1);
}
