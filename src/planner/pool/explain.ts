import type { Problem, Roster } from './problem.ts';
import { limitRules, pairRules, personRules, wishes } from './rules/index.ts';
import { unfilled } from './rules/places.ts';
import { shiftOf } from './rules/read.ts';
import {
  costOf,
  type Limits,
  type PairRule,
  type PersonRule,
  type Sentence,
  type Wish,
} from './rules/rule.ts';

/** Why nobody is on a place: for each rule how many people fail on it, and who fails on one only. */
export type EmptyPlace = {
  readonly shift: number;
  readonly empty: number;
  /** People who fail on each rule; one person can fail on several. */
  readonly failing: readonly { readonly rule: string; readonly title: string; readonly people: number }[];
  /** People whom no rule keeps away: filling the place would cost more than it brings, or takes somebody from elsewhere. */
  readonly possible: readonly number[];
  /** The smallest change that fills it: one rule that would not hold for one person. The least dear of them; null when there is none. */
  readonly smallest: Smallest | null;
};

export type Smallest = {
  readonly person: number;
  readonly rule: string;
  readonly title: string;
  readonly sentence: Sentence;
  /** What the roster would cost more; below 0 when it would become better. */
  readonly more: number;
};

/** A rule that keeps somebody from a shift, with the sentence that says so. */
type Failure = { readonly rule: string; readonly title: string; readonly sentence: () => Sentence };
type Fails = (person: number, shift: number) => Failure | null;

/** For every shift with an empty place: on which rules people fail, and the smallest change that would fill it. */
export function emptyPlaces(problem: Problem, roster: Roster): readonly EmptyPlace[] {
  const why = failuresIn(problem, roster);
  const more = moreIn(problem, roster);
  const filled = new Int32Array(problem.shifts.length);
  for (const shift of roster.flat()) filled[shift] = (filled[shift] ?? 0) + 1;
  return problem.shifts.flatMap(({ places }, shift) => {
    const empty = places - (filled[shift] ?? 0);
    return empty > 0 ? [{ shift, empty, ...explained(problem, roster, shift, why, more) }] : [];
  });
}

function explained(
  problem: Problem,
  roster: Roster,
  shift: number,
  why: (person: number, shift: number) => readonly Failure[],
  more: (person: number, shift: number) => number,
): Omit<EmptyPlace, 'shift' | 'empty'> {
  const counts = new Map<string, { title: string; people: number }>();
  const possible: number[] = [];
  let smallest: Omit<Smallest, 'sentence'> | null = null;
  let words: Failure['sentence'] | null = null;
  problem.people.forEach((_, person) => {
    if (roster[person]?.includes(shift) === true) return;
    const failures = why(person, shift);
    for (const { rule, title } of failures)
      counts.set(rule, { title, people: (counts.get(rule)?.people ?? 0) + 1 });
    if (failures.length === 0) possible.push(person);
    const [only] = failures;
    if (only === undefined || failures.length > 1) return;
    const cost = more(person, shift);
    if (smallest !== null && cost >= smallest.more) return;
    smallest = { person, rule: only.rule, title: only.title, more: cost };
    words = only.sentence;
  });
  return {
    failing: [...counts].map(([rule, each]) => ({ rule, ...each })).toSorted((a, b) => b.people - a.people),
    possible,
    smallest: withWords(smallest, words),
  };
}

function withWords(
  smallest: Omit<Smallest, 'sentence'> | null,
  words: Failure['sentence'] | null,
): Smallest | null {
  return smallest === null || words === null ? null : { ...smallest, sentence: words() };
}

/** Every rule that keeps a person from a shift, in the roster as it is. The law is asked only when nothing else does. */
function failuresIn(problem: Problem, roster: Roster): (person: number, shift: number) => readonly Failure[] {
  const cheap: readonly Fails[] = [
    ...pairRules.map((rule) => ofPair(rule, problem)),
    ...limitRules.map((rule) => ofLimit(rule.name, rule.title, rule.of(problem), roster)),
  ];
  const dear = personRules.map((rule) => ofPerson(rule, problem, roster));
  return (person, shift) => {
    const found = cheap.flatMap((fails) => fails(person, shift) ?? []);
    return found.length > 0 ? found : dear.flatMap((fails) => fails(person, shift) ?? []);
  };
}

