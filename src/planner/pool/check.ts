import type { Problem, Roster, Weights } from './problem.ts';
import { limitRules, pairRules, personRules, wishes } from './rules/index.ts';
import { fixedOf } from './rules/read.ts';
import {
  costOf,
  type HardRule,
  type Kinds,
  type LimitRule,
  type PairRule,
  type PersonRule,
  type Sentence,
  type Sums,
  type Wish,
} from './rules/rule.ts';

/** A hard rule that a roster breaches. */
export type Violation = {
  readonly rule: string;
  readonly title: string;
  /** Who and which shift; null when it is about several. */
  readonly person: number | null;
  readonly shift: number | null;
  /** All shifts that it is about; of a rule that looks at a person as a whole those of the person. */
  readonly shifts: readonly number[];
  readonly sentence: Sentence;
  /** True when what is fixed breaches it by itself: no search can mend that. */
  readonly standing: boolean;
};

/** What each wish costs in a roster. */
export type Costs = { readonly total: number; readonly by: Readonly<Record<keyof Weights, number>> };

export type Checked = { readonly violations: readonly Violation[]; readonly costs: Costs };

type Breach = Omit<Violation, 'standing'> & { readonly mark: string };

/** Counts a roster anew, without anything that a search keeps: every hard rule that it breaches, and what each wish costs. */
export function check(problem: Problem, roster: Roster): Checked {
  const found = breaches(problem, roster);
  const standing = new Set(found.length === 0 ? [] : standingMarks(problem, found));
  return {
    violations: found.map(({ mark, ...breach }) => ({ ...breach, standing: standing.has(mark) })),
    costs: costsOf(problem, roster),
  };
}

/** What is fixed breaches by itself, as far as it can be among what was found: of who breaches nothing, nothing is looked up. */
function standingMarks(problem: Problem, found: readonly Breach[]): readonly string[] {
  const fixed: Roster = problem.people.map((_, person) => [...fixedOf(problem, person)]);
  if (fixed.every((shifts) => shifts.length === 0)) return [];
  const concerned = new Set(found.map(({ person }) => person));
  return breaches(problem, fixed, (person) => concerned.has(person)).map(({ mark }) => mark);
}

const everybody = (): boolean => true;

function breaches(problem: Problem, roster: Roster, of: (person: number) => boolean = everybody) {
  return [
    ...pairRules.flatMap((rule) => ofPairs(rule, problem, roster, of)),
    ...limitRules.flatMap((rule) => ofLimits(rule, problem, roster)),
    ...personRules.flatMap((rule) => ofPeople(rule, problem, roster, of)),
  ];
}

function named({ name, title }: HardRule, mark: string): Pick<Breach, 'rule' | 'title' | 'mark'> {
  return { rule: name, title, mark: `${name} ${mark}` };
}

function ofPairs(
  rule: PairRule,
  problem: Problem,
  roster: Roster,
  of: (person: number) => boolean,
): readonly Breach[] {
  const { allows, told } = rule.of(problem);
  return roster.flatMap((shifts, person) =>
    (of(person) ? shifts : [])
      .filter((shift) => !allows(person, shift))
      .map((shift) => ({
        ...named(rule, `${person} ${shift}`),
        person,
        shift,
        shifts: [shift],
        sentence: told(person, shift),
      })),
  );
}

type Group = { sum: number; readonly people: Set<number>; readonly shifts: Set<number> };

function ofLimits(rule: LimitRule, problem: Problem, roster: Roster): readonly Breach[] {
  const { limit, told, group, amount } = rule.of(problem);
  const groups = new Map<number, Group>();
  roster.forEach((shifts, person) => {
    for (const shift of shifts) {
      const key = group(person, shift);
      if (key < 0) continue;
      const found = groups.get(key) ?? { sum: 0, people: new Set(), shifts: new Set() };
      found.sum += amount(person, shift);
      found.people.add(person);
      found.shifts.add(shift);
      groups.set(key, found);
    }
  });
  return [...groups].flatMap(([key, { sum, people, shifts }]) =>
    sum <= limit(key)
      ? []
      : [
          {
            // A higher sum than what is fixed brings is another breach.
            ...named(rule, `${key} ${sum}`),
            person: only(people),
            shift: only(shifts),
            shifts: [...shifts],
            sentence: told(key, sum),
          },
        ],
  );
}

function only(numbers: ReadonlySet<number>): number | null {
  const [first, ...more] = numbers;
  return first === undefined || more.length > 0 ? null : first;
}

function ofPeople(
  rule: PersonRule,
  problem: Problem,
  roster: Roster,
  of: (person: number) => boolean,
): readonly Breach[] {
  const find = rule.of(problem);
  return problem.people.flatMap((_, person) =>
    (of(person) ? find(person, roster[person] ?? []) : []).map(({ shift, sentence, mark }) => ({
      ...named(rule, `${person} ${mark}`),
      person,
      shift,
      shifts: shift === null ? (roster[person] ?? []) : [shift],
      sentence,
    })),
  );
}

/** What each wish costs, counted anew. */
export function costsOf(problem: Problem, roster: Roster): Costs {
  const by: Record<keyof Weights, number> = {
    unfilledHour: 0,
    idleHour: 0,
    travelHour: 0,
    extraEmployer: 0,
    unfairShift: 0,
    unfamiliarShift: 0,
    dislike: 0,
    change: 0,
  };
  for (const wish of wishes) by[wish.weight] += costOfWish(wish, problem, roster);
  return { by, total: Object.values(by).reduce((sum, each) => sum + each, 0) };
}

function costOfWish(wish: Wish, problem: Problem, roster: Roster): number {
  if (wish.kind === 'sum') return costOfSums(wish.of(problem), roster);
  if (wish.kind === 'kind') return costOfKinds(wish.of(problem), roster);
  const { without, cost } = wish.of(problem);
  return roster.reduce(
    (sum, shifts, person) => shifts.reduce((so, shift) => so + cost(person, shift), sum),
    without,
  );
}

function costOfSums({ groups, group, amount, hinges }: Sums, roster: Roster): number {
  const sums = new Map<number, number>();
  roster.forEach((shifts, person) => {
    for (const shift of shifts) {
      const key = group(person, shift);
      sums.set(key, (sums.get(key) ?? 0) + amount(person, shift));
    }
  });
  let cost = 0;
  for (let key = 0; key < groups; key += 1) cost += costOf(hinges(key), sums.get(key) ?? 0);
  return cost;
}

function costOfKinds({ kind, perExtra }: Kinds, roster: Roster): number {
  return roster.reduce((sum, shifts, person) => {
    const kinds = new Set(shifts.map((shift) => kind(person, shift)));
    return sum + perExtra * Math.max(0, kinds.size - 1);
  }, 0);
}
