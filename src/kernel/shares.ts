import { type LocalDate, localDate } from './local-date.ts';

/** Minutes by day. */
export type Shares = ReadonlyMap<LocalDate, number>;

type Days = { readonly from: LocalDate; readonly to: LocalDate | null };

/**
 * What each weekday (Monday to Friday) within some periods carries of so many minutes of a month: what planner, board and ledger
 * reckon the guarantee with, so that the same hours stand on the same days for each. Days outside the periods carry nothing: what is owed
 * for half a month stands on the weekdays of that half. Rounded on the running sum, so that all days are together the minutes.
 */
export function spreadOver(month: LocalDate, minutes: number, periods: readonly Days[]): Shares {
  const under = daysOf(month).filter(
    (day) => isWeekday(day) && periods.some(({ from, to }) => from <= day && (to === null || day < to)),
  );
  const until = (count: number) => Math.round((minutes * count) / under.length);
  return new Map(under.map((day, place) => [day, until(place + 1) - until(place)]));
}

/** The days of the calendar month of a day. */
export function daysOf(month: LocalDate): readonly LocalDate[] {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return Array.from({ length: days }, (_, place) =>
    localDate(`${month.slice(0, 8)}${String(place + 1).padStart(2, '0')}`),
  );
}

/** Monday to Friday. */
function isWeekday(day: LocalDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6;
}
