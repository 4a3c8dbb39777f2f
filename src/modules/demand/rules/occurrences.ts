import { addDays, dayOf, type Instant, type LocalDate, later, momentOf } from '../../../kernel/local-date.ts';
import type { Minute } from '../../../law/arbeidstijd/clock.ts';
import type { Stretch } from '../../../law/arbeidstijd/facts.ts';
import type { DayChange, Demand } from './shift-facts.ts';

/** Days from `from` on and before `to`. */
export type Days = { readonly from: LocalDate; readonly to: LocalDate };

/** Work on one day at one site: derived from what was asked, never stored. */
export type Shift = {
  /** `demandId:2026-11-30`: what was asked and the day on which it begins; it never means another time. */
  readonly key: string;
  readonly demand: Demand;
  readonly onDate: LocalDate;
  /** Moments in minutes as in `law/arbeidstijd`, and the same in UTC. */
  readonly from: Minute;
  readonly to: Minute;
  readonly fromAt: Instant;
  readonly toAt: Instant;
  readonly breaks: readonly Stretch[];
  /** Real minutes without the breaks: a night in which the clock changes has an hour more or less. */
  readonly workMinutes: number;
  /** How many people are asked that day; 0 when the day was cancelled. */
  readonly places: number;
  /** What was changed for this day, if anything. */
  readonly change: DayChange | null;
};

/** The name of a shift, in addresses and in plans. */
export function shiftKey(demandId: string, onDate: LocalDate): string {
  return `${demandId}:${onDate}`;
}

/** The days of a shift: the one on which it begins, and over midnight the next. */
export function daysOfShift({ onDate, toAt }: Pick<Shift, 'onDate' | 'toAt'>): readonly LocalDate[] {
  const last = dayOf(new Date(Date.parse(toAt) - 1).toISOString());
  return last === onDate ? [onDate] : [onDate, last];
}

/** 1 (Monday) to 7. */
export function weekdayOf(day: LocalDate): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** The moment at which the clock in Amsterdam shows so many minutes after 00:00 of a day; above 1440 on the day after. */
function momentAt(day: LocalDate, minute: number): Minute {
  const date = addDays(day, Math.floor(minute / 1440));
  const [hour, rest] = [Math.floor((minute % 1440) / 60), minute % 60];
  const time = `${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
  return Date.parse(momentOf(date, time)) / 60_000;
}

function instant(moment: Minute): Instant {
  return new Date(moment * 60_000).toISOString();
}

/** The shift of a demand on a day; null when the clock skips all of it. */
function shiftOn(demand: Demand, onDate: LocalDate, change: DayChange | null): Shift | null {
  const from = momentAt(onDate, demand.fromMinute);
  const to = momentAt(onDate, demand.toMinute);
  // In the night in which the clock goes forward, an hour of the clock is not there.
  if (to <= from) return null;
  const inside = (moment: Minute) => Math.min(Math.max(moment, from), to);
  const breaks = demand.breaks
    .map((each) => ({ from: inside(momentAt(onDate, each.from)), to: inside(momentAt(onDate, each.to)) }))
    .filter((each) => each.to > each.from);
  return {
    key: shiftKey(demand.id, onDate),
    demand,
    onDate,
    from,
    to,
    fromAt: instant(from),
    toAt: instant(to),
    breaks,
    workMinutes: to - from - breaks.reduce((sum, each) => sum + each.to - each.from, 0),
    places: change?.places ?? demand.places,
    change,
  };
}

/** The days of a period on which a demand asks somebody to begin. */
function daysOf(demand: Demand, { from, to }: Days): LocalDate[] {
  const first = later(from, demand.fromDate);
  const end = demand.toDate !== null && demand.toDate < to ? demand.toDate : to;
  if (demand.onDate !== null) return first <= demand.onDate && demand.onDate < end ? [demand.onDate] : [];
  const days: LocalDate[] = [];
  for (let day = first; day < end; day = addDays(day, 1)) {
    if (demand.weekdays?.includes(weekdayOf(day)) === true) days.push(day);
  }
  return days;
}

/**
 * Everything that was asked for shifts that begin within a period of days, with the days that were cancelled (0 places), in order of
 * time. Exceptions of days on which nothing is asked any more do not count.
 */
export function askedIn(
  demands: readonly Demand[],
  changes: readonly DayChange[],
  period: Days,
): readonly Shift[] {
  const byKey = new Map(changes.map((each) => [shiftKey(each.demandId, each.onDate), each]));
  return demands
    .flatMap((demand) =>
      daysOf(demand, period).flatMap(
        (day) => shiftOn(demand, day, byKey.get(shiftKey(demand.id, day)) ?? null) ?? [],
      ),
    )
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.key < b.key ? -1 : 1));
}

/** The shifts for which somebody is needed, that begin within a period of days, in order of time. */
export function shiftsIn(
  demands: readonly Demand[],
  changes: readonly DayChange[],
  period: Days,
): readonly Shift[] {
  return askedIn(demands, changes, period).filter(({ places }) => places > 0);
}
