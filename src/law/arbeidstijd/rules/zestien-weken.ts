import { minutesPerDay } from '../clock.ts';
import type { OnCall } from '../on-call.ts';
import type { NormName } from '../parameters.ts';
import { at } from '../piece.ts';
import { duration, ofWeek, type Rule, say, sumOver, type Tell } from '../rule.ts';
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
const onCallWords = {
  nl: ', omdat er 16 of meer keer consignatie in de nacht is',
  en: ', because there are 16 or more on-call nights',
};
const muchOnCall: Limit = { rule: 'ATW 5:9 lid 5', norm: 'onCallWeeks', ...onCallWords };
const restedOnCall: Limit = { rule: 'ATW 5:9 lid 6 b', norm: 'onCallWeeksRested', ...onCallWords };

/**
 * Gemiddelde arbeid over 16 weken: 48 hours a week (ATW 5:7 lid 2 c); 40 with 16 or more night diensten (5:8 lid 2) or on-call
 * nights (5:9 lid 5), 45 for the latter with rest after calls (5:9 lid 6 b). For 5:9 a call counts for at least half an hour.
 */
export const zestienWeken: Rule = (timeline, scope, tell) => {
  const { weeks, norms, onCall, totals } = timeline;
  const extra = onCall === null || onCall.added.length === 0 ? null : onCall.extra;
  if (tell === null && totals.fullWeeks === 0 && extra === null) return false;
  // Also periods that begin before what is known or end after it: they have fewer nights, so another norm can hold in them.
  const from = scope.firstWeek - weeksOfPeriod + 1;
  const strictest = norms.nightWorkerWeeks * weeksOfPeriod;
  const told = tell === null ? null : new Set<Limit>();
  let sum = sumOver(weeks.work, from, weeksOfPeriod);
  let most = sum + (extra === null ? 0 : sumOver(extra, from, weeksOfPeriod));
  for (let first = from; first <= scope.lastWeek; first++) {
    if (sum <= strictest && most <= strictest) told?.clear();
    else if (passes(timeline, first, sum, told, tell)) return true;
    const more = ofWeek(weeks.work, first + weeksOfPeriod) - ofWeek(weeks.work, first);
    sum += more;
    most += more;
    if (extra !== null) most += ofWeek(extra, first + weeksOfPeriod) - ofWeek(extra, first);
  }
  return false;
};

/** Whether the 16 weeks from a week pass a norm; tells those that are not in `told`, where the weeks before stand. */
function passes(
  timeline: Timeline,
  first: number,
  sum: number,
  told: Set<Limit> | null,
  tell: Tell | null,
): boolean {
  const limits = limitsOf(timeline, first);
  for (const limit of told ?? []) if (!limits.includes(limit)) told?.delete(limit);
  for (const limit of limits) {
    const hours = sum + extraFor(limit, first, timeline.onCall);
    if (!isPassed(timeline, limit, first, hours)) {
      told?.delete(limit);
      continue;
    }
    if (tell === null) return true;
    if (told?.has(limit) !== true) report(timeline, first, { limit, hours }, tell);
    told?.add(limit);
  }
  return false;
}

function extraFor(limit: Limit, first: number, onCall: OnCall | null): number {
  const isOnCall = limit === muchOnCall || limit === restedOnCall;
  return onCall !== null && isOnCall ? sumOver(onCall.extra, first, weeksOfPeriod) : 0;
}

/** The norms for adults look at periods that have a day from the 18th birthday on; that for nights at all. */
function isPassed({ calendar, facts, norms }: Timeline, limit: Limit, first: number, hours: number): boolean {
  const beyond = Math.max(0, (first + weeksOfPeriod) * 7 - calendar.days);
  const end = at(calendar.midnight, (first + weeksOfPeriod) * 7 - beyond) + beyond * minutesPerDay;
  // Half a day: beyond the calendar a change of clocks is not seen.
  const isAdult = end - minutesPerDay / 2 > facts.adultFrom;
  return hours > norms[limit.norm] * weeksOfPeriod && (isAdult || limit === manyNights);
}

function report(
  { calendar, norms }: Timeline,
  first: number,
  { limit, hours }: { readonly limit: Limit; readonly hours: number },
  tell: Tell,
): void {
  const values = { found: duration(hours), allowed: duration(norms[limit.norm] * weeksOfPeriod) };
  const text = say(tooMuch, { ...values, average: duration(norms[limit.norm]), because: limit });
  tell.breach(limit.rule, at(calendar.midnight, Math.max(0, first) * 7), text, limit.norm);
}

const forOrdinary = [ordinary];
const forNights = [manyNights];

/** The norms that hold in the 16 weeks from a week: the ordinary one only where no stricter one does. */
function limitsOf({ weeks, totals, norms, deviations, onCall }: Timeline, first: number): readonly Limit[] {
  const nights = totals.nights < norms.nightsForLess ? 0 : sumOver(weeks.nights, first, weeksOfPeriod);
  const called = onCall === null ? 0 : sumOver(onCall.nights, first, weeksOfPeriod);
  const stricter = nights >= norms.nightsForLess ? forNights : [];
  if (called < norms.onCallsForLess) return stricter.length > 0 ? stricter : forOrdinary;
  return [...stricter, deviations.restAfterCalls === true ? restedOnCall : muchOnCall];
}
