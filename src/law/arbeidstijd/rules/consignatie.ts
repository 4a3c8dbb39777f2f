import { dayIn, type Minute, minutesPerDay, minutesPerWeek } from '../clock.ts';
import { placeAfter, type Stretch, touches, without } from '../facts.ts';
import type { OnCall } from '../on-call.ts';
import { at, never } from '../piece.ts';
import { duration, type Rule, type Scope, say, type Tell } from '../rule.ts';
import { pieceBefore, type Timeline } from '../timeline.ts';

const period = 4 * minutesPerWeek;
const double = 2 * minutesPerDay;
const beyond: Stretch = { from: never, to: never };

const tooYoung = {
  nl: 'Wie 16 of 17 is, mag geen consignatie hebben.',
  en: 'At 16 or 17 nobody may be on call.',
};
const tooOften = {
  nl: 'In de 28 maal 24 uur vanaf het begin van deze consignatie is er {found} keer 24 uur zonder consignatie. Dat moet {allowed} keer zijn.',
  en: 'In the 28 times 24 hours from the start of this on-call period there are {found} times 24 hours without on-call. There must be {allowed}.',
};
const noDoubleRest = {
  nl: 'In de 28 maal 24 uur vanaf het begin van deze consignatie is er {found} keer 48 uur zonder werk en zonder consignatie. Dat moet {allowed} keer zijn.',
  en: 'In the 28 times 24 hours from the start of this on-call period there are {found} times 48 hours without work and on-call. There must be {allowed}.',
};
const beforeNight = {
  nl: 'In de {allowed} voor deze nachtdienst mag er geen consignatie zijn.',
  en: 'In the {allowed} before this night dienst there may be no on-call.',
};
const afterNight = {
  nl: 'In de {allowed} na deze nachtdienst mag er geen consignatie zijn.',
  en: 'In the {allowed} after this night dienst there may be no on-call.',
};

/**
 * Consignatie (ATW 5:9 lid 1 to 3): from 18 only; in each 28 times 24 hours, counted from the start of each consignatie, 14 times
 * 24 hours without it and 2 times 48 hours without it and without work; none in the 11 hours before and the 14 after a night dienst.
 * A search asks only what the work in the scope can breach: consignatie that is too much by itself refuses no shift.
 */
export const consignatie: Rule = (timeline, scope, tell) => {
  const { onCall } = timeline;
  if (onCall === null) return false;
  if (tell !== null) tellOfItself(timeline, onCall, tell);
  return nearNights(timeline, onCall, scope, tell) || lacksDoubleRest(timeline, onCall, scope, tell);
};

/** What consignatie breaches whatever work there is. */
function tellOfItself({ facts, norms }: Timeline, { whole }: OnCall, tell: Tell): void {
  for (const { from } of facts.onCall) {
    if (from < facts.adultFrom) tell.breach('ATW 5:9 lid 1', from, say(tooYoung));
    const days = timesFree({ from, to: from + period }, whole, minutesPerDay);
    if (days >= norms.onCallFreeDays) continue;
    const text = say(tooOften, { found: days, allowed: norms.onCallFreeDays });
    tell.breach('ATW 5:9 lid 2 a', from, text, 'onCallFreeDays');
  }
}

/** How many times a number of minutes in a row is free in a period. */
function timesFree(within: Stretch, busy: readonly Stretch[], minutes: number): number {
  const near = busy.slice(placeAfter(busy, within.from)).filter(({ from }) => from < within.to);
  return without([within], near).reduce(
    (times, { from, to }) => times + Math.floor((to - from) / minutes),
    0,
  );
}

function lacksDoubleRest(timeline: Timeline, onCall: OnCall, scope: Scope, tell: Tell | null): boolean {
  const { facts, norms } = timeline;
  const least = norms.onCallFreeDouble;
  for (let place = placeAfter(facts.onCall, scope.from - period); place < facts.onCall.length; place++) {
    const from = facts.onCall[place]?.from ?? never;
    if (from >= scope.to) break;
    const seen = place * least;
    if (tell === null && isKnownFree(onCall.doubles, seen, least, scope)) continue;
    const doubles = doublesFree(timeline, onCall, from, tell === null ? least : never, seen);
    if (doubles >= least) continue;
    if (tell === null) return true;
    const text = say(noDoubleRest, { found: doubles, allowed: least });
    tell.breach('ATW 5:9 lid 2 b', from, text, 'onCallFreeDouble');
  }
  return false;
}

/** True when the times of 48 hours that were found free for a consignatie are so still: new work is in none of them. */
function isKnownFree(doubles: Int32Array, seen: number, least: number, { from, to }: Scope): boolean {
  for (let each = seen; each < seen + least; each++) {
    const free = at(doubles, each);
    if (free === 0 || (free < to && from < free + double)) return false;
  }
  return true;
}

/**
 * How many times 48 hours without work and consignatie lie in the period from a moment; stops counting at `enough`. The first of
 * them are kept from `seen` on, for the next question.
 */
function doublesFree(timeline: Timeline, onCall: OnCall, from: Minute, enough: number, seen: number): number {
  const { pieces, calendar } = timeline;
  const to = from + period;
  let each = pieceBefore(timeline, dayIn(calendar, from), from);
  if (each === 0) each = at(pieces.next, 0);
  let inWhole = placeAfter(onCall.whole, from);
  let inCalls = placeAfter(onCall.counted, from);
  let free = from;
  let times = 0;
  const least = timeline.norms.onCallFreeDouble;
  while (free < to && times < enough) {
    const work = each === 0 ? never : at(pieces.start, each);
    const reachable = onCall.whole[inWhole] ?? beyond;
    const call = onCall.counted[inCalls] ?? beyond;
    const next = Math.min(work, reachable.from, call.from, to);
    const more = Math.max(0, Math.floor((next - free) / double));
    keepDoubles(onCall.doubles, seen + times, seen + Math.min(least, times + more), free);
    times += more;
    if (next === to) break;
    if (next === work) {
      free = Math.max(free, at(pieces.end, each));
      each = at(pieces.next, each);
    } else if (next === reachable.from) {
      free = Math.max(free, reachable.to);
      inWhole += 1;
    } else {
      free = Math.max(free, call.to);
      inCalls += 1;
    }
  }
  // What was seen before may be one of these.
  if (times < least) onCall.doubles.fill(0, seen, seen + least);
  return times;
}

function keepDoubles(doubles: Int32Array, first: number, end: number, free: Minute): void {
  for (let each = first; each < end; each++) doubles[each] = free + (each - first) * double;
}

function nearNights(
  timeline: Timeline,
  { whole }: OnCall,
  { first, last }: Scope,
  tell: Tell | null,
): boolean {
  const { diensten, norms } = timeline;
  for (let each = first; each !== 0; each = each === last ? 0 : at(diensten.next, each)) {
    if (at(diensten.isNight, each) === 0) continue;
    const start = at(diensten.start, each);
    const end = at(diensten.end, each);
    const before = touches(whole, start - norms.onCallBeforeNight, start);
    const after = touches(whole, end, end + norms.onCallAfterNight);
    if (tell === null && (before || after)) return true;
    if (before) {
      const text = say(beforeNight, { allowed: duration(norms.onCallBeforeNight) });
      tell?.breach('ATW 5:9 lid 3 a', start, text, 'onCallBeforeNight');
    }
    if (after) {
      const text = say(afterNight, { allowed: duration(norms.onCallAfterNight) });
      tell?.breach('ATW 5:9 lid 3 b', start, text, 'onCallAfterNight');
    }
  }
  return false;
}
