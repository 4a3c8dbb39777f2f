import { joined, type Stretch, without } from './facts.ts';
import { at, never } from './piece.ts';
import { prepare, type Timeline } from './timeline.ts';

/** The ordinary work that stands in the timeline. */
export function workIn({ pieces }: Timeline): readonly Stretch[] {
  const work: Stretch[] = [];
  for (let each = at(pieces.next, 0); each !== 0; each = at(pieces.next, each))
    work.push({ from: at(pieces.start, each), to: at(pieces.end, each) });
  return work;
}

/**
 * The work of calls as 5:9 lid 7 counts it: time between two calls of at most half an hour is work, and a call is at least half an
 * hour. `extra` is what this adds to the time that was worked, by week.
 */
export function callsWithLeast(timeline: Timeline): {
  readonly calls: readonly Stretch[];
  readonly extra: readonly { week: number; minutes: number }[];
} {
  const { facts, norms } = timeline;
  const counted = joined(facts.calls.map(({ from, to }) => ({ from, to: to + norms.callLeast }))).map(
    ({ from, to }) => ({ from, to: Math.max(to - norms.callLeast, from + norms.callLeast) }),
  );
  const added = without(counted, joined([...facts.calls, ...workIn(timeline)]));
  const extra = added.flatMap((stretch) => {
    const { week, minutes, minutesNext } = prepare(timeline, stretch);
    return [
      { week, minutes },
      { week: week + 1, minutes: minutesNext },
    ];
  });
  return { calls: joined([...facts.calls, ...added]), extra };
}

/** Per week how many times consignatie has some time between 0 and 6. */
export function onCallNights(timeline: Timeline): Int32Array {
  const nights = new Int32Array(timeline.weeks.count + 1);
  for (const each of timeline.facts.onCall) {
    const { week, two } = prepare(timeline, each);
    if (two !== never) nights[week] = at(nights, week) + 1;
  }
  return nights;
}
