import type { Problem, Roster } from '../problem.ts';
import { Climb } from './climb.ts';
import { rosterOf } from './dive.ts';
import { Relaxed } from './relaxed.ts';

/** How long to prove, and what is known. */
export type Proving = {
  readonly seconds: number;
  /** How many seconds more there are to make a roster of what the proof found; none without. */
  readonly diveSeconds?: number;
  /** Seconds on a clock. */
  readonly now: () => number;
  /** What the best roster that is known costs: when the bound is there, nothing more can be proven. */
  readonly upper?: number | undefined;
  readonly onBound?: ((bound: number) => void) | undefined;
};

export type Proof = {
  /** No roster that adds no breach to what is fixed costs less. */
  readonly bound: number;
  readonly rounds: number;
  readonly seconds: number;
  /**
   * Per pair, in the order of `pairsOf`, which part of the time its person has it in the best roster in fractions: nobody is in two
   * places, few shifts have a little too many, and what a good roster has is mostly a good part here.
   */
  readonly mean: Float32Array;
  /** 1 for each pair with a part that matters: the best roster is mostly made of those. */
  readonly likely: Uint8Array;
  /** One whole roster made of `mean`, as `rosterOf` says; null when no time was given for it. */
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

/**
 * Proves that no roster costs less than a bound: what people share gets prices, and what everybody's cheapest roster costs at those is a
 * bound, whatever the prices. They climb as long as there is time, and as long as it helps. Null when there was no time for anything.
 */
export function proveBound(problem: Problem, proving: Proving): Proof | null {
  const { now, seconds, upper = Number.POSITIVE_INFINITY, onBound = () => undefined } = proving;
  const began = now();
  const over = () => now() - began >= seconds;
  const relaxed = new Relaxed(problem);
  const climb = new Climb(relaxed, pull.first);
  let bound = Number.NEGATIVE_INFINITY;
  const pace = new Pace();
  while (climb.round(pace.tries, newest, over)) {
    if (climb.rounds * Math.log(pull.factor) > Math.log(pull.last / pull.first)) climb.calm(pull.factor);
    else pace.isCalm = true;
    if (climb.rounds > every && climb.rounds % every !== 0) continue;
    const values = [climb.prices, climb.meanPrices].map((prices) =>
      relaxed.valueOf(prices, pace.tries, over),
    );
    const best = Math.max(...values.map((value) => value ?? Number.NEGATIVE_INFINITY));
    const gain = best - bound;
    if (gain > 0) {
      bound = best;
      onBound(bound);
    }
    if (bound >= upper - 1e-6 || !pace.goesOn(gain / Math.max(1, Math.abs(bound)))) break;
  }
  if (!Number.isFinite(bound)) return null;
  const took = now() - began;
  const { rounds } = climb;
  // A dive spends the climb: what is told of it is kept before.
  const mean = climb.mean.slice();
  const likely = Uint8Array.from(mean, (part) => (part >= leastLikely ? 1 : 0));
  const diveEnd = now() + (proving.diveSeconds ?? 0);
  const roster = rosterOf(relaxed, climb, () => now() >= diveEnd);
  return { bound, rounds, seconds: took, mean, likely, roster };
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
