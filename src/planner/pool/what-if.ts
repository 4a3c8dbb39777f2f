import type { Problem, Roster, Weights } from './problem.ts';
import { limitRules, pairRules, personRules, wishes } from './rules/index.ts';
import { costOf, type LimitRule, type PairRule, type PersonRule, type Wish } from './rules/rule.ts';

/** A person on a shift more, or less. */
export type Move = {
  readonly person: number;
  readonly shift: number;
  readonly does: 'add' | 'remove';
};

/** A hard rule that a change would breach, and did not before. */
export type Breach = { readonly rule: string; readonly title: string; readonly why: string };

/** What each wish would cost more (or less, below 0), in points. */
export type Effect = Readonly<Record<keyof Weights, number>>;

export type WhatIf = {
  /** Every rule that a change would breach anew. */
  readonly breaches: (moves: readonly Move[]) => readonly Breach[];
  /** The same, where the rules that look at all shifts of a person (the law) are asked only when no other says no. */
  readonly barriers: (moves: readonly Move[]) => readonly Breach[];
  readonly effect: (moves: readonly Move[]) => Effect;
};

/**
 * What a change of a roster would do, without counting everything anew: for one change, and for lists of who may have a shift, where
 * hundreds of changes are tried. The same rules as the checker, asked only of whom and what the change touches. What a change does
 * not bring is not its breach: who takes one of three people off a shift for one is not told of the second.
 */
export function whatIf(problem: Problem, roster: Roster, weighing: readonly Wish[] = wishes): WhatIf {
  const ofPairs = pairRules.map((rule) => breachesOfPairs(rule, problem));
  const ofLimits = limitRules.map((rule) => breachesOfLimits(rule, problem, roster));
  const ofPeople = personRules.map((rule) => breachesOfPeople(rule, problem, roster));
  const weighed = weighing.map((wish) => ({ weight: wish.weight, delta: deltaOf(wish, problem, roster) }));
  const quick = (moves: readonly Move[]) => [...ofPairs, ...ofLimits].flatMap((find) => find(moves));
  const slow = (moves: readonly Move[]) => ofPeople.flatMap((find) => find(moves));
  return {
    breaches: (moves) => [...quick(moves), ...slow(moves)],
    barriers: (moves) => {
      const found = quick(moves);
      return found.length > 0 ? found : slow(moves);
    },
    effect: (moves) => {
      const by = noEffect();
      for (const { weight, delta } of weighed) by[weight] += delta(moves);
      return by;
    },
  };
}

/** All that a change costs more, or less below 0. */
export function sumOf(effect: Effect): number {
  return Object.values(effect).reduce((sum, each) => sum + each, 0);
}

type Find = (moves: readonly Move[]) => readonly Breach[];

function breachesOfPairs(rule: PairRule, problem: Problem): Find {
  const { allows, told } = rule.of(problem);
  return (moves) =>
    moves.flatMap(({ does, person, shift }) =>
      does === 'remove' || allows(person, shift) ? [] : [breach(rule, told(person, shift).text)],
    );
}

function breachesOfLimits(rule: LimitRule, problem: Problem, roster: Roster): Find {
  const { limit, told, ...of } = rule.of(problem);
  const sums = sumsOf(roster, of);
  return (moves) =>
    [...changeOf(moves, of)].flatMap(([group, change]) => {
      const sum = (sums.get(group) ?? 0) + change;
      return group < 0 || change <= 0 || sum <= limit(group) ? [] : [breach(rule, told(group, sum).text)];
    });
}

function breachesOfPeople(rule: PersonRule, problem: Problem, roster: Roster): Find {
  const find = rule.of(problem);
  return (moves) =>
    [...new Set(moves.map(({ person }) => person))].flatMap((person) => {
      const before = roster[person] ?? [];
      const found = find(person, shiftsAfter(before, person, moves));
      // What was so before is asked only when there is something to compare.
      const known = new Set(found.length === 0 ? [] : find(person, before).map(({ mark }) => mark));
      return found.flatMap(({ mark, sentence }) => (known.has(mark) ? [] : [breach(rule, sentence.text)]));
    });
}

function noEffect(): Record<keyof Weights, number> {
  return {
    unfilledHour: 0,
    idleHour: 0,
    travelHour: 0,
    extraEmployer: 0,
    unfairShift: 0,
    unfamiliarShift: 0,
    dislike: 0,
    change: 0,
  };
}

function breach({ name, title }: { readonly name: string; readonly title: string }, why: string): Breach {
  return { rule: name, title, why };
}

type Grouped = {
  readonly group: (person: number, shift: number) => number;
  readonly amount: (person: number, shift: number) => number;
};

function sumsOf(roster: Roster, { group, amount }: Grouped): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  roster.forEach((shifts, person) => {
    for (const shift of shifts) {
      const key = group(person, shift);
      sums.set(key, (sums.get(key) ?? 0) + amount(person, shift));
    }
  });
  return sums;
}

function changeOf(moves: readonly Move[], { group, amount }: Grouped): ReadonlyMap<number, number> {
  const change = new Map<number, number>();
  for (const { person, shift, does } of moves) {
    const key = group(person, shift);
    const signed = (does === 'add' ? 1 : -1) * amount(person, shift);
    change.set(key, (change.get(key) ?? 0) + signed);
  }
  return change;
}

function shiftsAfter(shifts: readonly number[], person: number, moves: readonly Move[]): readonly number[] {
  const own = moves.filter((move) => move.person === person);
  const gone = new Set(own.flatMap(({ does, shift }) => (does === 'remove' ? [shift] : [])));
  const added = own.flatMap(({ does, shift }) => (does === 'add' ? [shift] : []));
  return [...shifts.filter((shift) => !gone.has(shift)), ...added].sort((a, b) => a - b);
}

function deltaOf(wish: Wish, problem: Problem, roster: Roster): (moves: readonly Move[]) => number {
  if (wish.kind === 'pair') {
    const { cost } = wish.of(problem);
    return (moves) =>
      moves.reduce(
        (sum, { person, shift, does }) => sum + (does === 'add' ? 1 : -1) * cost(person, shift),
        0,
      );
  }
  if (wish.kind === 'sum') {
    const { hinges, ...of } = wish.of(problem);
    const sums = sumsOf(roster, of);
    return (moves) =>
      [...changeOf(moves, of)].reduce((total, [group, change]) => {
        if (group < 0) return total;
        const sum = sums.get(group) ?? 0;
        return total + costOf(hinges(group), sum + change) - costOf(hinges(group), sum);
      }, 0);
  }
  const { kind, perExtra } = wish.of(problem);
  const extra = (person: number, shifts: readonly number[]) =>
    Math.max(0, new Set(shifts.map((shift) => kind(person, shift))).size - 1);
  return (moves) =>
    [...new Set(moves.map(({ person }) => person))].reduce((total, person) => {
      const before = roster[person] ?? [];
      return total + perExtra * (extra(person, shiftsAfter(before, person, moves)) - extra(person, before));
    }, 0);
}
