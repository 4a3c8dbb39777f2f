import { Temporal } from 'temporal-polyfill';
import { isLocalDate, zone } from '../../kernel/local-date.ts';

/** A moment in whole minutes since 1970 in UTC. Differences are real time: over a change of clocks a night has 7 or 9 hours. */
export type Minute = number;

export const minutesPerDay = 1440;
export const minutesPerWeek = 7 * minutesPerDay;

/** From when on a number of minutes is added to UTC to get the clock in Amsterdam. */
type Offset = { readonly from: Minute; readonly minutes: number };

const offsetsOfYears = new Map<number, readonly Offset[]>();

/** The offsets in a year, kept once looked up: the calendar does not change while the product runs. */
function offsetsOf(year: number): readonly Offset[] {
  const kept = offsetsOfYears.get(year);
  if (kept !== undefined) return kept;
  const offsets: Offset[] = [];
  let moment: Temporal.ZonedDateTime | null = Temporal.PlainDateTime.from({ year, month: 1, day: 1 })
    .toZonedDateTime('UTC')
    .withTimeZone(zone);
  while (moment !== null && moment.withTimeZone('UTC').year === year) {
    offsets.push({
      from: moment.epochMilliseconds / 60_000,
      minutes: Math.round(moment.offsetNanoseconds / 60e9),
    });
    moment = moment.getTimeZoneTransition('next');
  }
  offsetsOfYears.set(year, offsets);
  return offsets;
}

/** The offset that was looked up last, with the moments between which it holds: almost always the next question is about those too. */
let held = { from: 0, to: 0, minutes: 0 };

/** Minutes that the clock in Amsterdam is ahead of UTC. */
function offsetAt(moment: Minute): number {
  if (moment >= held.from && moment < held.to) return held.minutes;
  const year = new Date(moment * 60_000).getUTCFullYear();
  const offsets = offsetsOf(year);
  const place = offsets.findLastIndex(({ from }) => from <= moment);
  const { from, minutes } = offsets[place] ?? { from: moment, minutes: 0 };
  held = { from, to: offsets[place + 1]?.from ?? Date.UTC(year + 1, 0) / 60_000, minutes };
  return minutes;
}

/** The moments at which the clock shows a time: one; none when it is skipped in spring; two when it comes twice in autumn. */
function momentsOf(shown: number): readonly Minute[] {
  const offsets = new Set([offsetAt(shown - 180), offsetAt(shown + 60)]);
  return [...offsets]
    .map((offset) => shown - offset)
    .filter((moment) => moment + offsetAt(moment) === shown)
    .sort((a, b) => a - b);
}

/** The first moment of a time on the clock; of a skipped time, the moment at which the clock would have shown it. */
function firstMomentOf(shown: number): Minute {
  // On all but two days of a year there is one offset around the moment, and nothing to choose.
  const offset = offsetAt(shown - 180);
  if (offset === offsetAt(shown + 60)) return shown - offset;
  return momentsOf(shown)[0] ?? shown - offset;
}

/** Reads `2026-11-23T07:00`, time on the clock in Amsterdam, as the moments it can be. Null when it is no such time. */
export function readLocalTime(text: string): readonly Minute[] | null {
  const [, day = '', hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text) ?? [];
  if (!isLocalDate(day) || Number(hour) > 23 || Number(minute) > 59) return null;
  return momentsOf(Date.parse(`${text}:00Z`) / 60_000);
}

/** A moment as the clock in Amsterdam shows it, `2026-11-23T07:00`. */
export function localTime(moment: Minute): string {
  return new Date((moment + offsetAt(moment)) * 60_000).toISOString().slice(0, 16);
}

/** What the clock in Amsterdam shows at a moment, in minutes after 00:00: on a day with a change of clocks not the time since then. */
export function clockMinutes(moment: Minute): number {
  const shown = moment + offsetAt(moment);
  return shown - Math.floor(shown / minutesPerDay) * minutesPerDay;
}

/** The moment at which a day begins: `2026-11-23`. */
export function midnightOf(day: string): Minute {
  return firstMomentOf(Date.parse(`${day}T00:00:00Z`) / 60_000);
}

/** The moment at which the clock shows 12:00 on a day. */
export function noonOf(day: string): Minute {
  return firstMomentOf(Date.parse(`${day}T12:00:00Z`) / 60_000);
}

/** The first moment at which the clock shows so many minutes after 00:00 on a day; from 1440 on it is the next day. */
export function momentOn(day: string, minutes: number): Minute {
  return firstMomentOf(Date.parse(`${day}T00:00:00Z`) / 60_000 + minutes);
}

/** The days of a stretch of time, from a Monday to a Sunday, with the moments of each that the law names. */
export type Calendar = {
  readonly days: number;
  /** Per day, and for the day after the last: 00:00. */
  readonly midnight: Int32Array;
  readonly two: Int32Array;
  readonly six: Int32Array;
  readonly twentyThree: Int32Array;
};

/** The last calendar that was made, with its first and last day: a search looks up the same days for everybody. */
let last: { readonly first: number; readonly calendar: Calendar } | null = null;

/** Whole weeks around a stretch of time, with the week before it and at least a week after. Nobody writes in it. */
export function calendarOf(from: Minute, to: Minute): Calendar {
  const dayOfEpoch = (moment: Minute) => Math.floor((moment + offsetAt(moment)) / minutesPerDay);
  // Day 4 of 1970 was a Monday.
  const monday = (day: number) => Math.floor((day - 4) / 7) * 7 + 4;
  const first = monday(dayOfEpoch(from)) - 7;
  const days = monday(dayOfEpoch(to)) + 14 - first;
  if (last?.first === first && last.calendar.days === days) return last.calendar;
  const at = (hour: number) =>
    Int32Array.from({ length: days + 1 }, (_, day) =>
      firstMomentOf((first + day) * minutesPerDay + hour * 60),
    );
  const calendar = { days, midnight: at(0), two: at(2), six: at(6), twentyThree: at(23) };
  last = { first, calendar };
  return calendar;
}

/** The place in the calendar of the day on which a moment falls. */
export function dayIn({ midnight }: Calendar, moment: Minute): number {
  const guess = Math.floor((moment - (midnight[0] ?? 0)) / minutesPerDay);
  if ((midnight[guess] ?? 0) > moment) return guess - 1;
  return (midnight[guess + 1] ?? Number.POSITIVE_INFINITY) <= moment ? guess + 1 : guess;
}
