import { type Choosing, pairsOf } from '../pairs.ts';
import type { Problem, Roster } from '../problem.ts';
import { int } from '../search/cells.ts';
import { Climb } from './climb.ts';
import { rosterOf } from './dive.ts';
import { Relaxed } from './relaxed.ts';
import { chosenOf, costAt, wholeValueOf } from './whole.ts';

/** Which pairs are looked at, with what is known of them: nothing at first. */
export type Choose = (known: Known | null) => Choosing;
/** What a pair costs at prices, and of each person the shifts of which they have a part that matters. */
export type Known = {
  readonly cost: (person: number, shift: number) => number;
  readonly likely: readonly Int32Array[];
};

/** How long to prove, and what is known. */
export type Proving = {
  readonly seconds: number;
  /** How many seconds more there are to make a roster of what the proof found; none without. */
  readonly diveSeconds?: number;
  /** Seconds on a clock. */
  readonly now: () => number;
  /** Which pairs are looked at while prices climb; all, when left out. It asks for the shifts of everybody once. */
  readonly choose?: Choose | undefined;
  /** What the best roster that is known costs: when the bound is there, nothing more can be proven. */
  readonly upper?: number | undefined;
  readonly onBound?: ((bound: number) => void) | undefined;
  /** Told when what a part of the work needed is needed no more. */
  readonly between?: (() => void) | undefined;
};

export type Proof = {
  /**
   * No roster that adds no breach to what is fixed costs less. Where only some pairs were looked at it takes time to ask: the prices are held
   * against all of them, and when `stop` says so before that is done, it is null.
   */
  readonly bound: (stop: () => boolean) => number | null;
  readonly rounds: number;
  readonly seconds: number;
  /** Of each person the shifts of which they have a part that matters in the best roster in fractions: a good roster is mostly made of those. */
  readonly likely: readonly Int32Array[];
  /** One whole roster made of those fractions, as `rosterOf` says; null when no time was given for it. */
  readonly roster: Roster | null;
};

/** A part below this does not matter. */
const leastLikely = 0.01;
/** How much prices move for one place too many, of what filling it is worth: at first, each round less, until the last. */
const pull = { first: 0.2, factor: 0.985, last: 0.01 };
/** Tries per person to decide on employers: more when fewer hardly gain any more. */
const tries = [3, 9, 41, 201] as const;
/** After so many rounds the bound is looked at; less than this part gained since the last time is hardly any gain. */
const every = 10;
const hardly = 2e-5;
/** So often hardly any gain with the most tries, and the last pull: that is all that can be proven. */
const patience = 5;
/** How much of the newest prices is in their mean. */
const newest = 0.03;

/** Of the time to prove, the share in which prices climb among the first pairs that are looked at. */
const firstLook = 0.33;

/**
 * Proves that no roster costs less than a bound: what people share gets prices, and what everybody's cheapest roster costs at those is a
 * bound, whatever the prices. They climb as long as there is time, and as long as it helps. Where only some pairs are looked at, the
 * first prices choose better ones, and the last are held against all pairs at the end. Null when there was no time for anything.
 */
export function proveBound(problem: Problem, proving: Proving): Proof | null {
  const { now, seconds, choose, onBound, between } = proving;
  const began = now();
  const overAt = (share: number) => () => now() - began >= share * seconds;
  const upper = proving.upper ?? Number.POSITIVE_INFINITY;
  const { relaxed, climb } =
    choose === undefined
      ? startOf(new Relaxed(problem))
      : secondLook(problem, choose, { over: overAt(firstLook), between });
  const best = climbed(relaxed, climb, {
    over: overAt(1),
    upper,
    onBound: choose === undefined ? onBound : undefined,
  });
  if (!Number.isFinite(best.value)) return null;
  const took = now() - began;
  const { rounds } = climb;
  // A dive spends the climb: what is told of it is kept before.
  const likely = likelyOf(relaxed, climb);
  const { diveSeconds = 0 } = proving;
  const diveBegan = now();
  const spent = () => (now() - diveBegan) / diveSeconds;
  const roster = diveSeconds > 0 ? rosterOf(relaxed, climb, spent) : null;
  const { rows } = relaxed;
  const held = (stop: () => boolean) => wholeValueOf(problem, rows, { ...best, stop, between });
  return {
    rounds,
    seconds: took,
    likely,
    roster,
    bound: choose === undefined ? () => best.value : held,
  };
}

