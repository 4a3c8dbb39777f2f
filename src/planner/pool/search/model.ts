import { type Choosing, eachPair, type Pairs, pairsOf } from '../pairs.ts';
import type { Problem } from '../problem.ts';
import { limitRules, wishes } from '../rules/index.ts';
import { oneADay } from '../rules/one-a-day.ts';
import { places } from '../rules/places.ts';
import type { Hinge, Kinds, Limits, Sums } from '../rules/rule.ts';
import { int, real } from './cells.ts';

/**
 * Limits that are counted, that of places first: all but one shift a day, which is how the roster is kept, one cell for each person
 * and day.
 */
const counted = [places, ...limitRules.filter((rule) => rule !== oneADay && rule !== places)];
/** Wishes about sums: those that a limit keeps on one straight piece are part of the cost of a pair. */
const sumsPerPair = wishes.filter(({ kind }) => kind === 'sum').length - 1;

/**
 * All that a search reads of a pair stands together, so that it is one line of the memory: its cell, the counter of its person's
 * kind, what it uses of which limits and adds to which sums (each a number and an amount, 0 ends the list), and at the end what it
 * costs by itself. The first limit is that of the places of its shift, and has the number of the shift plus 1.
 */
export const cellAt = 0;
export const kindAt = 1;
export const limitsAt = 2;
export const sumsAt = limitsAt + 2 * counted.length;
export const sumsEnd = sumsAt + 2 * sumsPerPair;
/** The cost is a real number: two whole ones, at an even place. */
export const stride = sumsEnd + (sumsEnd % 2) + 2;
export const half = stride / 2;

/** A problem in typed arrays: what does not change while a roster is sought. */
export type Model = {
  readonly problem: Problem;
  readonly pairs: Pairs;
  readonly days: number;
  /** What each pair is, from `pair * stride`; `costs` is the same memory, its own at `pair * half + half - 1`. */
  readonly records: Int32Array;
  readonly costs: Float64Array;
  /** Per cell (`person * days + day`) the first of its pairs (one more at the end), and its person. */
  readonly cellFirst: Int32Array;
  readonly cellPerson: Int32Array;
  /** Per shift the pairs that can have it, from `shiftFirst`. */
  readonly shiftFirst: Int32Array;
  readonly shiftPairs: Int32Array;
  /** What may be used of each limit; 0 is nobody's. */
  readonly limit: Int32Array;
  /** 1 for a limit that more than one person uses. */
  readonly isShared: Uint8Array;
  readonly curves: Curves;
  readonly kinds: number;
  readonly perExtra: number;
};

/** The hinges of all sums, from `first` on: where (`at`) and how steep, below 0 for a side `above`. Sum 0 is nobody's. */
export type Curves = {
  readonly first: Int32Array;
  readonly hinges: Float64Array;
};

/** What it costs when a sum goes from one number to another. */
export function riseOf({ first, hinges }: Curves, sum: number, from: number, to: number): number {
  let cost = 0;
  const end = int(first, sum + 1);
  for (let each = int(first, sum); each < end; each += 2) {
    const at = real(hinges, each);
    const steep = real(hinges, each + 1);
    cost +=
      steep > 0
        ? steep * (Math.max(0, at - to) - Math.max(0, at - from))
        : steep * (Math.min(0, at - to) - Math.min(0, at - from));
  }
  return cost;
}

/** The shift of a pair. */
export function shiftAt(records: Int32Array, pair: number): number {
  return int(records, pair * stride + limitsAt) - 1;
}

export function modelOf(problem: Problem, choose?: Choosing): Model {
  const pairs = pairsOf(problem, choose);
  const cells = problem.people.length * problem.days;
  const records = new Int32Array(pairs.count * stride);
  const dayOf = Int32Array.from(problem.shifts, ({ day }) => day);
  const cell = new Int32Array(pairs.count);
  eachPair(pairs, (person, shift, pair) => {
    cell[pair] = person * problem.days + int(dayOf, shift);
    records[pair * stride + cellAt] = int(cell, pair);
  });
  const limit = limitsOf(problem, pairs, records);
  return {
    problem,
    pairs,
    days: problem.days,
    records,
    cellFirst: firstOf(cell, cells),
    cellPerson: Int32Array.from({ length: cells }, (_, each) => Math.floor(each / problem.days)),
    ...byShift(pairs, problem.shifts.length),
    limit,
    isShared: sharedIn(pairs, records, limit.length),
    ...costsOf(problem, pairs, records),
  };
}

/** The same model in which each pair costs so much more by itself. */
export function withMore(model: Model, more: (person: number, shift: number) => number): Model {
  const records = model.records.slice();
  const costs = new Float64Array(records.buffer);
  eachPair(model.pairs, (person, shift, pair) => {
    const place = pair * half + half - 1;
    costs[place] = real(costs, place) + more(person, shift);
  });
  return { ...model, records, costs };
}

