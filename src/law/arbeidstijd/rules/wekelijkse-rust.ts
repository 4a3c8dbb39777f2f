import { minutesPerWeek } from '../clock.ts';
import { at } from '../piece.ts';
import { duration, type Rule, say, type Tell } from '../rule.ts';
import { back, isYouth, restAfter, type Timeline } from '../timeline.ts';

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
  const { diensten, norms } = timeline;
  if (last === 0) return false;
  const from = back(diensten, first, 2 * minutesPerWeek);
  // From late to early, so that the next long rest is always at hand.
  let resting = nextRest(timeline, last, norms.weeklyRest);
  let found = false;
  for (let each = last; ; each = at(diensten.prev, each)) {
    if (restAfter(diensten, each) >= norms.weeklyRest) resting = each;
    if (!(isYouth(timeline, each) ? isYouthRested(timeline, each) : isRested(timeline, each, resting))) {
      if (tell === null) return true;
      found = true;
      report(timeline, each, tell);
    }
    if (each === from) return found;
  }
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

/** `resting` is the first dienst from this one on that a long rest follows. */
function isRested(timeline: Timeline, dienst: number, resting: number): boolean {
  const { diensten, norms } = timeline;
  const inWeek =
    resting !== 0 &&
    at(diensten.end, resting) + norms.weeklyRest <= at(diensten.start, dienst) + minutesPerWeek;
  return inWeek || restIn(timeline, dienst, 2, norms.fortnightPart).sum >= norms.fortnightRest;
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
