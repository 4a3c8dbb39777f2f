import { addDays } from '../../../kernel/local-date.ts';
import type { Problem, Roster } from '../../../planner/pool/problem.ts';
import { dueIn } from '../rules/week-idle.ts';
import type { PersonFacts } from './facts.ts';

/** How many people a shift has, by its number. */
export function filledOf(problem: Problem, roster: Roster): readonly number[] {
  const filled = problem.shifts.map(() => 0);
  for (const own of roster) for (const shift of own) filled[shift] = (filled[shift] ?? 0) + 1;
  return filled;
}

/** A problem with what people are owed day by day. */
type Owing = {
  readonly problem: Problem;
  readonly people: readonly Pick<PersonFacts, 'shares' | 'paidAbsence'>[];
};

/** Of one person in the days of the problem: minutes of work, minutes of guarantee that the days carry, and what of those has no work. */
export type PersonHours = { readonly planned: number; readonly owed: number; readonly idle: number };

/** The hours of everybody. */
export function hoursOf({ problem, people }: Owing, roster: Roster): readonly PersonHours[] {
  const days = { from: problem.firstDay, to: addDays(problem.firstDay, problem.days) };
  return people.map(({ shares, paidAbsence }, person) => {
    const planned = (roster[person] ?? []).reduce(
      (sum, shift) => sum + (problem.shifts[shift]?.workMinutes ?? 0),
      0,
    );
    const due = dueIn(days, { shares, absent: paidAbsence.map(({ on }) => on) });
    return { planned, owed: due, idle: Math.max(0, due - planned) };
  });
}

/** What a roster comes to, in a few numbers: places asked and without anybody, and guaranteed minutes without work. */
export function figuresOf(owing: Owing, roster: Roster) {
  const { shifts } = owing.problem;
  const filled = filledOf(owing.problem, roster);
  return {
    asked: shifts.reduce((sum, { places }) => sum + places, 0),
    unfilled: shifts.reduce((sum, { places }, shift) => sum + Math.max(0, places - (filled[shift] ?? 0)), 0),
    idle: hoursOf(owing, roster).reduce((sum, { idle }) => sum + idle, 0),
  };
}
