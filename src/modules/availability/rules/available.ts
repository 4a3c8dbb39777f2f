import { addDays, daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { contains } from '../../../kernel/period.ts';
import { type Minute, midnightOf, momentOn } from '../../../law/arbeidstijd/clock.ts';
import type { Stretch } from '../../../law/arbeidstijd/facts.ts';
import { type Weekday, weekdays } from '../words.ts';

/** A part of a day in a week, in minutes from 00:00 on the clock; `to` is above 1440 for a block past midnight. */
export type Block = { readonly weekday: Weekday; readonly fromMinute: number; readonly toMinute: number };

/** A block with the days on which it holds, half-open. */
export type PatternBlock = Block & { readonly from: LocalDate; readonly to: LocalDate | null };

/** Days on which somebody is not there, half-open; without an end for as long as it is open. */
export type Away = { readonly from: LocalDate; readonly to: LocalDate | null };

/**
 * Who told no week can be asked on working days from 7:00 until 19:00: wide enough for day and two-shift work, and never a
 * night, an evening or a weekend that nobody agreed to (BW 7:628b asks for agreed days and hours).
 */
export const usualWeek: readonly Block[] = weekdays
  .slice(0, 5)
  .map((weekday) => ({ weekday, fromMinute: 420, toMinute: 1140 }));

/** A number from a form as a day of the week; outside it, Sunday. */
export function weekdayAt(number: number): Weekday {
  return weekdays.find((each) => each === number) ?? 7;
}

/** The day of the week of a day: 1 is Monday. */
export function weekdayOf(day: LocalDate): Weekday {
  return weekdayAt(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/**
 * When somebody can work within a half-open period of days: stretches of real time in order, without overlap, touching ones
 * joined. A block belongs to the day on which it begins; days of absence are taken out from 00:00 until 00:00. What runs past
 * the last midnight of the period is cut there: ask for a day more to judge a shift that begins on the last evening.
 */
export function availableStretches(
  pattern: readonly PatternBlock[],
  away: readonly Away[],
  period: { readonly from: LocalDate; readonly to: LocalDate },
): readonly Stretch[] {
  const days = Math.max(daysBetween(period.from, period.to), 0);
  const bounds = { from: midnightOf(period.from), to: midnightOf(period.to) };
  // The day before can reach into the first one.
  const asked = Array.from({ length: days + 1 }, (_, place) => addDays(period.from, place - 1));
  const blocks = asked.flatMap((day) =>
    blocksOn(pattern, day).map(({ fromMinute, toMinute }) => ({
      from: Math.max(momentOn(day, fromMinute), bounds.from),
      to: Math.min(momentOn(day, toMinute), bounds.to),
    })),
  );
  const absent = away.map(({ from, to }) => ({
    from: midnightOf(from),
    to: to === null ? Number.POSITIVE_INFINITY : midnightOf(to),
  }));
  return without(joined(blocks), joined(absent));
}

/** The blocks of one day: those of the week that holds then, or of the usual week where none was told. */
function blocksOn(pattern: readonly PatternBlock[], day: LocalDate): readonly Block[] {
  const holding = pattern.filter((block) => contains(block, day));
  const weekday = weekdayOf(day);
  return (holding.length === 0 ? usualWeek : holding).filter((block) => block.weekday === weekday);
}

/** In order, without overlap; stretches of no length are dropped. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: { from: Minute; to: Minute }[] = [];
  const inOrder = stretches.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from);
  for (const { from, to } of inOrder) {
    const last = found.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

/** What remains of stretches when others are taken out; both in order and without overlap. */
function without(stretches: readonly Stretch[], taken: readonly Stretch[]): readonly Stretch[] {
  return stretches.flatMap((stretch) => {
    const left: Stretch[] = [];
    let from = stretch.from;
    for (const hole of taken) {
      if (hole.to <= from || hole.from >= stretch.to) continue;
      if (hole.from > from) left.push({ from, to: hole.from });
      from = hole.to;
    }
    return from < stretch.to ? [...left, { from, to: stretch.to }] : left;
  });
}
