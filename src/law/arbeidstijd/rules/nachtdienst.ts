import { minutesPerWeek } from '../clock.ts';
import { at, never } from '../piece.ts';
import { duration, type Rule, type Scope, say, type Tell, wholeOf } from '../rule.ts';
import { isYouth, restAfter, type Timeline } from '../timeline.ts';

const tooLong = {
  nl: 'Deze nachtdienst heeft {found} werk. Toegestaan is {allowed}, en bij uitzondering {most}.',
  en: 'This night dienst has {found} of work. Allowed is {allowed}, and by way of exception {most}.',
};
const noRest = {
  nl: 'Deze nachtdienst heeft {work} werk, meer dan {above}. Daarna is er {found} rust. Er moet {allowed} rust achter elkaar zijn.',
  en: 'This night dienst has {work} of work, more than {above}. After it there is {found} of rest. There must be {allowed} of rest in a row.',
};
const tooOften = {
  nl: 'Dit is in {period} de {found}e nachtdienst met meer dan 10 uur werk of minder dan 14 uur rust. Toegestaan zijn er {allowed}.',
  en: 'This is number {found} in {period} of the night diensten with more than 10 hours of work or less than 14 hours of rest. Allowed are {allowed}.',
};
const fortnight = { nl: '14 maal 24 uur', en: '14 times 24 hours' };
const year = { nl: '52 weken', en: '52 weeks' };
const noRestAfter = {
  nl: 'Na deze nachtdienst, die na 2 uur eindigt, is er {found} rust. Er moet {allowed} rust zijn. Korter mag één keer per 7 maal 24 uur, tot {least}.',
  en: 'After this night dienst, which ends after 2, there is {found} of rest. There must be {allowed} of rest. Less is allowed once in 7 times 24 hours, down to {least}.',
};

/**
 * Nachtdienst (ATW 5:8 lid 1, 3 and 4): at most 10 hours of work; after one that ends after 2 a rest of 14 hours, once in 7 times
 * 24 hours shortened to 8. At most 5 times in 14 times 24 hours and 22 times in 52 weeks instead: 12 hours of work and then 12
 * hours of rest. A rest of 12 to 14 hours can be either: in order of time it is the one time of lid 4 where that is unused
 * (also by a shorter rest in the 7 times 24 hours that follow), and else one of lid 3.
 */
export const nachtdienst: Rule = (timeline, scope, tell) => {
  if (timeline.totals.nights === 0 || (tell === null && !isConcerned(timeline, scope))) return false;
  const { first, last } = wholeOf(timeline);
  const { diensten } = timeline;
  const exceptions: number[] = [];
  const shortened: Shortened = { last: -never };
  for (let each = first; each !== 0; each = each === last ? 0 : at(diensten.next, each)) {
    if (at(diensten.isNight, each) === 0) continue;
    const verdict = judge(timeline, each, shortened, tell);
    if (verdict === 'exception') exceptions.push(each);
    const broken =
      verdict === 'breach' || (verdict === 'exception' && isTooOften(timeline, exceptions, tell));
    if (broken && tell === null) return true;
  }
  return false;
};

/** True when one of the diensten in the scope needs an exception, so that the others must be counted. */
function isConcerned(timeline: Timeline, { first, last }: Scope): boolean {
  const { diensten } = timeline;
  for (let each = first; each !== 0; each = each === last ? 0 : at(diensten.next, each)) {
    if (at(diensten.isNight, each) === 1 && (isLong(timeline, each) || isShortlyRested(timeline, each)))
      return true;
  }
  return false;
}

function isLong(timeline: Timeline, dienst: number): boolean {
  return !isYouth(timeline, dienst) && at(timeline.diensten.hours, dienst) > timeline.norms.night;
}

/** Ends after 2, and less than 14 hours of rest follow. */
function isShortlyRested({ diensten, norms }: Timeline, dienst: number): boolean {
  return at(diensten.isLate, dienst) === 1 && restAfter(diensten, dienst) < norms.lateNightRest;
}

