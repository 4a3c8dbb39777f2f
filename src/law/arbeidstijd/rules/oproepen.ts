import { dayIn, minutesPerDay } from '../clock.ts';
import { joined, placeAfter, type Stretch, shared, without } from '../facts.ts';
import type { OnCall } from '../on-call.ts';
import { at, never } from '../piece.ts';
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
  const near = nearOf(timeline, scope, tell);
  const tooMany = worksTooMuch(timeline, onCall, near, tell);
  if ((tooMany && tell === null) || deviations.restAfterCalls !== true) return tooMany;
  return lacksRest(timeline, onCall, near, tell) || tooMany;
};

/** Everything, or two days around the work in the scope: further away it changes nothing here. */
function nearOf({ diensten }: Timeline, { first, last }: Scope, tell: Tell | null): Stretch {
  if (tell !== null) return { from: -never, to: never };
  return {
    from: at(diensten.start, first) - 2 * minutesPerDay,
    to: at(diensten.end, last) + 2 * minutesPerDay,
  };
}

function worksTooMuch(timeline: Timeline, onCall: OnCall, near: Stretch, tell: Tell | null): boolean {
  const { facts, norms } = timeline;
  let found = false;
  for (let place = placeAfter(facts.onCall, near.from); place < facts.onCall.length; place++) {
    const each = facts.onCall[place];
    if (each === undefined || each.from >= near.to) break;
    const most = mostInDay(timeline, onCall, each);
    if (most <= norms.onCallDay) continue;
    if (tell === null) return true;
    found = true;
    const text = say(tooMuch, { found: duration(most), allowed: duration(norms.onCallDay) });
    tell.breach('ATW 5:9 lid 4', each.from, text, 'onCallDay');
  }
  return found;
}

/**
 * The most work in 24 hours that share a minute with a consignatie. The sum is most where the 24 hours begin or end with a piece
 * of work, or at the edge of what is allowed; so only those are tried.
 */
function mostInDay(timeline: Timeline, { counted }: OnCall, onCall: Stretch): number {
  const first = onCall.from - minutesPerDay + 1;
  const last = onCall.to - 1;
  const near = workBetween(timeline, counted, { from: first, to: last + minutesPerDay });
  const starts = [first, last, ...near.flatMap(({ from, to }) => [from, to - minutesPerDay])];
  const sums = starts
    .filter((start) => start >= first && start <= last)
    .map((start) =>
      near.reduce((sum, each) => sum + shared(each, { from: start, to: start + minutesPerDay }), 0),
    );
  return Math.max(...sums);
}

/** The work that has a minute in a period, with that of calls; what touches is one. */
function workBetween(
  timeline: Timeline,
  calls: readonly Stretch[],
  { from, to }: Stretch,
): readonly Stretch[] {
  const { pieces, calendar } = timeline;
  const found: Stretch[] = [];
  let each = pieceBefore(timeline, dayIn(calendar, from), from);
  if (each === 0) each = at(pieces.next, 0);
  for (; each !== 0 && at(pieces.start, each) < to; each = at(pieces.next, each))
    if (at(pieces.end, each) > from) found.push({ from: at(pieces.start, each), to: at(pieces.end, each) });
  for (let place = placeAfter(calls, from); place < calls.length; place++) {
    const call = calls[place];
    if (call === undefined || call.from >= to) break;
    found.push(call);
  }
  return joined(found);
}

function lacksRest(timeline: Timeline, { lastCalls }: OnCall, near: Stretch, tell: Tell | null): boolean {
  const { norms } = timeline;
  let found = false;
  for (let place = placeAfter(lastCalls, near.from); place < lastCalls.length; place++) {
    const call = lastCalls[place];
    if (call === undefined || call.from >= near.to) break;
    const rest = restAfterCall(timeline, call);
    if (rest >= norms.onCallRest) continue;
    if (tell === null) return true;
    found = true;
    const text = say(noRest, { found: duration(rest), allowed: duration(norms.onCallRest) });
    tell.breach('ATW 5:9 lid 6 a', call.from, text, 'onCallRest');
  }
  return found;
}

/**
 * The rest after a call, which begins when the call ends, also when it counts for half an hour; when a dienst begins right after
 * it, the longest rest in the 18 hours from 6.
 */
function restAfterCall(timeline: Timeline, call: Stretch): number {
  const { facts, calendar } = timeline;
  const six = at(calendar.six, dayIn(calendar, call.from));
  const period = { from: six, to: six + 18 * 60 };
  const busy = workBetween(timeline, facts.calls, { from: call.from, to: call.to + 2 * minutesPerDay });
  const next = busy.find(({ to }) => to > call.to);
  if (next === undefined) return minutesPerDay;
  if (next.from > call.to) return next.from - call.to;
  const inPeriod = busy.filter((each) => shared(each, period) > 0);
  return Math.max(0, ...without([period], inPeriod).map(({ from, to }) => to - from));
}
