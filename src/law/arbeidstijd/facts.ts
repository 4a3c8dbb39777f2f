import { type Minute, minutesPerDay } from './clock.ts';

/** A stretch of time, half-open: `from` belongs to it, `to` does not. */
export type Stretch = { readonly from: Minute; readonly to: Minute };

/**
 * What is known of one worker's time, of all employers together, each list in order of time.
 * What is not in it counts as free: so a period that is not fully known is breached only when what is known breaches it.
 */
export type Facts = {
  /** Ordinary work without its breaks. */
  readonly work: readonly Stretch[];
  /** Work that was agreed but not done: ill, on leave (ATW 5:2). */
  readonly absent: readonly Stretch[];
  /** Consignatie: reachable, to be called. */
  readonly onCall: readonly Stretch[];
  /** Work that began with a call during consignatie. */
  readonly calls: readonly Stretch[];
  /** The beginning of the 18th birthday. */
  readonly adultFrom: Minute;
};

/** What a collective agreement (or, in 5:1, the worker) may set otherwise than the law. The outcome names each that is used. */
export type Deviations = {
  /** 5:4 lid 3: above 5.5 hours of work a break of 15 minutes is enough. */
  readonly shortBreaks?: boolean | undefined;
  /** 5:6 lid 4: fewer than 13 free Sundays in 52 weeks; the worker consents each time to 40 or more. */
  readonly moreSundays?: boolean | undefined;
  /** 5:7 lid 4: no average of 55 hours over 4 weeks. */
  readonly withoutFourWeeks?: boolean | undefined;
  /** 5:8 lid 6 and 7: 8 diensten in a row. */
  readonly seriesOfEight?: boolean | undefined;
  /** 5:8 lid 8 and 9: by number in 52 weeks, or by hours between 0 and 6 in 2 weeks. */
  readonly nights?: 'per-52-weeks' | 'per-2-weeks' | undefined;
  /** 5:9 lid 6: rest after the last call and 45 hours, in the place of 40 hours. */
  readonly restAfterCalls?: boolean | undefined;
  /** 5:1: the weekly day of rest of the worker, 1 (Monday) to 6, in the place of Sunday. */
  readonly dayOfRest?: 1 | 2 | 3 | 4 | 5 | 6;
};

/** Minutes that two stretches share. */
export function shared(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

/** The place of the first stretch that ends after a moment, in a list in order of time without overlap. */
export function placeAfter(stretches: readonly Stretch[], moment: Minute): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.to ?? moment) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether any of a list in order of time without overlap has a minute in a period. */
export function touches(stretches: readonly Stretch[], from: Minute, to: Minute): boolean {
  const first = stretches[placeAfter(stretches, from)];
  return first !== undefined && first.from < to;
}

/** Stretches in order of time without overlap; those that touch become one. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length < 2) return stretches;
  const result: Stretch[] = [];
  for (const each of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && each.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, each.to) };
    } else result.push(each);
  }
  return result;
}

/**
 * The work of a shift without its breaks, in pieces of at most a day. Shorter than a break, or at the edge of the shift, a break is
 * working time (1:7 lid 1 e).
 */
export function workOf(shift: Stretch, breaks: readonly Stretch[], least: number): readonly Stretch[] {
  const pauses = joined(breaks).filter(
    ({ from, to }) => to - from >= least && from > shift.from && to < shift.to,
  );
  return without([shift], pauses).flatMap(({ from, to }) => {
    if (to - from <= minutesPerDay) return [{ from, to }];
    return Array.from({ length: Math.ceil((to - from) / minutesPerDay) }, (_, each) => ({
      from: from + each * minutesPerDay,
      to: Math.min(to, from + (each + 1) * minutesPerDay),
    }));
  });
}

/** What is left of stretches without others, both joined. */
export function without(stretches: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] {
  return stretches.flatMap((stretch) => {
    const inside = others.filter((other) => shared(stretch, other) > 0);
    if (inside.length === 0) return stretch.from < stretch.to ? [{ from: stretch.from, to: stretch.to }] : [];
    const edges = [stretch.from, ...inside.flatMap(({ from, to }) => [from, to]), stretch.to];
    return edges.flatMap((from, place) => {
      const to = edges[place + 1];
      return place % 2 === 0 && to !== undefined && from < to ? [{ from, to }] : [];
    });
  });
}
