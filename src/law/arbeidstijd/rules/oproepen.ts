import { dayIn, type Minute, minutesPerDay } from '../clock.ts';
import { joined, type Stretch, shared, without } from '../facts.ts';
import { callsWithLeast, onCallNights, workIn } from '../on-call.ts';
import { at } from '../piece.ts';
import { duration, type Rule, say, sumOver } from '../rule.ts';
import type { Timeline } from '../timeline.ts';

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
export const oproepen: Rule = (timeline, _, tell) => {
  const { facts, norms, deviations } = timeline;
  if (facts.onCall.length === 0) return false;
  const work = joined([...workIn(timeline), ...callsWithLeast(timeline).calls]);
  let found = false;
  for (const each of facts.onCall) {
    const most = mostInDay(each, work);
    if (most <= norms.onCallDay) continue;
    found = true;
    const text = say(tooMuch, { found: duration(most), allowed: duration(norms.onCallDay) });
    tell?.breach('ATW 5:9 lid 4', each.from, text, 'onCallDay');
  }
  for (const call of deviations.restAfterCalls === true ? lastCalls(timeline) : []) {
    const rest = restAfterCall(timeline, call, work);
    if (rest >= norms.onCallRest) continue;
    found = true;
    const text = say(noRest, { found: duration(rest), allowed: duration(norms.onCallRest) });
    tell?.breach('ATW 5:9 lid 6 a', call.from, text, 'onCallRest');
  }
  return found;
};

/**
 * The most work in 24 hours that share a minute with a consignatie. The sum is most where the 24 hours begin or end with a piece
 * of work, or at the edge of what is allowed; so only those are tried.
 */
function mostInDay(onCall: Stretch, work: readonly Stretch[]): number {
  const first = onCall.from - minutesPerDay + 1;
  const last = onCall.to - 1;
  const near = work.filter((each) => each.to > first && each.from < last + minutesPerDay);
  const starts = [first, last, ...near.flatMap(({ from, to }) => [from, to - minutesPerDay])];
  const sums = starts
    .filter((start) => start >= first && start <= last)
    .map((start) =>
      near.reduce((sum, each) => sum + shared(each, { from: start, to: start + minutesPerDay }), 0),
    );
  return Math.max(...sums);
}

/** The last call that began between 0 and 6 of each night, in periods with many on-call nights. */
function lastCalls(timeline: Timeline): readonly Stretch[] {
  const { facts, calendar, norms, weeks } = timeline;
  const nights = onCallNights(timeline);
  const isBusy = (week: number) =>
    Array.from({ length: 16 }, (_, back) => week - back).some(
      (first) => first >= 0 && first < weeks.count && sumOver(nights, first, 16) >= norms.onCallsForLess,
    );
  const inNight = facts.calls.filter(({ from }) => from < at(calendar.six, dayIn(calendar, from)));
  return inNight.filter((call, place) => {
    const day = dayIn(calendar, call.from);
    const later = inNight[place + 1];
    return (later === undefined || dayIn(calendar, later.from) !== day) && isBusy(Math.floor(day / 7));
  });
}

/** The rest after a call; when a dienst begins right after it, the longest rest in the 18 hours from 6. */
function restAfterCall(timeline: Timeline, call: Stretch, work: readonly Stretch[]): number {
  const next = work.find(({ to }) => to > call.to);
  if (next === undefined) return minutesPerDay;
  if (next.from > call.to) return next.from - call.to;
  const six: Minute = at(timeline.calendar.six, dayIn(timeline.calendar, call.from));
  const period = { from: six, to: six + 18 * 60 };
  return Math.max(
    0,
    ...without(
      [period],
      work.filter((each) => shared(each, period) > 0),
    ).map(({ from, to }) => to - from),
  );
}
