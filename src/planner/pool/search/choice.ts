import { randomFrom } from '../../random.ts';
import type { Choosing } from '../pairs.ts';
import type { Problem } from '../problem.ts';
import { wishes } from '../rules/index.ts';
import { int, real } from './cells.ts';

/** With more people times shifts than this, not every pair is looked at; then about so many are. */
const room = { all: 10_000_000, some: 1_100_000 };
/** Of what is chosen on a day the share that costs least; the others are chosen by chance. */
const cheapest = 0.65;

export type Chosen = {
  readonly seed: number;
  /** Shifts of a person that are looked at whatever they cost: what they have now, or what a proof found likely. */
  readonly keep: (person: number) => Iterable<number>;
  /** What a pair costs; without it what it costs by itself. */
  readonly cost?: ((person: number, shift: number) => number) | undefined;
  /** So many of each day of a person, besides what is kept; as many as there is room for, when left out. */
  readonly perDay?: number | undefined;
};

/**
 * Which shifts of each person a search looks at where all would be too many: of each of their days those that are nearest, best known and
 * best liked, and some others by chance, so that work far away is looked at as well. Another seed gives other ones, so that who
 * searches again sees more.
 */
export function choiceOf(
  problem: Problem,
  { seed, keep, cost: of = ownCost(problem), perDay = perDayOf(problem) }: Chosen,
): Choosing {
  const random = randomFrom(seed);
  const dayOf = Int32Array.from(problem.shifts, ({ day }) => day);
  const cost = new Float64Array(problem.shifts.length);
  return (person, all) => {
    const shifts = all();
    for (const each of shifts) cost[each] = of(person, each) + random() / 100;
    const chosen = new Set(keep(person));
    const byDay = Map.groupBy(shifts, (each) => int(dayOf, each));
    for (const own of byDay.values()) {
      const near = own.toSorted((a, b) => real(cost, a) - real(cost, b));
      const others = near.splice(Math.round(perDay * cheapest));
      for (const each of near) chosen.add(each);
      for (let left = perDay - near.length; left > 0 && others.length > 0; left -= 1)
        for (const each of others.splice(Math.floor(random() * others.length), 1)) chosen.add(each);
    }
    return shifts.filter((each) => chosen.has(each));
  };
}

/** Whether there is room for every shift of everybody. */
export function isAllLookedAt({ people, shifts }: Problem): boolean {
  return people.length * shifts.length <= room.all;
}

function perDayOf({ people, days }: Problem): number {
  return Math.ceil(room.some / Math.max(1, people.length * days));
}

function ownCost(problem: Problem): (person: number, shift: number) => number {
  const costs = wishes.flatMap((wish) => (wish.kind === 'pair' ? [wish.of(problem).cost] : []));
  return (person, shift) => costs.reduce((sum, cost) => sum + cost(person, shift), 0);
}
