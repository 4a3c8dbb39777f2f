/** Chance that falls the same way every time, so that the demonstration is the same everywhere. */
export type Chance = {
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** Some different items, in the order in which they stood. */
  some<Item>(items: readonly Item[], count: number): Item[];
  /** True in this part of the cases. */
  happens(part: number): boolean;
  bytes(count: number): Uint8Array;
};

/** Mulberry32: small, even, and with one number as its whole state. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Chance from a name: each life has its own, so that one more life changes nothing in the others. */
export function chanceOf(name: string): Chance {
  let seed = 2166136261;
  for (const char of name) seed = Math.imul(seed ^ (char.codePointAt(0) ?? 0), 16777619);
  const next = numbersFrom(seed);
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  return {
    between,
    pick,
    some: (items, count) => {
      const left = items.map((_, place) => place);
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, items.length)) chosen.add(pick(left));
      return items.filter((_, place) => chosen.has(place));
    },
    happens: (part) => next() < part,
    bytes: (count) => Uint8Array.from({ length: count }, () => between(0, 255)),
  };
}
