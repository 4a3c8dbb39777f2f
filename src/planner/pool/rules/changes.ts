import type { Problem } from '../problem.ts';
import { personOf, shiftOf } from './read.ts';
import type { PairWish } from './rule.ts';

/** The days for which a roster was published: from the first to the last day on which anybody has a published shift. Half-open. */
export function publishedDays(problem: Problem): { readonly from: number; readonly to: number } {
  let from = problem.days;
  let to = 0;
  for (const { published } of problem.people)
    for (const shift of published) {
      const { day } = shiftOf(problem, shift);
      from = Math.min(from, day);
      to = Math.max(to, day + 1);
    }
  return { from, to };
}

/**
 * A person and day that is otherwise than published. Every published day that is empty costs once (`without`); the shift that was
 * published takes that back, another one does not, and a shift on a day off costs as well.
 */
export const changes: PairWish = {
  kind: 'pair',
  name: 'changes',
  weight: 'change',
  title: 'Weinig wijzigingen',
  because: 'Elke dag die voor iemand anders wordt dan in het rooster dat al bekend is, weegt mee.',
  of: (problem) => {
    const { change } = problem.weights;
    const { from, to } = publishedDays(problem);
    const days = problem.people.map(
      ({ published }) => new Map(published.map((shift) => [shiftOf(problem, shift).day, shift])),
    );
    return {
      without: change * days.reduce((sum, each) => sum + each.size, 0),
      cost: (person, shift) => {
        const { day } = shiftOf(problem, shift);
        const was = days[person]?.get(day);
        if (was === undefined) return day >= from && day < to ? change : 0;
        return was === shift ? -change : 0;
      },
    };
  },
};

/** The published shift of a person on each day; -1 for a day off. */
export function publishedOn(problem: Problem, person: number): Int32Array {
  const days = new Int32Array(problem.days).fill(-1);
  for (const shift of personOf(problem, person).published) days[shiftOf(problem, shift).day] = shift;
  return days;
}
