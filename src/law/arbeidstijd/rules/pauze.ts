import type { NormName } from '../parameters.ts';
import { at } from '../piece.ts';
import { duration, type Rule, say } from '../rule.ts';
import { isYouth, type Timeline } from '../timeline.ts';

const tooLittle = {
  nl: 'Deze dienst heeft {work} werk en {found} pauze. Bij meer dan {above} werk is {allowed} pauze nodig, in delen van 15 minuten of meer.',
  en: 'This dienst has {work} of work and {found} of breaks. Above {above} of work, {allowed} of breaks is due, in parts of 15 minutes or more.',
};

type Due = { readonly rule: string; readonly above: NormName; readonly least: NormName };

const ofYouth: Due = { rule: 'ATW 5:4 lid 1', above: 'breakYouthAbove', least: 'breakYouth' };
const long: Due = { rule: 'ATW 5:4 lid 2 b', above: 'longBreakAbove', least: 'longBreak' };
const ordinary: Due = { rule: 'ATW 5:4 lid 2 a', above: 'breakAbove', least: 'break' };
const byCao: Due = { rule: 'ATW 5:4 lid 3', above: 'breakAbove', least: 'breakByCao' };

/** The norm for the breaks of a dienst; the strictest only, so that one break that lacks is told once. */
function dueIn(timeline: Timeline, dienst: number, work: number): Due {
  if (isYouth(timeline, dienst)) return ofYouth;
  if (timeline.deviations.shortBreaks === true) return byCao;
  return work > timeline.norms.longBreakAbove ? long : ordinary;
}

/**
 * Pauze (ATW 5:4): above 5.5 hours of work in a dienst 30 minutes, above 10 hours 45, in parts of at least 15 minutes; by
 * collective agreement 15 minutes (lid 3); at 16 and 17 30 minutes above 4.5 hours (lid 1).
 */
export const pauze: Rule = (timeline, { first, last }, tell) => {
  const { diensten, norms } = timeline;
  for (let each = first; each !== 0; each = each === last ? 0 : at(diensten.next, each)) {
    const work = at(diensten.work, each);
    const due = dueIn(timeline, each, work);
    if (work <= norms[due.above] || at(diensten.pause, each) >= norms[due.least]) continue;
    if (tell === null) return true;
    const text = say(tooLittle, {
      work: duration(work),
      found: duration(at(diensten.pause, each)),
      above: duration(norms[due.above]),
      allowed: duration(norms[due.least]),
    });
    tell.breach(due.rule, at(diensten.start, each), text, due.above, due.least);
  }
  return false;
};
