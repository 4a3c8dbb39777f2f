import { minutesPerDay, minutesPerWeek } from '../clock.ts';
import { joined, type Stretch, shared, without } from '../facts.ts';
import { callsWithLeast, workIn } from '../on-call.ts';
import { at } from '../piece.ts';
import { duration, type Rule, say, type Tell } from '../rule.ts';
import type { Timeline } from '../timeline.ts';

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
 */
export const consignatie: Rule = (timeline, _, tell) => {
  const { onCall, adultFrom } = timeline.facts;
  if (onCall.length === 0) return false;
  const called = joined(onCall);
  const busy = joined([...onCall, ...workIn(timeline), ...callsWithLeast(timeline).calls]);
  let found = nearNights(timeline, tell);
  for (const each of onCall) {
    if (each.from < adultFrom) {
      found = true;
      tell?.breach('ATW 5:9 lid 1', each.from, tooYoung);
    }
    found = lacksFreeTime(timeline, each, called, busy, tell) || found;
    if (found && tell === null) return true;
  }
  return found;
};

function lacksFreeTime(
  { norms }: Timeline,
  { from }: Stretch,
  called: readonly Stretch[],
  busy: readonly Stretch[],
  tell: Tell | null,
): boolean {
  const period = { from, to: from + 4 * minutesPerWeek };
  const days = timesFree(period, called, minutesPerDay);
  const doubles = timesFree(period, busy, 2 * minutesPerDay);
  const tooFewDays = days < norms.onCallFreeDays;
  const tooFewDoubles = doubles < norms.onCallFreeDouble;
  if (tooFewDays) {
    const text = say(tooOften, { found: days, allowed: norms.onCallFreeDays });
    tell?.breach('ATW 5:9 lid 2 a', from, text, 'onCallFreeDays');
  }
  if (tooFewDoubles) {
    const text = say(noDoubleRest, { found: doubles, allowed: norms.onCallFreeDouble });
    tell?.breach('ATW 5:9 lid 2 b', from, text, 'onCallFreeDouble');
  }
  return tooFewDays || tooFewDoubles;
}

/** How many times a number of minutes in a row is free in a period. */
function timesFree(period: Stretch, busy: readonly Stretch[], minutes: number): number {
  return without(
    [period],
    busy.filter((each) => shared(each, period) > 0),
  ).reduce((times, { from, to }) => times + Math.floor((to - from) / minutes), 0);
}

function nearNights({ diensten, norms, facts }: Timeline, tell: Tell | null): boolean {
  let found = false;
  for (let each = at(diensten.next, 0); each !== 0; each = at(diensten.next, each)) {
    if (at(diensten.isNight, each) === 0) continue;
    const start = at(diensten.start, each);
    const end = at(diensten.end, each);
    const hasCall = (from: number, to: number) => facts.onCall.some((call) => shared(call, { from, to }) > 0);
    if (hasCall(start - norms.onCallBeforeNight, start)) {
      found = true;
      const text = say(beforeNight, { allowed: duration(norms.onCallBeforeNight) });
      tell?.breach('ATW 5:9 lid 3 a', start, text, 'onCallBeforeNight');
    }
    if (hasCall(end, end + norms.onCallAfterNight)) {
      found = true;
      const text = say(afterNight, { allowed: duration(norms.onCallAfterNight) });
      tell?.breach('ATW 5:9 lid 3 b', start, text, 'onCallAfterNight');
    }
  }
  return found;
}
