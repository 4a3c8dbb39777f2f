import type { Highs } from 'highs';
import type { Problem } from '../problem.ts';
import { real } from '../search/cells.ts';
import type { Lines } from './lines.ts';
import { type LinearModel, linearModelOf } from './model.ts';
import { Relaxed } from './relaxed.ts';

/** How long to prove, and what is known. */
export type Proving = {
  readonly seconds: number;
  /** Seconds on a clock. */
  readonly now: () => number;
  /** What the best roster that is known costs: the bound goes towards it. */
  readonly upper?: number | undefined;
  readonly onBound?: ((bound: number) => void) | undefined;
};

export type Proof = {
  /** No roster that adds no breach to what is fixed costs less. */
  readonly bound: number;
  /** What the dual values of the linear programme prove by themselves; null without any. */
  readonly linear: number | null;
  readonly linearSeconds: number;
  readonly rounds: number;
  /** 1 for each pair that was in somebody's cheapest roster at the last prices: the best roster is mostly made of those. */
  readonly likely: Uint8Array;
};

/** Rounds that count for what is likely. */
const lastRounds = 120;
/** The part of the time that the linear programme may take. */
const linearPart = 0.35;
/** Tries per person to decide on an employer: few until the prices hardly gain any more. */
const tries = { first: 5, last: 41 };
/** Of a whole step: below the first more tries are worth it, below the second nothing is gained any more. */
const hardly = 0.1;
const shortest = 1e-4;
/** How much of the newest rosters is in the mean of all: steadies the direction. */
const newest = 0.15;

/**
 * Proves that no roster costs less than a bound. A linear programme gives prices to what people share; at those, and at any other
 * prices, what everybody's cheapest roster costs is a bound. The prices then go where the mean of those rosters has too many or too
 * few (the volume algorithm), as long as there is time. Null when there was no time for anything.
 */
export function proveBound(highs: Highs, problem: Problem, proving: Proving): Proof | null {
  const began = proving.now();
  const over = () => proving.now() - began >= proving.seconds;
  const model = linearModelOf(problem);
  const relaxed = new Relaxed(model);
  const linear = linearOf(highs, model, proving.seconds * linearPart);
  const linearSeconds = proving.now() - began;
  const start = linear === null ? new Float64Array(relaxed.size) : relaxed.pricesOf(linear.duals);
  const found = raise(relaxed, start, proving, over);
  if (found === null) return null;
  return { ...found, linear: linear?.least ?? null, linearSeconds };
}

type Linear = { readonly least: number; readonly duals: Float64Array };

/** The linear programme without whole numbers; null when it was not solved to the end. */
function linearOf(highs: Highs, { lines, constant }: LinearModel, seconds: number): Linear | null {
  if (lines.cost.length === 0) return null;
  const model = lines.in(highs);
  try {
    model.options.set({ output_flag: false, solver: 'ipm', run_crossover: 'off', time_limit: seconds });
    model.run();
    // Before its end the duals of an interior point say nothing; without a crossover its end may have no exact status.
    const { optimal, unknown } = highs.constants.modelStatus;
    if (![optimal, unknown].some((status) => status === model.getModelStatus())) return null;
    const { rowDual } = model.getSolution();
    if (rowDual.length !== lines.rowLower.length || !rowDual.every(Number.isFinite)) return null;
    return { least: constant + leastAt(lines, rowDual), duals: rowDual };
  } finally {
    model.dispose();
  }
}

/** What any dual values prove, however far from the best: rows at the side their price asks, columns at the side that is cheaper. */
function leastAt(lines: Lines, duals: Float64Array): number {
  const reduced = Float64Array.from(lines.cost);
  let least = 0;
  duals.forEach((dual, row) => {
    const side = (dual > 0 ? lines.rowLower[row] : lines.rowUpper[row]) ?? 0;
    // A price that pulls at a side without an end proves nothing: as if there was none.
    if (!Number.isFinite(side)) return;
    least += dual * side;
    for (let at = lines.starts[row] ?? 0; at < (lines.starts[row + 1] ?? 0); at += 1) {
      const column = lines.indices[at] ?? 0;
      reduced[column] = real(reduced, column) - dual * (lines.values[at] ?? 0);
    }
  });
  reduced.forEach((cost, column) => {
    least += cost * ((cost > 0 ? lines.lower[column] : lines.upper[column]) ?? 0);
  });
  return least;
}

type Raised = Pick<Proof, 'bound' | 'rounds' | 'likely'>;

function raise(relaxed: Relaxed, start: Float64Array, proving: Proving, over: () => boolean): Raised | null {
  const first = relaxed.valueOf(start, tries.first, over);
  if (first === null) return null;
  let [bound, prices] = [first.least, start];
  const mean = first.missing;
  const seen = Int32Array.from(first.chosen);
  const { upper = Number.POSITIVE_INFINITY, onBound = () => undefined } = proving;
  onBound(bound);
  let most = tries.first;
  let length = 1;
  let rounds = 1;
  while (!over() && length > shortest) {
    const scale = scaleOf(relaxed, bound);
    const next = step(relaxed, prices, mean, length * gainOf(scale, upper - bound));
    const value = next === null ? null : relaxed.valueOf(next, most, over);
    if (next === null || value === null) break;
    rounds += 1;
    remember(seen, value.chosen, rounds);
    mean.forEach((each, row) => {
      mean[row] = newest * real(value.missing, row) + (1 - newest) * each;
    });
    length *= factorOf((value.least - bound) / scale);
    if (value.least > bound) {
      [bound, prices] = [value.least, next];
      onBound(bound);
    }
    if (most === tries.first && length < hardly) [most, length] = [tries.last, 0.5];
  }
  const since = Math.max(1, rounds - Math.min(lastRounds, Math.floor(rounds / 2)));
  return { bound, rounds, likely: Uint8Array.from(seen, (round) => (round >= since ? 1 : 0)) };
}

/** The last round in which each pair was chosen. */
function remember(seen: Int32Array, chosen: Uint8Array, round: number): void {
  chosen.forEach((is, pair) => {
    if (is === 1) seen[pair] = round;
  });
}

/** Longer steps after a gain. */
function factorOf(gain: number): number {
  return gain > 1e-4 ? 1.3 : gain > 0 ? 1.05 : 0.93;
}

/** How much higher to go: little against what rosters cost, and not above what can be reached. */
function gainOf(scale: number, left: number): number {
  return Math.max(1e-3 * scale, Math.min(left, 1e-2 * scale));
}

function scaleOf({ constant }: Relaxed, bound: number): number {
  return Math.max(Math.abs(bound), constant / 10);
}

/** Prices go up where too much is missing, down where too little; as far as should bring `gain`. Null when nothing is missing. */
function step(
  relaxed: Relaxed,
  prices: Float64Array,
  missing: Float64Array,
  gain: number,
): Float64Array | null {
  let square = 0;
  missing.forEach((each, row) => {
    if (each > 0 || real(prices, row) > 0) square += each * each;
  });
  if (square < 1e-12) return null;
  return relaxed.allowed(prices.map((price, row) => price + (gain / square) * real(missing, row)));
}
