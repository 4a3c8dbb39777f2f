import { free, type Person, type Roster, type Span, type Team } from './problem.ts';

/** Whether somebody with this roster is rested when a day begins: off for long enough, or since before the first day. */
export function isRested(roster: Roster, { minRest }: Person, day: number): boolean {
  for (let each = Math.max(0, day - minRest); each < day; each += 1) if (roster[each] !== free) return false;
  return true;
}

/**
 * The largest span within a window at whose ends somebody is rested, so that it can be filled anew without looking outside it; null
 * when there is none.
 */
export function spanWithin(team: Team, person: Person, roster: Roster, window: Span): Span | null {
  let { from, to } = window;
  while (from < to && !isRested(roster, person, from)) from += 1;
  while (to > from && to < team.days && !isRested(roster, person, to)) to -= 1;
  return to > from ? { from, to } : null;
}

/** A person with what their limits leave for a span, beside what they work outside it. */
export function leftFor(team: Team, person: Person, roster: Roster, { from, to }: Span): Person {
  const most = [...person.most];
  let minutes = 0;
  let weekends = 0;
  for (let day = 0; day < team.days; day += 1) {
    if (day === from) day = to;
    const shift = roster[day] ?? free;
    if (shift === free) continue;
    most[shift] = (most[shift] ?? 0) - 1;
    minutes += team.shifts[shift]?.minutes ?? 0;
    // Who is rested at an end of the span is off on the day before: no weekend is both inside and outside.
    if (day % 7 === 5 || (day % 7 === 6 && (roster[day - 1] ?? free) === free)) weekends += 1;
  }
  return {
    ...person,
    most,
    minMinutes: Math.max(0, person.minMinutes - minutes),
    maxMinutes: person.maxMinutes - minutes,
    maxWeekends: person.maxWeekends - weekends,
  };
}
