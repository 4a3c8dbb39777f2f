import { minutesPerWeek } from '../clock.ts';
import { at, never } from '../piece.ts';
import { duration, type Rule, say, type Tell } from '../rule.ts';
import { isYouth, restAfter, type Timeline } from '../timeline.ts';

const tooShort = {
  nl: 'In de 7 maal 24 uur vanaf het begin van deze dienst is de langste rust {found}. Er moet {allowed} rust achter elkaar zijn.',
  en: 'In the 7 times 24 hours from the start of this dienst the longest rest is {found}. There must be {allowed} of rest in a row.',
};
const tooShortBoth = {
  nl: 'In de 7 maal 24 uur vanaf het begin van deze dienst is de langste rust {found}, en in 14 maal 24 uur is er {fortnight} in delen van {part} of meer. Nodig is {allowed} achter elkaar in 7 maal 24 uur, of {allowedFortnight} in 14 maal 24 uur.',
  en: 'In the 7 times 24 hours from the start of this dienst the longest rest is {found}, and in 14 times 24 hours there is {fortnight} in parts of {part} or more. Due is {allowed} in a row in 7 times 24 hours, or {allowedFortnight} in 14 times 24 hours.',
};

/**
 * Wekelijkse onafgebroken rusttijd (ATW 5:5). Each dienst begins a period (lid 3). From 18: a rest of 36 hours in 7 times 24
 * hours, or 72 hours in 14 times 24 hours in parts of at least 32 (lid 2); at 16 and 17 the first only (lid 1).
 */
export const wekelijkseRust: Rule = (timeline, { first, last }, tell) => {
  const { diensten, norms, facts } = timeline;
  const { start, end, next, prev } = diensten;
  if (last === 0) return false;
  const from = at(start, first) - 2 * minutesPerWeek;
  // From late to early, so that the next long rest is always at hand.
  let restEnd = restedBy(timeline, nextRest(timeline, last, norms.weeklyRest));
  let following = at(next, last) === 0 ? never : at(start, at(next, last));
  for (let each = last; each !== 0 && at(start, each) >= from; each = at(prev, each)) {
    const begin = at(start, each);
    if (following - at(end, each) >= norms.weeklyRest) restEnd = at(end, each) + norms.weeklyRest;
    following = begin;
    const rested =
      begin < facts.adultFrom
        ? isYouthRested(timeline, each)
        : restEnd <= begin + minutesPerWeek || isRestedInFortnight(timeline, each);
    if (rested) continue;
    if (tell === null) return true;
    report(timeline, each, tell);
  }
  return false;
};

/** The first dienst from this one on that a rest of so many minutes follows, if it lies within 7 times 24 hours; else 0. */
function nextRest({ diensten }: Timeline, dienst: number, least: number): number {
  const end = at(diensten.start, dienst) + minutesPerWeek;
  let each = dienst;
  while (each !== 0 && restAfter(diensten, each) < least)
    each = at(diensten.end, each) >= end ? 0 : at(diensten.next, each);
  return each;
}

function isYouthRested(timeline: Timeline, dienst: number): boolean {
  return restIn(timeline, dienst, 1, 0).longest >= timeline.norms.weeklyRestYouth;
}

/** When the rest after a dienst is long enough; without a dienst never. */
function restedBy({ diensten, norms }: Timeline, dienst: number): number {
  return dienst === 0 ? never : at(diensten.end, dienst) + norms.weeklyRest;
}

function isRestedInFortnight(timeline: Timeline, dienst: number): boolean {
  const { fortnightPart, fortnightRest } = timeline.norms;
  return restIn(timeline, dienst, 2, fortnightPart).sum >= fortnightRest;
}

/** The rests of at least so many minutes in some times 7 times 24 hours from the start of a dienst. */
function restIn({ diensten }: Timeline, dienst: number, weeks: number, least: number) {
  const end = at(diensten.start, dienst) + weeks * minutesPerWeek;
  let sum = 0;
  let longest = 0;
  for (let each = dienst; each !== 0 && at(diensten.end, each) < end; each = at(diensten.next, each)) {
    const rest = Math.min(restAfter(diensten, each), end - at(diensten.end, each));
    if (rest >= least) sum += rest;
    longest = Math.max(longest, rest);
  }
  return { sum, longest };
}

function report(timeline: Timeline, dienst: number, tell: Tell): void {
  const { norms, diensten } = timeline;
  const found = duration(restIn(timeline, dienst, 1, 0).longest);
  const start = at(diensten.start, dienst);
  if (isYouth(timeline, dienst)) {
    const text = say(tooShort, { found, allowed: duration(norms.weeklyRestYouth) });
    tell.breach('ATW 5:5 lid 1', start, text, 'weeklyRestYouth');
    return;
  }
  const text = say(tooShortBoth, {
    found,
    fortnight: duration(restIn(timeline, dienst, 2, norms.fortnightPart).sum),
    part: duration(norms.fortnightPart),
    allowed: duration(norms.weeklyRest),
    allowedFortnight: duration(norms.fortnightRest),
  });
  tell.breach('ATW 5:5 lid 2', start, text, 'weeklyRest', 'fortnightRest', 'fortnightPart');
}
