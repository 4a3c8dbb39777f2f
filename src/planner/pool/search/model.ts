import { type Pairs, pairsOf } from '../pairs.ts';
import type { Problem } from '../problem.ts';
import { limitRules, wishes } from '../rules/index.ts';
import { oneADay } from '../rules/one-a-day.ts';
import { places } from '../rules/places.ts';
import { shiftOf } from '../rules/read.ts';
import type { Hinge, Kinds, Limits, Sums } from '../rules/rule.ts';
import { int, real } from './cells.ts';

/** Limits that are counted: all but one shift a day, which is how the roster is kept, one cell for each person and day. */
const counted = limitRules.filter((rule) => rule !== oneADay);
/** The place of `places` among them. */
export const placesAt = counted.indexOf(places);
export const limitsPerPair = counted.length;
/** Wishes about sums: those that a limit keeps on one straight piece are part of the cost of a pair. */
export const sumsPerPair = wishes.filter(({ kind }) => kind === 'sum').length - 1;

/** A problem in typed arrays: what does not change while a roster is sought. */
export type Model = {
  readonly problem: Problem;
  readonly pairs: Pairs;
  readonly days: number;
  /** `person * days + day` of each pair, and per cell the first of its pairs (one more at the end). */
  readonly cell: Int32Array;
  readonly cellFirst: Int32Array;
  /** Per shift the pairs that can have it, from `shiftFirst`. */
  readonly shiftFirst: Int32Array;
  readonly shiftPairs: Int32Array;
  /** What each pair uses of which counter; counter 0 is nobody's. */
  readonly use: Int32Array;
  readonly amount: Int32Array;
  /** What may be used of each counter. */
  readonly limit: Int32Array;
  /** What a pair costs by itself: a filled place costs less than an empty one, so mostly below 0. */
  readonly base: Float64Array;
  /** Which sums each pair adds to (-1: none), how much, and what they cost. */
  readonly sum: Int32Array;
  readonly sumAmount: Int32Array;
  readonly sums: number;
  readonly curves: Curves;
  readonly kind: Int32Array;
  readonly kinds: number;
  readonly perExtra: number;
};

/** The hinges of all sums: from `first`, `at` and `slope`; below 0 for a side `above`. */
export type Curves = {
  readonly first: Int32Array;
  readonly at: Float64Array;
  readonly slope: Float64Array;
};

/** What a sum costs. */
export function curveAt({ first, at, slope }: Curves, group: number, sum: number): number {
  let cost = 0;
  const end = int(first, group + 1);
  for (let each = int(first, group); each < end; each += 1) {
    const steep = real(slope, each);
    const below = real(at, each) - sum;
    if (below > 0 === steep > 0) cost += steep * below;
  }
  return cost;
}

export function modelOf(problem: Problem): Model {
  const pairs = pairsOf(problem);
  const cell = Int32Array.from({ length: pairs.count }, (_, pair) => {
    return int(pairs.person, pair) * problem.days + shiftOf(problem, int(pairs.shift, pair)).day;
  });
  const costs = costsOf(problem, pairs);
  return {
    problem,
    pairs,
    days: problem.days,
    cell,
    cellFirst: firstOf(cell, problem.people.length * problem.days),
    ...byShift(pairs, problem.shifts.length),
    ...limitsOf(problem, pairs),
    ...costs,
  };
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

function limitsOf(problem: Problem, pairs: Pairs): Pick<Model, 'use' | 'amount' | 'limit'> {
  const use = new Int32Array(pairs.count * limitsPerPair);
  const amount = new Int32Array(pairs.count * limitsPerPair);
  const limit = [0];
  counted.forEach((rule, place) => {
    const limits: Limits = rule.of(problem);
    const before = limit.length;
    for (let group = 0; group < limits.groups; group += 1) limit.push(limits.limit(group));
    for (let pair = 0; pair < pairs.count; pair += 1) {
      const [person, shift] = [int(pairs.person, pair), int(pairs.shift, pair)];
      const group = limits.group(person, shift);
      if (group < 0) continue;
      use[pair * limitsPerPair + place] = before + group;
      amount[pair * limitsPerPair + place] = limits.amount(person, shift);
    }
  });
  return { use, amount, limit: Int32Array.from(limit) };
}

type CostArrays = Pick<
  Model,
  'base' | 'sum' | 'sumAmount' | 'sums' | 'curves' | 'kind' | 'kinds' | 'perExtra'
>;

function costsOf(problem: Problem, pairs: Pairs): CostArrays {
  const base = new Float64Array(pairs.count);
  const add = (pair: number, cost: number) => {
    base[pair] = real(base, pair) + cost;
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
      const slopes = problem.shifts.map((_, shift) => hinges(shift)[0]?.slope ?? 0);
      eachPair(pairs, (_, shift, pair) => add(pair, -(slopes[shift] ?? 0)));
    } else sums.push(wish.of(problem));
  }
  const kind = new Int32Array(pairs.count);
  eachPair(pairs, (person, shift, pair) => {
    kind[pair] = kinds.kind(person, shift);
  });
  return { base, ...sumsOf(sums, pairs), kind, kinds: kinds.kinds, perExtra: kinds.perExtra };
}

function sumsOf(all: readonly Sums[], pairs: Pairs): Pick<Model, 'sum' | 'sumAmount' | 'sums' | 'curves'> {
  const sum = new Int32Array(pairs.count * sumsPerPair).fill(-1);
  const sumAmount = new Int32Array(pairs.count * sumsPerPair);
  const hinges: (readonly Hinge[])[] = [];
  all.forEach((each, place) => {
    const before = hinges.length;
    for (let group = 0; group < each.groups; group += 1) hinges.push(each.hinges(group));
    eachPair(pairs, (person, shift, pair) => {
      const group = each.group(person, shift);
      if (group < 0) return;
      sum[pair * sumsPerPair + place] = before + group;
      sumAmount[pair * sumsPerPair + place] = each.amount(person, shift);
    });
  });
  const flat = hinges.flat();
  const first = new Int32Array(hinges.length + 1);
  hinges.forEach((each, group) => {
    first[group + 1] = int(first, group) + each.length;
  });
  return {
    sum,
    sumAmount,
    sums: hinges.length,
    curves: {
      first,
      at: Float64Array.from(flat, ({ at }) => at),
      slope: Float64Array.from(flat, ({ slope, side }) => (side === 'below' ? slope : -slope)),
    },
  };
}

function eachPair(pairs: Pairs, run: (person: number, shift: number, pair: number) => void): void {
  for (let pair = 0; pair < pairs.count; pair += 1)
    run(int(pairs.person, pair), int(pairs.shift, pair), pair);
}
