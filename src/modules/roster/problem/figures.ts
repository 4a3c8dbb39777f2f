import type { Problem, Roster } from '../../../planner/pool/problem.ts';

/** How many people a shift has, by its number. */
export function filledOf(problem: Problem, roster: Roster): readonly number[] {
  const filled = problem.shifts.map(() => 0);
  for (const own of roster) for (const shift of own) filled[shift] = (filled[shift] ?? 0) + 1;
  return filled;
}

/** Of one person in the days of the problem: minutes of work, minutes that are guaranteed, and minutes that are paid without work. */
export type PersonHours = { readonly planned: number; readonly owed: number; readonly idle: number };

/** The hours of everybody. A shift counts for the part of a month in which it begins. */
export function hoursOf({ people, shifts }: Problem, roster: Roster): readonly PersonHours[] {
  return people.map(({ guarantees }, person) => {
    const own = (roster[person] ?? []).flatMap((shift) => shifts[shift] ?? []);
    const minutes = (from: number, to: number) =>
      own.reduce((sum, { day, workMinutes }) => sum + (day >= from && day < to ? workMinutes : 0), 0);
    return {
      planned: minutes(0, Number.POSITIVE_INFINITY),
      owed: guarantees.reduce((sum, each) => sum + each.minutes, 0),
      idle: guarantees.reduce(
        (sum, { fromDay, toDay, minutes: owed }) => sum + Math.max(0, owed - minutes(fromDay, toDay)),
        0,
      ),
    };
  });
}

/** What a roster comes to, in a few numbers: places asked and without anybody, and paid minutes without work. */
export function figuresOf(problem: Problem, roster: Roster) {
  const filled = filledOf(problem, roster);
  return {
    asked: problem.shifts.reduce((sum, { places }) => sum + places, 0),
    unfilled: problem.shifts.reduce(
      (sum, { places }, shift) => sum + Math.max(0, places - (filled[shift] ?? 0)),
      0,
    ),
    idle: hoursOf(problem, roster).reduce((sum, { idle }) => sum + idle, 0),
  };
}
