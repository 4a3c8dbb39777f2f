import { callsWithLeast, onCallNights } from '../on-call.ts';
import type { NormName } from '../parameters.ts';
import { at } from '../piece.ts';
import { duration, periodsOf, type Rule, say, sumOver, type Tell } from '../rule.ts';
import type { Timeline } from '../timeline.ts';

const weeksOfPeriod = 16;

const tooMuch = {
  nl: 'In de 16 weken vanaf deze week is er {found} werk. Toegestaan is {allowed}: gemiddeld {average} per week{because}.',
  en: 'In the 16 weeks from this week there is {found} of work. Allowed is {allowed}: {average} a week on average{because}.',
};

type Limit = { readonly rule: string; readonly norm: NormName; readonly nl: string; readonly en: string };

const ordinary: Limit = { rule: 'ATW 5:7 lid 2 c', norm: 'sixteenWeeks', nl: '', en: '' };
const manyNights: Limit = {
  rule: 'ATW 5:8 lid 2',
  norm: 'nightWorkerWeeks',
  nl: ', omdat er 16 of meer nachtdiensten zijn',
  en: ', because there are 16 or more night diensten',
};
const onCall = {
  nl: ', omdat er 16 of meer keer consignatie in de nacht is',
  en: ', because there are 16 or more on-call nights',
};
const muchOnCall: Limit = { rule: 'ATW 5:9 lid 5', norm: 'onCallWeeks', ...onCall };
const restedOnCall: Limit = { rule: 'ATW 5:9 lid 6 b', norm: 'onCallWeeksRested', ...onCall };

/**
 * Gemiddelde arbeid over 16 weken: 48 hours a week (ATW 5:7 lid 2 c); 40 with 16 or more night diensten (5:8 lid 2) or on-call
 * nights (5:9 lid 5), 45 for the latter with rest after calls (5:9 lid 6 b). For 5:9 a call counts for at least half an hour.
 */
export const zestienWeken: Rule = (timeline, scope, tell) => {
  const { weeks } = timeline;
  const { from, to } = periodsOf(timeline, scope, weeksOfPeriod);
  const onCallWeeks = onCallOf(timeline);
  let sum = sumOver(weeks.work, from, weeksOfPeriod);
  let found = false;
  let before: Limit | null = null;
  for (let first = from; first <= to; first++) {
    const passed = passedIn(timeline, first, sum, onCallWeeks);
    if (passed !== null && tell === null) return true;
    if (passed !== null && before !== passed.limit) report(timeline, first, passed, tell);
    found ||= passed !== null;
    before = passed?.limit ?? null;
    sum += at(weeks.work, first + weeksOfPeriod) - at(weeks.work, first);
  }
  return found;
};

/** Per week the on-call nights, and by how much short calls count for more; null when nobody was on call. */
type OnCall = { readonly nights: Int32Array; readonly extra: Int32Array } | null;

function onCallOf(timeline: Timeline): OnCall {
  if (timeline.facts.onCall.length === 0) return null;
  return { nights: onCallNights(timeline), extra: extraOfCalls(timeline) };
}

/** The limit that the 16 weeks from a week pass, with their hours; null when they pass none. */
function passedIn(
  timeline: Timeline,
  first: number,
  sum: number,
  onCallWeeks: OnCall,
): { readonly limit: Limit; readonly hours: number } | null {
  const { calendar, facts, norms } = timeline;
  const called = onCallWeeks === null ? 0 : sumOver(onCallWeeks.nights, first, weeksOfPeriod);
  const limit = limitOf(timeline, first, called);
  const isOnCall = limit === muchOnCall || limit === restedOnCall;
  const extra = onCallWeeks !== null && isOnCall ? sumOver(onCallWeeks.extra, first, weeksOfPeriod) : 0;
  const hours = sum + extra;
  const isAdult = at(calendar.midnight, (first + weeksOfPeriod) * 7) > facts.adultFrom;
  return hours > norms[limit.norm] * weeksOfPeriod && (isAdult || limit === manyNights)
    ? { limit, hours }
    : null;
}

function report(
  { calendar, norms }: Timeline,
  first: number,
  { limit, hours }: { readonly limit: Limit; readonly hours: number },
  tell: Tell | null,
): void {
  const values = { found: duration(hours), allowed: duration(norms[limit.norm] * weeksOfPeriod) };
  const text = say(tooMuch, { ...values, average: duration(norms[limit.norm]), because: limit });
  tell?.breach(limit.rule, at(calendar.midnight, first * 7), text, limit.norm);
}

/** The norm that holds in the 16 weeks from a week, the strictest that applies. */
function limitOf({ weeks, totals, norms, deviations }: Timeline, first: number, called: number): Limit {
  const nights = totals.nights < norms.nightsForLess ? 0 : sumOver(weeks.nights, first, weeksOfPeriod);
  if (nights >= norms.nightsForLess) return manyNights;
  if (called < norms.onCallsForLess) return ordinary;
  return deviations.restAfterCalls === true ? restedOnCall : muchOnCall;
}

/** Per week the minutes by which short calls count for more than they lasted (5:9 lid 7). */
function extraOfCalls(timeline: Timeline): Int32Array {
  const extra = new Int32Array(timeline.weeks.count + 1);
  for (const { week, minutes } of callsWithLeast(timeline).extra) extra[week] = at(extra, week) + minutes;
  return extra;
}
