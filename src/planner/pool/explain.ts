import type { Problem, Roster, Shift, Weights } from './problem.ts';
import { wishes } from './rules/index.ts';
import { oneADay } from './rules/one-a-day.ts';
import { shiftOf } from './rules/read.ts';
import { costOf, type SumWish, type Wish } from './rules/rule.ts';
import { unfilled } from './rules/unfilled.ts';
import { type Breach, type Effect, sumOf, type WhatIf, whatIf } from './what-if.ts';

/** Why nobody is on a place: for each rule who fails on it, who could have it, and the smallest change that would fill it. */
export type EmptyPlace = {
  readonly shift: number;
  readonly empty: number;
  /** Rules with the people who fail on them, most people first; one person can fail on several. The law is asked only of whom at most one other rule keeps away. */
  readonly failing: readonly Failing[];
  /** People whom no rule keeps away, in order of what it would cost: filling the place costs more than it brings, or takes somebody from elsewhere. */
  readonly possible: readonly number[];
  /** For each rule the one who fails on that only and would cost least if it did not hold; the least dear first. */
  readonly nearly: readonly Nearly[];
  /** The smallest change that fills it when nobody can have it: the least dear of `nearly`; null when there is none. */
  readonly smallest: Nearly | null;
  /** Who fails on the fewest rules, all of them, when everybody fails on more than one: the least dear of those. Null when somebody fails on fewer. */
  readonly fewest: Fewest | null;
};

export type Fewest = {
  readonly person: number;
  readonly breaches: readonly Breach[];
  readonly more: number;
};

export type Failing = {
  readonly rule: string;
  readonly title: string;
  readonly people: readonly {
    readonly person: number;
    readonly why: string;
    /** Nothing else keeps them away. */
    readonly only: boolean;
  }[];
};

export type Nearly = Breach & {
  readonly person: number;
  /** What the roster would cost more; below 0 when it would become better. */
  readonly more: number;
};

/** For every shift with an empty place: on which rules people fail, and the smallest change that would fill it. */
export function emptyPlaces(problem: Problem, roster: Roster): readonly EmptyPlace[] {
  const explain = emptyPlaceIn(problem, roster);
  return problem.shifts.flatMap((_, shift) => explain(shift) ?? []);
}

/** The same of one shift at a time, for who asks about one of many; null when it has no empty place. */
export function emptyPlaceIn(
  problem: Problem,
  roster: Roster,
  what: WhatIf = whatIf(problem, roster),
): (shift: number) => EmptyPlace | null {
  const filled = new Int32Array(problem.shifts.length);
  for (const shift of roster.flat()) filled[shift] = (filled[shift] ?? 0) + 1;
  return (shift) => {
    const empty = shiftOf(problem, shift).places - (filled[shift] ?? 0);
    return empty > 0 ? { shift, empty, ...explained(problem, roster, shift, what) } : null;
  };
}

type Tried = { readonly person: number; readonly breaches: readonly Breach[] };

function explained(
  problem: Problem,
  roster: Roster,
  shift: number,
  what: WhatIf,
): Omit<EmptyPlace, 'shift' | 'empty'> {
  const moves = (person: number) => [{ person, shift, does: 'add' } as const];
  // The law is asked too of whom one rule keeps away: else that would not be the only one. Who works that day is asked as without that work.
  const against = (person: number): readonly Breach[] => {
    const barriers = what.barriers(moves(person));
    const [only] = barriers;
    if (only === undefined || barriers.length > 1) return barriers;
    const gone = only.rule === oneADay.name ? sameDay(problem, roster[person] ?? [], shift) : [];
    const freed = gone.map((each) => ({ person, shift: each, does: 'remove' }) as const);
    const others = what.breaches([...freed, ...moves(person)]).filter(({ rule }) => rule !== only.rule);
    return [only, ...others];
  };
  const tried = problem.people.flatMap((_, person): Tried[] =>
    roster[person]?.includes(shift) === true ? [] : [{ person, breaches: against(person) }],
  );
  const more = (person: number) => sumOf(what.effect(moves(person)));
  const nearly = nearlyIn(tried, more);
  const possible = tried
    .filter(({ breaches }) => breaches.length === 0)
    .map(({ person }) => ({ person, more: more(person) }))
    .sort((a, b) => a.more - b.more)
    .map(({ person }) => person);
  return {
    failing: failingIn(tried),
    possible,
    nearly,
    smallest: nearly[0] ?? null,
    fewest:
      possible.length + nearly.length > 0
        ? null
        : fewestIn(tried, (person) => what.breaches(moves(person)), more),
  };
}

