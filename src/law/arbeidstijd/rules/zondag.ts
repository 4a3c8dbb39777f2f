import { at } from '../piece.ts';
import { periodsOf, type Rule, say } from '../rule.ts';

const weeksPerYear = 52;

const tooMany = {
  nl: 'In de 52 weken vanaf deze week wordt op {found} zondagen gewerkt. Er moeten ten minste {allowed} zondagen vrij zijn, dus hoogstens {most} met werk.',
  en: 'In the 52 weeks from this week there is work on {found} Sundays. At least {allowed} Sundays must be free, so at most {most} with work.',
};

/**
 * Vrije zondagen (ATW 5:6 lid 3): at least 13 in each 52 weeks. By collective agreement fewer, with the consent of the worker
 * (lid 4). Whether Sunday work was agreed (lid 1 and 2) cannot be known from hours: it is told as a condition.
 */
export const zondag: Rule = (timeline, scope, tell) => {
  const { weeks, totals, norms, deviations, calendar } = timeline;
  if (totals.sundays > 0) tell?.exception('ATW 5:6 lid 1');
  const most = weeksPerYear - norms.freeSundays;
  if (deviations.moreSundays === true || totals.sundays <= most) return false;
  const { from, to } = periodsOf(timeline, scope, weeksPerYear);
  let before = false;
  for (let first = from; first <= to; first++) {
    let worked = 0;
    for (let week = first; week < first + weeksPerYear; week++) if (at(weeks.sundays, week) > 0) worked += 1;
    const broken = worked > most;
    if (broken && tell === null) return true;
    if (broken && !before) {
      const text = say(tooMany, { found: worked, allowed: norms.freeSundays, most });
      tell?.breach('ATW 5:6 lid 3', at(calendar.midnight, first * 7), text, 'freeSundays');
    }
    before = broken;
  }
  return false;
};
