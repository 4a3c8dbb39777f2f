import { costsOf } from './check.ts';
import type { Problem, Roster } from './problem.ts';
import { modelOf } from './search/model.ts';
import { type Asked, searchIn } from './search/search.ts';

/** A person and day that is otherwise than published: the shifts they had, and those they get. */
export type Change = {
  readonly person: number;
  readonly day: number;
  readonly had: readonly number[];
  readonly gets: readonly number[];
};

/** A way to mend a roster. `cost` is what it costs in the weights of the problem, apart from the changes. */
export type Alternative = {
  readonly name: 'fewest-changes' | 'other-people' | 'best-roster';
  readonly roster: Roster;
  readonly changes: readonly Change[];
  readonly cost: number;
  /** Hours of asked work with nobody. */
  readonly unfilledMinutes: number;
};

/** How much heavier a change weighs than the planner set: with the first two, one change must really be worth it. */
const heavy = 3;
const light = 0.5;
/** A roster that was good stays near what it was: little is made worse on the way. */
const heat = { from: 6, to: 0.7 };

/**
 * Mends a published roster after somebody fell ill, work fell away or more is asked: three ways, each near what people were told.
 * With the fewest changes; the same without the people whom the first way asks, so that there is another when they say no; and one
 * that changes more where that makes a better roster. A way that is the same as one before is left out. `problem` knows what
 * happened (availability, shifts, places) and has what was told as `published`. The same seed and moves give the same ways.
 */
export function repair(
  problem: Problem,
  asked: Pick<Asked, 'seed' | 'budget' | 'stop'>,
): readonly Alternative[] {
  const published: Roster = problem.people.map((person) => person.published);
  const weighed = (factor: number): Problem => ({
    ...problem,
    weights: { ...problem.weights, change: problem.weights.change * factor },
  });
  const few = modelOf(weighed(heavy));
  const mend = (model: typeof few, isFree: (person: number, day: number) => boolean) =>
    searchIn(model, { ...asked, start: published, heat, isFree }).roster;
  const first = alternative(
    problem,
    'fewest-changes',
    mend(few, () => true),
  );
  const askedFirst = new Set(first.changes.filter(({ gets }) => gets.length > 0).map(({ person }) => person));
  const second = alternative(
    problem,
    'other-people',
    mend(few, (person) => !askedFirst.has(person)),
  );
  const third = alternative(
    problem,
    'best-roster',
    mend(modelOf(weighed(light)), () => true),
  );
  return [first, second, third].filter(
    (each, place, all) => all.findIndex((other) => isSame(other.roster, each.roster)) === place,
  );
}

function alternative(problem: Problem, name: Alternative['name'], roster: Roster): Alternative {
  const { total, by } = costsOf(problem, roster);
  return {
    name,
    roster,
    changes: changesIn(problem, roster),
    cost: total - by.change,
    unfilledMinutes: unfilledMinutesIn(problem, roster),
  };
}

/** Who works otherwise than published, on which days; in order of day, then of person. */
export function changesIn(problem: Problem, roster: Roster): readonly Change[] {
  return problem.people
    .flatMap(({ published }, person) => {
      const now = roster[person] ?? [];
      const days = new Set(
        [...published, ...now]
          .filter((shift) => published.includes(shift) !== now.includes(shift))
          .map((shift) => problem.shifts[shift]?.day ?? 0),
      );
      const on = (shifts: readonly number[], day: number) =>
        shifts.filter((shift) => problem.shifts[shift]?.day === day);
      return [...days].map((day) => ({ person, day, had: on(published, day), gets: on(now, day) }));
    })
    .sort((a, b) => a.day - b.day || a.person - b.person);
}

/** Minutes of asked work that nobody does. */
export function unfilledMinutesIn({ shifts }: Problem, roster: Roster): number {
  const filled = new Int32Array(shifts.length);
  for (const own of roster) for (const shift of own) filled[shift] = (filled[shift] ?? 0) + 1;
  return shifts.reduce(
    (sum, { places, workMinutes }, shift) => sum + Math.max(0, places - (filled[shift] ?? 0)) * workMinutes,
    0,
  );
}

function isSame(a: Roster, b: Roster): boolean {
  return a.every((own, person) => {
    const other = b[person] ?? [];
    return own.length === other.length && own.every((shift, place) => shift === other[place]);
  });
}