type Shortened = { last: number };
type Verdict = 'fine' | 'breach' | 'exception';

function judge(timeline: Timeline, dienst: number, shortened: Shortened, tell: Tell | null): Verdict {
  if (isLong(timeline, dienst)) return judgeLong(timeline, dienst, tell);
  if (!isShortlyRested(timeline, dienst)) return 'fine';
  const { diensten, norms } = timeline;
  const start = at(diensten.start, dienst);
  const rest = restAfter(diensten, dienst);
  const isUsed = start - shortened.last < minutesPerWeek;
  if (rest >= norms.longNightRest && (isUsed || isNeededSoon(timeline, dienst))) {
    tell?.exception('ATW 5:8 lid 3');
    return 'exception';
  }
  shortened.last = start;
  if (rest >= norms.lateNightRestShort && !isUsed) {
    tell?.exception('ATW 5:8 lid 4');
    return 'fine';
  }
  if (tell === null) return 'breach';
  const text = say(noRestAfter, {
    found: duration(rest),
    allowed: duration(norms.lateNightRest),
    least: duration(norms.lateNightRestShort),
  });
  tell.breach('ATW 5:8 lid 4', start, text, 'lateNightRest', 'lateNightRestShort');
  return 'breach';
}

function judgeLong(timeline: Timeline, dienst: number, tell: Tell | null): Verdict {
  const { diensten, norms } = timeline;
  const start = at(diensten.start, dienst);
  const work = at(diensten.hours, dienst);
  const rest = restAfter(diensten, dienst);
  const isBroken = work > norms.longNight || rest < norms.longNightRest;
  if (tell === null) return isBroken ? 'breach' : 'exception';
  if (work > norms.longNight) {
    const values = { found: duration(work), allowed: duration(norms.night), most: duration(norms.longNight) };
    tell.breach('ATW 5:8 lid 1', start, say(tooLong, values), 'night', 'longNight');
    return 'breach';
  }
  if (rest < norms.longNightRest) {
    const values = { found: duration(rest), allowed: duration(norms.longNightRest) };
    const text = say(noRest, { ...values, work: duration(work), above: duration(norms.night) });
    tell.breach('ATW 5:8 lid 3 b', start, text, 'night', 'longNightRest');
    return 'breach';
  }
  tell.exception('ATW 5:8 lid 3');
  return 'exception';
}

/** True when, within 7 times 24 hours, a rest follows that only lid 4 can allow. */
function isNeededSoon(timeline: Timeline, dienst: number): boolean {
  const { diensten, norms } = timeline;
  const end = at(diensten.start, dienst) + minutesPerWeek;
  let each = at(diensten.next, dienst);
  for (; each !== 0 && at(diensten.start, each) < end; each = at(diensten.next, each)) {
    const onlyLid4 = isShortlyRested(timeline, each) && restAfter(diensten, each) < norms.longNightRest;
    if (onlyLid4 && !isLong(timeline, each)) return true;
  }
  return false;
}

/** Whether the last of these exceptions is one too many in the periods that end with it. */
function isTooOften(
  { diensten, norms }: Timeline,
  exceptions: readonly number[],
  tell: Tell | null,
): boolean {
  const last = at(diensten.start, exceptions.at(-1) ?? 0);
  const since = (weeks: number) =>
    exceptions.filter((each) => last - at(diensten.start, each) < weeks * minutesPerWeek).length;
  const inFortnight = since(2);
  const inYear = since(52);
  if (inFortnight > norms.longNightsFortnight) {
    const text = say(tooOften, { period: fortnight, found: inFortnight, allowed: norms.longNightsFortnight });
    tell?.breach('ATW 5:8 lid 3', last, text, 'longNightsFortnight');
  } else if (inYear > norms.longNightsYear) {
    const text = say(tooOften, { period: year, found: inYear, allowed: norms.longNightsYear });
    tell?.breach('ATW 5:8 lid 3', last, text, 'longNightsYear');
  }
  return inFortnight > norms.longNightsFortnight || inYear > norms.longNightsYear;
}
