import type { Best } from './best-roster.ts';
import type { Pricing } from './pricing.ts';
import { count, free, type Person, type Roster, type Span, type Team, wishCost } from './problem.ts';
import { isRested, leftFor } from './span.ts';

/** Days above which rosters are built in windows: the whole at once is exact, but its states grow with the square of the days. */
const longestWhole = 56;
const windowDays = 42;
const strideDays = 28;

/** What one more person on a shift costs or saves, as it is filled now. */
export function marginal(team: Team, filled: Int32Array): (cell: number) => number {
  const { need, underCost, overCost } = team;
  return (cell) =>
    (filled[cell] ?? 0) < (need[cell] ?? 0) ? -(underCost[cell] ?? 0) : (overCost[cell] ?? 0);
}

/** A first set of rosters: everybody in turn gets the best for what is still short. Refuses a team with somebody who fits no roster. */
export function construct(team: Team, pricing: Pricing, stop: () => boolean = () => false): Roster[] {
  const filled = new Int32Array(team.need.length);
  return team.people.map((person, at) => {
    const cost = stop() ? () => 0 : marginal(team, filled);
    const rolled = team.days > longestWhole ? rollingRoster(team, pricing, at, person, cost) : null;
    const roster = rolled ?? pricing.best(at, cost)?.roster;
    if (roster === undefined) throw new RangeError(`No roster keeps the rules of ${person.id}.`);
    count(team, filled, roster, 1);
    return roster;
  });
}

/**
 * A roster of many days, window after window, in each of which somebody gets their share of what their limits allow over all days.
 * Null when that does not come out at the end; there may be a roster all the same.
 */
function rollingRoster(
  team: Team,
  pricing: Pricing,
  at: number,
  person: Person,
  cost: (cell: number) => number,
): Roster | null {
  let roster: Roster = new Int16Array(team.days).fill(free);
  for (let from = 0; from < team.days; ) {
    const to = from + windowDays + strideDays / 2 > team.days ? team.days : from + windowDays;
    const found = fillWindow(team, pricing, at, person, cost, { from, to }, roster);
    if (found === null) return null;
    if (to === team.days) return found.roster;
    roster = Int16Array.from(found.roster);
    from = restBefore(roster, person, from, to);
    roster.fill(free, from, to);
  }
  return roster;
}

/** A roster that is filled from one day to another, with more and more room around somebody's share. */
function fillWindow(
  team: Team,
  pricing: Pricing,
  at: number,
  person: Person,
  cost: (cell: number) => number,
  span: Span,
  roster: Roster,
): Best | null {
  for (const slack of [1, 4, 100]) {
    const left = leftFor(team, shareOf(team, person, span.to, slack), roster, span);
    const best = pricing.within(at, cost, span, roster, left);
    if (best !== null || span.to === team.days) return best;
  }
  return null;
}

/** The last day, about a stride after `from`, on which somebody is rested; else `to`. */
function restBefore(roster: Roster, person: Person, from: number, to: number): number {
  for (let day = from + strideDays; day > from + 7; day -= 1) if (isRested(roster, person, day)) return day;
  return to;
}

/** The limits of a person until a day: a share of them by the days on which they can work, give or take some shifts. */
function shareOf(team: Team, person: Person, to: number, slack: number): Person {
  if (to === team.days) return person;
  const off = [...person.off].filter((day) => day < to).length;
  const share = (to - off) / Math.max(1, team.days - person.off.size);
  const room = slack * Math.max(0, ...team.shifts.map(({ minutes }) => minutes));
  return {
    ...person,
    minMinutes: person.minMinutes * share - room,
    maxMinutes: Math.min(person.maxMinutes, person.maxMinutes * share + room),
    maxWeekends: Math.min(person.maxWeekends, Math.round((person.maxWeekends * to) / team.days)),
    most: person.most.map((most) => Math.min(most, Math.ceil((most * to) / team.days))),
  };
}

/** Gives these people in turn the best roster beside those of the others, in one window after the other; how many changed. */
export function descend(
  team: Team,
  pricing: Pricing,
  rosters: Roster[],
  people: readonly number[],
  windows: readonly Span[],
  stop: () => boolean,
): number {
  const filled = new Int32Array(team.need.length);
  for (const roster of rosters) count(team, filled, roster, 1);
  const cost = marginal(team, filled);
  let changed = 0;
  for (const at of people)
    for (const window of windows) {
      const roster = rosters[at];
      if (roster === undefined || stop()) return changed;
      count(team, filled, roster, -1);
      const best = pricing.best(at, cost, { window, roster })?.roster ?? roster;
      if (!isSame(best, roster)) changed += 1;
      rosters[at] = best;
      count(team, filled, best, 1);
    }
  return changed;
}

/** One set of rosters with those of another set that make it cheaper, each in turn. */
export function joined(team: Team, base: readonly Roster[], other: readonly Roster[]): Roster[] {
  const rosters = [...base];
  const filled = new Int32Array(team.need.length);
  for (const roster of rosters) count(team, filled, roster, 1);
  const cost = marginal(team, filled);
  team.people.forEach((person, at) => {
    const [mine, theirs] = [rosters[at], other[at]];
    if (mine === undefined || theirs === undefined || isSame(mine, theirs)) return;
    count(team, filled, mine, -1);
    const gains = costAt(team, person, theirs, cost) < costAt(team, person, mine, cost) - 1e-6;
    const best = gains ? theirs : mine;
    rosters[at] = best;
    count(team, filled, best, 1);
  });
  return rosters;
}

function isSame(one: Roster, other: Roster): boolean {
  return one.every((shift, day) => shift === other[day]);
}

function costAt(team: Team, person: Person, roster: Roster, cost: (cell: number) => number): number {
  const width = team.shifts.length;
  return roster.reduce(
    (sum, shift, day) => sum + (shift === free ? 0 : cost(day * width + shift)),
    wishCost(team, person, roster),
  );
}

/** Windows of so many days over all days, of which the first begins at a place of the stride; one window when the days are few. */
export function windowsOver(days: number, offset: number, length = windowDays): Span[] {
  if (days <= longestWhole) return [{ from: 0, to: days }];
  const windows: Span[] = [];
  for (let from = -Math.floor(offset * strideDays); from < days - 7; from += strideDays)
    windows.push({ from: Math.max(0, from), to: Math.min(days, from + length) });
  return windows;
}
