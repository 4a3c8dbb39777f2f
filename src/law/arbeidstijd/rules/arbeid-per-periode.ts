import type { NormName } from '../parameters.ts';
import { at } from '../piece.ts';
import { duration, ofWeek, periodsOf, type Rule, type Scope, say, sumOver, type Tell } from '../rule.ts';
import type { Timeline } from '../timeline.ts';

const perWeek = {
  nl: 'In deze week is er {found} werk. Toegestaan is {allowed}.',
  en: 'In this week there is {found} of work. Allowed is {allowed}.',
};
const perPeriod = {
  nl: 'In de {weeks} weken vanaf deze week is er {found} werk. Toegestaan is {allowed}: gemiddeld {average} per week.',
  en: 'In the {weeks} weeks from this week there is {found} of work. Allowed is {allowed}: {average} a week on average.',
};

/** A norm for the hours of so many weeks. */
type Limit = {
  readonly rule: string;
  readonly norm: NormName;
  readonly weeks: number;
  readonly youth: boolean;
};

const youthWeek: Limit = { rule: 'ATW 5:7 lid 1 b', norm: 'weekYouth', weeks: 1, youth: true };
const youthFour: Limit = { rule: 'ATW 5:7 lid 1 c', norm: 'fourWeeksYouth', weeks: 4, youth: true };
const week: Limit = { rule: 'ATW 5:7 lid 2 b', norm: 'week', weeks: 1, youth: false };
const four: Limit = { rule: 'ATW 5:7 lid 3', norm: 'fourWeeks', weeks: 4, youth: false };

/**
 * Arbeid per week (ATW 5:7 lid 1 b and c, lid 2 b, lid 3): 60 hours, and 55 on average over 4 weeks, from 18; 45, and 40 on
 * average over 4 weeks, at 16 and 17. Absence counts as work (5:2). The norm for youth looks at the hours before the 18th
 * birthday, that for adults at all hours of a period that has a day from it on.
 */
export const arbeidPerPeriode: Rule = (timeline, scope, tell) =>
  tell === null && timeline.totals.fullWeeks === 0 ? false : exceedsAny(timeline, scope, tell);

/** An average is over a norm only when a week is; so without full weeks a search need not come here. */
function exceedsAny(timeline: Timeline, scope: Scope, tell: Tell | null): boolean {
  const { facts, calendar, deviations } = timeline;
  const hasYouth = facts.adultFrom > at(calendar.midnight, 0);
  if (hasYouth && exceeds(timeline, scope, youthWeek, tell)) return true;
  if (hasYouth && exceeds(timeline, scope, youthFour, tell)) return true;
  if (exceeds(timeline, scope, week, tell)) return true;
  return deviations.withoutFourWeeks !== true && exceeds(timeline, scope, four, tell);
}

/** Tells a run of periods that are over the norm once, by the first. */
function exceeds(timeline: Timeline, scope: Scope, limit: Limit, tell: Tell | null): boolean {
  const { weeks, calendar, facts, norms } = timeline;
  const cells = limit.youth ? weeks.young : weeks.work;
  const allowed = norms[limit.norm] * limit.weeks;
  const { from, to } = periodsOf(timeline, scope, limit.weeks);
  let sum = sumOver(cells, from, limit.weeks);
  let before = false;
  for (let first = from; first <= to; first++) {
    const counts = limit.youth || at(calendar.midnight, (first + limit.weeks) * 7) > facts.adultFrom;
    const broken = sum > allowed && counts;
    if (broken && tell === null) return true;
    if (broken && (!before || limit.weeks === 1)) {
      const values = { weeks: limit.weeks, found: duration(sum), allowed: duration(allowed) };
      const text = say(limit.weeks === 1 ? perWeek : perPeriod, {
        ...values,
        average: duration(norms[limit.norm]),
      });
      tell?.breach(limit.rule, at(calendar.midnight, first * 7), text, limit.norm);
    }
    before = broken;
    sum += ofWeek(cells, first + limit.weeks) - at(cells, first);
  }
  return false;
}