type Start = { readonly relaxed: Relaxed; readonly climb: Climb };

function startOf(relaxed: Relaxed, climb = new Climb(relaxed, pull.first)): Start {
  return { relaxed, climb };
}

/** Among pairs that are chosen by what they cost at the prices of pairs that were chosen without any. */
function secondLook(
  problem: Problem,
  choose: Choose,
  { over, between }: Pick<Climbing, 'over'> & Pick<Proving, 'between'>,
): Start {
  const { priced, pull, prices, likely } = firstLookOf(problem, choose, over);
  between?.();
  const second = pairsOf(problem, choose({ cost: costAt(problem, priced, prices), likely }));
  const next = new Relaxed(problem, second, priced);
  return startOf(next, new Climb(next, pull, prices));
}

/** What is known after the first look; the pairs of it are not kept. */
function firstLookOf(problem: Problem, choose: Choose, over: () => boolean) {
  const { pairs, priced } = chosenOf(problem, choose(null));
  const { relaxed, climb } = startOf(new Relaxed(problem, pairs, priced));
  const { prices } = climbed(relaxed, climb, { over });
  return { priced, pull: climb.pull, prices: prices.slice(), likely: likelyOf(relaxed, climb) };
}

type Climbing = {
  readonly over: () => boolean;
  readonly upper?: number;
  readonly onBound?: Proving['onBound'];
};

/** The best prices of a climb, what rosters of the pairs that are looked at cost at least at those, and with how many tries that was found. */
function climbed(
  relaxed: Relaxed,
  climb: Climb,
  { over, upper = Number.POSITIVE_INFINITY, onBound }: Climbing,
) {
  let best = { value: Number.NEGATIVE_INFINITY, prices: climb.prices, tries: 1 };
  const pace = new Pace();
  while (climb.round(pace.tries, newest, over)) {
    if (climb.pull > pull.last) climb.calm(pull.factor);
    else pace.isCalm = true;
    if (climb.rounds > every && climb.rounds % every !== 0) continue;
    const before = best.value;
    for (const prices of [climb.prices, climb.meanPrices]) {
      const value = relaxed.valueOf(prices, pace.tries, over) ?? Number.NEGATIVE_INFINITY;
      if (value > best.value) best = { value, prices: prices.slice(), tries: pace.tries };
    }
    const gain = best.value - before;
    if (gain > 0) onBound?.(best.value);
    if (best.value >= upper - 1e-6 || !pace.goesOn(gain / Math.max(1, Math.abs(best.value)))) break;
  }
  return best;
}

function likelyOf({ pairs, people }: Relaxed, { mean }: Climb): readonly Int32Array[] {
  return people.map((_, person) => {
    const first = int(pairs.first, person);
    return pairs.shift
      .subarray(first, int(pairs.first, person + 1))
      .filter((_, place) => (mean[first + place] ?? 0) >= leastLikely);
  });
}

/** How many tries there are, by what the last rounds gained. */
class Pace {
  isCalm = false;
  #level = 0;
  #waited = 0;

  get tries(): number {
    return tries[this.#level] ?? 1;
  }

  /** False when nothing more is to be gained. */
  goesOn(gain: number): boolean {
    if (gain > hardly) {
      this.#waited = 0;
      return true;
    }
    this.#waited += 1;
    if (this.#level + 1 < tries.length) {
      this.#level += 1;
      this.#waited = 0;
      return true;
    }
    return !this.isCalm || this.#waited < patience;
  }
}
