import { at } from '../piece.ts';
import { duration, type Rule, say } from '../rule.ts';
import { isYouth } from '../timeline.ts';

const tooLong = {
  nl: 'Deze dienst heeft {found} werk. Toegestaan is {allowed}.',
  en: 'This dienst has {found} of work. Allowed is {allowed}.',
};

/**
 * Arbeid per dienst: at most 12 hours from 18 (ATW 5:7 lid 2 a), 9 hours at 16 and 17 (lid 1 a). A night dienst of a worker from
 * 18 has its own norm in the place of this one (`nachtdienst.ts`).
 */
export const arbeidPerDienst: Rule = (timeline, { first, last }, tell) => {
  const { diensten, norms } = timeline;
  for (let each = first; each !== 0; each = each === last ? 0 : at(diensten.next, each)) {
    const youth = isYouth(timeline, each);
    if (!youth && at(diensten.isNight, each) === 1) continue;
    const norm = youth ? 'dienstYouth' : 'dienst';
    const hours = at(diensten.hours, each);
    if (hours <= norms[norm]) continue;
    if (tell === null) return true;
    const text = say(tooLong, { found: duration(hours), allowed: duration(norms[norm]) });
    tell.breach(youth ? 'ATW 5:7 lid 1 a' : 'ATW 5:7 lid 2 a', at(diensten.start, each), text, norm);
  }
  return false;
};