function ofPair({ name, title, of }: PairRule, problem: Problem): Fails {
  const { allows, told } = of(problem);
  return (person, shift) =>
    allows(person, shift) ? null : { rule: name, title, sentence: () => told(person, shift) };
}

function ofLimit(name: string, title: string, limits: Limits, roster: Roster): Fails {
  const { group, amount, limit, told } = limits;
  const sums = new Int32Array(limits.groups);
  roster.forEach((shifts, person) => {
    for (const shift of shifts) {
      const key = group(person, shift);
      if (key >= 0) sums[key] = (sums[key] ?? 0) + amount(person, shift);
    }
  });
  return (person, shift) => {
    const key = group(person, shift);
    const sum = key < 0 ? 0 : (sums[key] ?? 0) + amount(person, shift);
    return key < 0 || sum <= limit(key) ? null : { rule: name, title, sentence: () => told(key, sum) };
  };
}

function ofPerson({ name, title, of }: PersonRule, problem: Problem, roster: Roster): Fails {
  const find = of(problem);
  return (person, shift) => {
    const own = roster[person] ?? [];
    const before = new Set(find(person, own).map(({ mark }) => mark));
    const [found] = find(person, [...own, shift]).filter(({ mark }) => !before.has(mark));
    return found === undefined ? null : { rule: name, title, sentence: () => found.sentence };
  };
}

/** What a roster costs more with a person on a shift that they do not have. */
function moreIn(problem: Problem, roster: Roster): (person: number, shift: number) => number {
  const changes = changesOf(problem);
  return (person, shift) =>
    changes(person, roster[person] ?? [], shift).reduce((sum, { cost }) => sum + cost, 0) -
    placeOf(problem, shift);
}

/** What an empty place of a shift costs. */
function placeOf(problem: Problem, shift: number): number {
  const { importance, workMinutes } = shiftOf(problem, shift);
  return ((problem.weights.unfilledHour[importance - 1] ?? 0) * workMinutes) / 60;
}

/** What a wish makes of a shift. */
export type WishCost = { readonly wish: string; readonly title: string; readonly cost: number };
type Change = (person: number, own: readonly number[], shift: number) => number;

/** For each wish but empty places: what it costs more when a person with some shifts gets another one. */
function changesOf(problem: Problem): (...asked: Parameters<Change>) => readonly WishCost[] {
  const all = wishes
    .filter((wish) => wish !== unfilled)
    .map((wish) => ({ wish: wish.name, title: wish.title, change: changeOf(wish, problem) }));
  return (person, own, shift) =>
    all.map(({ change, ...named }) => ({ ...named, cost: change(person, own, shift) }));
}

function changeOf(wish: Wish, problem: Problem): Change {
  if (wish.kind === 'pair') {
    const { cost } = wish.of(problem);
    return (person, _, shift) => cost(person, shift);
  }
  if (wish.kind === 'kind') {
    const { kind, perExtra } = wish.of(problem);
    return (person, own, shift) =>
      own.length === 0 || own.some((each) => kind(person, each) === kind(person, shift)) ? 0 : perExtra;
  }
  const { group, amount, hinges } = wish.of(problem);
  return (person, own, shift) => {
    const key = group(person, shift);
    if (key < 0) return 0;
    const sum = own.reduce((so, each) => (group(person, each) === key ? so + amount(person, each) : so), 0);
    return costOf(hinges(key), sum + amount(person, shift)) - costOf(hinges(key), sum);
  };
}

/** Why somebody has a shift: what the roster would cost more without it, and what each wish says: below 0 is in favour. */
export type ShiftWhy = {
  readonly shift: number;
  readonly worth: number;
  readonly because: readonly WishCost[];
};

/** Why a person has these shifts, one by one. */
export function whyTheseShifts(problem: Problem, roster: Roster, person: number): readonly ShiftWhy[] {
  const changes = changesOf(problem);
  const own = roster[person] ?? [];
  return own.map((shift) => {
    const others = own.filter((each) => each !== shift);
    const because = [
      { wish: unfilled.name, title: unfilled.title, cost: -placeOf(problem, shift) },
      ...changes(person, others, shift),
    ];
    return { shift, worth: -because.reduce((sum, { cost }) => sum + cost, 0), because };
  });
}
