import { real } from '../search/cells.ts';
import type { Block, Choices, Day, Option, Part } from './choices.ts';

/** The cheapest that was found: its cost, and the pairs in it. */
export type Cheapest = { readonly cost: number; readonly options: readonly Option[] };

const never = Number.POSITIVE_INFINITY;

/** What is kept of one day, to find back how it was reached. */
type Layer = { readonly value: Float64Array; readonly from: Int16Array; readonly chosen: Int16Array };

/**
 * The cheapest roster of one person when each option has its price: by day and units of work, with the rest between two days of a
 * week, at most so much a week, and what is owed over the weeks of a part. An option of which the price is not finite is not chosen.
 */
export function cheapestOf({ parts }: Choices, price: Price): Cheapest {
  let cost = 0;
  const options: Option[] = [];
  for (const part of parts) {
    const found = cheapestOfPart(part, price);
    cost += found.cost;
    options.push(...found.options);
  }
  return { cost, options };
}

/** What an option costs; not finite when it may not be chosen. */
export type Price = (option: Option) => number;

function cheapestOfPart({ blocks, cost }: Part, price: Price): Cheapest {
  const tables = blocks.map((block) => tableOf(block, price));
  const sums: { value: Float64Array; taken: Int16Array }[] = [];
  let sofar = Float64Array.of(0);
  for (const { best } of tables) {
    const joined = joinedOf(sofar, best);
    sums.push(joined);
    sofar = joined.value;
  }
  let least = never;
  let at = 0;
  for (let units = 0; units < sofar.length; units += 1) {
    const each = real(sofar, units);
    if (each >= least) continue;
    const all = each + cost(units);
    if (all >= least) continue;
    least = all;
    at = units;
  }
  const options: Option[] = [];
  for (let place = tables.length - 1; place >= 0; place -= 1) {
    const taken = sums[place]?.taken[at] ?? 0;
    tables[place]?.walk(taken, options);
    at -= taken;
  }
  return { cost: least, options };
}

/** The least of two tables together, by units of both. */
function joinedOf(a: Float64Array, b: Float64Array): { value: Float64Array<ArrayBuffer>; taken: Int16Array } {
  const value = new Float64Array(a.length + b.length - 1).fill(never);
  const taken = new Int16Array(value.length);
  for (let more = 0; more < b.length; more += 1) {
    const second = real(b, more);
    if (second >= never) continue;
    for (let units = 0; units < a.length; units += 1) {
      const both = real(a, units) + second;
      if (both >= real(value, units + more)) continue;
      value[units + more] = both;
      taken[units + more] = more;
    }
  }
  return { value, taken };
}

type Table = {
  readonly best: Float64Array;
  /** Adds what was chosen for so many units. */
  readonly walk: (units: number, into: Option[]) => void;
};

function tableOf({ days, most }: Block, price: Price): Table {
  const width = most + 1;
  const layers: Layer[] = [];
  let before: Float64Array = new Float64Array(width).fill(never);
  before[0] = 0;
  let states = 1;
  for (const day of days) {
    const layer = layerOf(day, before, { width, states, price });
    layers.push(layer);
    before = layer.value;
    states = day.states;
  }
  return {
    best: before.subarray((states - 1) * width, states * width),
    walk: (units, into) => walk(days, layers, { width, units, into }),
  };
}

type Given = { readonly width: number; readonly states: number; readonly price: Price };

function layerOf(day: Day, before: Float64Array, { width, states, price }: Given): Layer {
  const size = day.states * width;
  const layer = {
    value: new Float64Array(size).fill(never),
    from: new Int16Array(size),
    chosen: new Int16Array(size).fill(-1),
  };
  if (day.canBeFree) layer.value.set(before.subarray((states - 1) * width, states * width));
  for (const place of cheapestInGroups(day, price)) {
    const option = day.options[place];
    if (option !== undefined) choose(layer, before, { option, place, width, cost: price(option) });
  }
  settle(layer, day.states, width);
  return layer;
}

/** Of each group of options the cheapest. */
function cheapestInGroups({ options, groups }: Day, price: Price): readonly number[] {
  const least = new Float64Array(groups).fill(never);
  const which = new Int16Array(groups).fill(-1);
  options.forEach((option, place) => {
    const cost = price(option);
    if (cost >= real(least, option.group)) return;
    least[option.group] = cost;
    which[option.group] = place;
  });
  return [...which].filter((place) => place >= 0);
}

type Choice = {
  readonly option: Option;
  readonly place: number;
  readonly width: number;
  readonly cost: number;
};

function choose(layer: Layer, before: Float64Array, { option, place, width, cost }: Choice): void {
  const [base, previous] = [option.state * width, option.after * width];
  for (let units = option.units; units < width; units += 1) {
    const all = real(before, previous + units - option.units) + cost;
    if (all >= real(layer.value, base + units)) continue;
    layer.value[base + units] = all;
    layer.chosen[base + units] = place;
  }
}

/** Each state also holds the best of those before it, and says which that was. */
function settle({ value, from }: Layer, states: number, width: number): void {
  for (let state = 1; state < states; state += 1) {
    for (let units = 0; units < width; units += 1) {
      const at = state * width + units;
      const lower = at - width;
      const isLower = real(value, lower) <= real(value, at);
      if (isLower) value[at] = real(value, lower);
      from[at] = isLower ? (from[lower] ?? 0) : state;
    }
  }
}

type Walk = { readonly width: number; readonly units: number; readonly into: Option[] };

function walk(days: readonly Day[], layers: readonly Layer[], { width, units, into }: Walk): void {
  let left = units;
  let state = (days.at(-1)?.states ?? 1) - 1;
  for (let place = days.length - 1; place >= 0; place -= 1) {
    const layer = layers[place];
    const day = days[place];
    if (layer === undefined || day === undefined) return;
    const at = (layer.from[state * width + left] ?? 0) * width + left;
    const option = day.options[int16(layer.chosen, at)];
    if (option === undefined) {
      state = (days[place - 1]?.states ?? 1) - 1;
      continue;
    }
    into.push(option);
    left -= option.units;
    state = option.after;
  }
}

const int16 = (cells: Int16Array, place: number) => cells[place] ?? -1;
