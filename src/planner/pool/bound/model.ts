import { eachPair, type Pairs, pairsOf, rowsOf } from '../pairs.ts';
import type { Problem } from '../problem.ts';
import { wishes } from '../rules/index.ts';
import { leastRest } from '../rules/overlap.ts';
import { allFixed, shiftOf } from '../rules/read.ts';
import type { Hinge, KindWish, SumWish } from '../rules/rule.ts';
import { int } from '../search/cells.ts';
import { Lines } from './lines.ts';

/** What a row of the linear model is for: which prices a bound reads from it. */
export type Meaning =
  | { readonly for: 'limit'; readonly rule: string; readonly limit: number }
  | { readonly for: 'sum'; readonly wish: string; readonly group: number; readonly side: Hinge['side'] }
  | { readonly for: 'link'; readonly person: number; readonly kind: number; readonly day: number }
  | { readonly for: 'first' | 'rest' | 'law'; readonly person: number };

/**
 * A problem as a linear model: the first `pairs.count` columns say who has which shift (0 or 1), the others what a wish costs. The
 * costs of the columns and `constant` together are what a roster costs. Of the law of working time it has a row only for what a
 * roster broke (`law-rows.ts`), so the least cost is a bound from below; a roster that adds no breach to what is fixed is always possible in it.
 */
export type LinearModel = {
  readonly problem: Problem;
  readonly pairs: Pairs;
  readonly constant: number;
  readonly lines: Lines;
  readonly rows: readonly Meaning[];
};

export type Making = LinearModel & { readonly rows: Meaning[] };

/** The linear model of a problem, from the same rules as the search and the check. */
export function linearModelOf(problem: Problem): Making {
  const pairs = pairsOf(problem);
  const lines = new Lines();
  const { cost, constant } = pairCostsOf(problem, pairs);
  cost.forEach((each, pair) => {
    lines.column(each, yes(pairs.fixed, pair), 1);
  });
  let more = 0;
  const making: Making = { problem, pairs, constant, lines, rows: [] };
  addLimits(making);
  addRests(making);
  for (const wish of wishes) {
    if (wish.kind === 'sum' && !isStraight(wish)) addSums(making, wish);
    if (wish.kind === 'kind') more += addKinds(making, wish);
  }
  return { ...making, constant: constant + more };
}

/** A wish that a limit keeps on one straight piece is part of what each pair costs: no more people than places. */
export function isStraight({ name }: SumWish): boolean {
  return name === 'unfilled';
}

/** What each pair costs by itself, with the empty places that it fills; and what an empty roster costs in such wishes. */
export function pairCostsOf(problem: Problem, pairs: Pairs): { cost: Float64Array; constant: number } {
  const { cost: of, constant } = pairCostIn(problem);
  const cost = new Float64Array(pairs.count);
  eachPair(pairs, (person, shift, pair) => {
    cost[pair] = of(person, shift);
  });
  return { cost, constant };
}

type PairCost = {
  readonly cost: (person: number, shift: number) => number;
  readonly constant: number;
};

/** The same of any pair. */
export function pairCostIn(problem: Problem): PairCost {
  const fixed = fixedPerShift(problem);
  const all = wishes.flatMap((wish) => {
    if (wish.kind === 'pair') return [wish.of(problem)];
    if (wish.kind !== 'sum' || !isStraight(wish)) return [];
    const { hinges } = wish.of(problem);
    // More people fixed than there are places: nobody comes, nobody goes, nothing is empty.
    const slopes = problem.shifts.map(({ places }, shift) =>
      int(fixed, shift) > places ? 0 : (hinges(shift)[0]?.slope ?? 0),
    );
    const without = problem.shifts.reduce((sum, { places }, shift) => sum + (slopes[shift] ?? 0) * places, 0);
    return [{ without, cost: (_: number, shift: number) => -(slopes[shift] ?? 0) }];
  });
  return {
    cost: (person, shift) => all.reduce((sum, { cost }) => sum + cost(person, shift), 0),
    constant: all.reduce((sum, { without }) => sum + without, 0),
  };
}

function fixedPerShift(problem: Problem): Int32Array {
  const count = new Int32Array(problem.shifts.length);
  for (const own of allFixed(problem)) for (const shift of own) count[shift] = int(count, shift) + 1;
  return count;
}

const yes = (cells: Uint8Array, place: number) => cells[place] ?? 0;

/** A limit that what is fixed passes by itself stands at what is fixed: nothing may come on top. */
function addLimits({ problem, pairs, lines, rows }: Making): void {
  for (const row of rowsOf(problem, pairs)) {
    const fixed = row.pairs.reduce(
      (sum, pair, place) => sum + yes(pairs.fixed, pair) * (row.amounts[place] ?? 0),
      0,
    );
    const limit = Math.max(row.limit, fixed);
    lines.row(Number.NEGATIVE_INFINITY, limit, row.pairs, row.amounts);
    rows.push({ for: 'limit', rule: row.rule, limit });
  }
}

/** Of two days after each other: of the shifts that end too late for each other's rest at most one. */
function addRests({ problem, pairs, lines, rows }: Making): void {
  problem.people.forEach((_, person) => {
    const days = pairsByDay(problem, pairs, person);
    for (let day = 0; day + 1 < problem.days; day += 1) {
      for (const members of tooNear(problem, pairs, days[day] ?? [], days[day + 1] ?? [])) {
        const fixed = members.reduce((sum, pair) => sum + yes(pairs.fixed, pair), 0);
        const ones = members.map(() => 1);
        lines.row(Number.NEGATIVE_INFINITY, Math.max(1, fixed), members, ones);
        rows.push({ for: 'rest', person });
      }
    }
  });
}

