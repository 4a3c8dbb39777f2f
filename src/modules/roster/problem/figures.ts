import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
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

/** The hours of everybody, in all days of the problem or in some of them. */
export function hoursOf(
  { problem, people }: Owing,
  roster: Roster,
  among: (day: LocalDate) => boolean = () => true,
): readonly PersonHours[] {
  const dayOfShift = problem.shifts.map(({ day }) => addDays(problem.firstDay, day));
  const days = Array.from({ length: problem.days }, (_, day) => addDays(problem.firstDay, day)).filter(among);
  const [from = problem.firstDay, last = problem.firstDay] = [days[0], days.at(-1)];
  return people.map(({ shares, paidAbsence }, person) => {
    const planned = (roster[person] ?? []).reduce(
      (sum, shift) =>
        among(dayOfShift[shift] ?? problem.firstDay) ? sum + (problem.shifts[shift]?.workMinutes ?? 0) : sum,
      0,
    );
    const absent = paidAbsence.map(({ on }) => on);
    const due = days.length === 0 ? 0 : dueIn({ from, to: addDays(last, 1) }, { shares, absent });
    return { planned, owed: due, idle: Math.max(0, due - planned) };
  });
}

/** What a roster comes to: places asked, and those without anybody. */
export function figuresOf({ problem }: Pick<Owing, 'problem'>, roster: Roster) {
  const { shifts } = problem;
  const filled = filledOf(problem, roster);
  return {
    asked: shifts.reduce((sum, { places }) => sum + places, 0),
    unfilled: shifts.reduce((sum, { places }, shift) => sum + Math.max(0, places - (filled[shift] ?? 0)), 0),
  };
}