/** The shifts of somebody on the day of another. */
export function sameDay(problem: Problem, own: readonly number[], shift: number): readonly number[] {
  const { day } = shiftOf(problem, shift);
  return own.filter((each) => shiftOf(problem, each).day === day);
}

function failingIn(tried: readonly Tried[]): readonly Failing[] {
  const each = tried.flatMap(({ person, breaches }) =>
    breaches.map((breach) => ({ ...breach, person, only: breaches.length === 1 })),
  );
  return [...Map.groupBy(each, ({ rule }) => rule)]
    .map(([rule, those]) => ({
      rule,
      title: those[0]?.title ?? rule,
      people: those.map(({ person, why, only }) => ({ person, why, only })),
    }))
    .sort((a, b) => b.people.length - a.people.length);
}

function nearlyIn(tried: readonly Tried[], more: (person: number) => number): readonly Nearly[] {
  const each = tried.flatMap(({ person, breaches }) => {
    const [only] = breaches;
    return only === undefined || breaches.length > 1 ? [] : [{ ...only, person, more: more(person) }];
  });
  each.sort((a, b) => a.more - b.more);
  return each.filter(({ rule }, place) => each.findIndex((other) => other.rule === rule) === place);
}

/** The one with the fewest rules against them, the law with them. Who fails on one more without the law cannot fail on fewer with it. */
function fewestIn(
  tried: readonly Tried[],
  breachesOf: (person: number) => readonly Breach[],
  more: (person: number) => number,
): Fewest | null {
  let best: Fewest | null = null;
  for (const { person, breaches: quick } of tried.toSorted((a, b) => a.breaches.length - b.breaches.length)) {
    if (best !== null && quick.length > best.breaches.length) break;
    const breaches = breachesOf(person);
    const each = { person, breaches, more: more(person) };
    const fewer = breaches.length - (best?.breaches.length ?? Number.POSITIVE_INFINITY);
    if (best === null || fewer < 0 || (fewer === 0 && each.more < best.more)) best = each;
  }
  return best;
}

/** What a wish makes of a shift. */
export type WishCost = {
  readonly weight: keyof Weights;
  readonly title: string;
  readonly cost: number;
  /** In the wish's own unit: hours, shifts, days. */
  readonly amount: number;
};

/** Why somebody has a shift: what the roster would cost more without it, and what each wish says: below 0 is in favour. */
export type ShiftWhy = {
  readonly shift: number;
  readonly worth: number;
  readonly because: readonly WishCost[];
};

/** Why a person has these shifts, one by one. */
export function whyTheseShifts(problem: Problem, roster: Roster, person: number): readonly ShiftWhy[] {
  const points = whatIf(problem, roster);
  const units = inOwnUnit(problem, roster);
  return (roster[person] ?? []).map((shift) => {
    const gone = [{ person, shift, does: 'remove' } as const];
    const effect = points.effect(gone);
    const amounts = units.effect(gone);
    return { shift, worth: sumOf(effect), because: wishCosts(effect, amounts, -1) };
  });
}

function wishCosts(effect: Effect, amounts: Effect, sign: 1 | -1): readonly WishCost[] {
  return wishes.map(({ weight, title }) => ({
    weight,
    title,
    // Without this, nothing would become -0.
    cost: effect[weight] === 0 ? 0 : sign * effect[weight],
    amount: amounts[weight] === 0 ? 0 : sign * amounts[weight],
  }));
}

const one: Weights = {
  unfilledHour: [1, 1, 1],
  idleHour: 1,
  travelHour: 1,
  extraEmployer: 1,
  unfairShift: 1,
  unfamiliarShift: 1,
  dislike: 1,
  change: 1,
};

