import type { Problem } from '../problem.ts';
import { hours, personOf, shiftOf } from './read.ts';
import { type LimitRule, sentence } from './rule.ts';

/** Days from the Monday of the first week until the first day. */
function daysIntoWeek({ firstDay }: Problem): number {
  return (new Date(`${firstDay}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** How many weeks, from Monday to Sunday, the days of a problem touch. */
export function weeksOf(problem: Problem): number {
  return Math.ceil((daysIntoWeek(problem) + problem.days) / 7);
}

/** In which of those weeks a shift counts: that in which it begins. */
export function weekIn(problem: Problem): (shift: number) => number {
  const before = daysIntoWeek(problem);
  return (shift) => Math.floor((before + shiftOf(problem, shift).day) / 7);
}

/** Work from Monday to Sunday is not more than somebody can do in a week; a shift counts in the week in which it begins. */
export const weekHours: LimitRule = {
  kind: 'limit',
  name: 'week-hours',
  title: 'Uren per week',
  because: 'Iemand werkt van maandag tot en met zondag niet meer uren dan afgesproken.',
  of: (problem) => {
    const weeks = weeksOf(problem);
    const weekOf = weekIn(problem);
    const personIn = (group: number) => personOf(problem, Math.floor(group / weeks));
    const beside = (group: number) => personIn(group).besideInWeek[group % weeks] ?? 0;
    return {
      groups: problem.people.length * weeks,
      limit: (group) => Math.max(0, personIn(group).weekMinutes - beside(group)),
      group: (person, shift) => person * weeks + weekOf(shift),
      amount: (_, shift) => shiftOf(problem, shift).workMinutes,
      told: (group, found) =>
        sentence('In deze week is er {found} uur werk. Deze persoon kan hoogstens {allowed} uur werken.', {
          found: hours(found + beside(group)),
          allowed: hours(personIn(group).weekMinutes),
        }),
    };
  },
};
