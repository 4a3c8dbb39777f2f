import { type Dienst, day, type Film, hours, lengthOf, type Run, runsOf, sumOf, week } from './film.ts';
import type { Tell } from './slowly.ts';

/** Breaks and rests (5:3, 5:4, 5:5), from the start of each dienst. */
export function checkRests(film: Film, diensten: readonly Dienst[], shortBreaks: boolean, tell: Tell): void {
  for (const dienst of diensten) {
    const lacks = lackingBreak(film, dienst, shortBreaks);
    if (lacks !== null) tell(`ATW 5:4 ${lacks}`, dienst.from);
    if (dienst.youth && !sleeps(film, dienst)) tell('ATW 5:3 lid 1', dienst.from);
    if (!restsInWeek(film, dienst)) tell(dienst.youth ? 'ATW 5:5 lid 1' : 'ATW 5:5 lid 2', dienst.from);
  }
  const adults = diensten.filter(({ youth }) => !youth);
  const longest = adults.map(({ from }) => longestRest(film, { from, to: from + day }));
  const short = adults.filter((_, place) => (longest[place] ?? 0) < 11 * hours);
  short.forEach((dienst, place) => {
    const before = short[place - 1];
    const isSecond = before !== undefined && dienst.from - before.from < week;
    if (isSecond || longestRest(film, { from: dienst.from, to: dienst.from + day }) < 8 * hours)
      tell('ATW 5:3 lid 2', dienst.from);
  });
}

function restsIn({ works }: Film, period: Run): readonly number[] {
  return runsOf(works, 0, period).map(lengthOf);
}

function longestRest(film: Film, period: Run): number {
  return Math.max(0, ...restsIn(film, period));
}

function lackingBreak(film: Film, dienst: Dienst, shortBreaks: boolean): string | null {
  const breaks = sumOf(restsIn(film, dienst).filter((each) => each >= 15));
  const { work, youth } = dienst;
  if (youth) return work > 4.5 * hours && breaks < 30 ? 'lid 1' : null;
  if (shortBreaks) return work > 5.5 * hours && breaks < 15 ? 'lid 3' : null;
  if (work > 10 * hours) return breaks < 45 ? 'lid 2 b' : null;
  return work > 5.5 * hours && breaks < 30 ? 'lid 2 a' : null;
}

/** At 16 and 17: 12 hours of rest in the 24 from the start, with all time from 23 to 6 in it. */
function sleeps(film: Film, { from }: Run): boolean {
  const startHour = film.hourOf[from] ?? 0;
  if (startHour < 6 || startHour >= 23) return false;
  const night = nightAfter(film, from);
  if (night.some((minute) => film.works[minute] === 1)) return false;
  let begin = night[0] ?? 0;
  while (begin > from && film.works[begin - 1] === 0) begin -= 1;
  let end = (night.at(-1) ?? 0) + 1;
  while (end < from + day && film.works[end] === 0) end += 1;
  return end - begin >= 12 * hours;
}

/** Every minute from 23 on the day of a start to 6 on the next. */
function nightAfter({ dayOf, hourOf }: Film, from: number): readonly number[] {
  const today = dayOf[from] ?? 0;
  return Array.from({ length: 2 * day }, (_, each) => from + each).filter((minute) => {
    const hour = hourOf[minute] ?? 0;
    return (dayOf[minute] === today && hour >= 23) || (dayOf[minute] === today + 1 && hour < 6);
  });
}

function restsInWeek(film: Film, { from, youth }: Dienst): boolean {
  if (longestRest(film, { from, to: from + week }) >= 36 * hours) return true;
  const parts = restsIn(film, { from, to: from + 2 * week }).filter((each) => each >= 32 * hours);
  return !youth && sumOf(parts) >= 72 * hours;
}
