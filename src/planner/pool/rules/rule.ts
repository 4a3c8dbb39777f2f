import { fill, type TextValues } from '../../../kernel/text.ts';
import type { Problem, Weights } from '../problem.ts';

/**
 * A rule of the roster in one definition, that three readers use: the search (which pairs of person and shift there are, and
 * counters that go up and down), the full check (counted anew, with a sentence) and the linear model (rows). A *pair* is one
 * person on one shift.
 */
type Named<Kind extends string> = {
  readonly kind: Kind;
  /** What the rule is called in code and in data. */
  readonly name: string;
  /** What people call it, in Dutch. */
  readonly title: string;
  /** What it says, in one sentence. */
  readonly because: string;
};

/** A sentence with the numbers that are in it. */
export type Sentence = { readonly text: string; readonly values: TextValues };

export function sentence(text: string, values: TextValues = {}): Sentence {
  return { text: fill(text, values), values };
}

/** A hard rule that looks at one pair, whatever else is in the roster. */
export type PairRule = Named<'pair'> & { readonly of: (problem: Problem) => PairTest };
export type PairTest = {
  readonly allows: (person: number, shift: number) => boolean;
  readonly told: (person: number, shift: number) => Sentence;
};

/** A hard rule that says of groups of pairs: the sum of their amounts is not above a limit. */
export type LimitRule = Named<'limit'> & { readonly of: (problem: Problem) => Limits };
export type Limits = {
  readonly groups: number;
  readonly limit: (group: number) => number;
  /** The group of a pair; -1 when it does not count. */
  readonly group: (person: number, shift: number) => number;
  readonly amount: (person: number, shift: number) => number;
  readonly told: (group: number, amount: number) => Sentence;
};

/** A hard rule that looks at all shifts of a person together. */
export type PersonRule = Named<'person'> & {
  readonly of: (problem: Problem) => (person: number, shifts: readonly number[]) => readonly Found[];
};
/** What is wrong, at which shift (null: at all together); `mark` tells breaches of one rule and person apart. */
export type Found = { readonly shift: number | null; readonly sentence: Sentence; readonly mark: string };

export type HardRule = PairRule | LimitRule | PersonRule;

type Wished<Kind extends string> = Named<Kind> & { readonly weight: keyof Weights };

/** A wish that each pair adds to by itself; an empty roster costs `without`. */
export type PairWish = Wished<'pair'> & {
  readonly of: (problem: Problem) => {
    readonly without: number;
    readonly cost: (person: number, shift: number) => number;
  };
};

/** A wish about the sum of the amounts of a group: it costs the sum of the group's hinges at that sum. */
export type SumWish = Wished<'sum'> & { readonly of: (problem: Problem) => Sums };
export type Sums = {
  readonly groups: number;
  readonly group: (person: number, shift: number) => number;
  readonly amount: (person: number, shift: number) => number;
  readonly hinges: (group: number) => readonly Hinge[];
};
/** `slope` points for each that a sum is below, or above, `at`. Slopes are not negative, so that the cost is convex. */
export type Hinge = { readonly slope: number; readonly at: number; readonly side: 'below' | 'above' };

/** A wish about how many different kinds a person has: each beyond the first costs. */
export type KindWish = Wished<'kind'> & { readonly of: (problem: Problem) => Kinds };
export type Kinds = {
  readonly kinds: number;
  readonly kind: (person: number, shift: number) => number;
  readonly perExtra: number;
};

export type Wish = PairWish | SumWish | KindWish;

/** What hinges cost at a sum. */
export function costOf(hinges: readonly Hinge[], sum: number): number {
  return hinges.reduce(
    (cost, { slope, at, side }) => cost + slope * Math.max(0, side === 'below' ? at - sum : sum - at),
    0,
  );
}
