import type { Guarantee, Problem } from '../problem.ts';
import { shiftOf } from './read.ts';
import type { Hinge, SumWish } from './rule.ts';

/** Each next quarter of the guarantee weighs half as much again. */
const growth = 1.5;
const parts = 4;

type Owed = Guarantee & { readonly person: number };

function owedOf(problem: Problem): readonly Owed[] {
  return problem.people.flatMap(({ guarantees }, person) =>
    guarantees.map((guarantee) => ({ ...guarantee, person })),
  );
}

/** The guarantee that each day of each person counts for, at `person * days + day`; -1 when none does. Refuses two on one day. */
function byDay(problem: Problem, owed: readonly Owed[]): Int32Array {
  const group = new Int32Array(problem.people.length * problem.days).fill(-1);
  owed.forEach(({ person, fromDay, toDay }, each) => {
    for (let day = Math.max(0, fromDay); day < Math.min(problem.days, toDay); day += 1) {
      const place = person * problem.days + day;
      if (group[place] !== -1) throw new RangeError(`person ${person} has two guarantees on day ${day}`);
      group[place] = each;
    }
  });
  return group;
}

/** Hours that are paid and not worked. A shift counts for the part of a month in which it begins. */
export const idle: SumWish = {
  kind: 'sum',
  name: 'idle',
  weight: 'idleHour',
  title: 'Betaalde uren zonder werk',
  because:
    'Elk betaald uur zonder werk weegt mee; elk volgend kwart van de garantie weegt anderhalf keer zo zwaar.',
  of: (problem) => {
    const owed = owedOf(problem);
    const group = byDay(problem, owed);
    return {
      groups: owed.length,
      group: (person, shift) => group[person * problem.days + shiftOf(problem, shift).day] ?? -1,
      amount: (_, shift) => shiftOf(problem, shift).workMinutes,
      hinges: (each) => hingesOf(owed[each]?.minutes ?? 0, problem.weights.idleHour / 60),
    };
  },
};

/** The first quarter weighs once; where the next begins, what comes on top of that begins. */
function hingesOf(minutes: number, perMinute: number): readonly Hinge[] {
  if (minutes <= 0) return [];
  return Array.from({ length: parts }, (_, part) => ({
    slope: perMinute * (part === 0 ? 1 : growth ** part - growth ** (part - 1)),
    at: minutes * (1 - part / parts),
    side: 'below' as const,
  }));
}