export function pairsByDay(problem: Problem, pairs: Pairs, person: number): readonly (readonly number[])[] {
  const days: number[][] = Array.from({ length: problem.days }, () => []);
  for (let pair = int(pairs.first, person); pair < int(pairs.first, person + 1); pair += 1)
    days[shiftOf(problem, int(pairs.shift, pair)).day]?.push(pair);
  return days;
}

/** For each end of today: all of today that end then or later, and all of tomorrow that begin too early after that. */
function tooNear(
  problem: Problem,
  { shift }: Pairs,
  today: readonly number[],
  tomorrow: readonly number[],
): readonly (readonly number[])[] {
  const toOf = (pair: number) => shiftOf(problem, int(shift, pair)).to;
  const fromOf = (pair: number) => shiftOf(problem, int(shift, pair)).from;
  const ends = [...new Set(today.map(toOf))].toSorted((a, b) => b - a);
  return ends.flatMap((end, place) => {
    const early = tomorrow.filter((pair) => fromOf(pair) - end < leastRest);
    // An earlier end with the same tomorrow says all that a later one does, and more.
    const next = ends[place + 1];
    const same = next !== undefined && tomorrow.filter((pair) => fromOf(pair) - next < leastRest).length;
    if (early.length === 0 || same === early.length) return [];
    return [[...today.filter((pair) => toOf(pair) >= end), ...early]];
  });
}

/** A column for each piece of what a sum costs: the pieces grow dearer, so they fill in their order. */
function addSums({ problem, pairs, lines, rows }: Making, wish: SumWish): void {
  const { groups, group, amount, hinges } = wish.of(problem);
  const members: { pairs: number[]; amounts: number[] }[] = Array.from({ length: groups }, () => ({
    pairs: [],
    amounts: [],
  }));
  eachPair(pairs, (person, shift, pair) => {
    const row = members[group(person, shift)];
    row?.pairs.push(pair);
    row?.amounts.push(amount(person, shift));
  });
  members.forEach((row, each) => {
    for (const side of ['below', 'above'] as const) {
      const all = row.amounts.reduce((sum, each) => sum + each, 0);
      const pieces = piecesOf(hinges(each), side, all);
      if (pieces.length === 0) continue;
      const sign = side === 'below' ? 1 : -1;
      const columns = pieces.map(({ cost, length }) => lines.column(cost, 0, length));
      const values = [...row.amounts.map((each) => sign * each), ...pieces.map(() => 1)];
      const at = sign * (pieces[0]?.at ?? 0);
      lines.row(at, Number.POSITIVE_INFINITY, [...row.pairs, ...columns], values);
      rows.push({ for: 'sum', wish: wish.name, group: each, side });
    }
  });
}

/** A piece of what a sum costs: from `at` on so much for each, for so long. */
export type Piece = { readonly at: number; readonly cost: number; readonly length: number };

/** What hinges on one side cost, in the order in which they fill. No sum is below 0 or above that of all pairs, so that every piece has an end. */
export function piecesOf(hinges: readonly Hinge[], side: Hinge['side'], all: number): readonly Piece[] {
  const end = side === 'below' ? 0 : all;
  const own = hinges
    .filter((hinge) => hinge.side === side)
    .toSorted((a, b) => (side === 'below' ? b.at - a.at : a.at - b.at));
  let cost = 0;
  return own.map(({ at, slope }, place) => {
    cost += slope;
    const length = Math.abs((own[place + 1]?.at ?? end) - at);
    return { at, cost, length: side === 'above' ? Math.min(length, Math.max(0, all - at)) : length };
  });
}

/** A column for each kind that a person can have, 1 when they have it; the first costs nothing. Says what comes to the constant. */
function addKinds({ problem, pairs, lines, rows }: Making, wish: KindWish): number {
  const { kind, perExtra } = wish.of(problem);
  let constant = 0;
  problem.people.forEach((_, person) => {
    const byKind = new Map<number, Map<number, number[]>>();
    for (let pair = int(pairs.first, person); pair < int(pairs.first, person + 1); pair += 1) {
      const shift = int(pairs.shift, pair);
      const { day } = shiftOf(problem, shift);
      const own = kind(person, shift);
      const days = byKind.get(own) ?? new Map<number, number[]>();
      byKind.set(own, days.set(day, [...(days.get(day) ?? []), pair]));
    }
    if (byKind.size < 2) return;
    const columns = [...byKind].map(([own, days]) => {
      const column = lines.column(perExtra, 0, 1);
      for (const [day, members] of days)
        addLink({ lines, rows, pairs }, column, members, { person, kind: own, day });
      return column;
    });
    const none = lines.column(perExtra, 0, 1);
    lines.row(
      1,
      Number.POSITIVE_INFINITY,
      [...columns, none],
      [...columns, none].map(() => 1),
    );
    rows.push({ for: 'first', person });
    constant -= perExtra;
  });
  return constant;
}

type Link = { readonly person: number; readonly kind: number; readonly day: number };

/** Who has a shift of a kind has the kind; more than one on a day only when they are fixed. */
function addLink(
  { lines, rows, pairs }: Pick<Making, 'lines' | 'rows' | 'pairs'>,
  column: number,
  members: readonly number[],
  link: Link,
): void {
  const fixed = members.reduce((sum, pair) => sum + yes(pairs.fixed, pair), 0);
  lines.row(
    Number.NEGATIVE_INFINITY,
    0,
    [...members, column],
    [...members.map(() => 1), -Math.max(1, fixed)],
  );
  rows.push({ for: 'link', ...link });
}
