import { Temporal } from 'temporal-polyfill';

/** A day on the calendar, `2026-11-22`, without a time and without a zone. */
export type LocalDate = `${number}-${number}-${number}`;

/** A moment in time, ISO 8601 in UTC, `2026-11-22T07:00:00.000Z`. */
export type Instant = string;

/** The zone in which the work is done; shifts and days are meant in it. */
export const zone = 'Europe/Amsterdam';

/** True for an existing day of the calendar in ISO notation; `2026-02-30` is refused. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year, month, day] = [value.slice(0, 4), value.slice(5, 7), value.slice(8)].map(Number);
  return day !== undefined && day > 0 && day <= daysIn(year ?? 0, month ?? 0);
}

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The days of a month of the Gregorian calendar; none when there is no such month. By hand: each day that is read passes here. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (daysOfMonths[month - 1] ?? 0);
}

/** Reads a day that must be one; anything else is a bug of the caller. */
export function localDate(value: string): LocalDate {
  if (!isLocalDate(value)) throw new RangeError(`not a calendar day: ${value}`);
  return value;
}

/** The day on which a moment falls in Amsterdam. */
export function dayOf(moment: Instant): LocalDate {
  return localDate(Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString());
}

/** The moment at which the clock in Amsterdam shows `time` (`HH:MM`) on `day`. */
export function momentOf(day: LocalDate, time: string): Instant {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone);
  return new Date(local.epochMilliseconds).toISOString();
}

/** The clock in Amsterdam at a moment, `HH:MM`. */
export function timeOf(moment: Instant): string {
  return Temporal.Instant.from(moment)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

const dayInMilliseconds = 86_400_000;

/** A day as a number, without a calendar object: a board of 300 people asks for tens of thousands of days. */
function numberOf(day: LocalDate): number {
  const number = Date.parse(`${day}T00:00:00Z`) / dayInMilliseconds;
  if (Number.isNaN(number)) throw new RangeError(`not a calendar day: ${day}`);
  return number;
}

/** The day so many whole days later, or earlier below 0. */
export function addDays(day: LocalDate, days: number): LocalDate {
  const moved = new Date((numberOf(day) + days) * dayInMilliseconds);
  if (!Number.isInteger(days) || Number.isNaN(moved.getTime()))
    throw new RangeError(`not a number of days from ${day}: ${days}`);
  return localDate(moved.toISOString().slice(0, 10));
}

/** Adds calendar months; the 31st becomes the last day of a shorter month. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  return localDate(Temporal.PlainDate.from(day).add({ months }).toString());
}

/**
 * The last day of a period of whole months that begins on a day: two months from 1 February end on 31 March. Where the month in
 * which it ends has no such day, it is the last day of that month.
 */
export function lastDayOfMonths(from: LocalDate, months: number): LocalDate {
  const day = addMonths(from, months);
  return day.slice(8) === from.slice(8) ? addDays(day, -1) : day;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return numberOf(to) - numberOf(from);
}

/** Completed years of age on a day. */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(day), { largestUnit: 'year' })
    .years;
}

export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

/** The later of two days. */
export function later(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? b : a;
}

/** The earlier of two days. */
export function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return b < a ? b : a;
}
