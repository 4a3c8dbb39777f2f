import type { Problem, Roster } from './problem.ts';
import { publishedOn } from './rules/changes.ts';

/** A person and a day that is otherwise than published; null is a day off. */
export type Change = {
  readonly person: number;
  readonly day: number;
  readonly from: number | null;
  readonly to: number | null;
};

/** Every person and day that is otherwise than published: who is to be told what. */
export function changesIn(problem: Problem, roster: Roster): readonly Change[] {
  return problem.people.flatMap((_, person) => {
    const was = publishedOn(problem, person);
    const is = new Int32Array(problem.days).fill(-1);
    for (const shift of roster[person] ?? []) is[problem.shifts[shift]?.day ?? 0] = shift;
    return Array.from(was.keys())
      .filter((day) => was[day] !== is[day])
      .map((day) => ({ person, day, from: shiftAt(was, day), to: shiftAt(is, day) }));
  });
}

function shiftAt(days: Int32Array, day: number): number | null {
  const shift = days[day] ?? -1;
  return shift < 0 ? null : shift;
}

/** Whether everybody has the same shifts, in the same order. */
export function isSame(a: Roster, b: Roster): boolean {
  return a.every((own, person) => own.join() === (b[person] ?? []).join());
}
