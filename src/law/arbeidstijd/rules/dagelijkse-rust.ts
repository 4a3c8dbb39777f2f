import { minutesPerDay, minutesPerWeek } from '../clock.ts';
import { at, never } from '../piece.ts';
import { duration, type Rule, say, type Tell } from '../rule.ts';
import { back, isYouth, restAfter, type Timeline } from '../timeline.ts';

const tooShort = {
  nl: 'In de 24 uur vanaf het begin van deze dienst is de langste rust {found}. Er moet {allowed} rust achter elkaar zijn.',
  en: 'In the 24 hours from the start of this dienst the longest rest is {found}. There must be {allowed} of rest in a row.',
};
const shortTwice = {
  nl: 'In de 24 uur vanaf het begin van deze dienst is de langste rust {found}. Korter dan {allowed} mag één keer per 7 maal 24 uur, en dat is in die tijd al gebeurd.',
  en: 'In the 24 hours from the start of this dienst the longest rest is {found}. Less than {allowed} is allowed once in 7 times 24 hours, and that has been used.',
};
const youthNight = {
  nl: 'In de 24 uur vanaf het begin van deze dienst is de rust rond de nacht {found}. Wie 16 of 17 is, moet {allowed} achter elkaar rust hebben, met daarin de uren van 23 tot 6 uur.',
  en: 'In the 24 hours from the start of this dienst the rest around the night is {found}. At 16 or 17 there must be {allowed} of rest in a row, with the hours from 23 to 6 in it.',
};

/**
 * Dagelijkse onafgebroken rusttijd (ATW 5:3). Each dienst begins a period of 24 hours (lid 3); in it must lie a rest of 11 hours,
 * once in 7 times 24 hours shortened to 8 (lid 2), and at 16 and 17 a rest of 12 hours around 23 to 6 (lid 1).
 */
export const dagelijkseRust: Rule = (timeline, { first, last }, tell) => {
  const { diensten } = timeline;
  if (tell === null && !isConcerned(timeline, first, last)) return false;
  const until = at(diensten.start, last) + minutesPerWeek;
  const shortened = { last: -never };
  let each = back(diensten, first, minutesPerDay + minutesPerWeek);
  for (; each !== 0 && at(diensten.start, each) <= until; each = at(diensten.next, each)) {
    const broken = isYouth(timeline, each)
      ? restOfYouth(timeline, each, tell)
      : restOfAdult(timeline, each, shortened, tell);
    if (broken && tell === null) return true;
  }
  return false;
};

/** True when a dienst whose 24 hours have work of the scope in them has too little rest, so that those around it must be counted. */
function isConcerned(timeline: Timeline, first: number, last: number): boolean {
  const { diensten, norms } = timeline;
  let each = back(diensten, first, minutesPerDay);
  for (; each !== 0; each = each === last ? 0 : at(diensten.next, each)) {
    if (isYouth(timeline, each)) {
      if (restAroundNight(timeline, each) < norms.dailyRestYouth) return true;
    } else if (longestRest(timeline, each, norms.dailyRest) < norms.dailyRest) return true;
  }
  return false;
}

/** Less than 11 hours is allowed once in 7 times 24 hours, down to 8; `shortened` keeps the start of the last dienst with less. */
function restOfAdult(
  timeline: Timeline,
  dienst: number,
  shortened: { last: number },
  tell: Tell | null,
): boolean {
  const { diensten, norms } = timeline;
  const rest = longestRest(timeline, dienst, never);
  if (rest >= norms.dailyRest) return false;
  const start = at(diensten.start, dienst);
  const again = start - shortened.last < minutesPerWeek;
  const short = rest < norms.dailyRestShort;
  shortened.last = start;
  if (!short && !again) {
    tell?.exception('ATW 5:3 lid 2');
    return false;
  }
  if (tell === null) return true;
  const allowed = short ? norms.dailyRestShort : norms.dailyRest;
  const text = say(short ? tooShort : shortTwice, { found: duration(rest), allowed: duration(allowed) });
  tell.breach('ATW 5:3 lid 2', start, text, 'dailyRest', 'dailyRestShort');
  return true;
}

/**
 * The longest rest between diensten in the 24 hours from the start of one, or the first that is `enough`; within a dienst no rest is
 * long enough to count.
 */
function longestRest({ diensten }: Timeline, dienst: number, enough: number): number {
  const end = at(diensten.start, dienst) + minutesPerDay;
  let longest = 0;
  let each = dienst;
  while (each !== 0 && longest < enough && at(diensten.end, each) < end) {
    const rest = Math.min(restAfter(diensten, each), end - at(diensten.end, each));
    if (rest > longest) longest = rest;
    each = at(diensten.next, each);
  }
  return longest;
}

function restOfYouth(timeline: Timeline, dienst: number, tell: Tell | null): boolean {
  const rest = restAroundNight(timeline, dienst);
  if (rest >= timeline.norms.dailyRestYouth) return false;
  tell?.breach(
    'ATW 5:3 lid 1',
    at(timeline.diensten.start, dienst),
    say(youthNight, { found: duration(rest), allowed: duration(timeline.norms.dailyRestYouth) }),
    'dailyRestYouth',
  );
  return true;
}

/**
 * The rest in which the hours from 23 to 6 after the start of a dienst lie, within its 24 hours; 0 when he works in them. When
 * the clock goes back, the 24 hours of a dienst that begins at 6 end at 5: they are then counted to 6.
 */
function restAroundNight({ diensten, calendar }: Timeline, dienst: number): number {
  const start = at(diensten.start, dienst);
  const day = at(diensten.day, dienst);
  if (start < at(calendar.six, day) || start >= at(calendar.twentyThree, day)) return 0;
  const night = { from: at(calendar.twentyThree, day), to: at(calendar.six, day + 1) };
  let each = dienst;
  while (at(diensten.next, each) !== 0 && at(diensten.start, at(diensten.next, each)) < night.to)
    each = at(diensten.next, each);
  if (at(diensten.end, each) > night.from) return 0;
  const end = Math.max(start + minutesPerDay, night.to);
  return Math.min(restAfter(diensten, each), end - at(diensten.end, each));
}
