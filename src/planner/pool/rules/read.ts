import { type Person, type Problem, type Shift, unreachable } from '../problem.ts';

/** The person of a number; a number that there is not is a mistake of who asks. */
export function personOf(problem: Problem, person: number): Person {
  const found = problem.people[person];
  if (found === undefined) throw new RangeError(`there is no person ${person}`);
  return found;
}

export function shiftOf(problem: Problem, shift: number): Shift {
  const found = problem.shifts[shift];
  if (found === undefined) throw new RangeError(`there is no shift ${shift}`);
  return found;
}

export function employerOf(problem: Problem, shift: number): number {
  return problem.sites[shiftOf(problem, shift).site]?.employer ?? 0;
}

/** Minutes from home to a shift; `unreachable` when there is no way. A person has them by trip, not by shift: nobody else reads them. */
export function travelOf(problem: Problem, person: number, shift: number): number {
  return personOf(problem, person).travel[shiftOf(problem, shift).trip] ?? unreachable;
}

/** How much somebody likes a shift (above 0) or would rather not (below 0); by trip as well. */
export function likingOf(problem: Problem, person: number, shift: number): number {
  return personOf(problem, person).liking[shiftOf(problem, shift).trip] ?? 0;
}

/** Shifts that stay whatever is planned: pinned, and published ones that are too near to change. */
export function fixedOf(problem: Problem, person: number): ReadonlySet<number> {
  const { pinned, published } = personOf(problem, person);
  return new Set([...pinned, ...published.filter((shift) => shiftOf(problem, shift).closed)]);
}

/** The same of everybody. */
export function allFixed(problem: Problem): readonly ReadonlySet<number>[] {
  return problem.people.map((_, person) => fixedOf(problem, person));
}

/** Minutes as hours with a comma: 7,5. */
export function hours(minutes: number): string {
  return (Math.round(minutes / 6) / 10).toString().replace('.', ',');
}
