import type { NormName } from '../parameters.ts';
import { at } from '../piece.ts';
import { duration, ofWeek, periodsOf, type Rule, say, sumOver, type Told } from '../rule.ts';
import type { Timeline } from '../timeline.ts';

const tooMany = {
  nl: 'In de {weeks} weken vanaf deze week zijn er {found} nachtdiensten die na 2 uur eindigen. Toegestaan zijn er {allowed}.',
  en: 'In the {weeks} weeks from this week there are {found} night diensten that end after 2. Allowed are {allowed}.',
};
const tooMuch = {
  nl: 'In de 2 weken vanaf deze week is er {found} werk tussen 0 en 6 uur. Toegestaan is {allowed}.',
  en: 'In the 2 weeks from this week there is {found} of work between 0 and 6. Allowed is {allowed}.',
};

type Limit = { readonly rule: string; readonly norm: NormName; readonly weeks: number };

const byLaw: Limit = { rule: 'ATW 5:8 lid 8', norm: 'lateNights', weeks: 16 };
const byCaoCount: Limit = { rule: 'ATW 5:8 lid 9 a', norm: 'lateNightsByCao', weeks: 52 };
const byCaoHours: Limit = { rule: 'ATW 5:8 lid 9 b', norm: 'nightHoursByCao', weeks: 2 };

/**
 * Aantal nachtdiensten (ATW 5:8 lid 8 and 9): at most 36 that end after 2 in each 16 weeks; by collective agreement 140 in each
 * 52 weeks, or 38 hours of work between 0 and 6 in each 2 weeks.
 */
export const aantalNachten: Rule = (timeline, scope, tell) => {
  const { weeks, totals, norms, calendar } = timeline;
  const limit = limitOf(timeline);
  const byHours = limit === byCaoHours;
  if (!byHours && totals.lateNights <= norms[limit.norm]) return false;
  const cells = byHours ? weeks.nightWork : weeks.lateNights;
  const { from, to } = periodsOf(timeline, scope, limit.weeks);
  // All weeks of those periods together: mostly that is not too much, and then no period is.
  if (sumOver(cells, from, to - from + limit.weeks) <= norms[limit.norm]) return false;
  let before = false;
  let sum = sumOver(cells, from, limit.weeks);
  for (let first = from; first <= to; first++) {
    const broken = sum > norms[limit.norm];
    if (broken && tell === null) return true;
    if (broken && !before)
      tell?.breach(
        limit.rule,
        at(calendar.midnight, first * 7),
        words(limit, sum, norms[limit.norm]),
        limit.norm,
      );
    before = broken;
    sum += ofWeek(cells, first + limit.weeks) - at(cells, first);
  }
  return false;
};

function limitOf({ deviations }: Timeline): Limit {
  if (deviations.nights === 'per-52-weeks') return byCaoCount;
  return deviations.nights === 'per-2-weeks' ? byCaoHours : byLaw;
}

function words(limit: Limit, found: number, allowed: number): Told {
  return limit === byCaoHours
    ? say(tooMuch, { found: duration(found), allowed: duration(allowed) })
    : say(tooMany, { weeks: limit.weeks, found, allowed });
}
