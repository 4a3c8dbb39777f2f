import { dayIn, type Minute, minutesPerDay } from '../clock.ts';
import { joined, placeAfter, type Stretch, shared, without } from '../facts.ts';
import type { OnCall } from '../on-call.ts';
import { at } from '../piece.ts';
import { duration, type Rule, type Scope, say, type Tell } from '../rule.ts';
import { pieceBefore, type Timeline } from '../timeline.ts';

const tooMuch = {
  nl: 'In 24 uur bij deze consignatie is er {found} werk. Toegestaan is {allowed}.',
  en: 'In 24 hours with this on-call period there is {found} of work. Allowed is {allowed}.',
};
const noRest = {
  nl: 'Na deze laatste oproep in de nacht is er {found} rust achter elkaar. Er moet {allowed} zijn.',
  en: 'After this last call in the night there is {found} of rest in a row. There must be {allowed}.',
};

/**
 * Arbeid bij consignatie (ATW 5:9 lid 4): at most 13 hours in any 24 hours that have consignatie in them. By choice of the employer
 * (lid 6 a, in the place of lid 5) 8 hours of rest after the last call of a night, in 16 weeks with 16 or more on-call nights.
 */
export const oproepen: Rule = (timeline, scope, tell) => {
  const { onCall, deviations } = timeline;
  if (onCall === null) return false;
  if (worksTooMuch(timeline, onCall, scope, tell)) return true;
  return deviations.restAfterCalls === true && lacksRest(timeline, onCall, scope, tell);
};

/** Looks at the 24 hours that have a minute of a consignatie and one of the scope. */
function worksTooMuch(
  timeline: Timeline,
  { counted }: OnCall,
  { from, to }: Scope,
  tell: Tell | null,
): boolean {
  const { facts, norms } = timeline;
  for (let place = placeAfter(facts.onCall, from - minutesPerDay); place < facts.onCall.length; place++) {
    const each = facts.onCall[place];
    if (each === undefined || each.from >= to + minutesPerDay) break;
    const first = Math.max(each.from, from) - minutesPerDay + 1;
    const last = Math.min(each.to, to) - 1;
    if (allWork(timeline, counted, first, last + minutesPerDay) <= norms.onCallDay) continue;
    const most = mostInDay(timeline, counted, first, last);
    if (most <= norms.onCallDay) continue;
    if (tell === null) return true;
    const text = say(tooMuch, { found: duration(most), allowed: duration(norms.onCallDay) });
    tell.breach('ATW 5:9 lid 4', each.from, text, 'onCallDay');
  }
  return false;
}

/**
 * The most work in 24 hours that begin in a period. The sum is most where the 24 hours begin or end with a piece of work, or at the
 * edge of the period; so only those are tried.
 */
function mostInDay(timeline: Timeline, counted: readonly Stretch[], first: Minute, last: Minute): number {
  const near = workBetween(timeline, counted, first, last + minutesPerDay);
  let most = Math.max(workFrom(near, first), workFrom(near, last));
  for (const { from, to } of near) {
    if (from >= first && from <= last) most = Math.max(most, workFrom(near, from));
    const start = to - minutesPerDay;
    if (start >= first && start <= last) most = Math.max(most, workFrom(near, start));
  }
  return most;
}

/** All minutes of work that begins or ends in a period, at most: mostly even that is not too much. */
function allWork(timeline: Timeline, counted: readonly Stretch[], from: Minute, to: Minute): number {
  const { pieces, calendar } = timeline;
  const before = pieceBefore(timeline, dayIn(calendar, from), from);
  let sum = before === 0 ? 0 : Math.max(0, at(pieces.end, before) - from);
  for (
    let each = at(pieces.next, before);
    each !== 0 && at(pieces.start, each) < to;
    each = at(pieces.next, each)
  )
    sum += at(pieces.end, each) - at(pieces.start, each);
  for (let place = placeAfter(counted, from); place < counted.length; place++) {
    const call = counted[place];
    if (call === undefined || call.from >= to) break;
    sum += call.to - call.from;
  }
  return sum;
}

/** The work in the 24 hours from a moment. */
function workFrom(near: readonly Stretch[], start: Minute): number {
  let sum = 0;
  for (const { from, to } of near)
    sum += Math.max(0, Math.min(to, start + minutesPerDay) - Math.max(from, start));
  return sum;
}

/** The work that has a minute in a period, with that of calls; what touches is one. */
function workBetween(
  timeline: Timeline,
  calls: readonly Stretch[],
  from: Minute,
  to: Minute,
): readonly Stretch[] {
  const { pieces, calendar } = timeline;
  const found: Stretch[] = [];
  let each = pieceBefore(timeline, dayIn(calendar, from), from);
  if (each === 0) each = at(pieces.next, 0);
  for (; each !== 0 && at(pieces.start, each) < to; each = at(pieces.next, each))
    if (at(pieces.end, each) > from) found.push({ from: at(pieces.start, each), to: at(pieces.end, each) });
  let place = placeAfter(calls, from);
  if ((calls[place]?.from ?? to) >= to) return found;
  for (; place < calls.length; place++) {
    const call = calls[place];
    if (call === undefined || call.from >= to) break;
    found.push(call);
  }
  return joined(found);
}

/** Of calls further away than two days from the scope, the rest is as it was. */
function lacksRest(
  timeline: Timeline,
  { lastCalls }: OnCall,
  { from, to }: Scope,
  tell: Tell | null,
): boolean {
  const { norms } = timeline;
  for (let place = placeAfter(lastCalls, from - 2 * minutesPerDay); place < lastCalls.length; place++) {
    const call = lastCalls[place];
    if (call === undefined || call.from >= to + 2 * minutesPerDay) break;
    const rest = restAfterCall(timeline, call);
    if (rest >= norms.onCallRest) continue;
    if (tell === null) return true;
    const text = say(noRest, { found: duration(rest), allowed: duration(norms.onCallRest) });
    tell.breach('ATW 5:9 lid 6 a', call.from, text, 'onCallRest');
  }
  return false;
}

/**
 * The rest after a call, which begins when the call ends, also when it counts for half an hour; when a dienst begins right after
 * it, the longest rest in the 18 hours from 6.
 */
function restAfterCall(timeline: Timeline, call: Stretch): number {
  const { facts, calendar } = timeline;
  const six = at(calendar.six, dayIn(calendar, call.from));
  const period = { from: six, to: six + 18 * 60 };
  const busy = workBetween(timeline, facts.calls, call.from, call.to + 2 * minutesPerDay);
  const next = busy.find(({ to }) => to > call.to);
  if (next === undefined) return minutesPerDay;
  if (next.from > call.to) return next.from - call.to;
  const inPeriod = busy.filter((each) => shared(each, period) > 0);
  return Math.max(0, ...without([period], inPeriod).map(({ from, to }) => to - from));
}