/** The same wishes in their own unit: everything weighs one, and what weighs ever more as there is more of it is counted plainly. */
const plainly: readonly Wish[] = wishes.map((wish) =>
  wish.kind === 'sum'
    ? {
        ...wish,
        of: (problem) => {
          const sums = wish.of(problem);
          return { ...sums, hinges: (group) => sums.hinges(group).slice(0, 1) };
        },
      }
    : wish,
);

/** What a change does in the own unit of each wish: hours without anybody, hours of travel, days that become otherwise. */
function inOwnUnit(problem: Problem, roster: Roster): WhatIf {
  return whatIf({ ...problem, weights: one }, roster, plainly);
}

/** Who or what a wish costs something for: in its own unit, and in points. `owner` is a shift of empty places, else a person. */
export type CostRow = { readonly owner: number; readonly amount: number; readonly points: number };

/** For each wish the rows that its cost is made of, the dearest first; together they are what the wish costs. */
export function costRows(
  problem: Problem,
  roster: Roster,
): Readonly<Record<keyof Weights, readonly CostRow[]>> {
  const plain = { ...problem, weights: one };
  const rows: Record<keyof Weights, readonly CostRow[]> = {
    unfilledHour: [],
    idleHour: [],
    travelHour: [],
    extraEmployer: [],
    unfairShift: [],
    unfamiliarShift: [],
    dislike: [],
    change: [],
  };
  wishes.forEach((wish, place) => {
    const points = byOwner(wish, problem, roster);
    const amounts = byOwner(plainly[place] ?? wish, plain, roster);
    rows[wish.weight] = points
      .map((cost, owner) => ({ owner, amount: amounts[owner] ?? 0, points: cost }))
      .filter(({ amount }) => Math.abs(amount) > 1e-9)
      .sort((a, b) => b.points - a.points || b.amount - a.amount);
  });
  return rows;
}

function byOwner(wish: Wish, problem: Problem, roster: Roster): readonly number[] {
  if (wish.kind === 'pair') {
    const { without, cost } = wish.of(problem);
    return problem.people.map(({ published }, person) => {
      const sum = (shifts: readonly number[]) => shifts.reduce((so, shift) => so + cost(person, shift), 0);
      // What an empty roster costs is what everybody's published shifts take back.
      return sum(roster[person] ?? []) - (without === 0 ? 0 : sum(published));
    });
  }
  if (wish.kind === 'kind') {
    const { kind, perExtra } = wish.of(problem);
    return problem.people.map((_, person) => {
      const kinds = new Set((roster[person] ?? []).map((shift) => kind(person, shift)));
      return perExtra * Math.max(0, kinds.size - 1);
    });
  }
  return ofSums(wish, problem, roster);
}

function ofSums(wish: SumWish, problem: Problem, roster: Roster): readonly number[] {
  const everyDay = withEveryDay(problem);
  const { group, amount, hinges } = wish.of(everyDay);
  const sums = new Map<number, number>();
  roster.forEach((own, person) => {
    for (const shift of own) {
      const key = group(person, shift);
      sums.set(key, (sums.get(key) ?? 0) + amount(person, shift));
    }
  });
  const cost = (key: number) => costOf(hinges(key), sums.get(key) ?? 0);
  if (wish.name === unfilled.name) return problem.shifts.map((_, shift) => cost(shift));
  return problem.people.map((_, person) => {
    const own = new Set(everyDay.shifts.map((_, shift) => group(person, shift)));
    return [...own].reduce((sum, key) => (key < 0 ? sum : sum + cost(key)), 0);
  });
}

/** With a shift that nobody asks for on each day, so that a guarantee counts for its person where no work is asked. */
function withEveryDay(problem: Problem): Problem {
  const days = Array.from({ length: problem.days }, (_, day): Shift => ({ ...nothing, day }));
  return { ...problem, shifts: [...problem.shifts, ...days] };
}

const nothing: Shift = {
  id: '',
  site: 0,
  trip: 0,
  day: 0,
  from: 0,
  to: 0,
  breaks: [],
  workMinutes: 0,
  places: 0,
  importance: 1,
  certificates: [],
  guidance: 0,
  mentor: null,
  unpopular: false,
  closed: false,
};