/** The same model with other numbers of places of the shifts, not more than before. */
export function withPlaces(model: Model, places: readonly number[]): Model {
  const limit = model.limit.slice();
  places.forEach((each, shift) => {
    limit[shift + 1] = each;
  });
  return { ...model, limit };
}

/** Per group the place of its first member in an ascending list. */
function firstOf(groups: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count + 1);
  for (const group of groups) first[group + 1] = int(first, group + 1) + 1;
  for (let group = 0; group < count; group += 1) first[group + 1] = int(first, group + 1) + int(first, group);
  return first;
}

function byShift({ shift, count }: Pairs, shifts: number): Pick<Model, 'shiftFirst' | 'shiftPairs'> {
  const shiftFirst = firstOf(shift, shifts);
  const next = shiftFirst.slice();
  const shiftPairs = new Int32Array(count);
  for (let pair = 0; pair < count; pair += 1) {
    const what = int(shift, pair);
    shiftPairs[int(next, what)] = pair;
    next[what] = int(next, what) + 1;
  }
  return { shiftFirst, shiftPairs };
}

/** Writes the limits of each pair into its record; gives what may be used of each. */
function limitsOf(problem: Problem, pairs: Pairs, records: Int32Array): Int32Array {
  const limit = [0];
  for (const rule of counted) {
    const limits: Limits = rule.of(problem);
    const before = limit.length;
    for (let group = 0; group < limits.groups; group += 1) limit.push(limits.limit(group));
    write(pairs, records, limitsAt, before, limits);
  }
  return Int32Array.from(limit);
}

/** Which limits are used by pairs of more than one person. */
function sharedIn(pairs: Pairs, records: Int32Array, limits: number): Uint8Array {
  const user = new Int32Array(limits).fill(-1);
  const isShared = new Uint8Array(limits);
  eachPair(pairs, (person, _, pair) => {
    for (let each = pair * stride + limitsAt; each < pair * stride + sumsAt; each += 2) {
      const limit = int(records, each);
      if (int(user, limit) >= 0 && int(user, limit) !== person) isShared[limit] = 1;
      user[limit] = person;
    }
  });
  return isShared;
}

type Grouped = Pick<Limits, 'group' | 'amount'>;

/** The number and amount of each pair's group, behind what stands in its list already. */
function write(pairs: Pairs, records: Int32Array, from: number, before: number, of: Grouped): void {
  eachPair(pairs, (person, shift, pair) => {
    const group = of.group(person, shift);
    if (group < 0) return;
    let place = pair * stride + from;
    while (int(records, place) !== 0) place += 2;
    records[place] = before + group;
    records[place + 1] = of.amount(person, shift);
  });
}

type Costs = Pick<Model, 'costs' | 'curves' | 'kinds' | 'perExtra'>;

/** Writes what each pair costs by itself, the sums it adds to and its kind. */
function costsOf(problem: Problem, pairs: Pairs, records: Int32Array): Costs {
  const costs = new Float64Array(records.buffer);
  const add = (pair: number, cost: number) => {
    const place = pair * half + half - 1;
    costs[place] = real(costs, place) + cost;
  };
  const sums: Sums[] = [];
  let kinds: Kinds = { kinds: 1, kind: () => 0, perExtra: 0 };
  for (const wish of wishes) {
    if (wish.kind === 'pair') {
      const { cost } = wish.of(problem);
      eachPair(pairs, (person, shift, pair) => add(pair, cost(person, shift)));
    } else if (wish.kind === 'kind') kinds = wish.of(problem);
    else if (wish.name === 'unfilled') {
      // No more people than places: the cost of empty places is one straight line.
      const { hinges } = wish.of(problem);
      const slopes = Float64Array.from(problem.shifts, (_, shift) => hinges(shift)[0]?.slope ?? 0);
      eachPair(pairs, (_, shift, pair) => add(pair, -real(slopes, shift)));
    } else sums.push(wish.of(problem));
  }
  eachPair(pairs, (person, shift, pair) => {
    records[pair * stride + kindAt] = person * kinds.kinds + kinds.kind(person, shift);
  });
  return { costs, curves: curvesOf(sums, pairs, records), kinds: kinds.kinds, perExtra: kinds.perExtra };
}

function curvesOf(all: readonly Sums[], pairs: Pairs, records: Int32Array): Curves {
  const hinges: (readonly Hinge[])[] = [[]];
  for (const each of all) {
    const before = hinges.length;
    for (let group = 0; group < each.groups; group += 1) hinges.push(each.hinges(group));
    write(pairs, records, sumsAt, before, each);
  }
  const first = new Int32Array(hinges.length + 1);
  hinges.forEach((each, group) => {
    first[group + 1] = int(first, group) + 2 * each.length;
  });
  const flat = hinges.flat().flatMap(({ at, slope, side }) => [at, side === 'below' ? slope : -slope]);
  return { first, hinges: Float64Array.from(flat) };
}
