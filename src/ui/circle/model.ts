import type { Tint } from '../data/tint.ts';
import type { Ring } from './geometry.ts';

/** A phase on the ring, in the order of the programme. */
export type CirclePhase = {
  readonly key: string;
  readonly name: string;
  readonly tint: Tint;
  readonly count: number;
  /** The list of these people; left out for who may only know how many. */
  readonly href?: string;
};

/** People who came in or went out, over the time that the label says: "instroom dit jaar". */
export type CircleFlow = { readonly label: string; readonly count: number; readonly href?: string };

export type CircleFacts = {
  readonly title: string;
  readonly phases: readonly CirclePhase[];
  readonly total: number;
  readonly entry?: CircleFlow;
  readonly exit?: CircleFlow;
};

/** The ring in its drawing of 400 × 400 around (0, 0). */
export const ring: Ring = { inner: 100, outer: 178, gap: 5 };

/**
 * Where the way back goes: from each place between assignments to the last phase of learning before it,
 * because there the next job is prepared; to the first phase when the programme has no learning.
 */
export function waysBack(
  phases: readonly { readonly tint: Tint }[],
): readonly { readonly from: number; readonly to: number }[] {
  return phases.flatMap(({ tint }, from) => {
    if (tint !== 'between' || from === 0) return [];
    const learning = phases.findLastIndex((phase, place) => place < from && phase.tint === 'learning');
    return [{ from, to: Math.max(learning, 0) }];
  });
}

/** A name over at most two lines, broken at the space nearest its middle. */
export function nameLines(name: string): readonly string[] {
  if (name.length <= 14) return [name];
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const middle = name.length / 2;
  const best = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return best === undefined ? [name] : [name.slice(0, best), name.slice(best + 1)];
}
